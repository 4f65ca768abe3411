import type { ActivityDraft } from '../../src/domain/registrations/Activity';
import type { SessionDraft } from '../../src/domain/registrations/Session';

const HOUR = 3_600_000;

/** An activity as an organiser types it. */
export function activityDraft(changes: Partial<ActivityDraft> = {}): ActivityDraft {
  return {
    title: 'Premiers secours', kind: 'training', details: 'Une matinée.', pictureAddress: '', pictureText: '', organisers: [], directions: ['Petite enfance'], professions: [],
    questions: [{ id: 1, kind: 'choice', text: 'Quel groupe ?', why: 'Pour former les groupes.', isRequired: true, isSensitive: false, options: ['A', 'B'], keepDays: 30 }, { id: 2, kind: 'short', text: 'Un régime ?', why: 'Pour le repas.', isRequired: true, isSensitive: true, options: [], keepDays: 10 }],
    visibility: 'open', readers: 'shared', template: '', ...changes
  };
}

/** A session that begins in thirty days. @param now by the server's clock */
export function sessionDraft(now: Date, changes: Partial<SessionDraft> = {}): SessionDraft {
  const startsAt = new Date(now.getTime() + 30 * 24 * HOUR);
  return {
    title: '', place: 'Salle A', link: '', agreement: false, mode: 'arrival', capacity: 2, waitingSize: 5, opensAt: null, closesAt: null, cancelUntil: null,
    startsAt, endsAt: new Date(startsAt.getTime() + 3 * HOUR), answerHours: 48, lastHours: 24, reserves: [], ...changes
  };
}
