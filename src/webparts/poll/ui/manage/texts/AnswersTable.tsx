import * as React from 'react';
import type { TextAnswer } from '../../../../../domain/polls/answerGroups';
import { useWords } from '../../../../../shell/Page';
import { shellWords } from '../../../../../shell/strings';
import { Button } from '../../../../../ui/Button';
import type { DataColumn } from '../../../../../ui/DataTable';
import { DataTable } from '../../../../../ui/DataTable';
import { CheckIcon } from '../../../../../ui/icons';
import { deskWords } from './deskStrings';
import styles from './TextsSection.module.scss';

interface AnswersTableProps {
  readonly caption: string;
  readonly answers: readonly TextAnswer[];
  readonly names: ReadonlyMap<number, string>;
  readonly selected: ReadonlySet<number>;
  readonly chosen: ReadonlySet<number>;
  /** Nothing can be changed: the site keeps no groups. */
  readonly isReadOnly: boolean;
  readonly isBusy: boolean;
  readonly empty: string;
  onSelect(ballotId: number): void;
  onChoose(answer: TextAnswer): void;
}

/** Rows that come at once. */
const PAGE = 50;

/** Answers to one question as they were written, to be ticked and quoted. */
export function AnswersTable({ caption, answers, names, selected, chosen, isReadOnly, isBusy, empty, onSelect, onChoose }: AnswersTableProps): React.ReactElement {
  const words = useWords(deskWords);
  const tableWords = useWords(shellWords).table;
  const [length, setLength] = React.useState(PAGE);
  const text = (answer: TextAnswer): React.ReactElement => (
    <span className={styles.answer} dir="auto">
      {answer.text}
    </span>
  );
  const columns: DataColumn<TextAnswer>[] = [
    {
      key: 'answer',
      title: words.answer,
      render: (answer) =>
        isReadOnly ? (
          text(answer)
        ) : (
          <label className={styles.tick}>
            <input type="checkbox" checked={selected.has(answer.ballotId)} onChange={() => onSelect(answer.ballotId)} />
            {text(answer)}
          </label>
        )
    },
    { key: 'group', title: words.groupOf, render: ({ ballotId }) => <bdi>{names.get(ballotId) ?? '–'}</bdi> }
  ];
  if (!isReadOnly) {
    columns.push({
      key: 'cite',
      title: words.cite,
      isTitleHidden: true,
      render: (answer) => (
        <span className={styles.cite}>
          <Button appearance="text" icon={chosen.has(answer.ballotId) && <CheckIcon />} aria-label={words.citeThis(answer.text)} aria-pressed={chosen.has(answer.ballotId)} disabled={isBusy} onClick={() => onChoose(answer)}>
            {words.cite}
          </Button>
        </span>
      )
    });
  }
  return (
    <DataTable
      caption={caption}
      isCaptionShown
      columns={columns}
      rows={answers.slice(0, length)}
      words={tableWords}
      empty={empty}
      rowKey={({ ballotId }) => ballotId}
      more={{ hasMore: answers.length > length, isLoading: false, load: () => setLength(length + PAGE) }}
    />
  );
}
