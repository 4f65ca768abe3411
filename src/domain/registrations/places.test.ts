import fc from 'fast-check';
import type { Person } from '../people/Person';
import { commitmentOf, drawOrder } from './drawOrder';
import { isTrueMark, makeMark } from './makeMark';
import { momentOf, places } from './places';
import type { DecisionContent, RegistrationDecision, RegistrationDecisionKind } from './RegistrationDecision';
import type { RegistrationStep, StepKind } from './RegistrationStep';
import { stepFolder, stepKey } from './RegistrationStep';
import type { SessionDraft } from './Session';
import { firstPublication, provenUpTo } from './sessionState';
import { isLive } from './Standing';
import type { Places, Standing } from './Standing';

const T0 = Date.parse('2026-05-01T08:00:00Z');
const HOUR = 3600;
const at = (seconds: number): Date => new Date(T0 + seconds * 1000);
const SESSION = { id: 12, box: 's-1' };
const START = 20 * 24 * HOUR;
const ORGANISER: Person = { id: 900, name: 'Organiser' };

const draft = (changes: Partial<SessionDraft> = {}): SessionDraft => ({
  title: '', place: 'Salle A', link: '', agreement: false, mode: 'arrival', capacity: 2, waitingSize: 10, opensAt: null, closesAt: null, cancelUntil: null,
  startsAt: at(START), endsAt: at(START + HOUR), answerHours: 48, lastHours: 24, reserves: [], ...changes
});

/** A session as it happens, second by second. */
class Story {
  public readonly steps: RegistrationStep[] = [];
  public readonly decisions: RegistrationDecision[] = [];
  public clock = 0;
  private id = 1000;
  private number = 0;
  /** Seconds from one step to the next. */
  public gap = 1;

  public constructor(rules: Partial<SessionDraft> = {}) {
    this.decide('published', { session: draft(rules) });
  }

  public after(seconds: number): this {
    this.clock += seconds;
    return this;
  }

  public step(agent: number, kind: StepKind, claim = 0): this {
    this.clock += this.gap;
    this.steps.push({ id: ++this.id, created: at(this.clock), authorId: agent, editorId: agent, altered: false, key: stepKey(SESSION.box, agent, this.number++), folder: stepFolder(kind), claim });
    return this;
  }

  public register(...agents: readonly number[]): this {
    for (const agent of agents) this.step(agent, 'register');
    return this;
  }

  public decide(kind: RegistrationDecisionKind, content: DecisionContent, reason = 'a reason'): this {
    this.clock += 1;
    this.decisions.push({ id: this.decisions.length + 1, session: SESSION.id, kind, reason, content, author: ORGANISER, created: at(this.clock), isAltered: false });
    return this;
  }

  public places(seconds = this.clock): Places {
    return places({ session: SESSION, decisions: this.decisions, steps: this.steps }, at(seconds));
  }

  public of(agent: number, seconds = this.clock): Standing | undefined {
    return this.places(seconds).standings.get(agent);
  }
}

const kinds = (story: Story, agents: readonly number[], seconds?: number): readonly (string | undefined)[] => agents.map((agent) => story.of(agent, seconds)?.kind);
const DAY = 24 * HOUR;

describe('places by order of arrival', () => {
  it('go to the first, the others wait in their order, and a full list says so', () => {
    const story = new Story({ waitingSize: 2 }).register(1, 2, 3, 4, 5);
    expect(kinds(story, [1, 2, 3, 4, 5])).toEqual(['place', 'place', 'waiting', 'waiting', 'void']);
    expect(story.of(4)).toEqual({ kind: 'waiting', position: 2, mayTake: false });
    expect(story.of(5)).toEqual({ kind: 'void', at: at(story.clock), why: 'full' });
  });

  it('are nobody’s where the capacity is 0, and everybody’s where there is none', () => {
    expect(kinds(new Story({ capacity: 0 }).register(1, 2), [1, 2])).toEqual(['waiting', 'waiting']);
    expect(kinds(new Story({ capacity: null }).register(1, 2, 3), [1, 2, 3])).toEqual(['place', 'place', 'place']);
  });

  it('are offered when freed, at the second of the withdrawal, until the delay is over, that second included', () => {
    const story = new Story().register(1, 2, 3, 4).after(60).step(1, 'withdraw');
    const until = story.clock + 48 * HOUR;
    expect(story.of(3)).toEqual({ kind: 'offered', until: at(until), reserve: 0 });
    expect(kinds(story, [1, 3, 4], until)).toEqual(['withdrawn', 'offered', 'waiting']);
    expect(kinds(story, [3, 4], until + 1)).toEqual(['lapsed', 'offered']);
    expect(story.of(4, until + 1)).toMatchObject({ until: at(until + 1 + 48 * HOUR) });
  });

  it('are kept by who accepts in time, and not by who accepts late', () => {
    const inTime = new Story().register(1, 2, 3).step(1, 'withdraw').after(48 * HOUR - 1).step(3, 'accept');
    expect(inTime.of(3)).toMatchObject({ kind: 'place', how: 'accepted' });
    const late = new Story().register(1, 2, 3, 4).step(1, 'withdraw').after(48 * HOUR).step(3, 'accept');
    expect(kinds(late, [3, 4])).toEqual(['lapsed', 'offered']);
    expect(late.places().exclusions).toMatchObject([{ authorId: 3, reason: 'taken' }]);
  });

  it('are not offered again to who declined, or accepted and gave it back; and again to who let it lapse', () => {
    const declined = new Story().register(1, 2, 3).step(1, 'withdraw').step(3, 'decline').step(2, 'withdraw');
    expect(declined.of(3)).toMatchObject({ kind: 'withdrawn', hasDeclined: true });
    expect(declined.register(4, 5).register(3).of(3)).toMatchObject({ kind: 'void', why: 'declined' });
    const accepted = new Story().register(1, 2, 3).step(1, 'withdraw').step(3, 'accept').step(3, 'withdraw').register(5).register(3);
    expect(accepted.of(3)).toMatchObject({ kind: 'void', why: 'declined' });
    const lapsed = new Story().register(1, 2, 3).step(1, 'withdraw').after(3 * DAY);
    expect(lapsed.of(3)).toMatchObject({ kind: 'lapsed', mayTake: true });
    expect(lapsed.step(2, 'withdraw').of(3)?.kind).toBe('offered');
  });

  it('left by an offer that lapsed do not go round for ever, and are taken by who comes', () => {
    const story = new Story().register(1, 2, 3).step(1, 'withdraw').after(3 * DAY);
    expect(story.places().figures).toMatchObject({ free: 1, lapsed: 1, waiting: 0 });
    expect(story.register(4).of(4)?.kind).toBe('place');
    expect(story.of(3)).toMatchObject({ kind: 'lapsed', mayTake: false });
  });

  it('freed in the last hours go to the first of the waiting who accepts, and newcomers wait', () => {
    const story = new Story().register(1, 2, 3, 4);
    story.clock = START - 2 * HOUR;
    story.step(1, 'withdraw').register(5);
    expect(story.of(3)).toEqual({ kind: 'waiting', position: 1, mayTake: true });
    expect(story.of(5)?.kind).toBe('waiting');
    story.step(4, 'accept').step(3, 'accept');
    expect(kinds(story, [3, 4])).toEqual(['waiting', 'place']);
    expect(story.places().exclusions).toMatchObject([{ authorId: 3, reason: 'taken' }]);
  });

  it('are never offered once the session began, or was cancelled; and still after registrations closed', () => {
    const closed = new Story({ closesAt: at(HOUR) }).register(1, 2, 3).after(DAY).step(1, 'withdraw').register(4);
    expect(kinds(closed, [3, 4])).toEqual(['offered', 'late']);
    const cancelled = new Story().register(1, 2, 3).step(1, 'withdraw').decide('cancelled', {}).step(2, 'withdraw').register(4);
    expect(kinds(cancelled, [3, 4])).toEqual(['lapsed', 'void']);
    const offered = new Story({ lastHours: 0, answerHours: 48 }).register(1, 2, 3);
    offered.clock = START - 10;
    offered.step(1, 'withdraw');
    expect(offered.of(3)).toMatchObject({ kind: 'offered', until: at(START - 1) });
    expect(offered.of(3, START)?.kind).toBe('lapsed');
    expect(offered.after(100).step(2, 'withdraw').places().exclusions).toMatchObject([{ authorId: 2, reason: 'late' }]);
  });

  it('fill the own reserve first; reserves are for all after their day', () => {
    const reserves = [{ id: 1, direction: 'Petite enfance', places: 2, until: at(10 * DAY) }];
    const story = new Story({ capacity: 3, reserves }).step(1, 'register', 1).register(2, 3);
    expect(story.of(1)).toMatchObject({ kind: 'place', reserve: 1 });
    expect(kinds(story, [2, 3])).toEqual(['place', 'waiting']);
    expect(story.step(4, 'register', 1).of(4)).toMatchObject({ kind: 'place', reserve: 1 });
    const left = new Story({ capacity: 3, reserves }).register(2, 3);
    expect(kinds(left, [3], 10 * DAY)).toEqual(['waiting']);
    expect(kinds(left, [3], 10 * DAY + 1)).toEqual(['offered']);
  });

  it('are given to the next in line where the capacity rises, and none is taken where it falls below them', () => {
    const story = new Story().register(1, 2, 3, 4).decide('capacity', { capacity: 3 });
    expect(story.of(3)).toMatchObject({ kind: 'place', how: 'capacity' });
    expect(story.decide('capacity', { capacity: 1 }).places()).toMatchObject({ figures: { places: 3 }, ignored: [{ why: 'belowTaken' }] });
  });

  it('follow the organiser’s moves, with their reasons, from then on', () => {
    const story = new Story().register(1, 2, 3).decide('moved', { to: 'out', people: [{ id: 1, name: '' }] }, 'twice').register(1);
    expect(story.of(1)).toMatchObject({ kind: 'refused', reason: 'twice', by: 'organiser' });
    expect(story.of(3)?.kind).toBe('offered');
    story.decide('moved', { to: 'in', people: [{ id: 7, name: '' }] });
    expect(story.places().ignored).toMatchObject([{ why: 'full' }]);
    story.step(3, 'decline').decide('moved', { to: 'in', people: [{ id: 7, name: '' }, { id: 1, name: '' }] });
    expect(kinds(story, [7, 1])).toEqual(['place', 'refused']);
    expect(story.step(7, 'withdraw').of(7)?.kind).toBe('withdrawn');
  });

  it('are judged in one second by the organiser’s word first, and by their ids among agents', () => {
    const story = new Story({ capacity: 1 });
    story.gap = 0;
    story.decide('capacity', { capacity: 2 }).register(1, 2, 3);
    expect(kinds(story, [1, 2, 3])).toEqual(['place', 'place', 'waiting']);
    story.decide('cancelled', {}).register(4);
    expect(story.of(4)).toMatchObject({ kind: 'void', why: 'cancelled' });
  });

  it('move with a change of date: nothing stays offered beyond the start', () => {
    const story = new Story().register(1, 2, 3).step(1, 'withdraw').decide('changed', { session: draft({ startsAt: at(HOUR), endsAt: at(2 * HOUR) }) });
    expect(story.of(3)).toMatchObject({ until: at(HOUR - 1) });
  });
});

describe('steps that do not count', () => {
  it.each([
    ['a key of somebody else', { key: 's-1:4:0' }, 'forgedKey'],
    ['a key of another session', { key: 's-2:5:0' }, 'unreadable'],
    ['no folder of the session', { folder: '' }, 'unreadable'],
    ['another editor', { editorId: 6 }, 'altered'],
    ['a change after it was stored', { altered: true }, 'altered']
  ] as const)('with %s', (_, changes, reason) => {
    const story = new Story();
    story.register(5);
    const [step] = story.steps;
    if (step) story.steps[0] = { ...step, ...changes };
    expect(story.places().exclusions).toMatchObject([{ authorId: 5, reason }]);
    expect(story.of(5)).toBeUndefined();
  });

  it('before publication, before opening, or twice', () => {
    const story = new Story({ opensAt: at(HOUR) }).register(1);
    expect(story.of(1)).toMatchObject({ kind: 'void', why: 'early' });
    story.after(HOUR).register(1).register(1).step(2, 'withdraw').step(2, 'accept');
    expect(story.places().exclusions.map(({ reason }) => reason)).toEqual(['early', 'outOfTurn', 'outOfTurn', 'outOfTurn']);
    expect(story.of(1)?.kind).toBe('place');
  });
});

describe('a draw', () => {
  const seed = 'a seed';
  const drawn = (agents: readonly number[]): Story => new Story({ mode: 'draw', closesAt: at(DAY) }).decide('committed', { commitment: commitmentOf(seed) }).register(...agents);

  it('gives nobody anything before it, and then to its first, in an order that anybody finds again', () => {
    const story = drawn([1, 2, 3, 4, 5]);
    expect(kinds(story, [1, 5])).toEqual(['received', 'received']);
    story.decide('drawn', { seed });
    expect(story.places().ignored).toMatchObject([{ why: 'tooEarly' }]);
    story.after(2 * DAY).decide('drawn', { seed: 'another' }).decide('drawn', { seed });
    const order = drawOrder(SESSION.id, seed, new Map([5, 3, 1, 2, 4].map((agent) => [agent, 0])));
    expect(kinds(story, order)).toEqual(['place', 'place', 'waiting', 'waiting', 'waiting']);
    expect(story.places().waiting).toEqual(order.slice(2));
    expect(story.places().ignored.map(({ why }) => why)).toEqual(['tooEarly', 'seed']);
  });

  it('takes no request before its seed was sealed, and no second seal', () => {
    const story = new Story({ mode: 'draw', closesAt: at(DAY) }).register(1).decide('committed', { commitment: commitmentOf(seed) }).register(2).decide('committed', { commitment: 'x' });
    expect(kinds(story, [1, 2])).toEqual(['void', 'received']);
    expect(story.places().ignored).toMatchObject([{ why: 'seed' }]);
  });

  it('is a permutation that depends on every input and on nothing else', () => {
    const requests = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 2 })), { minLength: 30, maxLength: 60, selector: ([agent]) => agent });
    fc.assert(
      fc.property(requests, fc.string({ minLength: 1 }), (all, text) => {
        const order = drawOrder(12, text, new Map(all));
        expect([...order].sort((a, b) => a - b)).toEqual(all.map(([agent]) => agent).sort((a, b) => a - b));
        expect(drawOrder(12, text, new Map([...all].reverse()))).toEqual(order);
        const [[agent = 0, claim = 0] = []] = all;
        const others = all.slice(1);
        const without = (list: readonly number[]): readonly number[] => list.filter((each) => each !== agent);
        expect(drawOrder(13, text, new Map(all))).not.toEqual(order);
        expect(drawOrder(12, `${text}.`, new Map(all))).not.toEqual(order);
        expect(without(drawOrder(12, text, new Map([...others, [agent, claim + 1]])))).not.toEqual(without(order));
        expect(drawOrder(12, text, new Map(others))).not.toEqual(without(order));
      }),
      { numRuns: 30 }
    );
  });
});

it('a choice gives places to whom the organiser chooses, as far as there are any, and says why to the others', () => {
  const story = new Story({ mode: 'choice', capacity: 1, closesAt: at(DAY) }).register(1, 2, 3);
  story.decide('chosen', { people: [{ id: 2, name: '' }, { id: 3, name: '' }] }).decide('refused', { people: [{ id: 1, name: '' }] }, 'not concerned');
  expect(kinds(story, [1, 2, 3])).toEqual(['refused', 'place', 'received']);
  expect(story.of(1)).toMatchObject({ reason: 'not concerned' });
  expect(story.places().ignored).toMatchObject([{ why: 'full' }]);
  expect(new Story().decide('chosen', { people: [ORGANISER] }).places().ignored).toMatchObject([{ why: 'otherMode' }]);
});

it('how places are given is fixed once somebody registered', () => {
  const story = new Story().register(1).decide('changed', { session: draft({ mode: 'choice', capacity: 5 }) }).register(2);
  expect(kinds(story, [1, 2])).toEqual(['place', 'place']);
});

it('a session belongs where it was published first, by an id; a row that somebody changed says nothing of it', () => {
  const published = (id: number, folder: string, isAltered = false) => ({ id, kind: 'published' as const, isAltered, folder });
  const [ours, theirs] = [published(4, 'a'), published(9, 'b')];
  expect([[ours, theirs], [theirs, ours], [published(2, 'b', true), theirs, ours]].map((rows) => firstPublication(rows)?.folder)).toEqual(['a', 'a', 'a']);
  expect(firstPublication([{ ...ours, kind: 'mark' }])).toBeUndefined();
});

describe('now', () => {
  it('is not before what was stored last, unless its time was chosen', () => {
    expect(momentOf(at(10), [{ created: at(12) }, { created: at(5000) }, { created: at(3) }])).toEqual(at(12));
    expect(momentOf(at(10), [])).toEqual(at(10));
  });

  it('counts what came after a step that is still to come', () => {
    const story = new Story({ capacity: 5 }).register(1, 2, 3, 4);
    const last = story.steps.at(-1);
    if (last) story.steps.push({ ...last, id: last.id + 1, authorId: 8, editorId: 8, key: 's-1:8:0', created: at(-500) }, { ...last, id: last.id + 2, authorId: 9, editorId: 9, key: 's-1:9:0' });
    expect(kinds(story, [8, 9])).toEqual([undefined, 'place']);
    expect(kinds(story, [8, 9], story.clock + 1)).toEqual(['place', 'waiting']);
  });
});

/** What may happen. */
interface Event {
  readonly gap: number;
  readonly agent: number;
  readonly what: StepKind | 'capacity' | 'out' | 'in';
  readonly claim: number;
  readonly value: number;
}

const event: fc.Arbitrary<Event> = fc.record({
  gap: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 300 }) }, { weight: 1, arbitrary: fc.integer({ min: HOUR, max: 60 * HOUR }) }),
  agent: fc.integer({ min: 1, max: 12 }),
  what: fc.oneof({ weight: 8, arbitrary: fc.constant('register' as const) }, { weight: 3, arbitrary: fc.constantFrom('withdraw' as const, 'decline' as const, 'accept' as const) }, { weight: 1, arbitrary: fc.constantFrom('capacity' as const, 'out' as const, 'in' as const) }),
  claim: fc.integer({ min: 0, max: 2 }),
  value: fc.integer({ min: 0, max: 8 })
});

const rulesOf = fc.record({
  capacity: fc.integer({ min: 0, max: 6 }),
  waitingSize: fc.integer({ min: 0, max: 6 }),
  answerHours: fc.integer({ min: 1, max: 72 }),
  lastHours: fc.integer({ min: 0, max: 480 }),
  isReserving: fc.boolean()
});

type Rules = typeof rulesOf extends fc.Arbitrary<infer T> ? T : never;

function tell({ isReserving, ...rules }: Rules, events: readonly Event[]): Story {
  const places = Math.floor(rules.capacity / 2);
  const reserves = isReserving && places > 0 ? [{ id: 1, direction: 'A', places, until: at(6 * DAY) }] : [];
  const story = new Story({ ...rules, reserves });
  story.gap = 0;
  story.after(1);
  for (const { gap, agent, what, claim, value } of events) {
    story.after(gap);
    if (what === 'capacity') story.decide('capacity', { capacity: value });
    else if (what === 'out' || what === 'in') story.decide('moved', { to: what, people: [{ id: agent, name: '' }] });
    else story.step(agent, what, claim);
  }
  return story;
}

const stories = fc.tuple(rulesOf, fc.array(event, { maxLength: 60 })).map(([rules, events]) => tell(rules, events));
/** Every moment at which something happened, and a while after. */
const momentsOf = ({ steps, decisions, clock }: Story): readonly number[] => [...[...steps, ...decisions].map(({ created }) => (created.getTime() - T0) / 1000), clock + 50 * HOUR, START].sort((a, b) => a - b);
const upTo = (story: Story, seconds: number): Places => places({ session: SESSION, decisions: story.decisions.filter(({ created }) => created <= at(seconds)), steps: story.steps.filter(({ created }) => created <= at(seconds)) }, at(seconds));
const claimOf = ({ steps }: Pick<Story, 'steps'>, agent: number, seconds: number, { exclusions }: Places): number | undefined => steps.filter(({ id, authorId, folder, created }) => authorId === agent && folder === 'in' && created <= at(seconds) && !exclusions.some(({ stepId }) => stepId === id)).at(-1)?.claim;
const liveOf = (found: Places): readonly (readonly [number, Standing])[] => [...found.standings].filter(([, standing]) => isLive(standing)).sort(([a], [b]) => a - b);

describe('whatever happens', () => {
  it('any order of reading and any duplicate give the same, at any later look', () => {
    fc.assert(
      fc.property(stories, fc.array(fc.nat({ max: 59 }), { maxLength: 20 }), (story, picks) => {
        const now = at(story.clock);
        const again = picks.flatMap((pick) => story.steps[pick] ?? []);
        const input = { session: SESSION, decisions: [...story.decisions].reverse(), steps: [...again, ...story.steps].reverse() };
        expect(places(input, now)).toEqual(story.places());
        // What comes later changes nothing of what was said before.
        const half = momentsOf(story)[Math.floor(story.steps.length / 2)] ?? 0;
        expect(liveOf(story.places(half))).toEqual(liveOf(upTo(story, half)));
      }),
      { numRuns: 150 }
    );
  });

  it('there are never more places than the capacity, per reserve too; and a free one is offered while somebody waits for it', () => {
    fc.assert(
      fc.property(stories, (story) => {
        let capacity = 0;
        for (const seconds of momentsOf(story)) {
          const found = upTo(story, seconds);
          const ignored = new Set(found.ignored.map(({ decisionId }) => decisionId));
          for (const { id, content, created } of story.decisions) if (created <= at(seconds) && !ignored.has(id)) capacity = content.session?.capacity ?? content.capacity ?? capacity;
          const standings = [...found.standings.values()];
          const taken = standings.filter(({ kind }) => kind === 'place' || kind === 'offered');
          expect(taken.length).toBeLessThanOrEqual(capacity);
          const [reserve] = story.decisions[0]?.content.session?.reserves ?? [];
          if (reserve && reserve.until && at(seconds) <= reserve.until) expect(taken.filter((standing) => 'reserve' in standing && standing.reserve === 1).length).toBeLessThanOrEqual(reserve.places);
          const last = START - (story.decisions[0]?.content.session?.lastHours ?? 0) * HOUR;
          if (seconds < last && found.waiting.length > 0) expect(found.figures.free).toBe(0);
          if (seconds < last && (found.figures.freeReserved[1] ?? 0) > 0) expect(found.waiting.filter((agent) => claimOf(story, agent, seconds, found) === 1)).toEqual([]);
          expect(standings.flatMap((standing) => (standing.kind === 'waiting' ? [standing.position] : [])).sort((a, b) => a - b)).toEqual(found.waiting.map((_, index) => index + 1));
        }
      }),
      { numRuns: 150 }
    );
  });

  it('who waits is never behind somebody who registered later in the same reserve', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const [index, { authorId, created, folder }] of story.steps.entries()) {
          if (folder !== 'in' || created >= at(START)) continue;
          const decisions = story.decisions.filter((decision) => decision.created <= created);
          const before = places({ session: SESSION, decisions, steps: story.steps.slice(0, index) }, created);
          const found = places({ session: SESSION, decisions, steps: story.steps.slice(0, index + 1) }, created);
          const got = found.standings.get(authorId);
          if (found.exclusions.some(({ stepId }) => stepId === story.steps[index]?.id)) continue;
          // Those who waited before him wait still, in the same places; he comes last, or has a place that none of them could have.
          expect(found.waiting.slice(0, before.waiting.length)).toEqual(before.waiting);
          if (got?.kind === 'waiting') expect(got.position).toBe(before.waiting.length + 1);
          else if (got?.kind === 'place') expect(before.waiting.filter((agent) => got.reserve === 0 || claimOf({ steps: story.steps.slice(0, index) }, agent, START, before) === got.reserve)).toEqual([]);
          else expect(got).toBe('neither');
        }
      }),
      { numRuns: 150 }
    );
  });

  it('a place that is held is lost by an own step or a decision with a reason alone', () => {
    fc.assert(
      fc.property(stories, (story) => {
        let before = new Map<number, Standing>();
        for (const seconds of momentsOf(story)) {
          const found = upTo(story, seconds);
          for (const [agent, standing] of before) {
            if (standing.kind !== 'place' || found.standings.get(agent)?.kind === 'place') continue;
            const isOwn = story.steps.some(({ authorId, folder, created }) => authorId === agent && folder === 'out' && created.getTime() === at(seconds).getTime());
            const isDecided = story.decisions.some(({ kind, content, created, reason }) => kind === 'moved' && content.to === 'out' && reason !== '' && content.people?.some(({ id }) => id === agent) && created.getTime() === at(seconds).getTime());
            expect(isOwn || isDecided).toBe(true);
          }
          before = new Map(found.standings);
        }
      }),
      { numRuns: 150 }
    );
  });

  it('a mark and the rest give what all gives, mark upon mark', () => {
    fc.assert(
      fc.property(stories, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (story, one, two) => {
        const now = at(story.clock);
        const input = { session: SESSION, decisions: story.decisions, steps: story.steps };
        const all = liveOf(places(input, now)).map(([agent, standing]) => [agent, standing.kind === 'place' ? { ...standing, at: null } : standing]);
        const first = makeMark({ ...input, steps: story.steps.slice(0, one) }, at(story.clock + 300), 0);
        const second = makeMark({ ...input, steps: story.steps.slice(0, one + two), mark: first }, at(story.clock + 300), 0);
        for (const mark of [first, second]) {
          if (mark) expect([isTrueMark(input, mark), isTrueMark(input, { ...mark, waiting: [...mark.waiting, [99, 0]] }), isTrueMark({ ...input, steps: story.steps.slice(1) }, mark)]).toEqual([true, false, false]);
          const found = places({ ...input, mark }, now);
          expect(liveOf(found).map(([agent, standing]) => [agent, standing.kind === 'place' ? { ...standing, at: null } : standing])).toEqual(all);
        }
      }),
      { numRuns: 200 }
    );
  });

  it('who forges gains nothing, and moves nobody: ids reserved, times set back, keys of others', () => {
    const forgery = fc.record({ id: fc.integer({ min: 1, max: 400 }), seconds: fc.integer({ min: -1000, max: 20_000 }), key: fc.constantFrom('own', 'other'), folder: fc.constantFrom('in', 'out', 'kept'), altered: fc.boolean() });
    fc.assert(
      fc.property(fc.array(forgery, { maxLength: 8 }), (forged) => {
        const story = new Story({ capacity: 5, waitingSize: 500 });
        for (let agent = 1; agent <= 20; agent++) story.after(100).register(agent);
        const honest = story.places();
        // He came after everybody: what he chose of id and time says otherwise.
        const last = story.clock;
        for (const [index, { id, seconds, key, folder, altered }] of forged.entries()) {
          story.steps.push({ id: id < 200 ? 900 + id / 1000 : 2_000_000 + id, created: at(id < 200 ? last + 100 + index : seconds), authorId: 99, editorId: 99, altered, key: stepKey(SESSION.box, key === 'own' ? 99 : 1 + (id % 20), 1_000_000 + index), folder, claim: 0 });
        }
        const now = last + 30_000;
        const found = story.places(now);
        for (const [agent, standing] of honest.standings) {
          const after = found.standings.get(agent);
          expect(after?.kind === 'waiting' ? { ...after, mayTake: false } : after).toEqual(standing);
        }
        expect(['waiting', 'void', 'withdrawn', undefined, 'late']).toContain(found.standings.get(99)?.kind);
      }),
      { numRuns: 200 }
    );
  });

  it('counts that prove a place are right, whatever the capacity and the reserves were', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const seconds of momentsOf(story)) {
          const decisions = story.decisions.filter(({ created }) => created <= at(seconds));
          const steps = story.steps.filter(({ created }) => created <= at(seconds));
          const came = steps.filter(({ folder }) => folder === 'in');
          for (const { authorId, claim, created } of came) {
            const isAlone = steps.filter((step) => step.authorId === authorId).length === 1 && !decisions.some(({ content }) => content.people?.some(({ id }) => id === authorId));
            if (isAlone && created < at(START) && came.length <= provenUpTo(decisions, claim)) expect(upTo(story, seconds).standings.get(authorId)?.kind).toBe('place');
          }
        }
      }),
      { numRuns: 200 }
    );
  });
});
