import { slugOf, slugProposals } from '../../domain/requests/requestNames';
import { hasCode } from '../DataError';
import { allRows } from '../items/allRows';
import { keyWithin } from '../items/keyWithin';
import type { NameState } from './RequestServices';
import { holderOf, nameKey } from './requestRows';
import type { RequestSite } from './RequestSite';
import type { RequestTables } from './requestTables';

const PAGE = 1000;

interface Reservation {
  /** How often the name was reserved; 0: never. */
  readonly times: number;
  readonly isFree: boolean;
  /** As `holderOf`. */
  readonly holder: string | null;
}

/** Names of communities: each is one request's, until it ends without a space. */
export class RequestNames {
  public constructor(
    private readonly tables: Pick<RequestTables, 'keys' | 'communities'>,
    private readonly site: Pick<RequestSite, 'hasSite' | 'serverNow'>
  ) {}

  public async state(name: string): Promise<NameState> {
    const slug = slugOf(name);
    if (slug === '') return { slug, standing: 'empty', proposals: [] };
    const standing = await this.standing(slug);
    return { slug, standing, proposals: standing === 'free' ? [] : await this.proposals(slug) };
  }

  /** Three that nobody has. */
  public async proposals(slug: string): Promise<readonly string[]> {
    const year = this.site.serverNow().getUTCFullYear();
    const taken = new Set<string>();
    for (let tries = 0; tries < 4; tries++) {
      const proposed = slugProposals(slug, (each) => taken.has(each), year);
      const found = await Promise.all(proposed.map(async (each) => ((await this.standing(each)) === 'free' ? [] : [each])));
      if (found.flat().length === 0) return proposed;
      found.flat().forEach((each) => taken.add(each));
    }
    return slugProposals(slug, (each) => taken.has(each), year);
  }

  /** Reserves a name for a request. Begun again it ends the same. @returns false where it is another's */
  public async reserve(request: number, slug: string, triesLeft = 3): Promise<boolean> {
    const known = await this.reservation(slug);
    const holder = holderOf(request, slug);
    if (!known.isFree) return known.holder === holder;
    const key = `${nameKey(slug)}:${known.times + 1}`;
    try {
      const row = await this.tables.keys.add({ kind: 'name', key, until: null, content: { hash: holder } }, keyWithin('name', `${holder}:${known.times + 1}`));
      return row.content.hash === holder;
    } catch (error) {
      if (!hasCode(error, 'duplicate') || triesLeft === 0) throw error;
      return this.reserve(request, slug, triesLeft - 1);
    }
  }

  /** Somebody else may have it, where the request has it now. */
  public async free(request: number, slug: string): Promise<void> {
    const known = await this.reservation(slug);
    if (known.isFree || known.holder !== holderOf(request, slug)) return;
    const key = `${nameKey(slug)}:${known.times}:free`;
    try {
      await this.tables.keys.add({ kind: 'name', key, until: null, content: {} }, keyWithin('free', key));
    } catch (error) {
      if (!hasCode(error, 'duplicate')) throw error;
    }
  }

  /** Has another request the name, or a community? */
  public async isAnothers(request: number, slug: string): Promise<boolean> {
    const [{ isFree, holder }, community] = await Promise.all([this.reservation(slug), this.communityOf(slug)]);
    return (community !== null && community !== request) || (!isFree && holder !== holderOf(request, slug));
  }

  /** Whose the name is, as a request asks for itself. */
  public async holds(request: number, slug: string): Promise<'ours' | 'free' | 'taken'> {
    const [{ isFree, holder }, community] = await Promise.all([this.reservation(slug), this.communityOf(slug)]);
    if (community !== null && community !== request) return 'taken';
    if (isFree) return 'free';
    return holder === holderOf(request, slug) ? 'ours' : 'taken';
  }

  private async standing(slug: string): Promise<Exclude<NameState['standing'], 'empty'>> {
    const [{ isFree }, community, hasSite] = await Promise.all([this.reservation(slug), this.communityOf(slug), this.site.hasSite(slug)]);
    if (community !== null) return 'community';
    if (!isFree) return 'reserved';
    return hasSite ? 'site' : 'free';
  }

  /** The request of the community that has the name; null: none has. */
  private async communityOf(slug: string): Promise<number | null> {
    const { rows } = await this.tables.communities.page({ where: [{ column: 'slug', is: 'eq', value: slug }], size: 1 });
    return rows[0]?.request ?? null;
  }

  private async reservation(slug: string): Promise<Reservation> {
    const key = nameKey(slug);
    // Every key that begins so: a semicolon comes after the colon.
    const rows = await allRows(this.tables.keys, { where: [{ column: 'key', is: 'ge', value: `${key}:` }, { column: 'key', is: 'lt', value: `${key};` }], size: PAGE });
    const taken = rows.filter((row) => row.kind === 'name' && !row.key.endsWith(':free'));
    const last = taken.reduce<(typeof taken)[number] | null>((newest, row) => (newest === null || timesIn(row.key) > timesIn(newest.key) ? row : newest), null);
    return { times: last ? timesIn(last.key) : 0, isFree: last === null || rows.some((row) => row.key === `${last.key}:free`), holder: last?.content.hash ?? null };
  }
}

function timesIn(key: string): number {
  return Number(key.split(':')[2] ?? 0);
}
