import type { OpenedSession, Registrant, RegistrantAnswers } from '../../../../../data/registrations/RegistrationServices';
import type { Attendance } from '../../../../../domain/registrations/Attendance';
import type { Formats } from '../../../../../shell/Formats';
import type { OrganiseTexts } from '../../../organiseStrings';
import { stateSaid } from './stateSaid';

export interface RegistrantTableInput {
  /** By person, what was recorded last. */
  readonly attendance: ReadonlyMap<number, Attendance>;
  readonly answers: readonly RegistrantAnswers[];
  readonly words: OrganiseTexts;
  readonly formats: Formats;
}

/** Who registered, as rows of a file under their head; answers by the questions as they are asked now. */
export function registrantTable({ session, activity: { questions } }: Pick<OpenedSession, 'session' | 'activity'>, people: readonly Registrant[], { attendance, answers, words, formats }: RegistrantTableInput): readonly (readonly (string | number | null)[])[] {
  const { papers } = words;
  const answered = new Map(answers.map((each) => [each.person.id, each.answers]));
  const reserves = new Map(session.reserves.map(({ id, direction }) => [id, direction]));
  return [
    [papers.name, papers.state, papers.since, papers.reserve, papers.attendance, ...questions.map(({ text }) => text)],
    ...people.map(({ person, standing, since, claim }) => {
      const state = attendance.get(person.id)?.state;
      const own = answered.get(person.id) ?? {};
      return [person.name, stateSaid(standing, words, formats), since ? formats.dateTime(since) : null, reserves.get(claim) ?? null, state ? words.attendance.states[state] : null, ...questions.map(({ id }) => answerCell(own[id], words))];
    })
  ];
}

function answerCell(answer: string | number | boolean | readonly string[] | undefined, { yes, no }: { readonly yes: string; readonly no: string }): string | number | null {
  if (answer === undefined) return null;
  if (typeof answer === 'boolean') return answer ? yes : no;
  return typeof answer === 'object' ? answer.join(', ') : answer;
}
