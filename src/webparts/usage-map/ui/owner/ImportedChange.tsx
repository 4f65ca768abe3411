import * as React from 'react';
import type { Column } from '../../../../domain/columns/Column';
import type { FieldChange } from '../../../../domain/usages/csv/importTable';
import { differenceOf } from '../../../../domain/text/differenceOf';
import { usePage, useWords } from '../../../../shell/Page';
import styles from './Owner.module.scss';
import { ownerWords } from './ownerStrings';

interface ImportedChangeProps {
  readonly column: Column;
  readonly change: FieldChange;
}

/** Characters of what is added or taken away that are shown. */
const SHOWN = 240;

/** What a file changes in one column: of texts and lists what differs, not all that stays. */
export function ImportedChange({ column, change: { before, after, isErased } }: ImportedChangeProps): React.ReactElement {
  const { language } = usePage();
  const words = useWords(ownerWords).exchangePanel;
  const cellOf = (value: unknown): string => String(column.toCell(value, language) ?? '');
  const { lead, removed, added, tail } = differenceIn(column, before, after, cellOf);
  return (
    <div dir="auto">
      <span className={styles.column}>{words.columnName(column.title[language])}</span> {isErased && <strong className={styles.erases}>{words.erases}</strong>} {lead}
      {removed !== '' && <del className={styles.before}>{shorten(removed)}</del>}
      {removed !== '' && added !== '' && ' → '}
      {added !== '' && <ins className={styles.after}>{shorten(added)}</ins>}
      {tail}
    </div>
  );
}

function differenceIn({ control }: Column, before: unknown, after: unknown, cellOf: (value: unknown) => string): ReturnType<typeof differenceOf> {
  if (Array.isArray(before) && Array.isArray(after)) {
    const only = (list: readonly unknown[], other: readonly unknown[]): readonly unknown[] => list.filter((each) => !other.includes(each));
    const [removed, added] = [only(before, after), only(after, before)];
    // The same words in another order.
    if (removed.length > 0 || added.length > 0) return { lead: '', removed: cellOf(removed), added: cellOf(added), tail: '' };
  }
  if (control === 'text' || control === 'longText') return differenceOf(cellOf(before), cellOf(after));
  return { lead: '', removed: cellOf(before), added: cellOf(after), tail: '' };
}

function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
