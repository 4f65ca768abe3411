import type { ideaLists } from '../ideaLists';
import type { SupportsList } from '../supports';
import type { AnswersOf } from './ListAnswer';
import { nothing } from './ListAnswer';

const staff = { part: 'brainstorms', whose: 'staff' } as const;
const said = { part: 'brainstorms', whose: 'named', keeping: { by: 'rule', rule: 'brainstorms' } } as const;
/** What animators write of a brainstorm; evaluators are named in its rules. */
const campaign = { ...nothing('Title', 'Why'), Settings: { words: [], namesOthers: true } } as const;
const idea = { ...nothing('Campaign', 'Category', 'BuildsOn'), Title: 'words', Text: 'words', Content: { words: ['link'], files: ['picture'] } } as const;
const record = { ...nothing('Campaign', 'Scope', 'Place', 'Answers'), Text: 'words', Content: { words: ['title', 'link'], namesOthers: true } } as const;
/** Where notes lie, and the course of meetings: of whoever moved or led last. */
const moved = { part: 'brainstorms', whose: 'agents', keeping: { by: 'rule', rule: 'brainstorms' }, erasure: { by: 'none' } } as const;

export const brainstormAnswers: AnswersOf<Exclude<(typeof ideaLists)[number], typeof SupportsList>> = {
  'Lists/ParvisCampaigns': { ...staff, keeping: { by: 'use' }, erasure: { by: 'edit' }, columns: { ...campaign, Box: 'none' } },
  'Lists/ParvisCampaignDrafts': { ...staff, keeping: { by: 'rule', rule: 'brainstormDrafts' }, erasure: { by: 'edit' }, columns: campaign },
  'Lists/ParvisCampaignTemplates': { ...staff, keeping: { by: 'use' }, erasure: { by: 'edit' }, columns: { ...nothing('Title', 'Hint', 'Why'), Settings: { words: [], namesOthers: true } } },
  'Lists/ParvisIdeas': { ...said, erasure: { by: 'mark' }, columns: idea },
  'Lists/ParvisHiddenIdeas': { ...said, erasure: { by: 'mark' }, columns: idea },
  'Lists/ParvisIdeaRecords': { ...said, erasure: { by: 'mark' }, columns: record },
  'Lists/ParvisHiddenIdeaRecords': { ...said, erasure: { by: 'mark' }, columns: record },
  'Lists/ParvisInternalComments': { ...said, erasure: { by: 'mark' }, columns: { ...nothing('Campaign', 'Place', 'Answers'), Text: 'words' } },
  'Lists/ParvisEvaluations': { ...said, whose: 'agents', erasure: { by: 'mark' }, columns: { ...nothing('Campaign', 'Idea'), Marks: 'choice', Words: 'words' } },
  'Lists/ParvisCampaignDecisions': { ...said, erasure: { by: 'keep', law: 'trace' }, columns: { ...nothing('Campaign', 'Place', 'Targets'), Reason: 'words', Content: { words: ['title', 'text', 'owner'], namesOthers: true } } },
  'Lists/ParvisIdeaPlaces': { ...moved, columns: nothing('Campaign', 'Idea', 'Cluster', 'NoteOrder') },
  'Lists/ParvisOpenPlaces': { ...moved, columns: nothing('Campaign', 'Idea', 'Cluster', 'NoteOrder') },
  'Lists/ParvisRoomRecords': { ...moved, columns: nothing('Room', 'Step', 'Seconds') },
  'Lists/ParvisRoomLeases': { ...moved, columns: nothing('Room', 'Holder') },
  'Lists/ParvisRoomCounters': { ...moved, columns: nothing('Room', 'Slot', 'Period', 'Viewers', 'Before') },
  'ParvisRooms': { ...moved, columns: {} },
  'ParvisIdeaPictures': { ...said, whose: 'agents', erasure: { by: 'remove' }, columns: {} }
};
