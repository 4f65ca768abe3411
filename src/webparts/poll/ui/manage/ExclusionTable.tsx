import { useQuery } from '@tanstack/react-query';
import * as React from 'react';
import type { Exclusion } from '../../../../domain/ballots/audit';
import { usePage, useWords } from '../../../../shell/Page';
import { usePollServices } from '../pollServices';
import { auditWords } from './auditStrings';
import styles from './ManagePanel.module.scss';


/** More rows than this help nobody; the count above says how many there are. */
const SHOWN = 200;

/** The ballots that do not count, who stored them, and why. */
export function ExclusionTable({ exclusions }: { readonly exclusions: readonly Exclusion[] }): React.ReactElement {
  const words = useWords(auditWords);
  const { formats } = usePage();
  const { names } = usePollServices();
  const shown = exclusions.slice(0, SHOWN);
  const hidden = exclusions.length - SHOWN;
  const authors = [...new Set(shown.map(({ authorId }) => authorId))].filter((id): id is number => id !== null);
  const people = useQuery({ queryKey: ['polls', 'names', ...authors], enabled: authors.length > 0, queryFn: () => names(authors) });
  return (
    // A region that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={words.excluded(exclusions.length, formats.number(exclusions.length))} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.ballot}</th>
            <th scope="col">{words.author}</th>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ ballotId, authorId, key, created, reason }) => (
            <tr key={ballotId}>
              <th scope="row">{formats.number(ballotId)}</th>
              <td>{authorId === null ? '–' : people.data?.[authorId] ?? words.person(formats.number(authorId))}</td>
              <td>{key ?? '–'}</td>
              <td>{formats.dateTime(created)}</td>
              <td>{words.reasons[reason]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p className={styles.note}>{words.more(formats.number(hidden))}</p>}
    </div>
  );
}
