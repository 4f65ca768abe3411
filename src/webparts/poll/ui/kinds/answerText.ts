import type { Poll } from '../../../../domain/polls/Poll';
import { optionOf } from '../../../../domain/polls/kindRules';
import { ifNeedBe, NO_DATE } from '../../../../domain/polls/pollKinds';
import type { Formats } from '../../../../shell/Formats';
import { wordsOf } from '../../../../shell/Language';
import type { Language } from '../../../../shell/Language';
import { dateKindWords } from './dateStrings';
import { dateWords } from './dateWords';
import { ratingWords } from './ratingStrings';

/** What one answer in ballots says, for owners: in figures of the check and in files. */
export function answerText({ kind, options, questions }: Pick<Poll, 'kind' | 'options' | 'questions'>, answer: number, language: Language, formats: Formats): string {
  const option = options.find(({ id }) => id === optionOf(kind, answer));
  if (kind === 'dates') {
    const words = wordsOf(dateKindWords, language);
    if (answer === NO_DATE) return words.none;
    return option ? `${dateWords(option.text, formats)} (${(answer === ifNeedBe(option.id) ? words.ifNeedBe : words.yes).toLowerCase()})` : formats.number(answer);
  }
  if (!option) return formats.number(answer);
  if (kind === 'rating' && option.description) return wordsOf(ratingWords, language).named(option.text, option.description);
  const question = questions.find(({ id }) => id === option.question);
  return question ? `${question.text} ${option.text}` : option.text;
}
