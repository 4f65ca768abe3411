import { array, boolean, integer, minValue, number, object, pipe, record, string, union } from 'valibot';
import type { Question } from '../../../../domain/registrations/Activity';
import type { StoredValue } from '../../../../domain/stored/defineStored';
import { defineStored } from '../../../../domain/stored/defineStored';

/** What somebody has begun to answer: as it is typed, by the id of the question. */
export const registerDraft = defineStored({
  name: 'draft of a registration',
  version: 1,
  schema: object({ claim: pipe(number(), integer(), minValue(0)), answers: record(string(), union([string(), boolean(), array(string())])) })
});
export type RegisterDraft = Readonly<StoredValue<typeof registerDraft>>;
export type Typed = RegisterDraft['answers'][string];

/** What is typed, as it is sent: only answers to questions that are still asked. */
export function answersOf(questions: readonly Question[], typed: RegisterDraft['answers']): Record<string, Typed | number> {
  const answers: Record<string, Typed | number> = {};
  for (const { id, kind } of questions) {
    const answer = typed[id];
    if (answer === undefined) continue;
    if (typeof answer !== 'string') answers[id] = answer;
    else if (answer.trim() !== '') answers[id] = kind === 'number' ? Number(answer.trim().replace(',', '.')) : answer.trim();
  }
  return answers;
}
