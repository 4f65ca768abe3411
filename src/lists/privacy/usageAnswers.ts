import type { usageLists } from '../usages';
import type { AnswersOf } from './ListAnswer';
import { nothing } from './ListAnswer';

/** What owners write for everybody. */
const catalogue = { part: 'usages', whose: 'staff', keeping: { by: 'use' }, erasure: { by: 'none' } } as const;
const own = { part: 'usages', whose: 'agents', erasure: { by: 'remove' } } as const;

export const usageAnswers: AnswersOf<(typeof usageLists)[number]> = {
  'Lists/ParvisUsages': { ...catalogue, columns: nothing('Title', 'Family', 'Details', 'Synonyms', 'SortOrder', 'Directions', 'Professions') },
  'Lists/ParvisTools': { ...catalogue, erasure: { by: 'edit' }, columns: { ...nothing('Title', 'Purpose', 'NotFor', 'Address', 'Synonyms', 'TrainingAddress', 'HelpAddress', 'PictureAddress', 'Directions', 'Professions'), RecommendedBy: 'people', Contact: 'people' } },
  'Lists/ParvisUsageLinks': { ...catalogue, columns: nothing('Why') },
  'Lists/ParvisSites': { ...catalogue, erasure: { by: 'edit' }, columns: { ...nothing('Title', 'Address', 'Details', 'Synonyms', 'Directions', 'Professions'), Contact: 'people' } },
  'Lists/ParvisNeeds': { ...own, keeping: { by: 'rule', rule: 'needs' }, columns: { Title: 'words', Note: 'words' } },
  'Lists/ParvisUsageFavourites': { ...own, keeping: { by: 'rule', rule: 'favourites' }, columns: { Marks: 'choice' } },
  // Figures of all agents: who changed a row last says nothing of what he opened.
  'Lists/ParvisUsageOpens': { part: 'usages', whose: 'agents', keeping: { by: 'rule', rule: 'openings' }, erasure: { by: 'none' }, columns: nothing('Month', 'Counter', 'Counts') }
};
