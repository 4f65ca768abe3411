import type { Connection } from '../../../src/data/connection/Connection';
import { keyWithin } from '../../../src/data/items/keyWithin';
import { RowFormat } from '../../../src/data/items/RowFormat';
import { decisionKey, fromDecision } from '../../../src/data/registrations/registrationRows';
import type { StoredActivity, StoredSession } from '../../../src/data/registrations/RegistrationServices';
import { decisionColumns } from '../../../src/data/registrations/registrationTables';
import type { StepKind } from '../../../src/domain/registrations/RegistrationStep';
import { STEP_FOLDERS, stepFolder, stepKey } from '../../../src/domain/registrations/RegistrationStep';
import { draftOf } from '../../../src/domain/registrations/Session';
import { AttendanceList, RegistrationAnswersList, RegistrationDecisionsList, RegistrationStepsList } from '../../../src/lists/registrations';
import type { ItemSeed } from '../../sharepoint';
import type { CallsStore } from '../calls/seedCalls';
import type { DemoSession } from './demoActivities';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

interface PastSession {
  readonly activity: StoredActivity;
  readonly session: StoredSession;
  readonly demo: DemoSession;
  readonly organiser: string;
  readonly idOf: ReadonlyMap<string, number>;
}

/** A session that is over, as the product stored it in its time: published three weeks before, a registration an hour, and who was there as it ended. */
export function storePast({ listPath }: Pick<Connection, 'listPath'>, { activity, session, demo, organiser, idOf }: PastSession, store: CallsStore): void {
  const published = new Date(session.startsAt.getTime() - 21 * DAY_MS);
  const decisions = new RowFormat(RegistrationDecisionsList, decisionColumns);
  const answers = new RowFormat(RegistrationAnswersList);
  const attendance = new RowFormat(AttendanceList);
  const id = (login: string): number => idOf.get(login) ?? 0;
  const after = (hours: number): Date => new Date(published.getTime() + hours * HOUR_MS);
  const step = (login: string, kind: StepKind, number: number, hours: number): ItemSeed => ({
    author: login, created: after(hours), folder: `${session.box}/${stepFolder(kind)}`, values: { Session: session.id, Kind: kind, Claim: 0, StepKey: stepKey(session.box, id(login), number) }
  });
  const { registered, withdrew = [], attended = {}, answered = {} } = demo;
  store.atOnce(() => {
    store.addItems(listPath(RegistrationDecisionsList.url), [
      { author: organiser, created: published, folder: activity.box, values: { ...decisions.write(fromDecision(session.id, { kind: 'published', reason: '', content: { session: draftOf(session), box: session.box } })), ClientKey: decisionKey(session.id, 0) } }
    ]);
    store.addItems(listPath(RegistrationStepsList.url), [
      ...STEP_FOLDERS.map((folder) => ({ author: organiser, created: published, folder: `${session.box}/${folder}` })),
      ...registered.map((login, index) => step(login, 'register', 0, index + 1)),
      ...withdrew.map((login, index) => step(login, 'withdraw', 1, registered.length + index + 1))
    ]);
    store.addItems(
      listPath(RegistrationAnswersList.url),
      Object.entries(answered).map(([login, content]) => ({ author: login, created: after(registered.indexOf(login) + 1), values: answers.write({ title: '', session: session.id, content }) }))
    );
    store.addItems(
      listPath(AttendanceList.url),
      Object.entries(attended).map(([login, state]) => ({ author: organiser, created: session.endsAt, values: { ...attendance.write({ title: '', session: session.id, person: id(login), state }), ClientKey: keyWithin('demo-attendance', `${session.id} ${login}`) } }))
    );
  });
}
