import * as React from 'react';
import type { CatalogueEntry } from '../../../../data/registrations/RegistrationServices';
import type { ActivityKind } from '../../../../domain/registrations/Activity';
import { usePage, useWords } from '../../../../shell/Page';
import { Check } from '../../../../ui/ChoiceList';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { registrationWords } from '../../strings';
import styles from '../Registrations.module.scss';

export interface Filters {
  readonly words: string;
  readonly kind: ActivityKind | '';
  readonly direction: string;
  readonly place: string;
  readonly isLeft: boolean;
  readonly isDistance: boolean;
  readonly isAimed: boolean;
}

export const NO_FILTERS: Filters = { words: '', kind: '', direction: '', place: '', isLeft: false, isDistance: false, isAimed: false };

interface FilterFormProps {
  readonly entries: readonly CatalogueEntry[];
  readonly filters: Filters;
  onChange(filters: Filters): void;
}

/** What narrows the sessions: only what at least one of them has is offered. */
export function FilterForm({ entries, filters, onChange }: FilterFormProps): React.ReactElement {
  const all = useWords(registrationWords);
  const words = all.filters;
  const { formats } = usePage();
  const namesOf = (values: readonly string[]): readonly string[] => [...new Set(values)].filter(Boolean).sort(formats.collate);
  const kinds = [...new Set(entries.map(({ activity }) => activity.kind))];
  const directions = namesOf(entries.flatMap(({ activity }) => activity.directions));
  const places = namesOf(entries.map(({ session }) => session.place));
  const change = (changes: Partial<Filters>): void => onChange({ ...filters, ...changes });
  return (
    <form role="search" aria-label={words.words} className={styles.filters} onSubmit={(event) => event.preventDefault()}>
      <TextBox label={words.words} placeholder={words.wordsHint} value={filters.words} onChange={(text) => change({ words: text })} />
      {kinds.length > 1 && (
        <SelectField
          label={words.kind}
          selected={filters.kind}
          options={[{ key: '', text: words.all }, ...kinds.map((key) => ({ key, text: all.kinds[key] }))]}
          onChange={(key) => change({ kind: kinds.find((each) => each === key) ?? '' })}
        />
      )}
      {directions.length > 0 && (
        <SelectField label={words.direction} selected={filters.direction} options={[{ key: '', text: words.allDirections }, ...directions.map((key) => ({ key, text: key }))]} onChange={(direction) => change({ direction })} />
      )}
      {places.length > 1 && <SelectField label={words.place} selected={filters.place} options={[{ key: '', text: words.all }, ...places.map((key) => ({ key, text: key }))]} onChange={(place) => change({ place })} />}
      <div className={styles.checks}>
        <Check text={words.left} isChecked={filters.isLeft} onChange={(isLeft) => change({ isLeft })} />
        {directions.length + entries.flatMap(({ activity }) => activity.professions).length > 0 && <Check text={words.aimed} isChecked={filters.isAimed} onChange={(isAimed) => change({ isAimed })} />}
        <Check text={words.distance} isChecked={filters.isDistance} onChange={(isDistance) => change({ isDistance })} />
      </div>
    </form>
  );
}
