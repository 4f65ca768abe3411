import type { AuditWhy } from '../../../domain/health/records';
import type { Connection } from '../../connection/Connection';
import type { OpenedSession, SessionAudit } from '../../registrations/RegistrationServices';
import { registrationServicesOf } from '../../registrations/registrationServicesOf';
import type { DutyHeld } from '../duties/DutyHeld';
import type { AuditedThing } from './AuditedThing';

/** Of steps, what nobody does by mistake: who came too early, or when there was no place, did nothing wrong. */
const FORGED: ReadonlySet<AuditWhy> = new Set<AuditWhy>(['altered', 'forgedKey', 'unreadable']);

/** Published sessions: steps, decisions, attendance. */
export async function registrationAudits(connection: Connection): Promise<readonly AuditedThing[]> {
  const { organising, serverNow } = registrationServicesOf(connection);
  const services = await organising();
  return (await services.every()).map((opened): AuditedThing => ({
    kind: 'session', id: opened.session.id, title: opened.session.title || opened.activity.title,
    look: async (options) => ({ whys: whysIn(opened, await services.audit(opened, options)), duties: opened.session.endsAt < serverNow() || opened.isCancelled ? [] : dutiesIn(opened) })
  }));
}

function whysIn({ decisions }: OpenedSession, { exclusions, ignored, strangers, alteredAttendance, isMarkTrue }: SessionAudit): readonly AuditWhy[] {
  const told = new Set(ignored.map(({ decisionId }) => decisionId));
  return [
    ...exclusions.map(({ reason }) => reason).filter((reason) => FORGED.has(reason)),
    ...ignored.map(({ why }) => why),
    ...decisions.flatMap(({ id, isAltered }) => (isAltered && !told.has(id) ? ['altered' as const] : [])),
    ...strangers.map(() => 'outsider' as const),
    ...alteredAttendance.map(() => 'altered' as const),
    ...(isMarkTrue === false ? ['damaged' as const] : [])
  ];
}

function dutiesIn({ activity: { organisers, title } }: OpenedSession): readonly DutyHeld[] {
  return organisers.map((holder) => ({ role: 'organiser', holder, of: title }));
}
