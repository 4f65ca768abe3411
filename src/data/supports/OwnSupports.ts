import type { BallotRules } from '../../domain/ballots/Ballot';
import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { supportRules } from '../../domain/supports/SupportSpace';
import { SupportsList } from '../../lists/supports';
import type { BallotFolders } from '../ballots/BallotFolders';
import type { OpenBallotRow } from '../ballots/ballotRows';
import { OPEN_COLUMNS } from '../ballots/ballotRows';
import type { Standing } from '../ballots/readStanding';
import { readStanding } from '../ballots/readStanding';
import type { Connection } from '../connection/Connection';
import { JustSeen } from '../connection/JustSeen';
import { hasCode } from '../DataError';
import { ListItems } from '../items/ListItems';

/** What an agent supports changes by his own hand alone: of spaces that are shown one after the other, his are read once in so many milliseconds. */
const TOGETHER_MS = 300_000;

/** What the page read, with the rules of that moment. */
interface Seen {
  readonly box: string;
  readonly rows: readonly OpenBallotRow[];
}

/** One agent's own supports. */
export class OwnSupports {
  private readonly items: ListItems;
  private readonly seenKeys = new Set<string | null>();
  private readonly seen: JustSeen<Seen>;
  private readonly together: JustSeen<{ readonly start: string; readonly rows: Promise<readonly OpenBallotRow[]> }>;

  public constructor(
    private readonly connection: Connection,
    private readonly folders: BallotFolders
  ) {
    this.items = new ListItems(connection, SupportsList);
    this.seen = new JustSeen(connection);
    this.together = new JustSeen(connection, TOGETHER_MS);
  }

  /**
   * Where he stands, for a page that has just read the space as well.
   * @param start how the names of the spaces begin that the page shows one after the other: his supports in all of them are read together
   */
  public async visit(space: SupportSpace, start?: string): Promise<Standing> {
    const rules = supportRules(space);
    const agentId = await this.connection.userId();
    const known = start === undefined ? undefined : this.together.get();
    // What somebody is about to store rests on what was read just now.
    if (known && known.start === start) return this.standing(await known.rows, rules, agentId);
    const reading = this.rows(start ?? rules.layout.keyStart, agentId);
    if (start !== undefined) this.share(start, reading);
    const rows = await reading;
    this.seen.keep({ box: space.box, rows });
    for (const { BallotKey } of rows) this.seenKeys.add(BallotKey);
    return this.standing(rows, rules, agentId);
  }

  /** Where he stands now. */
  public async read(rules: BallotRules): Promise<Standing> {
    const agentId = await this.connection.userId();
    return this.standing(await this.rows(rules.layout.keyStart, agentId), rules, agentId);
  }

  /** Where he stands by what the page saw a moment ago; undefined: it saw nothing, or something was written since. */
  public known(rules: BallotRules, agentId: number): Standing | undefined {
    const seen = this.seen.get();
    return seen?.box === rules.layout.box ? this.standing(seen.rows, rules, agentId) : undefined;
  }

  /** Did the page read this support, and with it the space by which it judged it? */
  public wasSeen(key: string): boolean {
    return this.seenKeys.has(key);
  }

  /** When the first item of a folder was stored, whoever stored it; null: there is none, or no such folder. */
  public async firstIn(path: string): Promise<Date | null> {
    const ViewXml = '<View><Query><OrderBy><FieldRef Name="ID" /></OrderBy></Query><ViewFields><FieldRef Name="ID" /><FieldRef Name="Created" /></ViewFields><RowLimit>1</RowLimit></View>';
    try {
      const [first] = await this.items.list().camlRows<{ readonly Created: string }>({ ViewXml, FolderServerRelativeUrl: path });
      return first ? new Date(first.Created) : null;
    } catch (error) {
      if (hasCode(error, 'notFound')) return null;
      throw error;
    }
  }

  private standing(rows: readonly OpenBallotRow[], rules: BallotRules, agentId: number): Standing {
    return readStanding(rows, rules, agentId, this.folders.path(rules.layout.box));
  }

  private share(start: string, rows: Promise<readonly OpenBallotRow[]>): void {
    this.together.keep({ start, rows });
    rows.catch(() => {
      if (this.together.get()?.rows === rows) this.together.forget();
    });
  }

  /** The author first: that column is indexed and an agent has few items, whatever the size of the list. */
  private rows(keyStart: string, agentId: number): Promise<OpenBallotRow[]> {
    return this.items.list().items.select(...OPEN_COLUMNS).filter(`AuthorId eq ${agentId} and startswith(BallotKey,'${keyStart}')`).top(5000)<OpenBallotRow[]>();
  }
}
