import fc from 'fast-check';
import type { CampaignDecision } from '../CampaignDecision';
import { stages } from '../CampaignDecision';
import type { IdeaRecord } from '../Idea';
import { ideaRecordKinds } from '../Idea';
import { camille, day, decision, nadia, record, theo } from './campaignWith';

const hour = fc.integer({ min: 0, max: 700 });
const text = fc.constantFrom('', ' ', 'Le soir aussi.');

/** What authors and others say of idea 100, with what nobody may say. */
export const records: fc.Arbitrary<readonly IdeaRecord[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...ideaRecordKinds), hour, text, author: fc.constantFrom(nadia, theo, camille), answers: fc.integer({ min: 0, max: 12 }), idea: fc.constantFrom(100, 100, 100, 101), isAltered: fc.boolean(),
      isMisplaced: fc.boolean()
    }),
    { maxLength: 12 }
  )
  .map((all) => all.map(({ hour: at, kind, ...said }, index) => record(index + 1, day(1, at), kind, { ...said, person: theo, other: 7, merge: 3 })));

/** What animators decide of idea 100, with what says nothing, or lies. */
export const decisions: fc.Arbitrary<readonly CampaignDecision[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('staged', 'owned', 'hidden', 'shown', 'released', 'summarized'), hour, reason: text, idea: fc.constantFrom(100, 100, 101, 0), isAltered: fc.boolean(), stage: fc.constantFrom(...stages)
    }),
    { maxLength: 8 }
  )
  .map((all) => all.map(({ hour: at, kind, stage, ...said }, index) => decision(50 + index, day(1, at), kind, { stage, text: 'Ensemble.', title: 'Le soir' }, said)));
