import { chunksOf, IDS_A_QUERY } from '../../append/chunksOf';
import type { Connection } from '../../connection/Connection';
import { literal } from '../../items/conditions';
import { inDirectory } from '../../people/inDirectory';
import { PERSON } from '../../people/principalType';
import type { DutyHeld, DutyHolder } from './DutyHeld';

/** People that the directory is asked about together: one request. */
const TOGETHER = 100;
/** Words of an address or a name are long: so many in one filter. */
const WORDS_A_QUERY = 15;

interface UserRow {
  readonly Id: number;
  readonly LoginName: string;
  readonly Title: string;
  readonly Email?: string | null;
  readonly PrincipalType: number;
}

/** Whom somebody is, as far as the site knows; null: not known. */
type Known = { readonly login: string; readonly name: string } | 'gone' | null;

/**
 * Tells who has left: the directory knows him no longer, or the site has him no longer. Words are looked for as an address of mail, and as the name of
 * one person: what is neither, a service for instance, is nobody's. Stopped, the next call goes on where it was.
 */
export class LeftPeople {
  private readonly byId = new Map<number, UserRow | null>();
  private readonly byWords = new Map<string, UserRow | null>();
  private readonly isThere = new Map<string, boolean>();

  public constructor(private readonly connection: Connection) {}

  /** How many people were asked about. */
  public get count(): number {
    return this.isThere.size;
  }

  /** One operation for each 60 ids, for each 15 words, and one a person. @throws DataError; AbortError */
  public async among(held: readonly DutyHeld[], onProgress: (done: number) => void = () => undefined): Promise<readonly { readonly duty: DutyHeld; readonly name: string }[]> {
    await this.learnIds(held.flatMap(({ holder }) => ('id' in holder ? [holder.id] : [])));
    await this.learnWords(held.flatMap(({ holder }) => ('words' in holder ? [holder.words.trim()] : [])));
    const logins = [...new Set(held.flatMap(({ holder }) => loginIn(this.known(holder))))].filter((login) => !this.isThere.has(login));
    for (const [index, some] of chunksOf(logins, TOGETHER).entries()) {
      for (const [login, isThere] of await inDirectory(this.connection, some)) this.isThere.set(login, isThere);
      onProgress(Math.min(1, ((index + 1) * TOGETHER) / logins.length));
    }
    return held.flatMap((duty) => {
      const known = this.known(duty.holder);
      if (known === null) return [];
      if (known === 'gone') return [{ duty, name: 'name' in duty.holder ? duty.holder.name : '' }];
      return this.isThere.get(known.login.toLowerCase()) === false ? [{ duty, name: known.name }] : [];
    });
  }

  private known(holder: DutyHolder): Known {
    if ('login' in holder) return holder;
    const row = 'id' in holder ? this.byId.get(holder.id) : this.byWords.get(holder.words.trim().toLowerCase());
    // A number that the site gave to somebody, and knows no longer: his account was taken away.
    if (!row) return 'id' in holder ? 'gone' : null;
    return { login: row.LoginName, name: row.Title };
  }

  private async learnIds(ids: readonly number[]): Promise<void> {
    for (const some of chunksOf([...new Set(ids)].filter((id) => !this.byId.has(id)), IDS_A_QUERY)) {
      const rows = await this.users(some.map((id) => `Id eq ${id}`));
      for (const id of some) this.byId.set(id, rows.find(({ Id }) => Id === id) ?? null);
    }
  }

  private async learnWords(words: readonly string[]): Promise<void> {
    const all = new Map(words.filter((each) => each !== '').map((each) => [each.toLowerCase(), each]));
    for (const some of chunksOf([...all].filter(([key]) => !this.byWords.has(key)), WORDS_A_QUERY)) {
      const rows = (await this.users(some.flatMap(([, each]) => [`Email eq ${literal(each)}`, `Title eq ${literal(each)}`]))).filter(({ PrincipalType }) => PrincipalType === PERSON);
      for (const [key] of some) {
        const found = rows.filter(({ Email, Title }) => Email?.toLowerCase() === key || Title.toLowerCase() === key);
        // Two of one name: nobody knows which of them is meant.
        this.byWords.set(key, found.length === 1 ? (found[0] ?? null) : null);
      }
    }
  }

  private users(conditions: readonly string[]): Promise<readonly UserRow[]> {
    return this.connection.sp.rows('_api/web/siteusers').select('Id', 'LoginName', 'Title', 'Email', 'PrincipalType').filter(conditions.join(' or ')).top(500)<readonly UserRow[]>();
  }
}

function loginIn(known: Known): readonly string[] {
  return known === null || known === 'gone' ? [] : [known.login.toLowerCase()];
}
