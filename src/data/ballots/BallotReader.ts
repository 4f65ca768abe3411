import type { Arrival } from '../../domain/arrival/Arrival';
import type { BallotRules, ConfidentialBallot, OpenBallot } from '../../domain/ballots/Ballot';
import type { Exclusion } from '../../domain/ballots/Exclusion';
import type { ListSchema } from '../../lists/defineList';
import { ConfidentialBallotsList, OpenBallotsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { ListItems } from '../items/ListItems';
import { storedVersion } from '../provisioning/storedVersions';
import type { AuditOptions } from './BallotBox';
import type { BallotFolders } from './BallotFolders';
import type { ConfidentialBallotRow, OpenBallotRow } from './ballotRows';
import { CONFIDENTIAL_COLUMNS, isOfBox, OPEN_COLUMNS, toOpenBallot } from './ballotRows';
import { toConfidentialBallot } from './confidentialRows';
import { isAltered } from './isAltered';

/** SP.FileSystemObjectType.Folder (MS-CSOMSPT). */
const FOLDER = 1;
/** Keys that were passed over and are looked up, at most. */
const MOST_LOOK_UPS = 200;

interface AuditRow extends OpenBallotRow {
  readonly FileLeafRef: string;
  readonly FileSystemObjectType: number;
}

/** All that lies in a box, and what else was stored meanwhile. */
export interface OpenBallots {
  readonly ballots: readonly OpenBallot[];
  readonly witnesses: readonly Arrival[];
  readonly folders: readonly FolderRow[];
}

export interface FolderRow extends Arrival {
  readonly editorId: number;
  /** Below the box; several names where it lies deeper. */
  readonly path: string;
}

/** What a stopped reading has of a list, so that the next one goes on there. */
interface Reading<Row> {
  readonly rows: Row[];
  after: number | undefined;
}

/** Reads every ballot of a box: for the audit, which is loaded on demand. */
export class BallotReader {
  private readonly open: ListItems;
  private readonly confidential: ListItems;
  private readonly begun = new Map<string, Reading<AuditRow>>();

  public constructor(
    private readonly connection: Connection,
    private readonly folders: BallotFolders,
    list: Pick<ListSchema, 'url'> = OpenBallotsList
  ) {
    this.open = new ListItems(connection, list);
    this.confidential = new ListItems(connection, ConfidentialBallotsList);
  }

  /**
   * By folder and by key, whatever the columns say, from the first item of the box on.
   * @param isAnchor is the word of a folder on ids and times taken?
   */
  public async readOpen({ layout }: BallotRules, isAnchor: (folder: FolderRow) => boolean, { onProgress, signal }: AuditOptions): Promise<OpenBallots> {
    const root = this.folders.path(layout.box);
    const reading = this.begun.get(layout.box) ?? { rows: [], after: undefined };
    this.begun.set(layout.box, reading);
    const pages = this.open.scan<AuditRow>({ folder: root, after: reading.after, select: [...OPEN_COLUMNS, 'FileLeafRef', 'FileSystemObjectType'], signal, onProgress });
    for await (const page of pages) {
      reading.rows.push(...page);
      reading.after = page[page.length - 1]?.Id;
    }
    this.begun.delete(layout.box);
    const ballots: OpenBallot[] = [];
    const witnesses: Arrival[] = [];
    const folders: FolderRow[] = [];
    for (const row of reading.rows) {
      const isFolder = row.FileSystemObjectType === FOLDER;
      if (!isFolder && isOfBox(row, root, layout.keyStart)) {
        ballots.push(toOpenBallot(row, root));
        continue;
      }
      const arrival = { id: row.Id, created: new Date(row.Created), authorId: row.AuthorId, altered: isAltered(row) };
      const path = `${row.FileDirRef}/${row.FileLeafRef}`;
      const folder = isFolder && path.startsWith(`${root}/`) ? { ...arrival, editorId: row.EditorId, path: path.slice(root.length + 1) } : null;
      witnesses.push({ ...arrival, isAnchor: folder !== null && isAnchor(folder) });
      if (folder) folders.push(folder);
    }
    return { ballots, witnesses, folders };
  }

  /** Every item of the list, for only then can their number be compared with SharePoint's own. */
  public async readConfidential({ pollId }: BallotRules, { onProgress, signal }: AuditOptions): Promise<{ readonly ballots: readonly ConfidentialBallot[]; readonly witnesses: readonly Arrival[]; readonly isComplete: boolean }> {
    const ballots: ConfidentialBallot[] = [];
    const witnesses: Arrival[] = [];
    const hasSecret = (storedVersion(this.connection, ConfidentialBallotsList.url) ?? 0) >= 3;
    const before = await this.confidential.itemCount();
    const pages = this.confidential.scan<ConfidentialBallotRow>({ after: 0, select: [...CONFIDENTIAL_COLUMNS, ...(hasSecret ? ['Secret'] : [])], signal, onProgress });
    for await (const page of pages) {
      for (const row of page) {
        const ballot = toConfidentialBallot(row);
        if (row.Poll === pollId) ballots.push(ballot);
        else witnesses.push(ballot);
      }
    }
    const read = ballots.length + witnesses.length;
    const isComplete = read >= before && read <= (await this.confidential.itemCount());
    return { ballots, witnesses, isComplete };
  }

  /** Items that hold the keys which agents had to pass over, wherever they lie. */
  public async blockers({ layout }: BallotRules, ballots: readonly OpenBallot[]): Promise<readonly Exclusion[]> {
    const present = new Set(ballots.map(({ key }) => key.toLowerCase()));
    const passed = passedOver(ballots, layout).filter((key) => !present.has(key));
    const found = await Promise.all(
      passed.slice(0, MOST_LOOK_UPS).map((key) => this.open.list().items.select(...OPEN_COLUMNS).filter(`BallotKey eq '${key}'`).top(1)<OpenBallotRow[]>())
    );
    return found.flat().map(blocker);
  }
}

/** An item that holds somebody's key elsewhere. */
export function blocker({ Id, AuthorId, EditorId, BallotKey, Created }: OpenBallotRow): Exclusion {
  return { ballotId: Id, reason: 'blocksKey', authorId: AuthorId, editorId: EditorId, key: BallotKey, created: new Date(Created) };
}

/** The numbers of one chain grow by one, but where a key was taken. */
export function passedOver(ballots: readonly OpenBallot[], layout: BallotRules['layout']): readonly string[] {
  const chains = new Map<string, { readonly step: NonNullable<ReturnType<typeof layout.read>>; readonly numbers: number[] }>();
  for (const ballot of ballots) {
    const step = layout.read(ballot);
    if (!step || step.agentId !== ballot.authorId) continue;
    const name = layout.chain(step);
    const chain = chains.get(name) ?? { step, numbers: [] };
    chain.numbers.push(step.number);
    chains.set(name, chain);
  }
  return [...chains.values()].flatMap(({ step, numbers }) => {
    const taken = new Set(numbers);
    const expected = [0, ...numbers.map((number) => number + 1)].sort((a, b) => a - b);
    // Above the last one nothing was passed over.
    // Stryker disable next-line EqualityOperator: the last one is taken, so it is left out either way.
    return expected.filter((number) => !taken.has(number) && number < Math.max(...numbers)).map((number) => layout.key({ ...step, number }));
  });
}
