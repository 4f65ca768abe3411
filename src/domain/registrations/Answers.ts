import type { Question } from './Activity';

/** What was answered, by the id of the question; what is not there was not answered. Days are ISO dates. */
export type Answers = Readonly<Record<number, string | number | boolean | readonly string[]>>;

export const MOST_SHORT = 255;
export const MOST_LONG = 2000;

export type AnswerFault = 'missing' | 'tooLong' | 'notOffered' | 'notANumber' | 'notADay';

/** By question what is wrong with an answer. Nothing sensitive is ever missing. */
export function answerFaults(questions: readonly Question[], answers: Answers): Readonly<Record<number, AnswerFault>> {
  const faults: Record<number, AnswerFault> = {};
  for (const question of questions) {
    const fault = faultOf(question, answers[question.id]);
    if (fault) faults[question.id] = fault;
  }
  return faults;
}

function faultOf({ kind, isRequired, isSensitive, options }: Question, answer: Answers[number] | undefined): AnswerFault | null {
  if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) return isRequired && !isSensitive ? 'missing' : null;
  switch (kind) {
    case 'short':
    case 'long':
      return typeof answer === 'string' && answer.length <= (kind === 'short' ? MOST_SHORT : MOST_LONG) ? null : 'tooLong';
    case 'choice':
      return typeof answer === 'string' && options.includes(answer) ? null : 'notOffered';
    case 'several':
      return Array.isArray(answer) && answer.every((each) => options.includes(String(each))) ? null : 'notOffered';
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer) ? null : 'notANumber';
    case 'date':
      return typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer) && !Number.isNaN(Date.parse(answer)) ? null : 'notADay';
    case 'yesNo':
      return typeof answer === 'boolean' ? null : 'notOffered';
  }
}
