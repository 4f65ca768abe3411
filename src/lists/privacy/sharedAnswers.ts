import type { planLists } from '../plans';
import type { privacyLists } from '../privacyRecords';
import type { referenceLists } from '../references';
import type { SupportsList } from '../supports';
import type { AnswersOf } from './ListAnswer';
import { nothing } from './ListAnswer';

export const sharedAnswers: AnswersOf<typeof SupportsList | (typeof referenceLists)[number] | (typeof privacyLists)[number] | (typeof planLists)[number]> = {
  // Of calls and of brainstorms: they go with what was supported.
  'Lists/ParvisSupports': { part: 'links', whose: 'agents', keeping: { by: 'rule', rule: 'brainstorms' }, erasure: { by: 'none' }, columns: { Title: 'none', BallotKey: 'key' } },
  'Lists/ParvisReferences': { part: 'links', whose: 'staff', keeping: { by: 'rule', rule: 'links' }, erasure: { by: 'none' }, columns: nothing('Title', 'Thing', 'Other') },
  'Lists/ParvisPlans': { part: 'protection', whose: 'staff', keeping: { by: 'law', law: 'trace' }, erasure: { by: 'keep', law: 'trace' }, columns: { Key: 'none', Content: 'people' } },
  'Lists/ParvisPrivacy': { part: 'protection', whose: 'staff', keeping: { by: 'law', law: 'trace' }, erasure: { by: 'keep', law: 'trace' }, columns: { Content: 'none' } }
};
