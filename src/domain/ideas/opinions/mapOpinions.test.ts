import fc from 'fast-check';
import type { Opinion } from '../voteTargets';
import { planOpinion } from '../votes';
import { mapOpinions } from './mapOpinions';
import type { OpinionMap } from './OpinionMap';

const IDEAS = [11, 12, 13, 14, 15, 16];
type Ballot = Readonly<Record<number, Opinion>>;

function targetsOf(ballot: Ballot): readonly number[] {
  return Object.entries(ballot).flatMap(([idea, opinion]) => planOpinion(Number(idea), opinion, []).map(({ target }) => target));
}

function mapped(ballots: readonly (readonly [agent: number, ballot: Ballot])[], minimum?: number): OpinionMap {
  const course = mapOpinions(IDEAS, { choices: new Map(ballots.map(([agent, ballot]) => [agent, targetsOf(ballot)])), lastBallotId: 9 }, minimum);
  for (;;) {
    const { done, value } = course.next();
    if (done) return value;
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
}

/** Two sides that want the contrary of everything but of the last two ideas, with which all agree. */
const side = (first: Opinion, other: Opinion, agents: readonly number[]): readonly (readonly [number, Ballot])[] => agents.map((agent) => [agent, { 11: first, 12: first, 13: other, 14: other, 15: 'agree', 16: agent % 3 === 0 ? 'pass' : 'agree' }]);
const numbers = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, index) => first + index);
const sides = [...side('agree', 'disagree', numbers(100, 12)), ...side('disagree', 'agree', numbers(200, 8))];

const opinion = fc.constantFrom<Opinion>('agree', 'disagree', 'pass');
const ballot = fc.dictionary(fc.constantFrom(...IDEAS.map(String)), opinion, { maxKeys: IDEAS.length });
const electorate = fc.array(ballot, { maxLength: 40 });

test('two sides are two groups, with what unites and what divides them', () => {
  const { groups, uniting, dividing, agents, lastBallotId } = mapped(sides);
  expect([groups.map((group) => group.agents), agents, lastBallotId]).toEqual([[12, 8], 20, 9]);
  expect([uniting, dividing]).toEqual([[15, 16], [11, 12, 13, 14]]);
  expect(groups[1]?.opinions[0]).toEqual({ idea: 11, agree: 0, disagree: 8, pass: 0 });
  expect(Math.abs((groups[0]?.x ?? 0) - (groups[1]?.x ?? 0))).toBeGreaterThan(100);
});

test('where all say the same there is one group, and where nobody votes none', () => {
  expect(mapped(side('agree', 'disagree', numbers(1, 9))).groups).toHaveLength(1);
  expect(mapped([])).toMatchObject({ groups: [], uniting: [], dividing: [], agents: 0 });
});

test('too few agents are no group', () => {
  expect(mapped(side('agree', 'disagree', [1, 2, 3, 4]))).toMatchObject({ groups: [], uniting: [], agents: 4 });
});

test('a small side goes to its neighbour: no group is below the minimum, and nobody is left out', () => {
  expect(mapped([...side('agree', 'disagree', numbers(100, 12)), ...side('disagree', 'agree', [200, 201, 202])]).groups.map(({ agents }) => agents)).toEqual([15]);
  fc.assert(
    fc.property(electorate, fc.integer({ min: 2, max: 8 }), (ballots, minimum) => {
      const { groups, agents } = mapped(ballots.map((each, index) => [index + 1, each]), minimum);
      expect(groups.every((group) => group.agents >= minimum)).toBe(true);
      expect(groups.reduce((sum, group) => sum + group.agents, 0)).toBe(agents >= minimum ? agents : 0);
    })
  );
});

test('neither the order of agents nor their numbers change anything', () => {
  fc.assert(
    fc.property(electorate, fc.infiniteStream(fc.integer({ min: 1, max: 1_000_000 })), (ballots, stream) => {
      const plain = ballots.map((each, index) => [index + 1, each] as const);
      const keys = plain.map(() => stream.next().value as number);
      const shuffled = plain.map(([agent, each], index) => ({ agent: agent + 10_000, each, key: keys[index] ?? 0 })).sort((a, b) => a.key - b.key).map(({ agent, each }) => [agent, each] as const);
      expect(mapped(shuffled)).toEqual(mapped(plain));
    })
  );
});

test('counts of groups add up to those of all', () => {
  fc.assert(
    fc.property(electorate, (ballots) => {
      const { groups } = mapped(ballots.map((each, index) => [index + 1, each]));
      if (groups.length === 0) return;
      for (const [index, idea] of IDEAS.entries()) {
        for (const name of ['agree', 'disagree', 'pass'] as const) {
          expect(groups.reduce((sum, { opinions }) => sum + (opinions[index]?.[name] ?? 0), 0)).toBe(ballots.filter((each) => each[String(idea) as unknown as number] === name).length);
        }
      }
    })
  );
});
