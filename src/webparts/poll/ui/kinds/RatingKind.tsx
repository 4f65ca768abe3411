import * as React from 'react';
import { ratingResult } from '../../../../domain/polls/ratingResult';
import { usePage, useWords } from '../../../../shell/Page';
import { useId } from '../../../../ui/useId';
import { OptionBars } from '../OptionBars';
import type { VoteFormProps } from '../vote/VoteFrame';
import { VoteFrame } from '../vote/VoteFrame';
import type { AnswerProps, KindProps, ResultsProps } from './KindProps';
import styles from './Kinds.module.scss';
import { ratingWords } from './ratingStrings';

/** Polls that ask for a grade. */
export default function RatingKind(props: KindProps): React.ReactElement {
  if (props.show === 'form') return <RatingForm {...props} />;
  return props.show === 'results' ? <RatingResults {...props} /> : <RatingAnswer {...props} />;
}

function RatingForm(props: VoteFormProps): React.ReactElement {
  const { poll, vote } = props;
  const words = useWords(ratingWords);
  const { formats } = usePage();
  const id = useId('grade');
  const [choices, setChoices] = React.useState<readonly number[]>(vote?.choices ?? []);
  const { options } = poll;
  const [low, high] = [options[0], options[options.length - 1]];
  const grade = (text: string): string => formats.number(Number(text));
  return (
    <VoteFrame {...props} legend={words.legend(grade(low?.text ?? ''), grade(high?.text ?? ''))} choices={choices} check={() => (choices.length > 0 ? '' : words.need)}>
      <div className={styles.grades}>
        {options.map((option) => (
          <label key={option.id} className={`${styles.grade} ${choices.includes(option.id) ? styles.chosen : ''}`}>
            <input type="radio" name={id} checked={choices.includes(option.id)} aria-describedby={option.description ? `${id}-${option.id}` : undefined} onChange={() => setChoices([option.id])} />
            <span>{grade(option.text)}</span>
          </label>
        ))}
      </div>
      {(low?.description || high?.description) && (
        <p className={styles.ends}>
          <span id={`${id}-${low?.id}`} dir="auto">{low?.description && words.named(grade(low.text), low.description)}</span>
          <span id={`${id}-${high?.id}`} dir="auto">{high?.description && words.named(grade(high.text), high.description)}</span>
        </p>
      )}
    </VoteFrame>
  );
}

function RatingResults({ poll, tally, mine }: ResultsProps): React.ReactElement {
  const words = useWords(ratingWords);
  const { formats } = usePage();
  const { mean, median, highest } = ratingResult(poll.options, tally);
  const grade = (text: string): string => formats.number(Number(text));
  const decimals = new Intl.NumberFormat(formats.culture, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <>
      {mean === null || median === null ? (
        <p className={styles.note}>{words.hidden}</p>
      ) : (
        <p className={styles.mean}>
          <strong>{words.mean(decimals.format(mean), formats.number(highest))}</strong>
          {' · '}
          {words.median(formats.number(median))}
        </p>
      )}
      <OptionBars poll={poll} tally={tally} mine={mine} nameOf={({ text, description }) => (description ? words.named(grade(text), description) : grade(text))} />
    </>
  );
}

function RatingAnswer({ poll, choices, say }: AnswerProps): React.ReactElement {
  const words = useWords(ratingWords);
  const { formats } = usePage();
  const chosen = poll.options.find(({ id }) => choices.includes(id));
  const highest = poll.options[poll.options.length - 1];
  const grade = (text = ''): string => formats.number(Number(text));
  return <>{say(words.grade(grade(chosen?.text), grade(highest?.text)))}</>;
}
