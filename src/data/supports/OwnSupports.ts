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

  public constructor(
    private readonly connection: Connection,
    private readonly folders: BallotFolders
  ) {
    this.items = new ListItems(connection, SupportsList);
    this.seen = new JustSeen(connection);
  }

  /** Where he stands, for a page that has just read the space as well. */
  public async visit(space: SupportSpace): Promise<Standing> {
    const rules = supportRules(space);
    const agentId = await this.connection.userId();
    const rows = await this.rows(rules, agentId);
    this.seen.keep({ box: space.box, rows });
    for (const { BallotKey } of rows) this.seenKeys.add(BallotKey);
    return this.standing(rows, rules, agentId);
  }

  /** Where he stands now. */
  public async read(rules: BallotRules): Promise<Standing> {
    const agentId = await this.connection.userId();
    return this.standing(await this.rows(rules, agentId), rules, agentId);
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

  /** The author first: that column is indexed and an agent has few items, whatever the size of the list. */
  private rows({ layout }: BallotRules, agentId: number): Promise<OpenBallotRow[]> {
    return this.items.list().items.select(...OPEN_COLUMNS).filter(`AuthorId eq ${agentId} and startswith(BallotKey,'${layout.keyStart}')`).top(5000)<OpenBallotRow[]>();
  }
}
