import * as React from 'react';
import type { Decision } from '../../../../../domain/calls/Decision';
import { usePage, useWords } from '../../../../../shell/Page';
import { shellWords } from '../../../../../shell/strings';
import type { DataColumn } from '../../../../../ui/DataTable';
import { DataTable } from '../../../../../ui/DataTable';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { courseWords } from './courseStrings';

/** What was decided of the call as a whole; what counts for nothing is named. */
export function Register(): React.ReactElement {
  const words = useWords(courseWords);
  const desk = useWords(deskWords);
  const tableWords = useWords(shellWords).table;
  const { formats } = usePage();
  const { opened, state } = useDesk();
  const ignored = new Set(state.ignored.filter(({ what }) => what === 'decision').map(({ id }) => id));
  const columns: readonly DataColumn<Decision>[] = [
    {
      key: 'decision',
      title: words.columns.decision,
      render: ({ id, kind }) => (
        <>
          <span className={styles.sentence}>{desk.decisions[kind]}</span>
          {ignored.has(id) && <p className={styles.meta}>{words.ignored}</p>}
        </>
      )
    },
    { key: 'by', title: words.columns.by, render: ({ author }) => <bdi>{author.name}</bdi> },
    { key: 'at', title: words.columns.at, render: ({ created }) => formats.dateTime(created), compare: (left, right) => left.created.getTime() - right.created.getTime() },
    { key: 'reason', title: words.columns.reason, render: ({ reason }) => <span dir="auto">{reason || desk.dash}</span> }
  ];
  return (
    <section className={styles.block} aria-label={words.register}>
      <h5 className={styles.subheading}>{words.register}</h5>
      <p className={styles.note}>{words.registerHint}</p>
      <DataTable caption={words.register} columns={columns} rows={[...opened.decisions].reverse()} words={tableWords} empty="" rowKey={({ id }) => id} />
    </section>
  );
}
