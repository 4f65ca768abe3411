import type { SpaceSigns } from '../../../domain/requests/communityLife';
import type { Connection } from '../../connection/Connection';
import { hasCode } from '../../DataError';
import type { CommunitySpaces, LookedAt } from './CommunitySpaces';
import { inDirectory } from '../../people/inDirectory';
import { PERSON } from '../../people/principalType';

/** Spaces that are read at once. */
const AT_ONCE = 4;
/** Owners that are read of a space. */
const MOST = 500;

interface ListRow {
  readonly LastItemUserModifiedDate: string;
}

interface UserRow {
  readonly LoginName: string;
  readonly PrincipalType: number;
}

/** Spaces beside the site of the requests: one request each, of two operations, whatever they hold. What people read leaves no trace in them. */
export class SharePointSpaces implements CommunitySpaces {
  /** @param openWeb a connection to a web of the same SharePoint */
  public constructor(
    private readonly home: Connection,
    private readonly openWeb: (webUrl: string) => Connection
  ) {}

  public async signs(communities: readonly LookedAt[]): Promise<ReadonlyMap<string, SpaceSigns>> {
    const found = new Map<string, SpaceSigns>();
    for (let from = 0; from < communities.length; from += AT_ONCE) {
      const some = communities.slice(from, from + AT_ONCE);
      const read = await Promise.all(some.map((each) => this.signsOf(each.address)));
      some.forEach(({ address }, index) => {
        const signs = read[index];
        if (signs) found.set(address, signs);
      });
    }
    const known = await inDirectory(this.home, communities.flatMap(({ address, animators }) => animators.flatMap(({ login }) => (found.get(address)?.owners?.has(login.toLowerCase()) ? [login] : []))));
    for (const [address, { lastAt, owners }] of found) found.set(address, { lastAt, owners: owners && new Set([...owners].filter((login) => known.get(login) !== false)) });
    return found;
  }

  private async signsOf(address: string): Promise<SpaceSigns | null> {
    try {
      const { sp } = this.openWeb(new URL(address, this.home.webUrl).href);
      const [lists, owners] = await Promise.all([
        // What SharePoint keeps for itself is no sign of life (MS docs: LastItemUserModifiedDate leaves out what the system changes).
        sp.rows('_api/web/lists').select('LastItemUserModifiedDate').filter('Hidden eq false and IsCatalog eq false and ItemCount gt 0')<readonly ListRow[]>(),
        sp.rows('_api/web/associatedownergroup/users').select('LoginName', 'PrincipalType').top(MOST)<readonly UserRow[]>()
      ]);
      const newest = lists.reduce((latest, { LastItemUserModifiedDate }) => Math.max(latest, Date.parse(LastItemUserModifiedDate) || 0), 0);
      return { lastAt: newest > 0 ? new Date(newest) : null, owners: ownersOf(owners) };
    } catch (error) {
      if (hasCode(error, 'forbidden') || hasCode(error, 'notFound')) return null;
      throw error;
    }
  }
}

/** Logins of those who own a space; null where that cannot be told: too many, or a group among them (as in the site of a Microsoft 365 group), whose members a site does not know. */
function ownersOf(rows: readonly UserRow[]): ReadonlySet<string> | null {
  if (rows.length >= MOST || rows.some(({ PrincipalType }) => PrincipalType !== PERSON)) return null;
  return new Set(rows.map(({ LoginName }) => LoginName.toLowerCase()));
}
