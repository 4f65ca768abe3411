import { foldCase } from './collation';
import type { Database } from './database';
import { DirectoryStore } from './directory-store';

/** A person of the organisation, as the caller of `openSharePoint` describes him. */
export interface PersonSeed {
  /** Short name under which tests and the persona switch call him. */
  readonly login: string;
  readonly displayName: string;
  readonly email: string;
  readonly title?: string;
  readonly department?: string;
  readonly office?: string;
  /** Address of a picture, or a data URL. */
  readonly photo?: string;
  /** Titles of groups of the directory that he is a member of; groups of sites with that title have him as a member too. */
  readonly groups?: readonly string[];
  /** Site collection administrator. */
  readonly siteAdmin?: boolean;
  /** Of another organisation: his address is theirs, and he is not among everyone except external users. */
  readonly isGuest?: boolean;
}

/** A person as the directory keeps him. */
export interface Person extends PersonSeed {
  /** Claims login, `i:0#.f|membership|<email>`; of a guest `i:0#.f|membership|<name>_<their domain>#ext#@<ours>`. */
  readonly claim: string;
}

interface PersonRow {
  login: string;
  display_name: string;
  email: string;
  site_admin: number;
  details: string;
}

/** Words of a search that are looked at. */
const MOST_WORDS = 20;
const CLAIM = 'i:0#.f|membership|';
const GUEST = '#ext#@guests.onmicrosoft.example';
const COLUMNS = 'login, display_name, email, site_admin, details';

/** The people of the organisation: 50,000 of them cost a row each and nothing else. */
export class PeopleStore {
  /** Groups of the directory that they are in. */
  public readonly groups: DirectoryStore;

  public constructor(private readonly database: Database) {
    this.groups = new DirectoryStore(database);
  }

  /** Adds or replaces people. */
  public put(people: Iterable<PersonSeed>): void {
    this.database.transaction(() => {
      for (const person of people) {
        const { title, department, office, photo, groups, isGuest } = person;
        this.database.run(
          `INSERT INTO people (login, display_name, email, site_admin, search, details) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (login) DO UPDATE SET display_name = excluded.display_name, email = excluded.email, site_admin = excluded.site_admin,
             search = excluded.search, details = excluded.details`,
          person.login, person.displayName, person.email, person.siteAdmin === true ? 1 : 0,
          searchText(person), JSON.stringify({ title, department, office, photo, groups, isGuest })
        );
        this.groups.join(person.login, groups ?? []);
      }
    });
  }

  public get count(): number {
    return this.database.get<{ count: number }>('SELECT count(*) AS count FROM people')?.count ?? 0;
  }

  /** Finds by short name, e-mail address or claims login. */
  public find(name: string): Person | undefined {
    const email = addressIn(name.toLowerCase().startsWith(CLAIM) ? name.slice(CLAIM.length) : name);
    const row =
      this.database.get<PersonRow>(`SELECT ${COLUMNS} FROM people WHERE login = ?`, name) ??
      this.database.get<PersonRow>(`SELECT ${COLUMNS} FROM people WHERE email = ? COLLATE NOCASE`, email) ??
      this.database.get<PersonRow>(`SELECT ${COLUMNS} FROM people WHERE sp_key(display_name) = sp_key(?)`, name);
    return row && personOf(row);
  }

  /** By the object id of the directory. */
  public byObjectId(id: string): Person | undefined {
    const row = this.database.get<PersonRow>(`SELECT ${COLUMNS} FROM people WHERE sp_object_id(login) = ?`, id.toLowerCase());
    return row && personOf(row);
  }

  /** People of a department other than one of them, by name. */
  public colleagues({ login, department }: Person, limit: number, offset: number): Person[] {
    if (department === undefined) return [];
    return this.database
      .all<PersonRow>(`SELECT ${COLUMNS} FROM people WHERE json_extract(details, '$.department') = ? AND login <> ? ORDER BY sp_key(display_name) LIMIT ? OFFSET ?`, department, login, limit, offset)
      .map(personOf);
  }

  /** People whose name or address has a word that begins with each word of `text`; at most `limit`. */
  public search(text: string, limit: number, offset = 0): Person[] {
    const found = beginning(text);
    if (found === undefined) return [];
    return this.database
      .all<PersonRow>(`SELECT ${COLUMNS} FROM people WHERE ${found.condition} ORDER BY sp_key(display_name) LIMIT ? OFFSET ?`, ...found.patterns, limit, offset)
      .map(personOf);
  }

  /** Number of people that {@link search} finds. */
  public countFound(text: string): number {
    const found = beginning(text);
    if (found === undefined) return 0;
    return this.database.get<{ count: number }>(`SELECT count(*) AS count FROM people WHERE ${found.condition}`, ...found.patterns)?.count ?? 0;
  }

  /** A page of everyone by name. */
  public page(limit: number, offset: number): Person[] {
    return this.database.all<PersonRow>(`SELECT ${COLUMNS} FROM people ORDER BY sp_key(display_name) LIMIT ? OFFSET ?`, limit, offset).map(personOf);
  }

  public administrator(): Person | undefined {
    const row = this.database.get<PersonRow>(`SELECT ${COLUMNS} FROM people WHERE site_admin = 1 ORDER BY login LIMIT 1`);
    return row && personOf(row);
  }

  public administrators(): Person[] {
    return this.database.all<PersonRow>(`SELECT ${COLUMNS} FROM people WHERE site_admin = 1 ORDER BY login`).map(personOf);
  }
}

function beginning(text: string): { readonly condition: string; readonly patterns: readonly string[] } | undefined {
  const words = withoutAccents(text).split(/\s+/).filter((word) => word !== '').slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  return {
    condition: words.map(() => `search LIKE ? ESCAPE '\\'`).join(' AND '),
    patterns: words.map((word) => `% ${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%`)
  };
}

/** The address of who is named as a sign-in: a guest's is written into that of ours. */
function addressIn(name: string): string {
  const [guest, ours] = name.split(/(?=#ext#@)/i);
  return ours === undefined ? name : (guest ?? '').replace(/_(?=[^_]*$)/, '@');
}

function personOf(row: PersonRow): Person {
  const details = JSON.parse(row.details) as Partial<PersonSeed>;
  const email = row.email.toLowerCase();
  return {
    ...details,
    login: row.login,
    displayName: row.display_name,
    email: row.email,
    siteAdmin: row.site_admin === 1,
    claim: CLAIM + (details.isGuest === true ? email.replace('@', '_') + GUEST : email)
  };
}

/** A space before every word, so that one LIKE finds the beginnings of words. */
function searchText(person: PersonSeed): string {
  const words = `${person.displayName} ${person.login} ${person.email} ${person.email.split('@')[0]?.replaceAll('.', ' ') ?? ''}`;
  return ` ${withoutAccents(words).replace(/[\s'’-]+/g, ' ')}`;
}

function withoutAccents(text: string): string {
  return foldCase(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/['’-]/g, ' ');
}
