import type { Poll } from '../../../../domain/polls/Poll';

/** The question that an option answers: the poll's own, or one of several. */
export function questionOf({ question, questions, options }: Pick<Poll, 'question' | 'questions' | 'options'>, optionId: number): string {
  const asked = options.find(({ id }) => id === optionId)?.question;
  return questions.find(({ id }) => id === asked)?.text ?? question;
}
