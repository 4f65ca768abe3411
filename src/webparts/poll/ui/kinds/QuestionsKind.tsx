import * as React from 'react';
import type { Poll, PollOption, PollQuestion } from '../../../../domain/polls/Poll';
import { usePage, useWords } from '../../../../shell/Page';
import type { Formats } from '../../../../shell/Formats';
import { useId } from '../../../../ui/useId';
import { OptionBars } from '../OptionBars';
import { OptionChoice } from '../vote/OptionChoice';
import type { VoteFormProps } from '../vote/VoteFrame';
import { VoteFrame } from '../vote/VoteFrame';
import type { AnswerProps, KindProps, ResultsProps } from './KindProps';
import styles from './Kinds.module.scss';
import { questionWords } from './questionStrings';

/** Polls with several questions. */
export default function QuestionsKind(props: KindProps): React.ReactElement {
  if (props.show === 'form') return <QuestionsForm {...props} />;
  return props.show === 'results' ? <QuestionsResults {...props} /> : <QuestionsAnswer {...props} />;
}

function optionsOf({ options }: Pick<Poll, 'options'>, { id }: PollQuestion): readonly PollOption[] {
  return options.filter(({ question }) => question === id);
}

function QuestionsForm(props: VoteFormProps): React.ReactElement {
  const { poll, vote } = props;
  const words = useWords(questionWords);
  const { formats } = usePage();
  const [choices, setChoices] = React.useState<readonly number[]>(vote?.choices ?? []);
  const toggle = (question: PollQuestion, { id }: PollOption): void => {
    const own = optionsOf(poll, question).map((option) => option.id);
    if (choices.includes(id)) setChoices(question.maxChoices > 1 || question.minChoices === 0 ? choices.filter((choice) => choice !== id) : choices);
    else setChoices([...choices.filter((choice) => question.maxChoices > 1 || !own.includes(choice)), id]);
  };
  const check = (): string => {
    const missing = poll.questions.find((question) => optionsOf(poll, question).filter(({ id }) => choices.includes(id)).length < question.minChoices);
    return missing ? words.need(missing.text) : choices.length === 0 ? words.needAny : '';
  };
  return (
    <VoteFrame {...props} legend={words.legend} choices={choices} answers={answersOf(poll, choices, words.answer, formats)} check={check}>
      {poll.questions.map((question) => (
        <QuestionChoices key={question.id} question={question} options={optionsOf(poll, question)} choices={choices} onToggle={(option) => toggle(question, option)} />
      ))}
    </VoteFrame>
  );
}

interface QuestionChoicesProps {
  readonly question: PollQuestion;
  readonly options: readonly PollOption[];
  readonly choices: readonly number[];
  onToggle(option: PollOption): void;
}

function QuestionChoices({ question: { text, minChoices, maxChoices }, options, choices, onToggle }: QuestionChoicesProps): React.ReactElement {
  const words = useWords(questionWords);
  const id = useId('question');
  const hints = [minChoices === 0 ? words.optional : '', maxChoices > 1 ? words.several : ''].filter(Boolean).join(words.separator);
  return (
    <fieldset className={styles.question}>
      <legend>
        <bdi>{text}</bdi>
        {hints && <span className={styles.details}>{hints}</span>}
      </legend>
      <div className={styles.slots}>
        {options.map((option) => (
          // What may be left out is a box that can be unticked.
          <OptionChoice key={option.id} option={option} group={id} isMultiple={maxChoices > 1 || minChoices === 0} isChosen={choices.includes(option.id)} onToggle={() => onToggle(option)} />
        ))}
      </div>
    </fieldset>
  );
}

function QuestionsResults({ poll, tally, mine }: ResultsProps): React.ReactElement {
  return (
    <>
      {poll.questions.map((question) => (
        <div key={question.id} className={styles.question}>
          <p className={styles.asked} dir="auto">
            {question.text}
          </p>
          <OptionBars poll={{ question: question.text, options: optionsOf(poll, question) }} tally={tally} mine={mine} />
        </div>
      ))}
    </>
  );
}

function QuestionsAnswer({ poll, choices, say }: AnswerProps): React.ReactElement {
  const words = useWords(questionWords);
  const { formats } = usePage();
  return <>{say(answersOf(poll, choices, words.answer, formats).join(words.separator))}</>;
}

function answersOf(poll: Poll, choices: readonly number[], say: (question: string, answers: string) => string, formats: Formats): readonly string[] {
  return poll.questions.flatMap((question) => {
    const chosen = optionsOf(poll, question).filter(({ id }) => choices.includes(id));
    return chosen.length > 0 ? [say(question.text, formats.list(chosen.map(({ text }) => text)))] : [];
  });
}
