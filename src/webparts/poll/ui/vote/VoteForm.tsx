import * as React from 'react';
import type { MyVote } from '../../../../domain/ballots/Ballot';
import { orderOptions } from '../../../../domain/polls/orderOptions';
import type { Poll } from '../../../../domain/polls/Poll';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { Loading } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { EyeIcon, LockIcon } from '../../../../ui/icons';
import { useId } from '../../../../ui/useId';
import type { PollWords } from '../../strings';
import { pollWords } from '../../strings';
import { MANY_OPTIONS } from '../manyOptions';
import { usePollServices } from '../pollServices';
import { useMe } from '../queries';
import { OptionChoice } from './OptionChoice';
import styles from './VoteForm.module.scss';
import { votePayload, voteSubmission } from './voteOutbox';

interface VoteFormProps {
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

/** Choose, vote: two clicks, or the arrows and Enter. */
export function VoteForm({ poll, questionId, confidential, vote, isChange, onDone }: VoteFormProps): React.ReactElement {
  const words = useWords(pollWords);
  const { formats } = usePage();
  const outbox = useOutbox();
  const { ballots } = usePollServices();
  const [choices, setChoices] = React.useState<readonly number[]>(vote?.choices ?? []);
  const [issue, setIssue] = React.useState('');
  const id = useId('vote');
  const isMultiple = poll.maxChoices > 1;
  const me = useMe(poll.optionOrder === 'random');
  if (poll.optionOrder === 'random' && me === undefined) return <Loading lines={poll.options.length} />;
  const options = orderOptions(poll.options, poll.optionOrder, poll.id, me ?? 0);

  const expectCast = (): void => ballots.expectCast();
  const toggle = (option: number): void => {
    const chosen = !isMultiple ? [option] : choices.includes(option) ? choices.filter((other) => other !== option) : [...choices, option];
    setChoices(chosen);
    setIssue(tooManyIssue(poll, chosen.length, words, formats.number));
  };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const found = choiceIssue(poll, choices.length, words, formats.number);
    setIssue(found);
    if (found) return;
    voteSubmission.submit(outbox, String(poll.id), votePayload(poll, choices));
    onDone();
  };

  return (
    <form className={styles.form} onSubmit={submit} onFocus={expectCast} onPointerEnter={expectCast} noValidate>
      {/* Who comes to the first answer with a screen reader hears the question, then how many to choose. */}
      <fieldset className={styles.options} aria-labelledby={`${questionId} ${id}-legend`} aria-describedby={`${id}-issue`}>
        <legend className={styles.legend}>
          <span id={`${id}-legend`}>{choiceWords(poll, words, formats.number)}</span>
          {isMultiple && <span className={choices.length > poll.maxChoices ? styles.over : styles.chosen}>{words.vote.chosen(formats.number(choices.length), formats.number(poll.maxChoices))}</span>}
        </legend>
        <div className={options.some(({ picture }) => picture) ? styles.cards : `${styles.list} ${options.length > MANY_OPTIONS ? styles.many : ''}`}>
          {options.map((option) => (
            <OptionChoice key={option.id} option={option} group={id} isMultiple={isMultiple} isChosen={choices.includes(option.id)} onToggle={() => toggle(option.id)} />
          ))}
        </div>
        <p id={`${id}-issue`} className={styles.issue} role="alert">
          {issue}
        </p>
      </fieldset>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">{isChange ? words.vote.submitChange : words.vote.submit}</Button>
        {isChange && <Button onClick={onDone}>{words.vote.cancelChange}</Button>}
      </div>
      <WhoSeesWhat poll={poll} confidential={confidential} />
    </form>
  );
}

/** Before the vote: who can see what, exactly as it is stored. */
function WhoSeesWhat({ poll, confidential }: { readonly poll: Poll; readonly confidential: boolean }): React.ReactElement {
  const words = useWords(pollWords).who;
  const { formats } = usePage();
  return (
    <p className={styles.who}>
      {confidential ? <LockIcon /> : <EyeIcon />}
      <span>
        {confidential ? words.confidential(formats.number(poll.minimumGroupSize)) : words.open}{' '}
        {(confidential ? words.confidentialResults : words.results)[poll.resultVisibility]} {poll.mayChangeVote ? words.change : words.noChange}
      </span>
    </p>
  );
}

function choiceWords({ minChoices, maxChoices }: Poll, { vote }: PollWords, number: (value: number) => string): string {
  if (maxChoices === 1) return vote.one;
  if (minChoices === maxChoices) return vote.exactly(number(maxChoices));
  return minChoices > 1 ? vote.between(number(minChoices), number(maxChoices)) : vote.upTo(number(maxChoices));
}

function choiceIssue(poll: Poll, count: number, words: PollWords, number: (value: number) => string): string {
  const { minChoices } = poll;
  const { vote } = words;
  if (count === 0) return vote.needOne;
  if (count < minChoices) return vote.tooFew(number(minChoices));
  return tooManyIssue(poll, count, words, number);
}

/** Said as soon as there is one too many. */
function tooManyIssue({ maxChoices }: Poll, count: number, { vote }: PollWords, number: (value: number) => string): string {
  return maxChoices > 1 && count > maxChoices ? vote.tooMany(number(count), number(maxChoices)) : '';
}
