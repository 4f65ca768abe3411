import * as React from 'react';
import { CAMPAIGN_LIMITS } from '../../../../domain/ideas/campaignLimits';
import { IdRows } from '../../../../shell/editor/IdRows';
import { usePage, useWords } from '../../../../shell/Page';
import { Check } from '../../../../ui/ChoiceList';
import { TextBox } from '../../../../ui/TextBox';
import { editWords } from './editStrings';
import type { RuleFieldsProps } from './RuleFieldsProps';

type RowsProps = Pick<RuleFieldsProps, 'form' | 'onChange'>;

export function CategoryRows({ form, onChange }: RowsProps): React.ReactElement {
  const words = useWords(editWords).fields;
  const { formats } = usePage();
  const label = (index: number): string => words.category(formats.number(index + 1));
  return (
    <IdRows
      name="categories"
      hint={words.categoriesHint}
      rows={form.categories}
      addLabel={words.addCategory}
      most={CAMPAIGN_LIMITS.maxCategories}
      nameOf={({ name }, index) => name || label(index)}
      begin={(id) => ({ id, name: '' })}
      onChange={(categories) => onChange({ categories })}
    >
      {({ name }, change, index, fault) => <TextBox ariaLabel={label(index)} errorMessage={fault} dir="auto" value={name} onChange={(typed) => change({ name: typed })} />}
    </IdRows>
  );
}

export function CriterionRows({ form, onChange }: RowsProps): React.ReactElement {
  const words = useWords(editWords).fields;
  const { formats } = usePage();
  const label = (index: number): string => words.criterion(formats.number(index + 1));
  return (
    <IdRows
      name="criteria"
      hint={words.criteriaHint}
      rows={form.criteria}
      addLabel={words.addCriterion}
      most={CAMPAIGN_LIMITS.maxCriteria}
      nameOf={({ name }, index) => name || label(index)}
      begin={(id) => ({ id, name: '', isCost: false })}
      onChange={(criteria) => onChange({ criteria })}
    >
      {({ name, isCost }, change, index, fault) => (
        <>
          <TextBox ariaLabel={label(index)} errorMessage={fault} dir="auto" value={name} onChange={(typed) => change({ name: typed })} />
          <Check text={words.isCost} isChecked={isCost} onChange={(isOn) => change({ isCost: isOn })} />
        </>
      )}
    </IdRows>
  );
}
