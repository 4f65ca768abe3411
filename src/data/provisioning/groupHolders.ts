import type { ListSchema } from '../../lists/defineList';
import type { GroupName } from '../../lists/siteGroups';
import { siteGroups } from '../../lists/siteGroups';
import { isAdministrator, isLevelOf } from './levels';
import type { SiteFacts } from './SiteFacts';

/** Is it the group of that name, in whichever language it was made? */
export function isGroupNamed(name: GroupName, { Title }: { readonly Title: string }): boolean {
  const { fr, en } = siteGroups[name].title;
  return Title === fr || Title === en;
}

/**
 * Who has a group's level on most of the lists that name it, and on two at least where two do, the surest first: an owner may give the group another name, and
 * SharePoint lets nobody put a mark on a group that he could not take away as well.
 * @returns ids of principals; none where it was not read who was given what
 */
export function holdersOf(name: GroupName, schemas: readonly ListSchema[], { lists }: Pick<SiteFacts, 'lists'>): readonly number[] {
  const counts = new Map<number, number>();
  const read = schemas.flatMap((schema) => {
    const access = lists.get(schema.url)?.access;
    const wanted = schema[name];
    return wanted && access ? [{ wanted, access }] : [];
  });
  for (const { wanted, access } of read) {
    for (const given of access) if (!isAdministrator(given) && given.levels.some((level) => isLevelOf(wanted, level))) counts.set(given.principalId, (counts.get(given.principalId) ?? 0) + 1);
  }
  const isNamedOnce = schemas.filter((schema) => schema[name]).length === 1;
  return [...counts].filter(([, count]) => (isNamedOnce || count > 1) && count * 2 > read.length).sort(([, one], [, other]) => other - one).map(([id]) => id);
}
