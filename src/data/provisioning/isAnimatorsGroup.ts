import { animatorsGroup } from '../../lists/animators';
import type { ListSchema } from '../../lists/defineList';
import { isAdministrator, isLevelOf } from './levels';
import type { SiteFacts } from './SiteFacts';

/** Is it the group of animators, in whichever language it was made? */
export function isAnimatorsGroup({ Title }: { readonly Title: string }): boolean {
  return Title === animatorsGroup.title.fr || Title === animatorsGroup.title.en;
}

/**
 * Who has the animators' level on most of the lists that name them, and on two at least, the surest first: an owner may give the group another name, and
 * SharePoint lets nobody put a mark on a group that he could not take away as well.
 * @returns ids of principals; none where it was not read who was given what
 */
export function holdersOfAnimation(schemas: readonly ListSchema[], { lists }: Pick<SiteFacts, 'lists'>): readonly number[] {
  const counts = new Map<number, number>();
  const read = schemas.flatMap(({ url, animators }) => {
    const access = lists.get(url)?.access;
    return animators && access ? [{ animators, access }] : [];
  });
  for (const { animators, access } of read) {
    for (const given of access) if (!isAdministrator(given) && given.levels.some((level) => isLevelOf(animators, level))) counts.set(given.principalId, (counts.get(given.principalId) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1 && count * 2 > read.length).sort(([, one], [, other]) => other - one).map(([id]) => id);
}
