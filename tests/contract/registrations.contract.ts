import assert from 'node:assert/strict';
import type { OpenedSession, RegistrationAnswer, RegistrationServices } from '../../src/data/registrations/RegistrationServices';
import type { ActivityDraft } from '../../src/domain/registrations/Activity';
import type { StepKind } from '../../src/domain/registrations/RegistrationStep';
import type { SessionDraft } from '../../src/domain/registrations/Session';
import { commitmentOf, drawOrder } from '../../src/domain/registrations/drawOrder';
import { activityDraft, sessionDraft } from './registrationTexts';
import { insisting } from './insisting';
import type { Runner } from './table.contract';

export type RegistrationPersona = 'one' | 'two' | 'three' | 'four' | 'organiser' | 'owner';

/** Registrations of one site as each has them before him. */
export interface RegistrationsUnderTest {
  /** A page of its own each time. */
  as(persona: RegistrationPersona): RegistrationServices;
  /** The next writes are done, and their answers are lost; none with 0. */
  loseAnswers(count: number): Promise<void>;
  /** Moves the server's clock. */
  advance(seconds: number): void;
  close(): Promise<void>;
}

let keys = 0;
const newKey = (): string => `00000000-0000-4000-a500-${String(++keys).padStart(12, '0')}`;
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error))
  );const knownOf = ({ decisions }: OpenedSession): number => Math.max(0, ...decisions.map(({ id }) => id));
const DAY = 86_400;

/** What `RegistrationServices` promise. */
export function registrationsContract(name: string, open: () => Promise<RegistrationsUnderTest>, { describe, it, before, after, afterEach }: Runner): void {
  describe(`registrations ${name}`, () => {
    let site: RegistrationsUnderTest;
    before(async () => {
      site = await open();
    });
    after(() => site.close());
    afterEach(() => site.loseAnswers(0));

    /** By the server's clock, which a page knows once it was told something. */
    const serverNow = async (): Promise<Date> => {
      const services = site.as('owner');
      await services.catalogue.list(new Date());
      return services.serverNow();
    };
    const publish = async (session: Partial<SessionDraft> = {}, activity: Partial<ActivityDraft> = {}): Promise<OpenedSession> => {
      const services = site.as('organiser');
      const organising = await services.organising();
      const key = newKey();
      const { id } = await organising.addActivity(activityDraft(activity), key);
      const [stored] = await organising.addSessions(id, [sessionDraft(await serverNow(), session)], key);
      assert.ok(stored);
      const opened = await organising.publish(stored, key);
      site.advance(1);
      return opened;
    };
    const send = async (opened: OpenedSession, persona: RegistrationPersona, kind: StepKind, claim = 0): Promise<RegistrationAnswer> => {
      site.advance(1);
      return site.as(persona).registrations.send(opened, { kind, claim, clientKey: newKey() });
    };
    const standingOf = async (opened: OpenedSession, persona: RegistrationPersona) => (await site.as(persona).registrations.standing(opened)).standing;
    const shown = ({ outcome, standing, certainty }: RegistrationAnswer): unknown => [outcome, standing?.kind, certainty];

    it('are found by date, with what the counts say, and opened one by one', async () => {
      const opened = await publish({ title: 'Matin' });
      await send(opened, 'one', 'register');
      const { catalogue, serverNow } = site.as('two');
      const entry = (await catalogue.list(serverNow())).find(({ session }) => session.id === opened.session.id);
      assert.deepEqual([entry?.activity.title, entry?.session.title, entry?.counts, entry?.isCancelled], ['Premiers secours', 'Matin', { in: 1, out: 0 }, false]);
      assert.deepEqual((await catalogue.open(opened.session.id)).session, opened.session);
      assert.deepEqual(opened.activity.questions.map(({ isRequired }) => isRequired), [true, false]);
      assert.equal(await codeOf(catalogue.open(99_999)), 'notFound');
    });

    it('give places in the order of arrival, offer a freed one, and take the answer to it', async () => {
      const opened = await publish();
      assert.deepEqual(shown(await send(opened, 'one', 'register')), ['recorded', 'place', 'exact']);
      assert.deepEqual(shown(await send(opened, 'two', 'register')), ['recorded', 'place', 'exact']);
      const third = await send(opened, 'three', 'register');
      assert.deepEqual([third.outcome, third.standing, third.counts], ['recorded', { kind: 'waiting', position: 1, mayTake: false }, { in: 3, out: 0 }]);
      await send(opened, 'four', 'register');
      assert.deepEqual(shown(await send(opened, 'one', 'withdraw')), ['recorded', 'withdrawn', 'exact']);
      assert.equal((await standingOf(opened, 'three'))?.kind, 'offered');
      assert.deepEqual(shown(await send(opened, 'three', 'accept')), ['recorded', 'place', 'exact']);
      await send(opened, 'two', 'withdraw');
      site.advance(3 * DAY);
      const lapsed = await standingOf(opened, 'four');
      assert.deepEqual([lapsed?.kind, lapsed?.kind === 'lapsed' && lapsed.mayTake], ['lapsed', true]);
      assert.deepEqual(shown(await send(opened, 'four', 'accept')), ['recorded', 'place', 'exact']);
      const { people, places, isMarkTrue } = await (await site.as('organiser').organising()).registrants(opened);
      assert.deepEqual(people.map(({ standing }) => standing.kind), ['withdrawn', 'withdrawn', 'place', 'place']);
      assert.deepEqual([places.figures.places, places.exclusions, places.ignored, isMarkTrue, people.every(({ person }) => person.name !== '')], [2, [], [], null, true]);
    });

    it('are stored once, whatever becomes of the answers, from whichever tab', async () => {
      const opened = await publish();
      await site.loseAnswers(1);
      const wish = { kind: 'register', claim: 0, clientKey: newKey(), answers: { 1: 'A' } } as const;
      const first = site.as('one');
      const answer = await insisting(() => first.registrations.send(opened, wish));
      assert.deepEqual([answer.standing?.kind, answer.certainty], ['place', 'exact']);
      assert.equal((await site.as('one').registrations.send(opened, { ...wish, clientKey: newKey() })).outcome, 'alreadyRecorded');
      assert.deepEqual(await first.catalogue.counts(opened.session), { in: 1, out: 0 });
      assert.deepEqual((await first.registrations.answers(opened))?.answers, { 1: 'A' });
      assert.deepEqual((await (await site.as('organiser').organising()).answers(opened)).map(({ answers }) => answers), [{ 1: 'A' }]);
    });

    it('open and close by the server’s clock', async () => {
      const now = (await serverNow()).getTime();
      const later = await publish({ opensAt: new Date(now + 2 * DAY * 1000), closesAt: new Date(now + 3 * DAY * 1000) });
      assert.deepEqual(shown(await send(later, 'one', 'register')), ['tooEarly', undefined, 'exact']);
      site.advance(2 * DAY + 60);
      assert.equal((await send(later, 'one', 'register')).outcome, 'recorded');
      site.advance(DAY + 60);
      assert.equal((await send(later, 'two', 'register')).outcome, 'tooLate');
    });

    it('are judged by what was decided meanwhile, which comes with the answer', async () => {
      const opened = await publish();
      const organising = await site.as('organiser').organising();
      const raised = await organising.decide(opened, { kind: 'capacity', reason: '', content: { capacity: 1 } }, knownOf(opened));
      assert.equal(await codeOf(organising.decide(opened, { kind: 'cancelled', reason: 'Pas de salle.', content: {} }, knownOf(opened))), 'conflict');
      await send(opened, 'one', 'register');
      const second = await send(opened, 'two', 'register');
      assert.deepEqual([second.standing?.kind, second.opened?.session.capacity], ['waiting', 1]);
      assert.equal(await codeOf(organising.decide(raised, { kind: 'capacity', reason: '', content: { capacity: 0 } }, knownOf(raised))), 'conflict');
      await organising.decide(raised, { kind: 'capacity', reason: '', content: { capacity: 3 } }, knownOf(raised));
      assert.equal((await standingOf(await site.as('two').catalogue.open(opened.session.id), 'two'))?.kind, 'place');
    });

    it('follow a move by the organiser, and what is mine says what changed', async () => {
      const opened = await publish();
      await send(opened, 'one', 'register');
      const services = site.as('organiser');
      const organising = await services.organising();
      const { people: [one] } = await organising.registrants(opened);
      assert.ok(one);
      site.advance(1);
      await organising.decide(opened, { kind: 'moved', reason: 'Double inscription.', content: { to: 'out', people: [one.person] } }, knownOf(opened));
      const mine = (await site.as('one').registrations.mine(services.serverNow())).find(({ opened: { session } }) => session.id === opened.session.id);
      assert.deepEqual([mine?.standing?.kind, mine?.standing?.kind === 'refused' && mine.standing.reason, mine?.changes.map(({ kind }) => kind)], ['refused', 'Double inscription.', ['moved']]);
    });

    it('are drawn in an order that anybody finds again', async () => {
      const now = (await serverNow()).getTime();
      const opened = await publish({ mode: 'draw', capacity: 1, closesAt: new Date(now + DAY * 1000) });
      for (const persona of ['one', 'two', 'three'] as const) assert.equal((await send(opened, persona, 'register')).standing?.kind, 'received');
      site.advance(DAY + 60);
      const drawn = await (await site.as('organiser').organising()).draw(opened, knownOf(opened));
      const { people, places } = await (await site.as('organiser').organising()).registrants(drawn);
      const seed = drawn.decisions.find(({ kind }) => kind === 'drawn')?.content.seed ?? '';
      assert.equal(commitmentOf(seed), drawn.decisions.find(({ kind }) => kind === 'committed')?.content.commitment);
      const order = drawOrder(opened.session.id, seed, new Map(people.map(({ person }) => [person.id, 0])));
      assert.deepEqual([people.find(({ standing }) => standing.kind === 'place')?.person.id, ...places.waiting], order);
    });

    it('of a discreet session are known to their agent and the organisers, and told by slips', async () => {
      const opened = await publish({ capacity: 1 }, { visibility: 'discreet' });
      assert.deepEqual(shown(await send(opened, 'one', 'register')), ['recorded', 'received', 'published']);
      await send(opened, 'two', 'register');
      const organising = await site.as('organiser').organising();
      site.advance(2);
      assert.deepEqual(await organising.publishSlips(opened), { round: 0, slips: 2 });
      assert.deepEqual([await standingOf(opened, 'one'), await standingOf(opened, 'two')].map((standing) => standing?.kind), ['place', 'waiting']);
      assert.equal(await standingOf(opened, 'three'), null);
      assert.equal((await site.as('three').catalogue.list(site.as('three').serverNow())).find(({ session }) => session.id === opened.session.id)?.counts, null);
      const [slip] = await organising.slips(opened.session);
      assert.deepEqual(Object.keys(slip ?? {}).sort(), ['created', 'id', 'resultKey', 'session', 'state']);
    });

    it('of an activity with readers of its own lie in a list apart, with answers, attendance and whom decisions are about; five lists a site', async () => {
      const owner = await site.as('owner').organising();
      const made: string[] = [];
      for (let count = 0; count < 5; count++) made.push(await owner.makeOwnList());
      assert.deepEqual([made, await owner.ownLists()], [['A', 'B', 'C', 'D', 'E'], ['A', 'B', 'C', 'D', 'E']]);
      assert.equal(await codeOf(owner.makeOwnList()), 'tooLarge');
      const services = site.as('owner');
      const key = newKey();
      const { id } = await owner.addActivity(activityDraft({ visibility: 'discreet', readers: 'B' }), key);
      const [stored] = await owner.addSessions(id, [sessionDraft(services.serverNow(), { capacity: 1 })], key);
      assert.ok(stored);
      const opened = await owner.publish(stored, key);
      assert.equal(opened.activity.readers, 'B');
      site.advance(2);
      for (const persona of ['one', 'two'] as const) await site.as(persona).registrations.send(opened, { kind: 'register', claim: 0, clientKey: newKey(), answers: { 1: persona } });
      assert.deepEqual((await site.as('one').registrations.answers(opened))?.answers, { 1: 'one' });
      site.advance(2);
      const { people: [one, two] } = await owner.registrants(opened);
      assert.deepEqual([one?.standing.kind, two?.standing.kind], ['place', 'waiting']);
      assert.deepEqual((await owner.answers(opened)).map(({ answers }) => answers[1]).sort(), ['one', 'two']);
      const moved = await owner.decide(opened, { kind: 'moved', reason: 'Absent', content: { people: one ? [one.person] : [], to: 'out' } }, knownOf(opened));
      // Everybody reads that somebody was moved, and nobody who.
      const decision = moved.decisions.at(-1);
      assert.deepEqual([decision?.kind, decision?.reason, decision?.content.people, decision?.content.to], ['moved', '', undefined, 'out']);
      const after = await owner.registrants(moved);
      assert.deepEqual(after.people.map(({ standing }) => standing.kind), ['refused', 'offered']);
      assert.equal(after.people.find(({ standing }) => standing.kind === 'refused')?.standing.kind === 'refused' && after.places.standings.get(one?.person.id ?? 0)?.kind, 'refused');
      await owner.record(opened.session, two?.person.id ?? 0, 'present', newKey());
      assert.deepEqual((await owner.attendance(opened.session)).map(({ state }) => state), ['present']);
      site.advance(2);
      await owner.publishSlips(moved);
      assert.deepEqual([await standingOf(opened, 'one'), await standingOf(opened, 'two')].map((standing) => standing?.kind), ['refused', 'offered']);
      assert.deepEqual(await Promise.all((['one', 'two', 'three'] as const).map(async (persona) => (await site.as(persona).registrations.attendance(opened))?.state)), [undefined, 'present', undefined]);
      assert.ok((await site.as('two').registrations.mine(services.serverNow())).some(({ opened: { session } }) => session.id === opened.session.id));
    });

    it('keep who was there, and converge from two devices', async () => {
      const opened = await publish();
      await send(opened, 'one', 'register');
      const [phone, other] = await Promise.all([site.as('organiser').organising(), site.as('owner').organising()]);
      const { people: [one] } = await phone.registrants(opened);
      const person = one?.person.id ?? 0;
      const key = newKey();
      await phone.record(opened.session, person, 'absent', key);
      await phone.record(opened.session, person, 'absent', key);
      site.advance(1);
      await other.record(opened.session, person, 'present', newKey());
      assert.deepEqual((await phone.attendance(opened.session)).map(({ state }) => state), ['present']);
      assert.equal((await site.as('one').registrations.attendance(opened))?.state, 'present');
    });

    it('go when their time is over, with a trace; what is held on one agent is told', async () => {
      const opened = await publish();
      await site.as('one').registrations.send(opened, { kind: 'register', claim: 0, clientKey: newKey(), answers: { 1: 'B' } });
      const owner = await site.as('owner').organising();
      const { people: [one] } = await owner.registrants(opened);
      assert.ok(one);
      const held = await owner.heldOn(one.person);
      assert.deepEqual([held.sessions.filter(({ session }) => session === opened.session.id).map(({ kind }) => kind), held.answers.filter(({ session }) => session === opened.session.id).map(({ answers }) => answers)], [['in'], [{ 1: 'B' }]]);
      assert.deepEqual(await owner.holdings(opened.session), { steps: 1, discreet: 0, answers: 1, attendance: 0, slips: 0, people: 1 });
      assert.equal(await codeOf((await site.as('organiser').organising()).purge(opened, 'answers')), 'forbidden');
      await owner.purge(opened, 'answers');
      assert.deepEqual([(await owner.answers(opened)).length, (await owner.registrants(opened)).people.length], [0, 1]);
      await owner.purge(opened, 'names');
      assert.equal((await owner.holdings(opened.session)).people, 0);
      const traces = (await site.as('one').catalogue.open(opened.session.id)).decisions.filter(({ kind }) => kind === 'purged');
      assert.deepEqual(traces.map(({ reason, content }) => [reason, content.purged?.['places'] ?? content.purged?.['answers']]), [['answers', 1], ['names', 1]]);
    });

    it('come as a series, each session once, and change as drafts until they are published', async () => {
      const services = site.as('organiser');
      const organising = await services.organising();
      const { id } = await organising.addActivity(activityDraft({ title: 'Atelier' }), newKey());
      const key = newKey();
      const drafts = [1, 2, 3].map((day) => sessionDraft(new Date(services.serverNow().getTime() + day * DAY * 1000)));
      await organising.addSessions(id, drafts, key);
      const again = await organising.addSessions(id, drafts, key);
      assert.equal((await organising.sessions(id)).length, 3);
      const [first, second] = again;
      assert.ok(first && second);
      const saved = await organising.saveSession({ ...first, place: 'Salle B' });
      assert.equal(await codeOf(organising.saveSession({ ...first, place: 'Salle C' })), 'conflict');
      await organising.removeSession(second);
      const opened = await organising.publish(saved, newKey());
      assert.equal(await codeOf(organising.removeSession(saved)), 'conflict');
      assert.deepEqual((await organising.sessions(id)).map(({ isPublished, session }) => [isPublished, session.place]), [[true, 'Salle B'], [false, 'Salle A']]);
      const moved = await organising.decide(opened, { kind: 'changed', reason: 'Travaux.', content: { session: { ...sessionDraft(services.serverNow()), place: 'Salle D' } } }, knownOf(opened));
      assert.equal(moved.session.place, 'Salle D');
    });
  });
}
