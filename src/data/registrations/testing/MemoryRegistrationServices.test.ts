import type { ActivityDraft } from '../../../domain/registrations/Activity';
import type { SessionDraft } from '../../../domain/registrations/Session';
import type { StepKind } from '../../../domain/registrations/RegistrationStep';
import { DataError } from '../../DataError';
import { newClientKey } from '../../items/newClientKey';
import type { OpenedSession, RegistrationAnswer } from '../RegistrationServices';
import { MemoryRegistrationServices } from './MemoryRegistrationServices';

const start = Date.parse('2026-06-01T08:00:00Z');
const activity: ActivityDraft = { title: 'Premiers secours', kind: 'training', details: '', pictureAddress: '', pictureText: '', organisers: [], directions: [], professions: [], questions: [], visibility: 'open', readers: 'shared', template: '' };
const session: SessionDraft = {
  title: '', place: 'Salle A', link: '', agreement: false, mode: 'arrival', capacity: 2, waitingSize: 5, opensAt: null, closesAt: null, cancelUntil: null,
  startsAt: new Date(start + 30 * 86_400_000), endsAt: new Date(start + 30 * 86_400_000 + 3_600_000), answerHours: 48, lastHours: 24, reserves: []
};

class World {
  public clock = start;
  public readonly owner = new MemoryRegistrationServices({ id: 900, name: 'Camille Roux' }, { role: 'owner', now: () => new Date(this.clock) });
  private readonly agents = new Map<number, MemoryRegistrationServices>();

  public as(id: number): MemoryRegistrationServices {
    const known = this.agents.get(id) ?? this.owner.as({ id, name: `Agent ${id}` });
    this.agents.set(id, known);
    return known;
  }

  public async send(opened: OpenedSession, id: number, kind: StepKind, clientKey = newClientKey()): Promise<RegistrationAnswer> {
    this.clock += 1000;
    return this.as(id).registrations.send(opened, { kind, claim: 0, clientKey });
  }
}

it('an agent registers, waits, is offered a place that was freed, and accepts it', async () => {
  const world = new World();
  const opened = await world.owner.publish(activity, session);
  expect(await world.send(opened, 1, 'register')).toMatchObject({ outcome: 'recorded', standing: { kind: 'place' }, certainty: 'exact', counts: { in: 1, out: 0 } });
  await world.send(opened, 2, 'register');
  expect(await world.send(opened, 3, 'register')).toMatchObject({ outcome: 'recorded', standing: { kind: 'waiting', position: 1 } });
  expect(await world.send(opened, 1, 'withdraw')).toMatchObject({ outcome: 'recorded', standing: { kind: 'withdrawn' } });
  expect(await world.as(3).registrations.standing(opened)).toMatchObject({ standing: { kind: 'offered' } });
  expect(await world.send(opened, 3, 'accept')).toMatchObject({ outcome: 'recorded', standing: { kind: 'place', how: 'accepted' } });
  expect((await world.as(3).registrations.mine(new Date(world.clock))).map(({ opened: { session: { id } }, standing }) => [id, standing?.kind])).toEqual([[opened.session.id, 'place']]);
  const { people } = await (await world.owner.organising()).registrants(opened);
  expect(people.map(({ person, standing }) => [person.name, standing.kind])).toEqual([['Agent 1', 'withdrawn'], ['Agent 2', 'place'], ['Agent 3', 'place']]);
});

it('what was sent twice, or whose answer was lost, is stored once', async () => {
  const world = new World();
  const opened = await world.owner.publish(activity, session);
  await world.send(opened, 1, 'register');
  expect((await world.send(opened, 1, 'register')).outcome).toBe('alreadyRecorded');
  world.owner.loseAnswers(1);
  await expect(world.send(opened, 2, 'register', 'k')).rejects.toMatchObject({ code: 'timeout' });
  expect(await world.send(opened, 2, 'register', 'k')).toMatchObject({ outcome: 'alreadyRecorded', standing: { kind: 'place' } });
  const other = world.owner.as({ id: 2, name: 'Agent 2' });
  expect((await other.registrations.send(opened, { kind: 'register', claim: 0, clientKey: 'x' })).outcome).toBe('alreadyRecorded');
  expect(await world.owner.catalogue.counts(opened.session)).toEqual({ in: 2, out: 0 });
});

it('what was decided meanwhile is told with the answer', async () => {
  const world = new World();
  const opened = await world.owner.publish(activity, session);
  const organising = await world.owner.organising();
  const changed = await organising.decide(opened, { kind: 'cancelled', reason: 'no room', content: {} }, opened.decisions.at(-1)?.id ?? 0);
  expect(await world.send(opened, 1, 'register')).toMatchObject({ outcome: 'refused', standing: { kind: 'void', why: 'cancelled' }, opened: { isCancelled: true } });
  await expect(organising.decide(opened, { kind: 'capacity', reason: '', content: { capacity: 9 } }, opened.decisions.at(-1)?.id ?? 0)).rejects.toMatchObject({ name: 'OvertakenError' });
  expect(changed.isCancelled).toBe(true);
});

it('a capacity below what is taken is refused, with those whom it would concern', async () => {
  const world = new World();
  const opened = await world.owner.publish(activity, session);
  await world.send(opened, 1, 'register');
  await world.send(opened, 2, 'register');
  await expect((await world.owner.organising()).decide(opened, { kind: 'capacity', reason: '', content: { capacity: 1 } }, opened.decisions.at(-1)?.id ?? 0)).rejects.toMatchObject({ taken: 2, last: [2] });
});

it('a discreet registration is read by its agent and the organisers, and answered by a slip', async () => {
  const world = new World();
  const opened = await world.owner.publish({ ...activity, visibility: 'discreet' }, session);
  expect(await world.send(opened, 1, 'register')).toMatchObject({ outcome: 'recorded', standing: { kind: 'received' }, certainty: 'published', counts: null });
  await world.send(opened, 2, 'register');
  await world.send(opened, 3, 'register');
  const organising = await world.owner.organising();
  world.clock += 1000;
  expect(await organising.publishSlips(opened)).toEqual({ round: 0, slips: 3 });
  expect((await world.as(3).registrations.standing(opened)).standing).toEqual({ kind: 'waiting', position: 1, mayTake: false });
  expect((await organising.publishSlips(opened)).slips).toBe(0);
  await world.send(opened, 1, 'withdraw');
  world.clock += 1000;
  expect(await organising.publishSlips(opened)).toEqual({ round: 1, slips: 2 });
  expect((await world.as(3).registrations.standing(opened)).standing?.kind).toBe('offered');
  expect((await world.as(2).registrations.standing(opened)).standing?.kind).toBe('place');
  expect((await world.as(3).catalogue.list(new Date(start)))[0]?.counts).toBeNull();
});

it('a draw is sealed at publication, and opened once registrations closed', async () => {
  const world = new World();
  const opened = await world.owner.publish(activity, { ...session, mode: 'draw', closesAt: new Date(start + 86_400_000) });
  for (const agent of [1, 2, 3]) expect((await world.send(opened, agent, 'register')).standing?.kind).toBe('received');
  world.clock = start + 2 * 86_400_000;
  const organising = await world.owner.organising();
  await organising.draw(opened, opened.decisions.at(-1)?.id ?? 0);
  const { people, places: { figures } } = await organising.registrants(opened);
  expect([figures.places, figures.waiting, people.length]).toEqual([2, 1, 3]);
});

it('fails as it is told, before or after it did all', async () => {
  const world = new World();
  world.owner.failNext('list', new DataError('offline'));
  await expect(world.owner.catalogue.list(new Date(start))).rejects.toMatchObject({ code: 'offline' });
  expect(await world.owner.catalogue.list(new Date(start))).toEqual([]);
});
