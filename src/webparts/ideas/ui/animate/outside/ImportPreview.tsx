import * as React from 'react';
import { exchangeColumns } from '../../../../../domain/ideas/outside/exchangeColumns';
import type { ChangedLine, ImportFault, ImportPlan, NewLine } from '../../../../../domain/ideas/outside/planImport';
import type { ReadIdeas } from '../../../../../domain/ideas/outside/readIdeasFile';
import { announce } from '../../../../../shell/announce';
import { FaultTable } from '../../../../../shell/files/FaultTable';
import { tableWords } from '../../../../../shell/files/tableStrings';
import { usePage, useWords } from '../../../../../shell/Page';
import { shellWords } from '../../../../../shell/strings';
import { DataTable } from '../../../../../ui/DataTable';
import { MessageLine } from '../../../../../ui/MessageLine';
import styles from '../Desk.module.scss';
import { outsideWords } from './outsideStrings';

/** Lines shown; the counts tell the rest. */
const SHOWN = 100;

interface ImportPreviewProps {
  /** Of the file. */
  readonly name: string;
  readonly read: ReadIdeas;
  readonly plan: ImportPlan;
}

/** What an import would bring, and what is wrong with which line. */
export function ImportPreview({ name, read, plan }: ImportPreviewProps): React.ReactElement {
  const words = useWords(outsideWords).import;
  const fileWords = useWords(tableWords);
  const { formats, language } = usePage();
  const { added, changed, unchangedCount, unknownCategories } = plan;
  const faults = [...read.faults, ...plan.faults].sort((a, b) => a.line - b.line);
  const told = (count: number, tell: (count: number, shown: string) => string): readonly string[] => (count > 0 ? [tell(count, formats.number(count))] : []);
  const summary = formats.list([...told(added.length, words.added), ...told(changed.length, words.changed), ...told(unchangedCount, words.unchanged), ...told(faults.length, words.faults)]);
  const faultWords: Readonly<Record<ImportFault, string>> = { ...fileWords.faults, ...words.issues };
  const rows: readonly (NewLine | ChangedLine)[] = [...added, ...changed].sort((a, b) => a.line - b.line);
  const lineTitle = read.isJson ? words.ideaNumber : fileWords.line;
  React.useEffect(() => announce(`${words.preview(name)}. ${summary}`), [words, name, summary]);
  return (
    <section aria-label={words.preview(name)} className={styles.part}>
      <h5 className={styles.subheading}>
        <bdi>{words.preview(name)}</bdi>
      </h5>
      {summary && <p className={styles.strong}>{summary}</p>}
      {read.guessed && <MessageLine tone="warning">{fileWords.guessed[read.guessed]}</MessageLine>}
      {read.unknownColumns.length > 0 && <MessageLine tone="warning">{fileWords.unknownColumns(read.unknownColumns.length, formats.list(read.unknownColumns))}</MessageLine>}
      {unknownCategories.length > 0 && <MessageLine tone="warning">{words.categories(unknownCategories.length, formats.list(unknownCategories))}</MessageLine>}
      {faults.length > 0 && <FaultTable faults={faults} lineTitle={lineTitle} wordsOf={(fault) => faultWords[fault]} titleOf={(column) => exchangeColumns.find(({ property }) => property === column)?.title[language] ?? column} />}
      {rows.length > 0 && <Lines rows={rows.slice(0, SHOWN)} lineTitle={lineTitle} />}
      {rows.length > SHOWN && <p className={styles.note}>{words.more(rows.length - SHOWN, formats.number(rows.length - SHOWN))}</p>}
    </section>
  );
}

function Lines({ rows, lineTitle }: { readonly rows: readonly (NewLine | ChangedLine)[]; readonly lineTitle: string }): React.ReactElement {
  const words = useWords(outsideWords).import;
  const { formats } = usePage();
  const countOf = (supports: number | null): string => (supports === null ? words.none : formats.number(supports));
  return (
    <DataTable<NewLine | ChangedLine>
      caption={words.what}
      columns={[
        { key: 'line', title: lineTitle, isNumeric: true, render: ({ line }) => formats.number(line) },
        { key: 'idea', title: words.idea, render: ({ idea }) => <bdi>{idea.title}</bdi> },
        { key: 'from', title: words.from, render: ({ idea }) => <bdi>{`${idea.origin}, ${formats.date(idea.date)}`}</bdi> },
        {
          key: 'what',
          title: words.what,
          render: (row) => ('parts' in row ? formats.list(row.parts.map((part) => (part === 'supports' ? words.supports(countOf(row.before.supports), countOf(row.idea.supports)) : words.parts[part]))) : words.enters)
        }
      ]}
      rows={rows}
      words={useWords(shellWords).table}
      empty=""
      rowKey={({ line }) => line}
    />
  );
}
