import * as React from 'react';
import type { TextAnswer } from '../../../../../domain/polls/answerGroups';
import type { ShownTexts } from '../../../../../domain/ballots/CertifiedResult';
import { groupOfEach } from '../../../../../domain/polls/answerGroups';
import type { Poll } from '../../../../../domain/polls/Poll';
import { textIds } from '../../../../../domain/polls/pollKinds';
import type { PollState } from '../../../../../domain/polls/pollState';
import type { ReadTexts } from '../../../../../domain/polls/publishTexts';
import { groupingFingerprint } from '../../../../../domain/polls/publishTexts';
import { ExportButton } from '../../../../../shell/export/ExportButton';
import { usePage, useWords } from '../../../../../shell/Page';
import { Failure, WhenReady } from '../../../../../shell/states';
import { MessageLine } from '../../../../../ui/MessageLine';
import { questionOf } from '../../kinds/questionOf';
import { AnswersDesk } from './AnswersDesk';
import { deskWords } from './deskStrings';
import { PublicationFields } from './PublicationFields';
import styles from './TextsSection.module.scss';
import type { StoredGroups } from './useAnswerGroups';
import { useAnswerGroups } from './useAnswerGroups';

export interface TextsSectionProps {
  readonly poll: Poll;
  readonly state: PollState;
  /** Those that count, all of them. */
  readonly answers: readonly TextAnswer[];
  /** What is to be published with the certificate; undefined: nothing is offered to certify. */
  onPublish?(texts: ShownTexts | null): void;
}

/** The answers in own words of a poll: read, grouped, and chosen for publication. */
export default function TextsSection({ poll, state, answers, onPublish }: TextsSectionProps): React.ReactElement {
  const words = useWords(deskWords);
  const groups = useAnswerGroups(poll.id);
  const isOver = state.status === 'closed' || state.status === 'archived';
  return (
    <section className={styles.desk} aria-label={words.title}>
      <h3 className={styles.question}>{words.title}</h3>
      <p className={styles.note}>{words.intro}</p>
      {groups.error !== null && (groups.isConflict ? <MessageLine tone="warning">{words.conflict}</MessageLine> : <Failure error={groups.error} />)}
      <WhenReady read={groups.read} lines={6}>
        {(stored) => {
          const read = { answers, groups: stored?.rows.filter(({ kind }) => kind === 'group') ?? [], chosen: chosenOf(stored) };
          return (
            <>
              {!stored && <MessageLine tone="warning">{words.notReady}</MessageLine>}
              {textIds(poll).map((option) => (
                <AnswersDesk
                  key={option}
                  pollId={poll.id}
                  question={poll.kind === 'text' ? undefined : questionOf(poll, option)}
                  option={option}
                  answers={answers.filter((answer) => answer.option === option)}
                  groups={read.groups}
                  chosen={read.chosen.get(option) ?? NONE}
                  isReadOnly={!stored}
                  state={groups}
                />
              ))}
              <AnswersExport poll={poll} read={read} />
              {onPublish && isOver ? <Publication poll={poll} state={state} read={read} onPublish={onPublish} /> : <p className={styles.note}>{words.whenOver}</p>}
            </>
          );
        }}
      </WhenReady>
    </section>
  );
}

const NONE: ReadonlySet<number> = new Set();

function chosenOf(stored: StoredGroups): ReadonlyMap<number, ReadonlySet<number>> {
  const chosen = new Map<number, Set<number>>();
  for (const { kind, option, ballotIds } of stored?.rows ?? []) {
    if (kind === 'chosen') chosen.set(option, new Set([...(chosen.get(option) ?? []), ...ballotIds]));
  }
  return chosen;
}

interface PublicationProps extends Required<Pick<TextsSectionProps, 'poll' | 'state' | 'onPublish'>> {
  readonly read: ReadTexts;
}

function Publication({ poll, state, read, onPublish }: PublicationProps): React.ReactElement {
  const words = useWords(deskWords);
  const published = state.certified?.result.texts;
  const hasChanged = published !== undefined && published !== null && published.grouping !== groupingFingerprint(read, textIds(poll));
  return (
    <>
      {hasChanged && <MessageLine tone="info">{words.changed}</MessageLine>}
      <PublicationFields poll={poll} read={read} onPublish={onPublish} />
    </>
  );
}

/** Without names, as they are read. */
function AnswersExport({ poll, read }: { readonly poll: Poll; readonly read: ReadTexts }): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const rows = (): readonly (readonly string[])[] => [
    [words.csv.question, words.answer, words.groupOf, words.csv.cited],
    ...textIds(poll).flatMap((option) => {
      const names = groupOfEach(read.groups, option);
      const own = read.answers.filter((answer) => answer.option === option);
      // By group and wording: their order does not tell who answered first.
      const sorted = own
        .map(({ ballotId, text }) => [questionOf(poll, option), text, names.get(ballotId) ?? '', read.chosen.get(option)?.has(ballotId) ? words.csv.yes : ''] as const)
        .sort((one, other) => formats.collate(one[2], other[2]) || formats.collate(one[1], other[1]));
      return sorted;
    })
  ];
  return <ExportButton label={words.export} file={`${words.file}-${poll.id}`} disabled={read.answers.length === 0} rows={rows} />;
}
