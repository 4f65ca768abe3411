import type { Arrival } from '../arrival/Arrival';
import { auditConfidential, auditOpen, ballotsFingerprint, countExclusions, differences } from './audit';
import type { ConfidentialBallot, OpenBallot } from './Ballot';
import { at, minute, rulesWith } from './testing/rulesWith';

/** A change takes two steps. */
const rules = rulesWith({ isPaired: false, windows: [{ from: at, to: null }] });

const ballot = (id: number, folder: string, changes: Partial<OpenBallot> & { readonly slot?: number } = {}): OpenBallot => {
  const { slot = 1, authorId = 5, ...others } = changes;
  return { id, key: `12:${authorId}:${slot}:${id}`, folder, authorId, editorId: authorId, created: at, altered: false, seen: '', ...others };
};
const halvesOf = (ballots: readonly OpenBallot[], witnesses: readonly Arrival[] = []) => auditOpen(ballots, rules, witnesses).halves.map(({ ballotId, folder }) => [ballotId, folder]);
const anchor = (id: number, created: Date): Arrival => ({ id, created, authorId: 90, altered: false, isAnchor: true });
const anchors = [anchor(10, minute(0)), anchor(20, minute(10)), anchor(30, minute(20))];

describe('a change whose second half never came', () => {
  const half = [ballot(1, 'first-0-1'), ballot(2, 'first-0-4', { editorId: 6, created: minute(1) })];

  it('names the ballot that counts, and where the other half belongs', () => {
    expect(auditOpen(half, rules).halves).toEqual([{ ballotId: 2, reason: 'halfChange', authorId: 5, editorId: 6, key: '12:5:1:2', created: minute(1), folder: 'first-1-0' }]);
  });

  it('is none any more once it came, nor where nothing was changed', () => {
    expect(halvesOf([...half, ballot(3, 'first-1-0', { created: minute(2) })])).toEqual([]);
    expect(halvesOf([ballot(1, 'first-0-1')])).toEqual([]);
  });

  it('is told of each slot of each agent', () => {
    const others = [ballot(3, 'more-0-2', { slot: 2 }), ballot(4, 'more-0-3', { slot: 2 }), ballot(5, 'first-0-4', { authorId: 7 }), ballot(6, 'first-0-2', { authorId: 7 })];
    expect(halvesOf([...half.map((each) => ({ ...each, created: at })), ...others])).toEqual([[2, 'first-1-0'], [4, 'more-2-0'], [6, 'first-4-0']]);
  });

  it('never names the ballot of another agent, of another slot, or one that does not count', () => {
    const ballots = [
      ...half,
      ballot(3, 'first-0-4', { authorId: 7, created: minute(2) }),
      ballot(4, 'first-0-4', { created: minute(3) }),
      ballot(5, 'more-0-4', { slot: 2, created: minute(4) }),
      ballot(6, 'more-0-2', { slot: 2, created: minute(5) }),
      ballot(7, 'more-4-0', { slot: 2, created: minute(6) })
    ];
    expect(auditOpen(ballots, rules).exclusions.map(({ ballotId, reason }) => [ballotId, reason])).toEqual([[4, 'doubleAuthor']]);
    expect(halvesOf(ballots)).toEqual([[2, 'first-1-0']]);
  });

  it('names the last of two for the same answer, in one second by their ids', () => {
    const folders = ['first-0-4', 'first-0-1', 'first-4-0', 'first-0-2', 'first-1-0', 'first-0-4'];
    expect(halvesOf(folders.map((folder, index) => ballot(index + 1, folder)))).toEqual([[6, 'first-2-0']]);
    expect(halvesOf(folders.map((folder, index) => ballot(index + 1, folder, { created: minute(index) })))).toEqual([[6, 'first-2-0']]);
  });

  it('names the later of two for the same answer where its sender chose a low id', () => {
    const ballots = [ballot(14, 'first-0-4'), ballot(15, 'first-0-1'), ballot(16, 'first-4-0')].map((each) => ({ ...each, created: minute(8) }));
    expect(halvesOf([...ballots, ballot(12, 'first-0-4', { created: minute(15) })], anchors)).toEqual([[12, 'first-1-0']]);
  });

  it('names the one for the new answer where its sender set its time back', () => {
    expect(halvesOf([ballot(15, 'first-0-1', { created: minute(8) }), ballot(25, 'first-0-4', { created: minute(5) })], anchors)).toEqual([[25, 'first-1-0']]);
  });

  it('is not told of a vote that does not count', () => {
    const report = auditOpen(half, { ...rules, minChoices: 2 });
    expect([report.halves, countExclusions(report.exclusions)]).toEqual([[], { tooFewChoices: 1 }]);
  });

  it('is counted where it belongs when figures are compared', () => {
    const report = auditOpen(half, rules);
    const live = [{ name: 'first-0-1', itemCount: 1 }, { name: 'first-0-4', itemCount: 1 }, { name: 'first-1-0', itemCount: 0 }];
    expect(differences(live, half, report, rules)).toEqual([{ folder: 'first-1-0', live: 0, counted: 1 }]);
    const two = { ...report, halves: [...report.halves, ...report.halves] };
    expect(differences(live, half, two, rules)).toEqual([{ folder: 'first-1-0', live: 0, counted: 2 }]);
  });
});

describe('the report of an open vote', () => {
  it('counts ballots that were read, each once', () => {
    const one = ballot(1, 'first-0-1');
    expect(auditOpen([one, one, ballot(2, 'first-0-9', { authorId: 6 })], rules).read).toBe(2);
  });

  it('counts first places of orders', () => {
    const report = auditOpen([ballot(1, 'first-0-2', { wanted: [2, 1, 3, 4] })], { ...rules, isPaired: true, isRanking: true, maxChoices: 1 });
    expect([report.tally, report.choices]).toEqual([{ counts: { 1: 0, 2: 1, 3: 0, 4: 0 }, voters: 1 }, new Map([[5, [2, 1, 3, 4]]])]);
  });

  it('counts several ballots of one folder', () => {
    const ballots = [ballot(1, 'first-0-1'), ballot(2, 'first-0-1', { authorId: 6 }), ballot(3, 'first-0-1', { authorId: 7 })];
    expect(differences([{ name: 'first-0-1', itemCount: 3 }, { name: 'first-0-2', itemCount: 0 }], ballots, auditOpen(ballots, rules), rules)).toEqual([]);
  });
});

describe('the report of a confidential vote', () => {
  const secret = (id: number, choices: readonly number[], changes: Partial<ConfidentialBallot> = {}): ConfidentialBallot => ({ id, choices, authorId: 5, editorId: 5, created: at, altered: false, seen: '', ...changes });

  it('has no halves, and counts each ballot once', () => {
    const report = auditConfidential([secret(1, [1]), secret(1, [1]), secret(2, [2, 3])], rules);
    expect([report.halves, report.read, report.tally, report.outOfOrder]).toEqual([[], 2, { counts: { 1: 0, 2: 1, 3: 1, 4: 0 }, voters: 1 }, []]);
  });

  it('has a fingerprint of what was chosen, in that order', () => {
    const before = ballotsFingerprint([secret(1, [1, 2])], 1);
    expect(ballotsFingerprint([secret(1, [1, 2])], 1)).toBe(before);
    for (const choices of [[2, 1], [1], []]) expect(ballotsFingerprint([secret(1, choices)], 1)).not.toBe(before);
  });
});

describe('the fingerprint of ballots', () => {
  it('covers the last id, and none behind it', () => {
    const ballots = [ballot(1, 'first-0-1'), ballot(2, 'first-0-2', { authorId: 6 }), ballot(3, 'first-0-3', { authorId: 7 })];
    const before = ballotsFingerprint(ballots, 2);
    const changed = (id: number) => ballots.map((each) => (each.id === id ? { ...each, folder: 'first-0-4' } : each));
    expect([ballotsFingerprint(changed(1), 2) === before, ballotsFingerprint(changed(2), 2) === before, ballotsFingerprint(changed(3), 2) === before]).toEqual([false, false, true]);
  });
});
