import { array, boolean, integer, minValue, number, object, optional, picklist, pipe, string } from 'valibot';
import type { ActivityDraft, Question } from '../../../../domain/registrations/Activity';
import { MOST_KEEP_DAYS } from '../../../../domain/registrations/Activity';
import type { StoredValue } from '../../../../domain/stored/defineStored';
import { defineStored } from '../../../../domain/stored/defineStored';

const id = pipe(number(), integer(), minValue(1));
export const KINDS = ['event', 'training', 'workshop', 'visit', 'other'] as const;
export const QUESTION_KINDS = ['short', 'long', 'choice', 'several', 'number', 'date', 'yesNo'] as const;

/** What is typed of an activity: lists as lines, numbers as text. */
export const activityForm = defineStored({
  name: 'draft of an activity',
  version: 1,
  schema: object({
    title: string(),
    kind: picklist(KINDS),
    details: string(),
    pictureAddress: string(),
    pictureText: string(),
    organisers: array(object({ login: string(), name: string() })),
    directions: string(),
    professions: string(),
    visibility: picklist(['open', 'discreet']),
    // Drafts of before have none.
    readers: optional(picklist(['shared', 'A', 'B', 'C', 'D', 'E']), 'shared'),
    template: string(),
    questions: array(object({ id, kind: picklist(QUESTION_KINDS), text: string(), why: string(), isRequired: boolean(), isSensitive: boolean(), options: string(), keepDays: string() }))
  })
});
export type ActivityFormValues = Readonly<StoredValue<typeof activityForm>>;
export type TypedQuestion = ActivityFormValues['questions'][number];

const DEFAULT_KEEP = '30';

export function emptyQuestion(questionId: number): TypedQuestion {
  return { id: questionId, kind: 'short', text: '', why: '', isRequired: false, isSensitive: false, options: '', keepDays: DEFAULT_KEEP };
}

/** Answers are stored by so many digits at most. */
const HIGHEST_QUESTION = 999_999_999;

/** An id that no question has, nor one that was removed, but by a chance of one in a billion: answers from a form that was left open are stored by it. @param random from 0 to 1 */
export function newQuestionId(questions: readonly { readonly id: number }[], random: () => number = Math.random): number {
  for (;;) {
    const drawn = 1 + Math.floor(random() * HIGHEST_QUESTION);
    if (!questions.some((question) => question.id === drawn)) return drawn;
  }
}

export function emptyActivity(): ActivityFormValues {
  return { title: '', kind: 'training', details: '', pictureAddress: '', pictureText: '', organisers: [], directions: '', professions: '', visibility: 'open', readers: 'shared', template: '', questions: [] };
}

/** People who organise already are kept by the number that the site knows them by. */
const KNOWN = 'known:';

export function formOf({ title, kind, details, pictureAddress, pictureText, organisers, directions, professions, visibility, readers, template, questions }: ActivityDraft): ActivityFormValues {
  return {
    title, kind, details, pictureAddress, pictureText, visibility, readers, template,
    organisers: organisers.map(({ id: person, name }) => ({ login: `${KNOWN}${person}`, name })),
    directions: directions.join('\n'),
    professions: professions.join('\n'),
    questions: questions.map(({ options, keepDays, ...question }) => ({ ...question, options: options.join('\n'), keepDays: String(keepDays) }))
  };
}

/** @param known of whom the site is asked by his login */
export async function draftOf(form: ActivityFormValues, known: (login: string) => Promise<{ readonly id: number; readonly name: string }>): Promise<ActivityDraft> {
  const { organisers, directions, professions, questions, title, ...rest } = form;
  return {
    ...rest,
    title: title.trim(),
    organisers: await Promise.all(organisers.map(({ login, name }) => (login.startsWith(KNOWN) ? { id: Number(login.slice(KNOWN.length)), name } : known(login)))),
    directions: linesOf(directions),
    professions: linesOf(professions),
    questions: questions.map(questionOf)
  };
}

function questionOf({ options, keepDays, text, why, ...question }: TypedQuestion): Question {
  return {
    ...question,
    text: text.trim(),
    why: why.trim(),
    isRequired: question.isRequired && !question.isSensitive,
    options: hasOptions(question.kind) ? linesOf(options) : [],
    keepDays: Number(keepDays)
  };
}

export function hasOptions(kind: TypedQuestion['kind']): boolean {
  return kind === 'choice' || kind === 'several';
}

export type QuestionFault = 'question' | 'options' | 'keepDays';

export function questionFault({ kind, text, why, options, keepDays }: TypedQuestion): QuestionFault | null {
  if (text.trim() === '' || why.trim() === '') return 'question';
  if (hasOptions(kind) && linesOf(options).length < 2) return 'options';
  const days = Number(keepDays);
  return Number.isInteger(days) && days >= 1 && days <= MOST_KEEP_DAYS ? null : 'keepDays';
}

function linesOf(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))];
}
