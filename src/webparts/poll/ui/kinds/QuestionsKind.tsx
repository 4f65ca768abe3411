import * as React from 'react';
import type { Poll, PollOption, PollQuestion } from '../../../../domain/polls/Poll';
import { textIds } from '../../../../domain/polls/pollKinds';
import { usePage, useWords } from '../../../../shell/Page';
import type { Formats } from '../../../../shell/Formats';
import { useId } from '../../../../ui/useId';
import { OptionBars } from '../OptionBars';
import { OptionChoice } from '../vote/OptionChoice';
import type { VoteFormProps } from '../vote/VoteFrame';
import { VoteFrame } from '../vote/VoteFrame';
import { AnswersShown } from './AnswersShown';
import type { AnswerProps, KindProps, ResultsProps } from './KindProps';
import styles from './Kinds.module.scss';
import { questionWords } from './questionStrings';
import { RestoredNote } from './RestoredNote';
import { TextAnswerBox } from './TextAnswerBox';
import { textWords } from './textStrings';
import { tooLongIssue } from './tooLongIssue';
import { useForgetSent, useVoteDraft } from './useVoteDraft';

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
  const ownWords = useWords(textWords);
  const { formats } = usePage();
  const { choices: chosen, texts, isRestored, change } = useVoteDraft(poll, vote);
  const written = textIds(poll);
  const filled = written.filter((_, index) => texts[index]?.trim());
  const choices = [...chosen, ...filled];
  const toggle = (question: PollQuestion, { id }: PollOption): void => {
    const own = optionsOf(poll, question).map((option) => option.id);
    if (chosen.includes(id)) change({ choices: question.maxChoices > 1 || question.minChoices === 0 ? chosen.filter((choice) => choice !== id) : chosen });
    else change({ choices: [...chosen.filter((choice) => question.maxChoices > 1 || !own.includes(choice)), id] });
  };
  const write = (id: number, text: string): void => change({ texts: written.map((each, index) => (each === id ? text : texts[index] ?? '')) });
  const tooLong = texts.map((text) => tooLongIssue(text, ownWords, formats)).find(Boolean) ?? '';
  const check = (): string => {
    const missing = poll.questions.find((question) => optionsOf(poll, question).filter(({ id }) => choices.includes(id)).length < question.minChoices);
    return missing ? words.need(missing.text) : choices.length === 0 ? words.needAny : tooLong;
  };
  const sent = texts.map((text) => text.trim()).filter(Boolean);
  return (
    <VoteFrame
      {...props}
      legend={words.legend}
      choices={choices}
      texts={written.length > 0 ? sent : undefined}
      answers={answersOf(poll, choices, sent, words.answer, ownWords.quoted, formats)}
      who={written.length > 0 ? ownWords.whoOfSeveral(formats.number(poll.minimumGroupSize)) : undefined}
      warning={tooLong}
      check={check}
    >
      <RestoredNote isShown={isRestored} />
      {poll.questions.map((question) => {
        const options = optionsOf(poll, question);
        const text = options.find(({ isText }) => isText);
        if (text) return <QuestionInWords key={question.id} question={question} value={texts[written.indexOf(text.id)] ?? ''} onChange={(typed) => write(text.id, typed)} />;
        return <QuestionChoices key={question.id} question={question} options={options} choices={choices} onToggle={(option) => toggle(question, option)} />;
      })}
    </VoteFrame>
  );
}

interface QuestionInWordsProps {
  readonly question: PollQuestion;
  readonly value: string;
  onChange(value: string): void;
}

function QuestionInWords({ question: { text, minChoices }, value, onChange }: QuestionInWordsProps): React.ReactElement {
  const words = useWords(questionWords);
  const { labelOf } = useWords(textWords);
  return (
    <div className={styles.question}>
      {/* The field below says it too. */}
      <p className={styles.asked} aria-hidden="true">
        <bdi>{text}</bdi>
        {minChoices === 0 && <span className={styles.details}>{words.optional}</span>}
      </p>
      <TextAnswerBox label={labelOf(minChoices === 0 ? `${text} (${words.optional})` : text)} value={value} onChange={onChange} />
    </div>
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

function QuestionsResults({ poll, tally, certified, mine }: ResultsProps): React.ReactElement {
  return (
    <>
      {poll.questions.map((question) => {
        const options = optionsOf(poll, question);
        const text = options.find(({ isText }) => isText);
        return (
          <div key={question.id} className={styles.question}>
            <p className={styles.asked} dir="auto">
              {question.text}
            </p>
            {text ? (
              certified && <AnswersShown question={question.text} shown={certified.result.texts?.questions.find((shown) => shown.option === text.id)} answered={tally.counts[text.id] ?? null} />
            ) : (
              <OptionBars poll={{ question: question.text, options }} tally={tally} mine={mine} />
            )}
          </div>
        );
      })}
    </>
  );
}

function QuestionsAnswer({ poll, choices, texts = [], say }: AnswerProps): React.ReactElement {
  const words = useWords(questionWords);
  const { quoted } = useWords(textWords);
  const { formats } = usePage();
  useForgetSent(poll, choices, texts);
  return <>{say(answersOf(poll, choices, texts, words.answer, quoted, formats).join(words.separator))}</>;
}

/** @param texts what was written for those of the choices that are answered in own words */
function answersOf(poll: Poll, choices: readonly number[], texts: readonly string[], say: (question: string, answers: string) => string, quoted: (text: string) => string, formats: Formats): readonly string[] {
  const written = textIds(poll).filter((id) => choices.includes(id));
  return poll.questions.flatMap((question) => {
    const chosen = optionsOf(poll, question).filter(({ id }) => choices.includes(id));
    const said = chosen.map(({ id, text, isText }) => (isText ? quoted(texts[written.indexOf(id)] ?? '') : text));
    return chosen.length > 0 ? [say(question.text, formats.list(said))] : [];
  });
}
