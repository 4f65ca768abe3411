import type { BallotRules } from './Ballot';
import type { FolderMeaning } from './BallotLayout';
import { NO_OPTION } from './step';

export type FolderRules = Pick<BallotRules, 'layout' | 'optionIds' | 'maxChoices' | 'mayChange' | 'isPaired' | 'isRanking'>;

/** Says what a folder's name means for the steps in it; null for one that no vote can take: whoever made it, its figure counts for nothing. */
export function stepFolders({ layout, optionIds, maxChoices, mayChange, isPaired, isRanking = false }: FolderRules): (name: string) => FolderMeaning | null {
  const known = new Set([NO_OPTION, ...optionIds]);
  return (name) => {
    const place = layout.meaning(name);
    if (!place || !known.has(place.from) || !known.has(place.to)) return null;
    if (place.isFirst === false && maxChoices === 1) return null;
    if (place.from !== NO_OPTION && !mayChange) return null;
    // A ranking whose first place stays; of other votes it would be no change.
    if (place.from === place.to && !isRanking) return null;
    return isPaired || place.from === NO_OPTION || place.to === NO_OPTION ? place : null;
  };
}
