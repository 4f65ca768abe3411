import { indexUsageMap } from '../../src/domain/usages/indexUsageMap';
import { searchUsageMap } from '../../src/domain/usages/searchUsageMap';
import { starterMaps } from '../../src/domain/usages/starters/starterMaps';
import { blankOf } from '../../src/lists/columns';
import { ToolsList } from '../../src/lists/usages';
import type { Phrase } from './phrases';

export interface Missed extends Phrase {
  /** The first answer; null for none. */
  readonly answered: string | null;
  /** `wrong`: something else is shown as if it fitted. `near`: it comes first, as fitting in part. `none`: neither. */
  readonly kind: 'wrong' | 'near' | 'none';
}

/** The phrases whose first answer is not what was meant. What is shown as fitting in part is no answer. */
export function missedPhrases(language: 'fr' | 'en', phrases: readonly Phrase[]): readonly Missed[] {
  const { find } = searchUsageMap(indexUsageMap(starterMaps[language](blankOf(ToolsList))));
  return phrases.flatMap((phrase): readonly Missed[] => {
    const { usages, tools, isToolFirst, near } = find(phrase.typed);
    const [first] = isToolFirst ? [...tools, ...usages] : [...usages, ...tools];
    const answered = first?.title ?? null;
    if (answered === phrase.first) return [];
    const isNear = phrase.first !== null && [...near.usages, ...near.tools][0]?.title === phrase.first;
    return [{ ...phrase, answered, kind: answered !== null ? 'wrong' : isNear ? 'near' : 'none' }];
  });
}
