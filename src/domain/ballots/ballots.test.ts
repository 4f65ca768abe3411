import fc from 'fast-check';
import { auditConfidential, auditOpen, ballotsFingerprint, changedVoters, differences } from './audit';
import type { BallotRules, ConfidentialBallot, OpenBallot } from './Ballot';
import { choicesAllowed } from './choicesAllowed';
import { followSteps } from './followSteps';
import { hideSmallGroups } from './hideSmallGroups';
import { planSteps } from './planSteps';
import type { Step } from './step';
import { pollLayout } from './BallotLayout';
import { countChoices, participation, share, tallyFolders } from './Tally';

const OPENS = new Date('2026-03-02T08:00:00Z');
const CLOSES = new Date('2026-03-06T16:00:00Z');
const LATE = new Date(CLOSES.getTime() + 1000);
const DURING = new Date('2026-03-04T10:00:00Z');

const layout = pollLayout('12');

function rulesWith(changes: Partial<BallotRules> = {}): BallotRules {
  return { pollId: 12, layout, isPaired: true, seen: null, optionIds: [1, 2, 3, 4], minChoices: 1, maxChoices: 1, mayChange: true, windows: [{ from: OPENS, to: CLOSES }], ...changes };
}

let lastId = 0;
function ballotOf(step: Step, changes: Partial<OpenBallot> = {}): OpenBallot {
  return { id: ++lastId, key: layout.key(step), folder: layout.folder(step), authorId: step.agentId, editorId: step.agentId, created: DURING, altered: false, seen: '', ...changes };
}

function vote(agentId: number, to: number, changes: Partial<OpenBallot> = {}): OpenBallot {
  return ballotOf({ agentId, slot: 1, number: 0, from: 0, to }, changes);
}

/** What the store would hold after each agent voted as listed, one vote after the other. */
function castAll(votes: readonly { readonly agentId: number; readonly choices: readonly number[] }[], rules: BallotRules): OpenBallot[] {
  const ballots: OpenBallot[] = [];
  for (const { agentId, choices } of votes) {
    const slots = followSteps(ballots.filter(({ authorId }) => authorId === agentId), rules).slots.get(agentId) ?? [];
    for (const step of planSteps(agentId, slots, choices, rules)) ballots.push(ballotOf(step));
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
  it.each([
    [1, true],
    [2, true],
    [4, true],
    [1, false],
    [3, false]
  ])('counts the last vote of each agent, live and audited alike, with %i choices (a folder a change: %s)', (maxChoices, isPaired) => {
    const rules = rulesWith({ maxChoices, isPaired });
    fc.assert(
      fc.property(votesArbitrary(maxChoices), (votes) => {
        const ballots = castAll(votes, rules);
        const last = new Map(votes.map(({ agentId, choices }) => [agentId, choices]));
        const expected = countChoices(last.values(), rules.optionIds);
        expect(tallyFolders(folderCounts(ballots), rules)).toEqual(expected);
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
        ballotOf({ agentId, slot: 1, number: 900, from: 0, to }, { created: LATE })
      ),
      fc.string().map((key) => vote(3, 1, { key: `x${key}` })),
      fc.string().map((folder) => vote(3, 1, { folder: `x${folder}` }))
    );
    fc.assert(
      fc.property(votesArbitrary(2), fc.array(forged, { maxLength: 10 }), (votes, extra) => {
        const honest = castAll(votes, rules);
        const report = auditOpen([...extra.map((ballot) => ({ ...ballot, id: ++lastId })), ...honest], rules);
        expect(report.tally).toEqual(auditOpen(honest, rules).tally);
        expect(report.exclusions).toHaveLength(extra.length);
      })
    );
  });

  it('names what it leaves out', () => {
    const rules = rulesWith({ mayChange: false });
    const ballots = [
      vote(5, 1, { created: new Date(OPENS.getTime() - 1000) }),
      vote(1, 1),
      vote(2, 2, { authorId: 7 }),
      vote(3, 9),
      ballotOf({ agentId: 1, slot: 1, number: 1, from: 1, to: 2 }),
      ballotOf({ agentId: 1, slot: 1, number: 2, from: 0, to: 2 }),
      ballotOf({ agentId: 6, slot: 2, number: 0, from: 0, to: 2 }),
      vote(8, 1, { key: '13:8:1:0' }),
      vote(9, 1, { altered: true }),
      vote(4, 1, { created: LATE })
    ];
    const reasons = auditOpen(ballots, rules).exclusions.map(({ reason, authorId }) => [authorId, reason]);
    expect(reasons).toEqual([
      [5, 'early'],
      [7, 'forgedKey'],
      [3, 'unknownOption'],
      [1, 'changeNotAllowed'],
      [1, 'doubleAuthor'],
      [6, 'tooManyChoices'],
      [8, 'unreadable'],
      [9, 'altered'],
      [4, 'late']
    ]);
  });

  it('keeps the vote that was in time when a change comes late', () => {
    const report = auditOpen([vote(1, 1), ballotOf({ agentId: 1, slot: 1, number: 1, from: 1, to: 2 }, { created: LATE })], rulesWith());
    expect(report.tally.counts).toEqual({ 1: 1, 2: 0, 3: 0, 4: 0 });
    expect(report.exclusions.map(({ reason }) => reason)).toEqual(['late']);
  });

  it('goes on from what counts when a poll is reopened', () => {
    const rules = rulesWith({ windows: [{ from: OPENS, to: DURING }, { from: CLOSES, to: null }] });
    const late = vote(1, 2, { created: new Date(DURING.getTime() + 1000) });
    const slots = followSteps([late], rules).slots.get(1) ?? [];
    const steps = planSteps(1, slots, [3], rules);
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
    expect(planSteps(5, [{ slot: 1, option: 1, owed: 0, next: 3 }], [4], rulesWith())).toEqual([{ agentId: 5, slot: 1, number: 3, from: 1, to: 4 }]);
  });

  it('changes it in two where steps share folders: it counts from the first, whatever becomes of the second', () => {
    const rules = rulesWith({ isPaired: false });
    const ballots = castAll([{ agentId: 1, choices: [1] }, { agentId: 1, choices: [4] }], rules);
    expect(ballots.map(({ folder }) => folder)).toEqual(['first-0-1', 'first-0-4', 'first-1-0']);
    const between = auditOpen(ballots.slice(0, 2), rules);
    expect([between.tally.counts, between.exclusions]).toEqual([{ 1: 0, 2: 0, 3: 0, 4: 1 }, []]);
    const slots = followSteps(ballots.slice(0, 2), rules).slots.get(1) ?? [];
    expect(slots).toEqual([{ slot: 1, option: 4, owed: 1, next: 2 }]);
    expect(planSteps(1, slots, [2], rules).map(({ from, to }) => [from, to])).toEqual([[1, 0], [0, 2], [4, 0]]);
    expect(auditOpen(ballots.slice(0, 2), { ...rules, mayChange: false }).exclusions.map(({ reason }) => reason)).toEqual(['doubleAuthor']);
  });

  it('counts only for the words that its sender saw, and says so to him', () => {
    const rules = rulesWith({ seen: 'now' });
    const ballots = [vote(1, 1, { seen: 'now' }), vote(2, 1, { seen: 'before' }), vote(3, 1)];
    const { tally, exclusions } = auditOpen(ballots, rules);
    expect([tally.voters, exclusions.map(({ authorId, reason }) => [authorId, reason])]).toEqual([1, [[2, 'otherWords'], [3, 'otherWords']]]);
    expect(followSteps(ballots, rules).uncounted.get(2)).toEqual({ reason: 'otherWords', at: DURING });
  });

  it('is told not to count until a later one does', () => {
    const late = ballotOf({ agentId: 1, slot: 1, number: 1, from: 1, to: 2 }, { created: LATE });
    expect(followSteps([vote(1, 1), late], rulesWith()).uncounted.get(1)).toEqual({ reason: 'late', at: LATE });
    const reopened = rulesWith({ windows: [{ from: OPENS, to: CLOSES }, { from: new Date(LATE.getTime() + 60_000), to: null }] });
    const again = ballotOf({ agentId: 1, slot: 1, number: 2, from: 1, to: 3 }, { created: new Date(LATE.getTime() + 90_000) });
    expect(followSteps([vote(1, 1), late, again], reopened).uncounted.has(1)).toBe(false);
  });

  it('counts to the last second of the window, and none after it', () => {
    const at = (milliseconds: number) => auditOpen([vote(1, 1, { created: new Date(CLOSES.getTime() + milliseconds) })], rulesWith()).tally.voters;
    expect([at(0), at(999), at(1000)]).toEqual([1, 1, 0]);
  });

  it('does not count when its time was set back into the window', () => {
    const honest = [1, 2, 3].map((agentId) => vote(agentId, 1));
    const afterEnd = { id: ++lastId, created: LATE, authorId: 50, altered: false, isAnchor: true };
    const forged = vote(9, 2, { created: DURING });
    expect(auditOpen([...honest, forged], rulesWith(), [afterEnd]).exclusions.map(({ authorId, reason }) => [authorId, reason])).toEqual([[9, 'late']]);
    expect(auditOpen([...honest, forged], rulesWith(), [afterEnd]).outOfOrder).toEqual([forged.id]);
  });

  it('is compared folder by folder with the live figures', () => {
    const rules = rulesWith();
    const ballots = [vote(1, 1), vote(2, 2), vote(3, 2, { authorId: 9 })];
    const { exclusions } = auditOpen(ballots, rules);
    const live = [...folderCounts(ballots), { name: 'first-0-3', itemCount: 4 }, { name: 'decided-1', itemCount: 4 }, { name: 'first-0-9', itemCount: 4 }];
    expect(differences(live, ballots, { exclusions, halves: [] }, rules)).toEqual([{ folder: 'first-0-2', live: 2, counted: 1 }, { folder: 'first-0-3', live: 4, counted: 0 }]);
  });

  it('has a fingerprint that tells any change of what is stored up to an id', () => {
    const ballots = [vote(1, 1), vote(2, 2)];
    const last = ballots[1]?.id ?? 0;
    const before = ballotsFingerprint(ballots, last);
    expect(ballotsFingerprint([...ballots, vote(3, 1)].reverse(), last)).toBe(before);
    const changes: Partial<OpenBallot>[] = [{ key: 'x' }, { folder: 'x' }, { authorId: 9 }, { editorId: 9 }, { seen: 'x' }, { created: LATE }, { altered: true }];
    for (const change of changes) expect(ballotsFingerprint(ballots.map((ballot) => ({ ...ballot, ...change })), last)).not.toBe(before);
    expect(ballotsFingerprint(ballots.slice(1), last)).not.toBe(before);
  });

  it('says of how many agents two counts differ', () => {
    const voted = (...choices: readonly (readonly [number, readonly number[]])[]) => ({ choices: new Map(choices), counted: new Map() });
    expect(changedVoters(voted([1, [1]], [2, [2]], [3, [3]]), voted([1, [1]], [2, [3]], [4, [1]]))).toBe(3);
  });

  it('counts an agent as a voter as long as he has one choice', () => {
    const rules = rulesWith({ maxChoices: 4 });
    fc.assert(
      fc.property(votesArbitrary(4), (votes) => {
        const ballots = castAll(votes, rules);
        const own = ballots.filter(({ authorId }) => authorId === 1);
        for (let count = 0; count <= own.length; count++) {
          const { counts, voters } = tallyFolders(folderCounts(own.slice(0, count)), rules);
          expect(voters).toBeLessThanOrEqual(1);
          expect(Math.max(...Object.values(counts))).toBeLessThanOrEqual(1);
        }
      })
    );
  });
});

describe('a confidential vote', () => {
  const ballot = (id: number, authorId: number, choices: readonly number[] | null, created = DURING): ConfidentialBallot => ({ id, authorId, editorId: authorId, choices, created, altered: false, seen: '' });

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
    const report = auditConfidential([ballot(1, 5, [9]), ballot(2, 6, null), ballot(3, 8, [1, 2]), ballot(4, 7, [1], LATE)], rulesWith());
    expect(report.exclusions.map(({ reason, authorId, key }) => [reason, authorId, key])).toEqual([
      ['unknownOption', null, null],
      ['unreadable', null, null],
      ['tooManyChoices', null, null],
      ['late', null, null]
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
    const allowed = [0, 1, 2, 3, 4].filter((count) => choicesAllowed([1, 2, 3, 4].slice(0, count), { optionIds: [1, 2, 3, 4], minChoices: 2, maxChoices: 3 }));
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
    expect(tallyFolders([{ name: 'first-1-2', itemCount: 4 }, { name: 'notes', itemCount: 9 }, { name: 'first-0-9', itemCount: 5 }, { name: 'first-9-2', itemCount: 5 }], rulesWith({ optionIds: [1, 2] }))).toEqual({
      counts: { 1: 0, 2: 4 },
      voters: 0
    });
  });

  it.each([
    ['of another answer', {}, 'first-0-9'],
    ['that has a second name for a step', {}, 'first-0-02'],
    ['of a second choice where there is one', { maxChoices: 1 }, 'more-0-2'],
    ['of a change where none is allowed', { mayChange: false }, 'first-1-2'],
    ['of a withdrawal where none is allowed', { mayChange: false }, 'first-1-0'],
    ['of a change in one step where it takes two', { isPaired: false }, 'first-1-2'],
    ['of something else', {}, 'notes']
  ])('and differences leave out a folder %s', (_, changes, name) => {
    const rules = rulesWith({ optionIds: [1, 2], maxChoices: 2, ...changes });
    const folders = [{ name: 'first-0-1', itemCount: 3 }, { name, itemCount: 2 }];
    expect(tallyFolders(folders, rules)).toEqual({ counts: { 1: 3, 2: 0 }, voters: 3 });
    expect(differences(folders, [], { exclusions: [], halves: [] }, rules).map(({ folder }) => folder)).toEqual(['first-0-1']);
  });
});
