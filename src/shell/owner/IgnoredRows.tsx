import * as React from 'react';
import type { IgnoredRow } from '../../domain/decided/IgnoredRow';
import type { DataColumn } from '../../ui/DataTable';
import { DataTable } from '../../ui/DataTable';
import { MessageLine } from '../../ui/MessageLine';
import { usePage, useWords } from '../Page';
import { shellWords } from '../strings';
import styles from './Owner.module.scss';

export interface IgnoredWords<What extends string, Why extends string> {
  readonly records: string;
  readonly ignored: string;
  readonly columns: { readonly what: string; readonly why: string };
  readonly what: Readonly<Record<What, (id: string) => string>>;
  readonly why: Readonly<Record<Why, string>>;
  sound(count: number, shown: string): string;
  found(count: number, shown: string): string;
  checkedAt(date: string): string;
}

interface IgnoredRowsProps<What extends string, Why extends string> {
  readonly words: IgnoredWords<What, Why>;
  /** How many things were looked at. */
  readonly checked: number;
  readonly at: Date;
  readonly ignored: readonly IgnoredRow<What, Why>[];
}

/** Rows that come at once. */
const PAGE = 50;

/** Each row that counts for nothing, and why. */
export function IgnoredRows<What extends string, Why extends string>({ words, checked, at, ignored }: IgnoredRowsProps<What, Why>): React.ReactElement {
  const tableWords = useWords(shellWords).table;
  const { formats } = usePage();
  const [length, setLength] = React.useState(PAGE);
  const columns: readonly DataColumn<IgnoredRow<What, Why>>[] = [
    { key: 'what', title: words.columns.what, render: ({ what, id }) => words.what[what](String(id)) },
    { key: 'why', title: words.columns.why, render: ({ why }) => words.why[why] }
  ];
  return (
    <section className={styles.block} aria-label={words.records}>
      <h5 className={styles.subheading}>{words.records}</h5>
      <p className={styles.note}>{words.checkedAt(formats.dateTime(at))}</p>
      <MessageLine tone={ignored.length === 0 ? 'done' : 'warning'}>
        {ignored.length === 0 ? words.sound(checked, formats.number(checked)) : words.found(ignored.length, formats.number(ignored.length))}
      </MessageLine>
      {ignored.length > 0 && (
        <DataTable
          caption={words.ignored}
          columns={columns}
          rows={ignored.slice(0, length)}
          words={tableWords}
          empty=""
          rowKey={({ what, id, why }) => `${what} ${id} ${why}`}
          more={{ hasMore: ignored.length > length, isLoading: false, load: () => setLength(length + PAGE) }}
        />
      )}
    </section>
  );
}

/** Each row once. */
export function onceEach<R extends IgnoredRow<string, string>>(rows: readonly R[]): readonly R[] {
  return [...new Map(rows.map((each) => [`${each.what} ${each.id} ${each.why}`, each])).values()];
}
