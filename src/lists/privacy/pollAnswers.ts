import type { pollOwnerLists } from '../pollOwners';
import type { pollLists } from '../polls';
import type { AnswersOf } from './ListAnswer';
import { nothing } from './ListAnswer';

const staff = { part: 'polls', whose: 'staff' } as const;
const ballots = { part: 'polls', whose: 'agents', keeping: { by: 'rule', rule: 'polls' } } as const;
/** What owners write of a poll. */
const poll = nothing('Title', 'Details', 'Options', 'MinChoices', 'MaxChoices', 'MinimumGroupSize', 'InvitedCount');

export const pollAnswers: AnswersOf<(typeof pollLists)[number] | (typeof pollOwnerLists)[number]> = {
  'Lists/ParvisPolls': { ...staff, keeping: { by: 'use' }, erasure: { by: 'none' }, columns: poll },
  'Lists/ParvisPollDrafts': { ...staff, keeping: { by: 'rule', rule: 'pollDrafts' }, erasure: { by: 'none' }, columns: { ...poll, ...nothing('Poll') } },
  'Lists/ParvisPollRecords': { ...staff, keeping: { by: 'law', law: 'certified' }, erasure: { by: 'keep', law: 'certified' }, columns: { Poll: 'none', Content: { words: [], namesOthers: true } } },
  'Lists/ParvisBallots': { ...ballots, erasure: { by: 'none' }, columns: { ...nothing('Title', 'Poll'), BallotKey: 'key' } },
  // Answers in own words lie in the secret, behind the choices.
  'Lists/ParvisConfidentialBallots': { ...ballots, erasure: { by: 'mark' }, columns: { ...nothing('Title', 'Poll'), Choices: 'secret', Secret: 'secret' } },
  'Lists/ParvisPollGroups': { ...staff, keeping: { by: 'rule', rule: 'polls' }, erasure: { by: 'none' }, columns: nothing('Title', 'Poll', 'Answer', 'Ballots') }
};
