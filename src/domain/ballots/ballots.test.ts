import fc from 'fast-check';
import { auditConfidential, auditOpen } from './audit';
import type { BallotRules, ConfidentialBallot, OpenBallot } from './Ballot';
import { countAllowed } from './countAllowed';
import { followSteps } from './followSteps';
import { hideSmallGroups } from './hideSmallGroups';
import { planSteps } from './planSteps';
import type { Step } from './step';
import { stepFolder, stepKey } from './step';
import { countChoices, participation, share, tallyFolders } from './Tally';

const OPENS = new Date('2026-03-02T08:00:00Z');
const CLOSES = new Date('2026-03-06T16:00:00Z');
const DURING = new Date('2026-03-04T10:00:00Z');

function rulesWith(changes: Partial<BallotRules> = {}): BallotRules {
  return { pollId: 12, optionIds: [1, 2, 3, 4], minChoices: 1, maxChoices: 1, mayChange: true, windows: [{ from: OPENS, to: CLOSES }], ...changes };
}

let lastId = 0;
function ballotOf(step: Step, changes: Partial<OpenBallot> = {}): OpenBallot {
  return { id: ++lastId, key: stepKey(12, step), folder: stepFolder(step), authorId: step.agentId, created: DURING, altered: false, ...changes };
}

function vote(agentId: number, to: number, changes: Partial<OpenBallot> = {}): OpenBallot {
  return ballotOf({ agentId, slot: 1, number: 0, from: 0, to }, changes);
}

/** What the store would hold after each agent voted as listed, one vote after the other. */
function castAll(votes: readonly { readonly agentId: number; readonly choices: readonly number[] }[], rules: BallotRules): OpenBallot[] {
  const ballots: OpenBallot[] = [];
  for (const { agentId, choices } of votes) {
    const slots = followSteps(ballots.filter(({ authorId }) => authorId === agentId), rules).slots.get(agentId) ?? [];
    for (const step of planSteps(agentId, slots, choices)) ballots.push(ballotOf(step));
  }
  expect(new Set(ballots.map(({ key }) => key)).size).toBe(ballots.length);
  return ballots;
}

function folderCounts(ballots: readonly OpenBallot[]): { name: string; itemCount: number }[] {
  const counts = new Map<string, number>();
  for (const { folder } of ballots) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts].map(([name, itemCount]) => ({ name, itemCount }));
}

const votesArbitrary = (maxChoices: number) =>
  fc.array(fc.record({ agentId: fc.integer({ min: 1, max: 6 }), choices: fc.subarray([1, 2, 3, 4], { maxLength: maxChoices }) }), { maxLength: 40 });

describe('an open vote', () => {
  it.each([1, 2, 4])('counts the last vote of each agent, live and audited alike, with %i choices', (maxChoices) => {
    const rules = rulesWith({ maxChoices });
    fc.assert(
      fc.property(votesArbitrary(maxChoices), (votes) => {
        const ballots = castAll(votes, rules);
        const last = new Map(votes.map(({ agentId, choices }) => [agentId, choices]));
        const expected = countChoices(last.values(), rules.optionIds);
        expect(tallyFolders(folderCounts(ballots), rules.optionIds)).toEqual(expected);
        const report = auditOpen(ballots, rules);
        expect(report.tally).toEqual(expected);
        expect(report.exclusions).toEqual([]);
      })
    );
  });

  it('audits the same in any order of arrival and with any ballot read twice', () => {
    const rules = rulesWith({ maxChoices: 2 });
    fc.assert(
      fc.property(votesArbitrary(2), fc.infiniteStream(fc.nat()), (votes, order) => {
        const ballots = castAll(votes, rules);
        const keyed = ballots.map((ballot) => ({ ballot, at: order.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.at - b.at).map(({ ballot }) => ballot);
        expect(auditOpen([...shuffled, ...ballots.slice(0, 3)], rules)).toEqual(auditOpen(ballots, rules));
      })
    );
  });

  it('never lets forged, late or malformed ballots move the result', () => {
    const rules = rulesWith({ maxChoices: 2 });
    const forged = fc.oneof(
      fc.record({ agentId: fc.integer({ min: 1, max: 6 }), to: fc.constantFrom(1, 2, 3, 4) }).map(({ agentId, to }) => vote(agentId, to, { authorId: 99 })),
      fc.record({ agentId: fc.integer({ min: 1, max: 6 }), to: fc.constantFrom(1, 2) }).map(({ agentId, to }) =>
        ballotOf({ agentId, slot: 1, number: 900, from: 0, to }, { created: CLOSES })
      ),
      fc.string().map((key) => vote(3, 1, { key: `x${key}` })),
      fc.string().map((folder) => vote(3, 1, { folder: `x${folder}` }))
    );
    fc.assert(
      fc.property(votesArbitrary(2), fc.array(forged, { maxLength: 10 }), (votes, extra) => {
        const honest = castAll(votes, rules);
        const report = auditOpen([...extra, ...honest], rules);
        expect(report.tally).toEqual(auditOpen(honest, rules).tally);
        expect(report.exclusions).toHaveLength(extra.length);
      })
    );
  });

  it('names what it leaves out', () => {
    const rules = rulesWith({ mayChange: false });
    const ballots = [
      vote(1, 1),
      vote(2, 2, { authorId: 7 }),
      vote(3, 9),
      vote(4, 1, { created: CLOSES }),
      vote(5, 1, { created: new Date(OPENS.getTime() - 1000) }),
      ballotOf({ agentId: 1, slot: 1, number: 1, from: 1, to: 2 }),
      ballotOf({ agentId: 1, slot: 1, number: 2, from: 0, to: 2 }),
      ballotOf({ agentId: 6, slot: 2, number: 0, from: 0, to: 2 }),
      vote(8, 1, { key: '13:8:1:0' }),
      vote(9, 1, { altered: true })
    ];
    const reasons = auditOpen(ballots, rules).exclusions.map(({ reason, authorId }) => [authorId, reason]);
    expect(reasons).toEqual([
      [7, 'forgedKey'],
      [3, 'unknownOption'],
      [4, 'late'],
      [5, 'early'],
      [1, 'changeNotAllowed'],
      [1, 'doubleAuthor'],
      [6, 'tooManyChoices'],
      [8, 'unreadable'],
      [9, 'altered']
    ]);
  });

  it('keeps the vote that was in time when a change comes late', () => {
    const report = auditOpen([vote(1, 1), ballotOf({ agentId: 1, slot: 1, number: 1, from: 1, to: 2 }, { created: CLOSES })], rulesWith());
    expect(report.tally.counts).toEqual({ 1: 1, 2: 0, 3: 0, 4: 0 });
    expect(report.exclusions.map(({ reason }) => reason)).toEqual(['late']);
  });

  it('goes on from what counts when a poll is reopened', () => {
    const rules = rulesWith({ windows: [{ from: OPENS, to: DURING }, { from: CLOSES, to: null }] });
    const late = vote(1, 2);
    const slots = followSteps([late], rules).slots.get(1) ?? [];
    const steps = planSteps(1, slots, [3]);
    expect(steps).toEqual([{ agentId: 1, slot: 1, number: 1, from: 0, to: 3 }]);
    const again = steps.map((step) => ballotOf(step, { created: new Date(CLOSES.getTime() + 1000) }));
    expect(auditOpen([late, ...again], rules).tally.counts).toEqual({ 1: 0, 2: 0, 3: 1, 4: 0 });
  });

  it('does not count a vote with fewer choices than asked for', () => {
    const report = auditOpen([vote(1, 1)], rulesWith({ minChoices: 2, maxChoices: 3 }));
    expect(report.tally.voters).toBe(0);
    expect(report.exclusions.map(({ reason }) => reason)).toEqual(['tooFewChoices']);
  });

  it('counts once an option that two tabs gave twice', () => {
    const rules = rulesWith({ maxChoices: 2 });
    const report = auditOpen([vote(1, 1), ballotOf({ agentId: 1, slot: 2, number: 0, from: 0, to: 1 })], rules);
    expect(report.tally).toEqual({ counts: { 1: 1, 2: 0, 3: 0, 4: 0 }, voters: 1 });
    expect(report.exclusions.map(({ reason }) => reason)).toEqual(['doubleAuthor']);
  });

  it('changes a single choice in one step, so that no moment lacks or doubles it', () => {
    expect(planSteps(5, [{ slot: 1, option: 1, next: 3 }], [4])).toEqual([{ agentId: 5, slot: 1, number: 3, from: 1, to: 4 }]);
  });

  it('counts an agent as a voter as long as he has one choice', () => {
    const rules = rulesWith({ maxChoices: 4 });
    fc.assert(
      fc.property(votesArbitrary(4), (votes) => {
        const ballots = castAll(votes, rules);
        const own = ballots.filter(({ authorId }) => authorId === 1);
        for (let count = 0; count <= own.length; count++) {
          const { counts, voters } = tallyFolders(folderCounts(own.slice(0, count)), rules.optionIds);
          expect(voters).toBeLessThanOrEqual(1);
          expect(Math.max(...Object.values(counts))).toBeLessThanOrEqual(1);
        }
      })
    );
  });
});

describe('a confidential vote', () => {
  const ballot = (id: number, authorId: number, choices: readonly number[] | null, created = DURING): ConfidentialBallot => ({ id, authorId, choices, created, altered: false });

  it('counts the last ballot of each agent, in any order of arrival', () => {
    fc.assert(
      fc.property(votesArbitrary(2), (votes) => {
        const rules = rulesWith({ maxChoices: 2 });
        const ballots = votes.map(({ agentId, choices }, index) => ballot(index + 1, agentId, choices));
        const last = new Map(votes.map(({ agentId, choices }) => [agentId, choices]));
        expect(auditConfidential([...ballots].reverse(), rules).tally).toEqual(countChoices(last.values(), rules.optionIds));
      })
    );
  });

  it('names nobody', () => {
    const report = auditConfidential([ballot(1, 5, [9]), ballot(2, 6, null), ballot(3, 7, [1], CLOSES), ballot(4, 8, [1, 2])], rulesWith());
    expect(report.exclusions.map(({ reason, authorId, key }) => [reason, authorId, key])).toEqual([
      ['unknownOption', null, null],
      ['unreadable', null, null],
      ['late', null, null],
      ['tooManyChoices', null, null]
    ]);
  });

  it('takes the same vote sent twice for one, and the first where no change is allowed', () => {
    const report = auditConfidential([ballot(1, 5, [1]), ballot(2, 5, [1]), ballot(3, 5, [2])], rulesWith({ mayChange: false }));
    expect(report.tally).toEqual({ counts: { 1: 1, 2: 0, 3: 0, 4: 0 }, voters: 1 });
    expect(report.exclusions.map(({ ballotId, reason }) => [ballotId, reason])).toEqual([[3, 'changeNotAllowed']]);
  });

  it('shows no figure from which a small group can be worked out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 8 }), fc.integer({ min: 3, max: 10 }), (votes, minimum) => {
        const voters = votes.reduce((sum, count) => sum + count, 0);
        const counts = Object.fromEntries(votes.map((count, index) => [index + 1, count]));
        const shown = hideSmallGroups({ counts, voters }, minimum);
        const hidden = Object.keys(counts).filter((option) => shown.counts[Number(option)] === null);
        for (const [option, count] of Object.entries(counts)) {
          const figure = shown.counts[Number(option)];
          expect(figure === null || (figure === count && count >= minimum)).toBe(true);
        }
        if (shown.voters === null) expect(hidden).toHaveLength(votes.length);
        else if (hidden.length > 0) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(hidden.reduce((sum, option) => sum + (counts[option] ?? 0), 0)).toBeGreaterThanOrEqual(minimum);
        }
      })
    );
  });
});

describe('figures', () => {
  it('say how many choices a vote may have; none withdraws it', () => {
    const allowed = [0, 1, 2, 3, 4].filter((count) => countAllowed(count, { minChoices: 2, maxChoices: 3 }));
    expect(allowed).toEqual([0, 2, 3]);
  });

  it('are null where there is nothing to divide by', () => {
    expect(share(3, 4)).toBe(0.75);
    expect(share(0, 0)).toBeNull();
    expect(share(null, 10)).toBeNull();
    expect(participation(50, 200)).toBe(0.25);
    expect(participation(300, 200)).toBe(1);
    expect(participation(3, null)).toBeNull();
  });

  it('never go below zero, whatever folders somebody forged', () => {
    expect(tallyFolders([{ name: 'first-1-2', itemCount: 4 }, { name: 'notes', itemCount: 9 }], [1, 2])).toEqual({ counts: { 1: 0, 2: 4 }, voters: 0 });
  });
});
