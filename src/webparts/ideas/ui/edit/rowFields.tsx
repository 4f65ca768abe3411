import * as React from 'react';
import { CAMPAIGN_LIMITS } from '../../../../domain/ideas/campaignLimits';
import { nextId, rowField } from '../../../../shell/editor/rows';
import { RowsField } from '../../../../shell/editor/RowsField';
import { usePage, useWords } from '../../../../shell/Page';
import { Check } from '../../../../ui/ChoiceList';
import { TextBox } from '../../../../ui/TextBox';
import type { CampaignForm } from './CampaignForm';
import { editWords } from './editStrings';
import type { RuleFieldsProps } from './RuleFieldsProps';

type RowsProps = Pick<RuleFieldsProps, 'form' | 'onChange'>;

export function CategoryRows({ form: { categories }, onChange }: RowsProps): React.ReactElement {
  const words = useWords(editWords).fields;
  const { formats } = usePage();
  const label = (index: number): string => words.category(formats.number(index + 1));
  return (
    <RowsField
      name="categories"
      hint={words.categoriesHint}
      rows={categories}
      addLabel={words.addCategory}
      most={CAMPAIGN_LIMITS.maxCategories}
      keyOf={({ id }) => String(id)}
      faultOf={({ id }) => rowField('categories', id)}
      nameOf={({ name }, index) => name || label(index)}
      onAdd={() => onChange({ categories: [...categories, { id: nextId(categories), name: '' }] })}
      onRemove={(index) => onChange({ categories: categories.filter((_, other) => other !== index) })}
    >
      {({ id, name }, index) => <TextBox ariaLabel={label(index)} dir="auto" value={name} onChange={(typed) => onChange({ categories: withRow(categories, id, { name: typed }) })} />}
    </RowsField>
  );
}

export function CriterionRows({ form: { criteria }, onChange }: RowsProps): React.ReactElement {
  const words = useWords(editWords).fields;
  const { formats } = usePage();
  const label = (index: number): string => words.criterion(formats.number(index + 1));
  const change = (id: number, changes: Partial<CampaignForm['criteria'][number]>): void => onChange({ criteria: withRow(criteria, id, changes) });
  return (
    <RowsField
      name="criteria"
      hint={words.criteriaHint}
      rows={criteria}
      addLabel={words.addCriterion}
      most={CAMPAIGN_LIMITS.maxCriteria}
      keyOf={({ id }) => String(id)}
      faultOf={({ id }) => rowField('criteria', id)}
      nameOf={({ name }, index) => name || label(index)}
      onAdd={() => onChange({ criteria: [...criteria, { id: nextId(criteria), name: '', isCost: false }] })}
      onRemove={(index) => onChange({ criteria: criteria.filter((_, other) => other !== index) })}
    >
      {({ id, name, isCost }, index) => (
        <>
          <TextBox ariaLabel={label(index)} dir="auto" value={name} onChange={(typed) => change(id, { name: typed })} />
          <Check text={words.isCost} isChecked={isCost} onChange={(isOn) => change(id, { isCost: isOn })} />
        </>
      )}
    </RowsField>
  );
}

export function ReasonRows({ form: { reasons }, onChange }: RowsProps): React.ReactElement {
  const words = useWords(editWords).fields;
  const { formats } = usePage();
  const label = (index: number): string => words.reasonNumber(formats.number(index + 1));
  return (
    <RowsField
      name="reasons"
      hint={words.reasonsHint}
      rows={reasons}
      addLabel={words.addReason}
      most={CAMPAIGN_LIMITS.maxReasons}
      keyOf={({ id }) => String(id)}
      faultOf={({ id }) => rowField('reasons', id)}
      nameOf={(_, index) => label(index)}
      onAdd={() => onChange({ reasons: [...reasons, { id: nextId(reasons), text: '' }] })}
      onRemove={(index) => onChange({ reasons: reasons.filter((_, other) => other !== index) })}
    >
      {({ id, text }, index) => <TextBox ariaLabel={label(index)} dir="auto" value={text} onChange={(typed) => onChange({ reasons: withRow(reasons, id, { text: typed }) })} />}
    </RowsField>
  );
}

function withRow<T extends { readonly id: number }>(rows: readonly T[], id: number, changes: Partial<T>): readonly T[] {
  return rows.map((row) => (row.id === id ? { ...row, ...changes } : row));
}
