import { isGuestLogin } from '../../domain/people/guestLogin';
import { organisationOfGuest } from '../../domain/people/guests';
import type { Connection } from '../connection/Connection';

/** Somebody of another organisation whom the site knows. He may have lost his access since. */
export interface SiteGuest {
  /** In the site. */
  readonly id: number;
  readonly name: string;
  /** The domain of his address. */
  readonly organisation: string;
  /** Groups of the site that he is in, by id; only where they are asked for. */
  readonly groups: readonly number[];
}

/** A principal that stands for many. */
export interface SiteCrowd {
  readonly id: number;
  readonly name: string;
  readonly groups: readonly number[];
  /** Everyone except external users: no guest is ever in it. */
  readonly isEveryoneButGuests: boolean;
}

interface UserRow {
  readonly Id: number;
  readonly Title: string;
  readonly LoginName: string;
  readonly Groups?: readonly { readonly Id: number }[];
}

const MOST = 5000;
const GUESTS = ['#ext#', 'guest#'].map((part) => `substringof('${part}',LoginName)`).join(' or ');
/** SP.PrincipalType: a group of the directory, or a claim that stands for many. */
const CROWDS = 'PrincipalType eq 4';
const EVERYONE_BUT_GUESTS = /rolemanager\|spo-grid-all-users/i;

/** Guests whom the site knows: one operation, whoever reads the site. */
export async function siteGuests(connection: Connection): Promise<readonly SiteGuest[]> {
  return (await users(connection, GUESTS, false)).flatMap(toGuest);
}

/** Guests, and principals that stand for many, with the groups of the site that they are in: one operation. */
export async function whoMayBeGuests(connection: Connection): Promise<{ readonly guests: readonly SiteGuest[]; readonly crowds: readonly SiteCrowd[] }> {
  const rows = await users(connection, `${GUESTS} or ${CROWDS}`, true);
  const crowds = rows.filter(({ LoginName }) => !isGuestLogin(LoginName)).map((row): SiteCrowd => ({ id: row.Id, name: row.Title, groups: groupsOf(row), isEveryoneButGuests: EVERYONE_BUT_GUESTS.test(row.LoginName) }));
  return { guests: rows.flatMap(toGuest), crowds };
}

function toGuest(row: UserRow): readonly SiteGuest[] {
  return isGuestLogin(row.LoginName) ? [{ id: row.Id, name: row.Title, organisation: organisationOfGuest(row.LoginName), groups: groupsOf(row) }] : [];
}

function groupsOf({ Groups = [] }: UserRow): readonly number[] {
  return Groups.map(({ Id }) => Id);
}

async function users({ sp }: Connection, filter: string, withGroups: boolean): Promise<readonly UserRow[]> {
  const asked = sp.rows('_api/web/siteusers').select('Id', 'Title', 'LoginName', ...(withGroups ? ['Groups/Id'] : [])).filter(filter).top(MOST);
  return (withGroups ? asked.expand('Groups') : asked)<readonly UserRow[]>();
}
