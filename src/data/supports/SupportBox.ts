import { tallyFolders } from '../../domain/ballots/Tally';
import { NO_OPTION } from '../../domain/ballots/step';
import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { MOST_TARGETS, spaceAnnouncement, supportFolders, supportRules } from '../../domain/supports/SupportSpace';
import { SupportsList } from '../../lists/supports';
import type { AuditOptions } from '../ballots/BallotBox';
import { BallotFolders } from '../ballots/BallotFolders';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { loadOnce } from '../loadOnce';
import type { MySupports } from './MySupports';
import { mySupports } from './MySupports';
import { OwnSupports } from './OwnSupports';
import type { SupportReport, SupportVotes } from './SupportAudit';
import type { SupportResult } from './SupportCaster';

export type { MySupports } from './MySupports';
export type { SupportResult } from './SupportCaster';

/** Supports of agents, in the same way as open votes: see docs/decisions/0010-ballot-box.md. */
export class SupportBox {
  private readonly folders: BallotFolders;
  private readonly own: OwnSupports;
  /** What stores something comes when somebody does. */
  private readonly caster = loadOnce(async () => {
    const { SupportCaster } = await import(/* webpackChunkName: 'support' */ './SupportCaster');
    return new SupportCaster(this.connection, this.folders, this.own, this.latest);
  });
  private readonly auditor = loadOnce(async () => {
    const { SupportAudit } = await import(/* webpackChunkName: 'audit' */ './SupportAudit');
    return new SupportAudit(this.connection, this.folders);
  });

  /** @param latest reads a space as it is stored now: asked where a change of it was announced */
  public constructor(
    private readonly connection: Connection,
    private readonly latest: (space: SupportSpace) => Promise<SupportSpace>
  ) {
    this.folders = new BallotFolders(connection, SupportsList.url);
    this.own = new OwnSupports(connection, this.folders);
  }

  /**
   * Makes the folders of targets, before anybody is shown them; safe to call again after any error.
   * @throws RangeError for a name or a number of targets that a space cannot have
   * @throws DataError `conflict` when somebody stored something in one of them: begin again under another number (`newTarget`)
   */
  public async open(space: SupportSpace, targets: readonly number[]): Promise<void> {
    if (!/^[a-z0-9-]{1,24}$/.test(space.box)) throw new RangeError(`not the name of a space: ${space.box}`);
    if (new Set([...space.targets, ...targets]).size > MOST_TARGETS) throw new RangeError(`more than ${MOST_TARGETS} targets`);
    const { layout } = supportRules(space);
    const names = targets.flatMap((target) => supportFolders(layout, target));
    const { makeFolders } = await import(/* webpackChunkName: 'support' */ '../ballots/makeFolders');
    await makeFolders(this.connection, this.folders, space.box, names);
    const counts = new Map((await this.folders.readOne(space.box)).map(({ name, itemCount }) => [name, itemCount]));
    const used = names.filter((name) => counts.get(name) !== 0);
    if (used.length > 0) throw new DataError('conflict', `${space.box}: not empty: ${used.join(', ')}`);
  }

  /** Tells open pages that the space is about to change: before the end, the targets, their words or the budget are stored with the next revision. */
  public async announce(space: SupportSpace): Promise<void> {
    const { makeFolder } = await import(/* webpackChunkName: 'support' */ '../ballots/makeFolders');
    await makeFolder(this.connection, this.folders, space.box, spaceAnnouncement(space));
  }

  /**
   * Gives or withdraws the agent's support. Safe to call again after any error, and from two tabs.
   * @param seen the fingerprint of the words that he saw; default: of `space`
   * @throws RangeError for a target that the space does not have
   * @throws DataError `forbidden`, `notFound`, `throttled`, `offline`, `timeout`, `conflict` (somebody is in the way: worth another try): what was stored before is unchanged, or it arrived: call again or `mine`
   */
  public async support(space: SupportSpace, target: number, isOn: boolean, seen = space.seen[target] ?? ''): Promise<SupportResult> {
    if (!space.targets.includes(target)) throw new RangeError(`no target ${target}`);
    return (await this.caster()).send(space, { target, isOn, seen });
  }

  /** The agent's own supports, in one operation. @param start as `OwnSupports.visit` has it: in none for five minutes after the first of such spaces, while he changes nothing */
  public async mine(space: SupportSpace, start?: string): Promise<MySupports> {
    return mySupports(space, await this.own.visit(space, start));
  }

  /** How many support each target, in one operation; nobody has checked these figures. @throws DataError `notFound` before anything is opened */
  public async tallies(space: SupportSpace): Promise<Readonly<Record<number, number>>> {
    return tallyFolders(await this.folders.readOne(space.box), supportRules(space)).counts;
  }

  /** As `tallies`, of whatever somebody supports there, known to the caller or not. */
  public async allTallies(space: SupportSpace): Promise<Readonly<Record<number, number>>> {
    const folders = await this.folders.readOne(space.box);
    const { meaning } = supportRules(space).layout;
    const targets = folders.flatMap(({ name }) => meaning(name)?.to || []);
    return tallyFolders(folders, supportRules({ ...space, targets })).counts;
  }

  /** As `allTallies`, with how many steps were stored: it never falls. Nothing before anybody supported anything. */
  public async activity(space: SupportSpace): Promise<{ readonly counts: Readonly<Record<number, number>>; readonly steps: number }> {
    const folders = await this.folders.readOne(space.box);
    const { meaning } = supportRules(space).layout;
    const steps = folders.filter(({ name }) => meaning(name));
    const targets = steps.flatMap(({ name }) => meaning(name)?.to || []);
    return { counts: tallyFolders(folders, supportRules({ ...space, targets })).counts, steps: steps.reduce((sum, { itemCount }) => sum + itemCount, 0) };
  }

  /** When the first thing was stored in the folder of a target, in one operation; null: there is nothing. */
  public firstAt(space: SupportSpace, target: number): Promise<Date | null> {
    const { layout } = supportRules(space);
    return this.own.firstIn(this.folders.path(space.box, layout.folder({ slot: target, from: NO_OPTION, to: target })));
  }

  /**
   * Reads all supports of the space and says what counts, in the same words to anybody who may read them.
   * @param makers who opened targets: their folders tell in what order ids and times rose
   */
  public async audit(space: SupportSpace, makers: ReadonlySet<number>, options: AuditOptions = {}): Promise<SupportReport> {
    return (await this.auditor()).audit(space, makers, options);
  }

  /** As `audit`, with who supports what. */
  public async votes(space: SupportSpace, makers: ReadonlySet<number>, options: AuditOptions = {}): Promise<SupportVotes> {
    return (await this.auditor()).votes(space, makers, options);
  }
}
