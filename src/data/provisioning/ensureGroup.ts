import { body } from '@pnp/queryable';
import { spPost, spPostMerge } from '@pnp/sp';
import type { Words } from '../../lists/defineList';
import type { GroupName } from '../../lists/siteGroups';
import { siteGroups } from '../../lists/siteGroups';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import { isGroupNamed } from './groupHolders';
import type { ListSetUp } from './ListSetUp';
import { setGroupOwner } from './setGroupOwner';
import { changeWords } from './words';

interface GroupRow {
  readonly Id: number;
  readonly Title: string;
  readonly AllowMembersEditMembership: boolean;
  /** SP.Principal: a group has the type 8 (MS-CSOMSPT: PrincipalType). */
  readonly Owner: { readonly Id: number; readonly PrincipalType: number } | null;
}

const GROUP = 8;

/**
 * A group that lists name, made where it is missing. Its owner is the site's group of owners, and nobody else says who is in it:
 * neither its members nor whoever pressed the button. Another group that an owner put in charge stays. Renamed, it is known by what it
 * was given on the lists.
 * @param holders `holdersOf`
 * @returns its id; null where it could not be made, which is said
 */
export async function ensureGroup(connection: Connection, name: GroupName, holders: readonly number[], { changed, leave }: Pick<ListSetUp, 'changed' | 'leave'>): Promise<number | null> {
  const present = await findGroup(connection, name, holders);
  try {
    const group = present ?? (await makeGroup(connection, name, changed));
    await secureGroup(connection, name, group, present !== undefined, changed);
    return group.Id;
  } catch (error) {
    if (!hasCode(error, 'forbidden')) throw error;
    leave(changeWords.groupRefused(siteGroups[name].title));
    return (present ?? (await findGroup(connection, name, holders)))?.Id ?? null;
  }
}

async function findGroup({ sp }: Connection, name: GroupName, holders: readonly number[]): Promise<GroupRow | undefined> {
  const rows = await sp.rows('_api/web/sitegroups').select('Id', 'Title', 'AllowMembersEditMembership', 'Owner/Id', 'Owner/PrincipalType').expand('Owner')<readonly GroupRow[]>();
  const held = holders.flatMap((id) => rows.find(({ Id }) => Id === id) ?? []);
  return rows.find((row) => isGroupNamed(name, row)) ?? held[0];
}

async function makeGroup(connection: Connection, name: GroupName, changed: (words: Words) => void): Promise<GroupRow> {
  const { title, description } = siteGroups[name];
  const language = connection.language ?? 'fr';
  try {
    await spPost(connection.sp.at('_api/web/sitegroups'), body({ Title: title[language], Description: description[language] }));
    changed(changeWords.groupMade(title, name));
  } catch (error) {
    // Another owner made it a moment ago.
    if (!hasCode(error, 'duplicate')) throw error;
  }
  const made = await findGroup(connection, name, []);
  if (!made) throw new Error('the group that was made is not there');
  return made;
}

async function secureGroup(connection: Connection, name: GroupName, { Id, Owner, AllowMembersEditMembership }: GroupRow, wasThere: boolean, changed: (words: Words) => void): Promise<void> {
  const isTheirs = Owner?.PrincipalType === GROUP && Owner.Id !== Id;
  const owners = isTheirs ? null : await ownersOf(connection);
  if (owners !== null) await setGroupOwner(connection, Id, owners);
  if (AllowMembersEditMembership) await spPostMerge(connection.sp.at(`_api/web/sitegroups/getById(${Id})`), body({ AllowMembersEditMembership: false }));
  if (wasThere && (owners !== null || AllowMembersEditMembership)) changed(changeWords.groupOwner(siteGroups[name].title));
}

/** The site's group of owners; null where it has none: then the group stays with who made it. */
async function ownersOf({ sp }: Connection): Promise<number | null> {
  const { AssociatedOwnerGroup } = await sp.at('_api/web').select('AssociatedOwnerGroup/Id').expand('AssociatedOwnerGroup')<{ readonly AssociatedOwnerGroup?: { readonly Id?: number } | null }>();
  return AssociatedOwnerGroup?.Id ?? null;
}
