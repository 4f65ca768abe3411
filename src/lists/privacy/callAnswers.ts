import type { callLists } from '../callLists';
import type { SupportsList } from '../supports';
import type { AnswersOf } from './ListAnswer';
import { nothing } from './ListAnswer';

const staff = { part: 'calls', whose: 'staff' } as const;
const said = { part: 'calls', whose: 'named', keeping: { by: 'rule', rule: 'calls' } } as const;
/** What animators write of a call; those who answer are named in its rules. */
const call = { ...nothing('Title', 'Intro', 'Page'), Settings: { words: [], namesOthers: true } } as const;
const contribution = { ...nothing('Call', 'Answers', 'Space', 'Passage'), Text: 'words', Content: { words: ['wording'], namesOthers: true, files: ['files'] } } as const;

export const callAnswers: AnswersOf<Exclude<(typeof callLists)[number], typeof SupportsList>> = {
  'Lists/ParvisCalls': { ...staff, keeping: { by: 'use' }, erasure: { by: 'edit' }, columns: { ...call, Box: 'none' } },
  'Lists/ParvisCallDrafts': { ...staff, keeping: { by: 'rule', rule: 'callDrafts' }, erasure: { by: 'edit' }, columns: { ...call, File: 'none' } },
  'Lists/ParvisContributions': { ...said, erasure: { by: 'mark' }, columns: contribution },
  'Lists/ParvisHiddenContributions': { ...said, erasure: { by: 'mark' }, columns: contribution },
  // What is shown of a reserved contribution stands here in the words of its author, stored by an animator.
  'Lists/ParvisCallDecisions': { ...said, whose: 'named', erasure: { by: 'keep', law: 'trace' }, columns: { ...nothing('Call', 'Scope', 'Contribution', 'Targets'), Reason: 'words', Content: { words: ['text', 'wording'], namesOthers: true } } },
  // Syntheses, and comments of pages that were kept, cite people.
  'ParvisCallTexts': { ...staff, whose: 'named', keeping: { by: 'use' }, erasure: { by: 'keep', law: 'trace' }, columns: {} },
  'ParvisCallWork': { ...staff, keeping: { by: 'rule', rule: 'callDrafts' }, erasure: { by: 'edit' }, columns: {} },
  'ParvisCallFiles': { ...said, whose: 'agents', erasure: { by: 'remove' }, columns: {} }
};
