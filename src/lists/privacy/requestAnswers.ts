import { requestWords } from '../../domain/privacy/requestWords';
import type { requestLists } from '../requests';
import type { AnswersOf } from './ListAnswer';
import { nothing } from './ListAnswer';

const asked = { part: 'requests', whose: 'named', keeping: { by: 'rule', rule: 'requests' } } as const;
const inUse = { part: 'requests', whose: 'staff', keeping: { by: 'use' } } as const;
/** Free texts of a form, and of what is said of a request. */
const form = ['objectives', 'success', 'reason', 'word', 'text', 'answers', 'changes', 'alternative'] as const;

export const requestAnswers: AnswersOf<(typeof requestLists)[number]> = {
  'Lists/ParvisRequestBox': { ...asked, erasure: { by: 'mark' }, columns: { Request: 'none', Content: { words: form, namesOthers: true, kinds: { at: ['kind'], words: requestWords } } } },
  'Lists/ParvisRequestFiles': { ...asked, inFolders: true, erasure: { by: 'mark', law: 'trace' }, columns: { Request: 'none', Kind: 'none', Person: 'person', Content: { words: form, namesOthers: true, kinds: { at: ['said', 'kind'], words: requestWords } } } },
  'Lists/ParvisRequestBoard': { ...asked, erasure: { by: 'none' }, columns: { ...nothing('Request', 'Direction', 'UpTo', 'UpToDrop'), Follower: 'person', Content: { words: [], namesOthers: true } } },
  'Lists/ParvisRequestKeys': { ...inUse, keeping: { by: 'law', law: 'certified' }, erasure: { by: 'keep', law: 'certified' }, columns: { Key: 'none', Content: { words: [], namesOthers: true } } },
  'Lists/ParvisRequestDrafts': { part: 'requests', whose: 'named', keeping: { by: 'rule', rule: 'requestDrafts' }, erasure: { by: 'remove' }, columns: { Content: { words: form, namesOthers: true } } },
  'Lists/ParvisRequestTexts': { ...inUse, erasure: { by: 'edit' }, columns: { Title: 'none', Content: { words: [], namesOthers: true } } },
  'Lists/ParvisClosingDays': { ...inUse, erasure: { by: 'none' }, columns: nothing('Title') },
  'Lists/ParvisCommunities': { ...inUse, whose: 'named', erasure: { by: 'edit' }, columns: { ...nothing('Title', 'Purpose', 'Directions', 'Usages', 'Slug', 'SiteAddress', 'Request'), Animators: { words: [], namesOthers: true } } }
};
