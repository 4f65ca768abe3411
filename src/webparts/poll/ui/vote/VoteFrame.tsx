import * as React from 'react';
import type { MyVote } from '../../../../domain/ballots/Ballot';
import type { Poll } from '../../../../domain/polls/Poll';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { EyeIcon, LockIcon } from '../../../../ui/icons';
import { useId } from '../../../../ui/useId';
import { pollWords } from '../../strings';
import { usePollServices } from '../pollServices';
import styles from './VoteForm.module.scss';
import { votePayload, voteSubmission } from './voteOutbox';

export interface VoteFormProps {
  readonly poll: Poll;
  /** Of the element that says the question: it names the group of answers. */
  readonly questionId: string;
  readonly confidential: boolean;
  readonly vote: MyVote | undefined;
  /** A vote is there already and is being changed. */
  readonly isChange: boolean;
  /** The vote left, or the change was given up. */
  onDone(): void;
}

interface VoteFrameProps extends VoteFormProps {
  /** How to answer; after the question, it names the group of answers. */
  readonly legend: string;
  /** Beside it, e.g. how many were chosen. */
  readonly aside?: React.ReactNode;
  /** What is said as soon as it is so, not only when the vote is sent. */
  readonly warning?: string;
  readonly choices: readonly number[];
  /** The choices in words, for when the poll has changed meanwhile; default: the texts of the options. */
  readonly answers?: readonly string[];
  /** What was written for those of the choices that are answered in own words. */
  readonly texts?: readonly string[];
  /** Who can see what, where another sentence says it than of other votes. */
  readonly who?: string;
  /** Why the choices make no vote; empty: they do. */
  check(): string;
}

/** What is around the answers to any kind of poll: what is wrong, the button that votes, and who sees what. */
export function VoteFrame({ poll, questionId, confidential, isChange, onDone, legend, aside, warning = '', choices, answers, texts, who, check, children }: React.PropsWithChildren<VoteFrameProps>): React.ReactElement {
  const words = useWords(pollWords);
  const outbox = useOutbox();
  const { ballots } = usePollServices();
  const [issue, setIssue] = React.useState('');
  const id = useId('vote');
  const key = choices.join();
  React.useEffect(() => setIssue(''), [key]);

  const expectCast = (): void => ballots.expectCast();
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const found = check();
    setIssue(found);
    if (found) return;
    voteSubmission.submit(outbox, String(poll.id), votePayload(poll, choices, answers, texts));
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={submit} onFocus={expectCast} onPointerEnter={expectCast} noValidate>
      {/* Who comes to the first answer with a screen reader hears the question, then how to answer it. */}
      <fieldset className={styles.options} aria-labelledby={`${questionId} ${id}-legend`} aria-describedby={`${id}-issue`}>
        <legend className={styles.legend}>
          <span id={`${id}-legend`}>{legend}</span>
          {aside}
        </legend>
        {children}
        <p id={`${id}-issue`} className={styles.issue} role="alert">
          {issue || warning}
        </p>
      </fieldset>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">{isChange ? words.vote.submitChange : words.vote.submit}</Button>
        {isChange && <Button onClick={onDone}>{words.vote.cancelChange}</Button>}
      </div>
      <WhoSeesWhat poll={poll} confidential={confidential} who={who} />
    </form>
  );
}

/** Before the vote: who can see what, exactly as it is stored. */
function WhoSeesWhat({ poll, confidential, who }: Pick<VoteFrameProps, 'poll' | 'confidential' | 'who'>): React.ReactElement {
  const words = useWords(pollWords).who;
  const { formats } = usePage();
  return (
    <p className={styles.who}>
      {confidential ? <LockIcon /> : <EyeIcon />}
      <span>
        {who ?? (confidential ? words.confidential(formats.number(poll.minimumGroupSize)) : words.open)}{' '}
        {(confidential ? words.confidentialResults : words.results)[poll.resultVisibility]} {poll.mayChangeVote ? words.change : words.noChange}
      </span>
    </p>
  );
}
