/** @jest-environment node */
import type { OpenBallot } from '../../domain/ballots/Ballot';
import type { Exclusion, ExclusionReason } from '../../domain/ballots/Exclusion';
import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { supportRules } from '../../domain/supports/SupportSpace';
import { mySupports } from './MySupports';

const space: SupportSpace = { box: 'idees', targets: [11, 12, 13], budget: null, seen: {}, windows: [], revision: 0 };
const at = (seconds: number): Date => new Date(Date.UTC(2026, 2, 1, 8, 0, seconds));

/** A step of the agent's: a support of the target, or its withdrawal. */
function ballot(id: number, seconds: number, target: number, isSupport = true): OpenBallot {
  const { layout } = supportRules(space);
  const step = { agentId: 7, slot: target, number: id, from: isSupport ? 0 : target, to: isSupport ? target : 0 };
  return { id, created: at(seconds), authorId: 7, editorId: 7, altered: false, seen: '', key: layout.key(step), folder: layout.folder(step) };
}

const excluded = ({ id, authorId, editorId, key, created }: OpenBallot, reason: ExclusionReason): Exclusion => ({ ballotId: id, reason, authorId, editorId, key, created });
const mine = (ballots: readonly OpenBallot[], exclusions: readonly Exclusion[], choices: readonly number[] = [], budget: number | null = null) =>
  mySupports({ ...space, budget }, { ballots, exclusions, vote: { choices, at: null, uncounted: null, unfinished: null } });

describe('what an agent supports', () => {
  it('is what counts, and how many more he may', () => {
    expect([mine([], [], [11, 13]), mine([], [], [11], 3), mine([], [], [11, 12, 13], 2)]).toEqual([
      { targets: [11, 13], left: null, uncounted: {} },
      { targets: [11], left: 2, uncounted: {} },
      { targets: [11, 12, 13], left: 0, uncounted: {} }
    ]);
  });

  it('is told to him with what he sent last for a target, if that does not count', () => {
    const [first, again, other] = [ballot(1, 10, 12), ballot(2, 20, 12), ballot(3, 30, 13)];
    expect(mine([again, other, first], [excluded(again, 'late')]).uncounted).toEqual({ 12: { reason: 'late', at: at(20) } });
    expect(mine([again, first], [excluded(first, 'early')]).uncounted).toEqual({});
    expect(mine([first, other], [excluded(first, 'early'), excluded(other, 'late')]).uncounted).toEqual({ 12: { reason: 'early', at: at(10) }, 13: { reason: 'late', at: at(30) } });
  });

  it('goes by the order in which all others count it: a chosen time gains nothing', () => {
    const ballots = [ballot(1, 200, 12), ballot(2, 300, 12, false), ballot(3, 100, 12)] as const;
    expect(mine(ballots, [excluded(ballots[2], 'late')]).uncounted).toEqual({ 12: { reason: 'late', at: at(100) } });
  });

  it('is not troubled by words that changed, where he took his support back, nor by what is no step of the space', () => {
    const [back, support, elsewhere] = [ballot(1, 10, 12, false), ballot(2, 20, 13), ballot(3, 30, 14)];
    const strange = { ...ballot(4, 40, 11), key: 'x' };
    const exclusions = [excluded(back, 'otherWords'), excluded(support, 'otherWords'), excluded(elsewhere, 'late'), excluded(strange, 'unreadable')];
    expect(mine([back, support, elsewhere, strange], exclusions).uncounted).toEqual({ 13: { reason: 'otherWords', at: at(20) } });
    expect(mine([back], [excluded(back, 'late')]).uncounted).toEqual({ 12: { reason: 'late', at: at(10) } });
  });
});
