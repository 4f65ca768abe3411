import type { Activity, ActivityDraft } from '../../domain/registrations/Activity';
import type { Attendance } from '../../domain/registrations/Attendance';
import type { RegistrationDecision, RegistrationDecisionDraft } from '../../domain/registrations/RegistrationDecision';
import type { RegistrationStep, StepKind } from '../../domain/registrations/RegistrationStep';
import { stepFolder } from '../../domain/registrations/RegistrationStep';
import type { Session, SessionDraft } from '../../domain/registrations/Session';
import { firstPublication } from '../../domain/registrations/sessionState';
import type { Slip } from '../../domain/registrations/Slip';
import { hashedGuid } from '../../lists/hashedGuid';
import { isAltered } from '../append/asArrived';
import type { Entry, Stored } from '../items/Table';
import type { ActivityValues, AttendanceValues, DiscreetValues, RegistrationDecisionValues, SessionValues, SlipValues } from './registrationTables';

export function toActivity({ id, title, kind, details, pictureAddress, pictureText, organisers, directions, professions, questions, visibility, readers, template, box }: Entry<ActivityValues>): Activity {
  return { id, title, kind, details, pictureAddress, pictureText, organisers, directions, professions, questions, visibility, readers, template, box };
}

export function fromActivity(draft: ActivityDraft, box: string): ActivityValues {
  const { title, kind, details, pictureAddress, pictureText, organisers, directions, professions, questions, visibility, readers, template } = draft;
  // Nobody has to say what is about his health.
  const asked = questions.map((question) => (question.isSensitive ? { ...question, isRequired: false } : question));
  return { title, kind, details, pictureAddress, pictureText, organisers, directions, professions, questions: asked, visibility, readers: visibility === 'discreet' ? readers : 'shared', template, box };
}

const NEVER = new Date(0);

export function toSession(row: Entry<SessionValues>): Session {
  const { id, title, activity, startsAt, endsAt, place, link, capacity, waitingSize, mode, opensAt, closesAt, cancelUntil, answerHours, lastHours, reserves, agreement, origin, box } = row;
  return { id, activityId: activity, title, startsAt: startsAt ?? NEVER, endsAt: endsAt ?? NEVER, place, link, capacity, waitingSize, mode, opensAt, closesAt, cancelUntil, answerHours, lastHours, reserves, agreement, origin, box };
}

export function fromSession(activity: number, draft: SessionDraft, box: string): SessionValues {
  const { title, startsAt, endsAt, place, link, capacity, waitingSize, mode, opensAt, closesAt, cancelUntil, answerHours, lastHours, reserves, agreement, origin = null } = draft;
  return { title, activity, startsAt, endsAt, place, link, capacity, waitingSize, mode, opensAt, closesAt, cancelUntil, answerHours, lastHours, reserves, agreement, origin, box };
}

export function toDecision(row: Stored<RegistrationDecisionValues>): RegistrationDecision {
  const { id, session, kind, reason, content, author, created } = row;
  return { id, session, kind, reason, content, author, created, isAltered: isAltered(row) };
}

/**
 * What organisers of the activity decided, and what others stored beside it, which counts for nothing. Of a session that was published first in another activity, nothing counts.
 * @param rows of one session
 * @param folder where decisions of the activity lie (`RegistrationSite.decisionFolder`)
 */
export function decisionsIn(rows: readonly Stored<RegistrationDecisionValues>[], folder: string): { readonly decisions: readonly RegistrationDecision[]; readonly strangers: readonly RegistrationDecision[] } {
  const isIn = (row: Pick<Stored<RegistrationDecisionValues>, 'folder'>): boolean => row.folder === undefined || row.folder === folder;
  const home = firstPublication(rows.map((row) => ({ id: row.id, kind: row.kind, isAltered: isAltered(row), folder: row.folder })));
  const isHere = !home || isIn(home);
  return { decisions: isHere ? rows.filter(isIn).map(toDecision) : [], strangers: rows.filter((row) => !isHere || !isIn(row)).map(toDecision) };
}

/** The activity as its session was published: who sees who registered, and where that lies, does not change with its row. */
export function publishedActivity(activity: Activity, decisions: readonly RegistrationDecision[]): Activity {
  const published = decisions.find(({ kind, isAltered: wasAltered }) => kind === 'published' && !wasAltered);
  if (!published) return activity;
  const { readers = 'shared', visibility = activity.visibility } = published.content;
  return { ...activity, visibility, readers };
}

export function fromDecision(session: number, { kind, reason, content }: RegistrationDecisionDraft): RegistrationDecisionValues {
  return { session, kind, reason, content };
}

/** Two decisions that rest on the same knowledge have one key: whoever is second is shown the first. */
export function decisionKey(session: number, known: number): string {
  return hashedGuid(`registration decision|${session}|${known}`);
}

export function markKey(session: number, steps: number): string {
  return hashedGuid(`registration mark|${session}|${steps}`);
}

export function toSlip({ id, session, resultKey, state, created }: Stored<SlipValues>): Slip {
  return { id, session, resultKey, state, created };
}

/** The last record of a person counts, and none that somebody changed. */
export function toAttendance(row: Stored<AttendanceValues>): Attendance | null {
  return isAltered(row) ? null : { id: row.id, person: row.person, state: row.state, at: row.created };
}

/** The rest is an organiser's, or an answer. */
export function isStep(kind: DiscreetValues['kind']): kind is StepKind {
  return kind === 'register' || kind === 'withdraw' || kind === 'accept' || kind === 'decline';
}

/** A registration in a discreet session as the step that it is; null for what is none. A retry that was stored twice is a step out of turn. */
export function discreetStep(row: Stored<DiscreetValues>, box: string): RegistrationStep | null {
  const { id, kind, content, author, editor, created } = row;
  if (!isStep(kind)) return null;
  return { id, created, authorId: author.id, editorId: editor.id, altered: isAltered(row), key: `${box}:${author.id}:${id}`, folder: stepFolder(kind), claim: content.claim ?? 0 };
}

/** What an open page asks for to learn that there is more than it knows. @param known the newest decision that it knows */
export function announcement(known: number): string {
  return `after-${known}`;
}
