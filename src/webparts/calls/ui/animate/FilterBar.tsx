import * as React from 'react';
import { contributionKinds } from '../../../../domain/calls/Call';
import type { ThreadState } from '../../../../domain/calls/threadState';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import { Disclosure } from '../../../../ui/Disclosure';
import type { SelectOption } from '../../../../ui/SelectField';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { useWidth } from '../../../../ui/useWidth';
import { useDesk } from './Desk';
import styles from './Desk.module.scss';
import type { DeskFilter } from './deskFilter';
import { deskStatuses, isFiltering, isSameFilter, ME, NOBODY, noFilter } from './deskFilter';
import { deskWords } from './deskStrings';
import { usePassageNames } from './usePassageNames';
import { useKnownNames } from './useKnownNames';
import { useSavedFilters } from './useSavedFilters';

interface FilterBarProps {
  readonly filter: DeskFilter;
  readonly shown: readonly ThreadState[];
  onChange(filter: DeskFilter): void;
}

/** Narrower than this (CSS pixels), the choices would push the table out of sight. */
const FIELDS_FROM = 480;

/** What is looked for; choices take effect at once, words when they are sent. */
export function FilterBar({ filter, shown, onChange }: FilterBarProps): React.ReactElement {
  const all = useWords(deskWords);
  const words = all.filter;
  const { opened } = useDesk();
  const names = useKnownNames(shown);
  const passages = usePassageNames();
  const { formats } = usePage();
  const [frame, width] = useWidth<HTMLFormElement>();
  const chosen = Object.entries(filter).filter(([name, value]) => name !== 'words' && value !== '').length;
  const [typed, setTyped] = React.useState(filter.words);
  React.useEffect(() => setTyped(filter.words), [filter.words]);
  const choice = (name: Exclude<keyof DeskFilter, 'words'>, label: string, options: readonly SelectOption[]): React.ReactElement => (
    <SelectField label={label} selected={filter[name]} options={withChosen([{ key: '', text: words.all }, ...options], filter[name])} onChange={(value) => onChange({ ...filter, [name]: value })} />
  );
  const named = (values: readonly string[]): readonly SelectOption[] => [{ key: NOBODY, text: words.without }, ...values.map((value) => ({ key: value, text: value }))];
  return (
    <form
      ref={frame}
      role="search"
      aria-label={words.title}
      className={styles.filter}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ ...filter, words: typed.trim() });
      }}
    >
      <div className={styles.wordsField}>
        <TextBox label={words.words} value={typed} onChange={setTyped} />
        <Button type="submit">{words.search}</Button>
      </div>
      <Folded isFolded={width > 0 && width < FIELDS_FROM} label={words.more(chosen, formats.number(chosen))}>
        <div className={styles.filterFields}>
          {choice('passage', all.columns.passage, passages.choices)}
          {choice('kind', all.columns.kind, contributionKinds.filter((kind) => opened.call.kinds.includes(kind)).map((kind) => ({ key: kind, text: all.kinds[kind] })))}
          {choice('status', all.columns.status, deskStatuses.map((status) => ({ key: status, text: all.statuses[status] })))}
          {choice('theme', all.columns.theme, named(names.themes))}
          {choice('assignee', all.columns.assignee, [{ key: ME, text: words.me }, ...named(names.assignees)])}
          {choice('direction', all.columns.direction, named(names.directions))}
        </div>
        <SavedFilters filter={filter} onChange={onChange} />
      </Folded>
    </form>
  );
}

/** Where there is no room for all choices at once, they wait behind a button that says how many are made. */
function Folded({ isFolded, label, children }: React.PropsWithChildren<{ readonly isFolded: boolean; readonly label: string }>): React.ReactElement {
  if (!isFolded) return <>{children}</>;
  return (
    <Disclosure label={label}>
      <div className={styles.folded}>{children}</div>
    </Disclosure>
  );
}

/** A chosen value stays in its list, also when nothing that is shown has it. */
function withChosen(options: readonly SelectOption[], chosen: string): readonly SelectOption[] {
  return options.some(({ key }) => key === chosen) ? options : [...options, { key: chosen, text: chosen }];
}

function SavedFilters({ filter, onChange }: Pick<FilterBarProps, 'filter' | 'onChange'>): React.ReactElement {
  const words = useWords(deskWords).filter;
  const { filters, save, remove } = useSavedFilters();
  const [isNaming, setNaming] = React.useState(false);
  const [name, setName] = React.useState('');
  const current = filters.find((saved) => isSameFilter(saved.filter, filter));
  const isAny = isFiltering(filter);
  return (
    <div className={styles.saved}>
      {filters.length > 0 && (
        <SelectField
          label={words.saved}
          selected={current?.name ?? ''}
          options={[{ key: '', text: words.choose }, ...filters.map((saved) => ({ key: saved.name, text: saved.name }))]}
          onChange={(chosen) => onChange(filters.find((saved) => saved.name === chosen)?.filter ?? filter)}
        />
      )}
      {/* They stay where they are: a button that goes takes the focus with it. */}
      <Button appearance="text" disabled={!isAny} onClick={() => onChange(noFilter)}>
        {words.clear}
      </Button>
      {current ? (
        <Button
          appearance="text"
          onClick={() => {
            remove(current.name);
            announce(words.removedDone(current.name));
          }}
        >
          {words.remove}
        </Button>
      ) : (
        <Button appearance="text" disabled={!isAny} onClick={() => setNaming(true)}>
          {words.save}
        </Button>
      )}
      {isNaming && (
        <ConfirmDialog
          title={words.saveTitle}
          text={words.saveText}
          confirm={words.save}
          cancel={words.cancel}
          isConfirmDisabled={name.trim() === ''}
          onConfirm={() => {
            announce(save(name.trim(), filter) ? words.savedDone(name.trim()) : words.notKept);
            setName('');
            setNaming(false);
          }}
          onCancel={() => setNaming(false)}
        >
          <TextBox label={words.saveAs} value={name} required maxLength={60} onChange={setName} />
        </ConfirmDialog>
      )}
    </div>
  );
}
