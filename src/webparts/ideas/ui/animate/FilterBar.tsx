import * as React from 'react';
import { stages } from '../../../../domain/ideas/CampaignDecision';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import type { SelectOption } from '../../../../ui/SelectField';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { useDesk } from './Desk';
import styles from './Desk.module.scss';
import type { DeskFilter } from './deskFilter';
import { isFiltering, NOBODY, noFilter, sights } from './deskFilter';
import { deskWords } from './deskStrings';

interface FilterBarProps {
  readonly filter: DeskFilter;
  onChange(filter: DeskFilter): void;
}

/** What is looked for: it takes effect at once. */
export function FilterBar({ filter, onChange }: FilterBarProps): React.ReactElement {
  const all = useWords(deskWords);
  const words = all.filter;
  const { formats } = usePage();
  const { ideas, opened } = useDesk();
  const { categories } = opened.campaign;
  const owners = [...new Set(ideas.map(({ owner }) => owner))].filter(Boolean).sort(formats.collate);
  const choice = (name: 'stage' | 'sight' | 'owner' | 'category', label: string, options: readonly SelectOption[]): React.ReactElement => (
    <SelectField label={label} selected={filter[name]} options={[{ key: '', text: words.all }, ...options]} onChange={(value) => onChange({ ...filter, [name]: value })} />
  );
  return (
    <div role="search" aria-label={words.title} className={styles.filter}>
      {choice('stage', words.state, stages.map((stage) => ({ key: stage, text: all.stages[stage] })))}
      {choice('sight', words.sight, sights.map((sight) => ({ key: sight, text: all.sights[sight] })))}
      {choice('owner', words.owner, [{ key: NOBODY, text: words.without }, ...owners.map((owner) => ({ key: owner, text: owner }))])}
      {categories.length > 0 && choice('category', words.category, categories.map(({ id, name }) => ({ key: String(id), text: name })))}
      <TextBox label={words.words} dir="auto" value={filter.words} onChange={(typed) => onChange({ ...filter, words: typed })} />
      <Check text={words.late} isChecked={filter.isLate} onChange={(isLate) => onChange({ ...filter, isLate })} />
      {/* It stays where it is: a button that goes takes the focus with it. */}
      <Button appearance="text" disabled={!isFiltering(filter)} onClick={() => onChange(noFilter)}>
        {words.clear}
      </Button>
    </div>
  );
}
