import * as React from 'react';
import { dateResults } from '../../../../domain/polls/dateResult';
import { dateSlot } from '../../../../domain/polls/dateSlot';
import type { Poll, PollOption } from '../../../../domain/polls/Poll';
import { ifNeedBe, NO_DATE } from '../../../../domain/polls/pollKinds';
import type { Formats } from '../../../../shell/Formats';
import { usePage, useWords } from '../../../../shell/Page';
import { CheckIcon } from '../../../../ui/icons';
import { useId } from '../../../../ui/useId';
import type { VoteFormProps } from '../vote/VoteFrame';
import { VoteFrame } from '../vote/VoteFrame';
import type { DateKindWords } from './dateStrings';
import { dateKindWords } from './dateStrings';
import { dateWords } from './dateWords';
import type { AnswerProps, KindProps, ResultsProps } from './KindProps';
import styles from './Kinds.module.scss';

type Suits = 'yes' | 'ifNeedBe' | 'no';

/** Polls that look for a date. */
export default function DatesKind(props: KindProps): React.ReactElement {
  if (props.show === 'form') return <DatesForm {...props} />;
  return props.show === 'results' ? <DatesResults {...props} /> : <DatesAnswer {...props} />;
}

function suitsOf(choices: readonly number[], id: number): Suits {
  return choices.includes(id) ? 'yes' : choices.includes(ifNeedBe(id)) ? 'ifNeedBe' : 'no';
}

function DatesForm(props: VoteFormProps): React.ReactElement {
  const { poll, vote } = props;
  const words = useWords(dateKindWords);
  const { formats } = usePage();
  // What is shown is what is sent: a date that nobody touches says "no".
  const [chosen, setChosen] = React.useState<readonly number[]>((vote?.choices ?? []).filter((choice) => choice !== NO_DATE));
  const choices = chosen.length > 0 ? chosen : [NO_DATE];
  const choose = ({ id }: PollOption, suits: Suits): void => {
    const others = chosen.filter((choice) => choice !== id && choice !== ifNeedBe(id));
    setChosen(suits === 'no' ? others : [...others, suits === 'yes' ? id : ifNeedBe(id)]);
  };
  return (
    <VoteFrame {...props} legend={words.legend} aside={hasHours(poll) && <span className={styles.details}>{words.zone(zoneName(formats))}</span>} choices={choices} answers={[inWords(poll, choices, words, formats)]} check={() => ''}>
      <div className={styles.slots}>
        {poll.options.map((option) => (
          <SlotRow key={option.id} option={option} suits={suitsOf(chosen, option.id)} onChoose={(suits) => choose(option, suits)} />
        ))}
      </div>
    </VoteFrame>
  );
}

interface SlotRowProps {
  readonly option: PollOption;
  readonly suits: Suits;
  onChoose(suits: Suits): void;
}

function SlotRow({ option: { text, description }, suits, onChoose }: SlotRowProps): React.ReactElement {
  const words = useWords(dateKindWords);
  const { formats } = usePage();
  const name = useId('date');
  return (
    <fieldset className={styles.slot}>
      <legend className={styles.when}>
        {dateWords(text, formats)}
        {description && (
          <span className={styles.details} dir="auto">
            {description}
          </span>
        )}
      </legend>
      <div className={styles.suits}>
        {(['yes', 'ifNeedBe', 'no'] as const).map((key) => (
          <label key={key}>
            <input type="radio" name={name} checked={key === suits} onChange={() => onChoose(key)} />
            {words[key]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A table that says all; the bars in it are for a glance. */
function DatesResults({ poll, tally, mine }: ResultsProps): React.ReactElement {
  const words = useWords(dateKindWords);
  const { formats } = usePage();
  const figure = (count: number | null): string => (count === null ? words.hidden : formats.number(count));
  const results = new Map(dateResults(poll.options, tally).map((result) => [result.id, result]));
  const none = tally.counts[NO_DATE] ?? null;
  const width = (count: number | null | undefined): React.CSSProperties => ({ width: `${tally.voters ? ((count ?? 0) / tally.voters) * 100 : 0}%` });
  return (
    <>
      <table className={styles.table} aria-label={words.caption(poll.question)}>
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            {(['yes', 'ifNeedBe', 'no'] as const).map((key) => (
              <th key={key} scope="col" className={styles.numeric}>
                {words[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {poll.options.map(({ id, text }) => {
            const result = results.get(id);
            return (
              <tr key={id}>
                <th scope="row">
                  <span className={result?.isBest ? styles.best : undefined}>{dateWords(text, formats)}</span>
                  {result?.isBest && (
                    <span className={styles.mark}>
                      <CheckIcon />
                      {words.best}
                    </span>
                  )}
                  {mine.length > 0 && <span className={styles.details}>{words.mine[suitsOf(mine, id)]}</span>}
                  <span className={styles.stack} aria-hidden="true">
                    <span className={styles.yes} style={width(result?.yes)} />
                    <span className={styles.ifNeedBe} style={width(result?.ifNeedBe)} />
                  </span>
                </th>
                <td className={styles.numeric}>{figure(result?.yes ?? null)}</td>
                <td className={styles.numeric}>{figure(result?.ifNeedBe ?? null)}</td>
                <td className={styles.numeric}>{figure(result?.no ?? null)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {none !== 0 && <p className={styles.note}>{words.noneSuits(figure(none))}</p>}
      {hasHours(poll) && <p className={styles.note}>{words.zone(zoneName(formats))}</p>}
    </>
  );
}

function DatesAnswer({ poll, choices, say }: AnswerProps): React.ReactElement {
  const words = useWords(dateKindWords);
  const { formats } = usePage();
  return <>{say(inWords(poll, choices, words, formats))}</>;
}

function inWords({ options }: Poll, choices: readonly number[], words: DateKindWords, formats: Formats): string {
  const names = (suits: Suits): string => formats.list(options.filter(({ id }) => suitsOf(choices, id) === suits).map(({ text }) => dateWords(text, formats)));
  const [yes, maybe] = [names('yes'), names('ifNeedBe')];
  if (yes && maybe) return words.both(words.yesTo(yes), words.ifNeedBeTo(maybe));
  return yes ? words.yesTo(yes) : maybe ? words.ifNeedBeTo(maybe) : words.none;
}

function hasHours({ options }: Poll): boolean {
  return options.some(({ text }) => {
    const slot = dateSlot(text);
    return slot !== null && 'starts' in slot;
  });
}

/** `heure normale d’Europe centrale`: said, since the page's zone need not be the reader's. */
function zoneName({ culture, timeZone }: Formats): string {
  const parts = new Intl.DateTimeFormat(culture, { timeZone, timeZoneName: 'long' }).formatToParts(new Date());
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
