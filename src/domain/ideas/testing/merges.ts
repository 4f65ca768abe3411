import fc from 'fast-check';
import type { CampaignDecision } from '../CampaignDecision';
import { day, decision, merged, unmerged } from './campaignWith';

/** Who supports each of the ideas 1 to 6. */
export type Supporters = readonly (readonly number[])[];

export const IDEAS: readonly number[] = [1, 2, 3, 4, 5, 6];

export const supporters: fc.Arbitrary<Supporters> = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }), { minLength: IDEAS.length, maxLength: IDEAS.length });

const idea = fc.constantFrom(...IDEAS);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ parent: idea, targets: fc.uniqueArray(idea, { minLength: 1, maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ undo: fc.nat() }) }
);

/** Merges and un-merges in any order, with some that nobody could have made: into itself, of what is undone already. */
export const mergeSteps: fc.Arbitrary<readonly CampaignDecision[]> = fc.array(step, { maxLength: 14 }).map((steps) => {
  const decisions: CampaignDecision[] = [];
  for (const [index, each] of steps.entries()) {
    const [id, at] = [index + 1, day(10, index)];
    decisions.push('undo' in each ? unmerged(id, 1 + (each.undo % steps.length), at) : merged(id, each.parent, each.targets, at));
  }
  return decisions;
});

/** Takes back every merge that stands. */
export function undoAll(merges: readonly CampaignDecision[]): readonly CampaignDecision[] {
  return merges.map(({ id }) => unmerged(1000 + id, id, day(20)));
}

/** What an animator's page writes of a merge, once it has counted. */
export function overlapDecision(id: number, leaves: readonly number[], overlap: number, created = day(19)): CampaignDecision {
  return decision(id, created, 'overlap', { overlap }, { targets: leaves });
}
