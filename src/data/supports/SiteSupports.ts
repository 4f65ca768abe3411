import type { Arrival } from '../../domain/arrival/Arrival';
import { countUpTo } from '../../domain/arrival/fairRun';
import { auditOpen } from '../../domain/ballots/audit';
import type { OpenBallot } from '../../domain/ballots/Ballot';
import type { Exclusion } from '../../domain/ballots/Exclusion';
import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { supportRules } from '../../domain/supports/SupportSpace';
import { SupportsList } from '../../lists/supports';
import { foreignFolders } from '../ballots/auditBox';
import type { AuditOptions } from '../ballots/BallotBox';
import type { FolderRow } from '../ballots/BallotReader';
import { blocker, passedOver } from '../ballots/BallotReader';
import type { OpenBallotRow } from '../ballots/ballotRows';
import { OPEN_COLUMNS, stampsOf, toOpenBallot } from '../ballots/ballotRows';
import type { Connection } from '../connection/Connection';
import { ListItems } from '../items/ListItems';
import { foreignTo } from './SupportAudit';

/** SP.FileSystemObjectType.Folder (MS-CSOMSPT). */
const FOLDER = 1;
/** Rows of others that are looked at behind the last one of a space. */
const AFTER = 2_000;
/** Where whoever is first to support something makes its folders, nobody's are to be trusted more than others. */
const NO_MAKERS: ReadonlySet<number> = new Set();

interface SupportRow extends OpenBallotRow {
  readonly FileLeafRef: string;
  readonly FileSystemObjectType: number;
}

interface SpaceRows {
  /** That lie there, or claim a key of the space. */
  readonly items: OpenBallotRow[];
  /** By their paths below the space. */
  readonly folders: FolderRow[];
  /** The lowest id of what lies there; null: nothing does. */
  first: number | null;
}

/**
 * All supports of a site, of whatever is supported there: the list is read once, five thousand rows a request, and each space is checked in memory. A
 * call has a space for each passage on which somebody said something: asked one by one, they would be hundreds of requests.
 */
export class SiteSupports {
  private readonly root: string;
  private readonly rows: SupportRow[] = [];
  private reading: Promise<void> | undefined;
  private readonly spaces = new Map<string, SpaceRows>();
  private readonly byKey = new Map<string, OpenBallotRow>();

  public constructor(private readonly connection: Connection) {
    this.root = connection.listPath(SupportsList.url);
  }

  /** As `SupportAudit`, without the live figures: why supports of a space, or what lies in it, count for nothing. Stopped, the next call goes on reading where it was. @throws DataError; AbortError */
  public async excludedIn(space: SupportSpace, options: AuditOptions = {}): Promise<readonly Exclusion[]> {
    await this.ready(options);
    const rules = supportRules(space);
    const { items, folders } = this.spaces.get(space.box) ?? { items: [], folders: [], first: null };
    const ballots = items.map((row) => toOpenBallot(row, `${this.root}/${space.box}`));
    const present = new Set(ballots.map(({ key }) => key.toLowerCase()));
    const blockers = passedOver(ballots, rules.layout).flatMap((key) => (present.has(key) ? [] : (this.byKey.get(key.toLowerCase()) ?? [])));
    return [...auditOpen(ballots, rules, this.witnessesOf(space.box, ballots)).exclusions, ...foreignFolders(folders, foreignTo(space, NO_MAKERS)), ...blockers.map(blocker)];
  }

  private ready(options: AuditOptions): Promise<void> {
    this.reading ??= this.read(options).catch((error: unknown) => {
      this.reading = undefined;
      throw error;
    });
    return this.reading;
  }

  private async read({ signal, onProgress }: AuditOptions): Promise<void> {
    const after = this.rows.at(-1)?.Id ?? 0;
    for await (const page of new ListItems(this.connection, SupportsList).scan<SupportRow>({ after, select: [...OPEN_COLUMNS, 'FileLeafRef', 'FileSystemObjectType'], ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) })) this.rows.push(...page);
    for (const row of this.rows) this.keep(row);
  }

  /** What else was stored while the space was used: times that somebody chose do not fit between theirs. As `BallotReader` has it, but for what came long after. */
  private witnessesOf(box: string, ballots: readonly OpenBallot[]): readonly Arrival[] {
    const first = this.spaces.get(box)?.first ?? null;
    if (first === null) return [];
    const own = new Set(ballots.map(({ id }) => id));
    const last = ballots.reduce((highest, { id }) => Math.max(highest, id), 0);
    return this.rows.slice(countUpTo(this.rows, ({ Id }) => Id < first), countUpTo(this.rows, ({ Id }) => Id <= last) + AFTER).flatMap((row) => (own.has(row.Id) ? [] : [stampsOf(row)]));
  }

  private keep(row: SupportRow): void {
    const [box = '', ...below] = `${row.FileDirRef}/${row.FileLeafRef}`.slice(this.root.length + 1).split('/');
    // Rows come in the order of their ids.
    if (below.length > 0) this.space(box).first ??= row.Id;
    if (row.FileSystemObjectType === FOLDER) {
      if (below.length > 0) this.space(box).folders.push({ ...stampsOf(row), path: below.join('/') });
      return;
    }
    const key = (row.BallotKey ?? '').toLowerCase();
    if (key !== '') this.byKey.set(key, row);
    const claimed = key.includes(':') ? key.slice(0, key.indexOf(':')) : '';
    for (const name of new Set([below.length > 0 ? box : '', claimed])) if (name !== '') this.space(name).items.push(row);
  }

  private space(box: string): SpaceRows {
    const known = this.spaces.get(box) ?? { items: [], folders: [], first: null };
    this.spaces.set(box, known);
    return known;
  }
}
