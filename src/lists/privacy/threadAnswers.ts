import type { threadLists } from '../thread';
import type { AnswersOf } from './ListAnswer';
import { nothing } from './ListAnswer';

export const threadAnswers: AnswersOf<(typeof threadLists)[number]> = {
  'Lists/ParvisProfiles': { part: 'thread', whose: 'agents', keeping: { by: 'rule', rule: 'profiles' }, erasure: { by: 'remove' }, columns: { Title: 'words', Direction: 'words', Skills: 'words', Words: 'words', Links: 'words', Shown: 'choice' } },
  'Lists/ParvisThanks': { part: 'thread', whose: 'named', keeping: { by: 'rule', rule: 'help' }, erasure: { by: 'mark' }, columns: { Title: 'none', Person: 'person', Thing: 'none', Words: 'words' } },
  'Lists/ParvisHelp': { part: 'thread', whose: 'named', keeping: { by: 'rule', rule: 'help' }, erasure: { by: 'mark' }, columns: { ...nothing('Request', 'SkillKey', 'Skill'), Title: 'words', Text: 'words', Content: { words: [], namesOthers: true } } }
};
