import type { ActivityDraft } from '../../domain/registrations/Activity';
import type { SessionDraft } from '../../domain/registrations/Session';
import type { StepKind } from '../../domain/registrations/RegistrationStep';
import { newClientKey } from '../items/newClientKey';
import type { OpenedSession } from './RegistrationServices';
import { MemoryRegistrationServices } from './testing/MemoryRegistrationServices';
import { waitingRegistrations } from './waitingRegistrations';

const start = Date.parse('2026-06-01T08:00:00Z');
const DAY = 86_400_000;
const activity: ActivityDraft = { title: 'Premiers secours', kind: 'training', details: '', pictureAddress: '', pictureText: '', organisers: [{ id: 900, name: 'Camille Roux' }], directions: [], professions: [], questions: [], visibility: 'open', readers: 'shared', template: '' };
const session: SessionDraft = {
  title: '', place: 'Salle A', link: '', agreement: false, mode: 'arrival', capacity: 1, waitingSize: 5, opensAt: null, closesAt: null, cancelUntil: null,
  startsAt: new Date(start + 30 * DAY), endsAt: new Date(start + 30 * DAY + 3_600_000), answerHours: 48, lastHours: 24, reserves: []
};
const reads = { fetch: <T>(_: readonly unknown[], read: () => Promise<T>): Promise<T> => read() };

let clock = start;
let owner: MemoryRegistrationServices;
beforeEach(() => {
  clock = start;
  owner = new MemoryRegistrationServices({ id: 900, name: 'Camille Roux' }, { role: 'owner', now: () => new Date(clock) });
});
const as = (id: number): MemoryRegistrationServices => owner.as({ id, name: `Agent ${id}` });
const send = async (opened: OpenedSession, id: number, kind: StepKind): Promise<void> => {
  clock += 1000;
  await as(id).registrations.send(opened, { kind, claim: 0, clientKey: newClientKey() });
};
const awaited = async (services: MemoryRegistrationServices): Promise<readonly (readonly [string | undefined, Date | null])[]> =>
  (await waitingRegistrations(services, '/sites/rh').waiting(new Date(clock), reads, 'Europe/Paris')).map(({ asks, until }) => [asks, until]);

it('an agent is told of a place to accept, by when; and in the last hours, of one that is free', async () => {
  const opened = await owner.publish(activity, session);
  for (const id of [1, 2, 3]) await send(opened, id, 'register');
  expect(await awaited(as(2))).toEqual([]);
  await send(opened, 1, 'withdraw');
  expect(await awaited(as(2))).toEqual([['sessionOffered', new Date(clock + 2 * DAY)]]);
  await send(opened, 2, 'accept');
  expect(await awaited(as(2))).toEqual([]);
  clock = start + 29.5 * DAY;
  await send(opened, 2, 'withdraw');
  expect(await awaited(as(3))).toEqual([['sessionFree', session.startsAt]]);
});

it('who has something is told for a week that it was changed, or cancelled; nobody else is', async () => {
  const opened = await owner.publish(activity, session);
  await send(opened, 1, 'register');
  clock += 1000;
  const organising = await owner.organising();
  const changed = await organising.decide(opened, { kind: 'changed', reason: 'Travaux.', content: { session: { ...session, place: 'Salle B' } } }, opened.decisions.at(-1)?.id ?? 0);
  expect([await awaited(as(1)), await awaited(as(2))]).toEqual([[['sessionChanged', null]], []]);
  clock += 8 * DAY;
  expect(await awaited(as(1))).toEqual([]);
  await organising.decide(changed, { kind: 'cancelled', reason: 'Pas de salle.', content: {} }, changed.decisions.at(-1)?.id ?? 0);
  expect(await awaited(as(1))).toEqual([['sessionCancelled', null]]);
});

it('an organiser is told of what is to be drawn, or chosen, once registrations closed', async () => {
  const closesAt = new Date(start + DAY);
  const drawn = await owner.publish(activity, { ...session, mode: 'draw', closesAt });
  await owner.publish({ ...activity, organisers: [{ id: 901, name: 'Hugo Martin' }] }, { ...session, mode: 'choice', closesAt });
  await owner.publish(activity, { ...session, mode: 'choice', closesAt });
  expect(await awaited(owner)).toEqual([]);
  clock = start + 2 * DAY;
  expect((await awaited(owner)).map(([asks]) => asks)).toEqual(['sessionToDraw', 'sessionToChoose']);
  await (await owner.organising()).draw(drawn, drawn.decisions.at(-1)?.id ?? 0);
  expect((await awaited(owner)).map(([asks]) => asks)).toEqual(['sessionToChoose']);
});

it('a session of two years ago is among one’s own, however many came since', async () => {
  const opened = await owner.publish(activity, session);
  await send(opened, 1, 'register');
  clock += 700 * DAY;
  const mine = await as(1).registrations.mine(new Date(clock - 1000 * DAY));
  expect(mine.map(({ opened: { session: { id } }, standing }) => [id, standing?.kind])).toEqual([[opened.session.id, 'place']]);
  expect(await as(1).registrations.mine(new Date(clock - 10 * DAY))).toEqual([]);
});
