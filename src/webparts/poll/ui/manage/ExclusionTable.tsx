import * as React from 'react';
import type { Exclusion } from '../../../../domain/ballots/Exclusion';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { shellWords } from '../../../../shell/strings';
import type { DataColumn } from '../../../../ui/DataTable';
import { DataTable } from '../../../../ui/DataTable';
import { usePollServices } from '../pollServices';
import { auditWords } from './auditStrings';

/** Rows that come at once. */
const PAGE = 50;

/** The ballots that do not count, who stored them, and why. */
export function ExclusionTable({ exclusions }: { readonly exclusions: readonly Exclusion[] }): React.ReactElement {
  const words = useWords(auditWords);
  const tableWords = useWords(shellWords).table;
  const { formats } = usePage();
  const { names } = usePollServices();
  const [length, setLength] = React.useState(PAGE);
  const shown = exclusions.slice(0, length);
  const authors = [...new Set(shown.flatMap(({ authorId, editorId }) => [authorId, editorId]))].filter((id): id is number => id !== null);
  const { data } = useQuery({ queryKey: ['polls', 'names', ...authors], enabled: authors.length > 0, queryFn: () => names(authors) });
  // Names that are known stay while those of another page are read.
  const people = React.useRef(data);
  people.current = data ?? people.current;
  const nameOf = (id: number): string => people.current?.[id] ?? words.person(String(id));
  const author = ({ authorId, editorId }: Exclusion): string => {
    if (authorId === null) return '–';
    return editorId === null || editorId === authorId ? nameOf(authorId) : words.editorFirst(nameOf(editorId), nameOf(authorId));
  };
  const columns: readonly DataColumn<Exclusion>[] = [
    { key: 'ballot', title: words.ballot, isNumeric: true, render: ({ ballotId }) => String(ballotId), compare: (left, right) => left.ballotId - right.ballotId },
    { key: 'author', title: words.author, render: author, compare: (left, right) => formats.collate(author(left), author(right)) },
    { key: 'key', title: words.key, render: ({ key }) => key ?? '–' },
    { key: 'when', title: words.when, render: ({ created }) => formats.dateTime(created), compare: (left, right) => left.created.getTime() - right.created.getTime() },
    { key: 'reason', title: words.reason, render: ({ reason }) => words.reasons[reason], compare: (left, right) => formats.collate(words.reasons[left.reason], words.reasons[right.reason]) }
  ];
  return (
    <DataTable
      caption={words.excluded(exclusions.length, formats.number(exclusions.length))}
      isCaptionShown
      columns={columns}
      rows={shown}
      words={tableWords}
      empty=""
      rowKey={({ ballotId }) => ballotId}
      more={{ hasMore: exclusions.length > length, isLoading: false, load: () => setLength(length + PAGE) }}
    />
  );
}
