import * as React from 'react';
import { orderOptions } from '../../../../domain/polls/orderOptions';
import type { Poll } from '../../../../domain/polls/Poll';
import { usePage, useWords } from '../../../../shell/Page';
import { Loading } from '../../../../shell/states';
import { useId } from '../../../../ui/useId';
import type { PollWords } from '../../strings';
import { pollWords } from '../../strings';
import { kindScreens } from '../kinds/kindScreens';
import { MANY_OPTIONS } from '../manyOptions';
import { useMe } from '../queries';
import { OptionChoice } from './OptionChoice';
import styles from './VoteForm.module.scss';
import type { VoteFormProps } from './VoteFrame';
import { VoteFrame } from './VoteFrame';

/** The form of a poll, by its kind. */
export function VoteForm(props: VoteFormProps): React.ReactElement {
  const Kind = kindScreens[props.poll.kind];
  return Kind ? <Kind show="form" {...props} /> : <ChoiceForm {...props} />;
}

/** Choose, vote: two clicks, or the arrows and Enter. */
function ChoiceForm(props: VoteFormProps): React.ReactElement {
  const { poll, vote } = props;
  const words = useWords(pollWords);
  const { formats } = usePage();
  const [choices, setChoices] = React.useState<readonly number[]>(vote?.choices ?? []);
  const id = useId('vote');
  const isMultiple = poll.maxChoices > 1;
  const me = useMe(poll.optionOrder === 'random');
  if (poll.optionOrder === 'random' && me === undefined) return <Loading lines={poll.options.length} />;
  const options = orderOptions(poll.options, poll.optionOrder, poll.id, me ?? 0);
  const toggle = (option: number): void => {
    if (!isMultiple) setChoices([option]);
    else setChoices(choices.includes(option) ? choices.filter((chosen) => chosen !== option) : [...choices, option]);
  };
  const chosen = <span className={choices.length > poll.maxChoices ? styles.over : styles.chosen}>{words.vote.chosen(formats.number(choices.length), formats.number(poll.maxChoices))}</span>;
  return (
    <VoteFrame {...props} legend={choiceWords(poll, words, formats.number)} aside={isMultiple && chosen} warning={tooManyIssue(poll, choices.length, words, formats.number)} choices={choices} check={() => choiceIssue(poll, choices.length, words, formats.number)}>
      <div className={options.some(({ picture }) => picture) ? styles.cards : `${styles.list} ${options.length > MANY_OPTIONS ? styles.many : ''}`}>
        {options.map((option) => (
          <OptionChoice key={option.id} option={option} group={id} isMultiple={isMultiple} isChosen={choices.includes(option.id)} onToggle={() => toggle(option.id)} />
        ))}
      </div>
    </VoteFrame>
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
