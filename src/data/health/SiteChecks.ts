import { countTroubles } from '../../domain/health/records';
import type { ListSchema } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { countedConnection } from '../connection/countedConnection';
import type { DataErrorCode } from '../DataError';
import { hasCode, isAbort } from '../DataError';
import { stopIfAborted } from '../stopIfAborted';
import { readSite } from '../provisioning/readSite';
import type { SiteFacts } from '../provisioning/SiteFacts';
import { swallowed } from '../swallowed';
import type { AuditedThing } from './audits/AuditedThing';
import { recordSources } from './audits/recordSources';
import type { CheckControl, CheckedThing, CheckReport, CheckSession, LeftBehind, SecondRow, TroubledThing, UnreadThing } from './Checks';
import type { DutyHeld } from './duties/DutyHeld';
import { draftDuties, groupDuties } from './duties/groupDuties';
import { LeftPeople } from './duties/LeftPeople';
import type { GroupName } from './listGroups';
import { isGroupUsed, listGroups } from './listGroups';
import { listsWithOpenKeys, secondsIn } from './SecondRows';

/** Operations of one run; it ends with what it is looking at then. A third of what SharePoint gives one person in five minutes (MS docs: avoid getting throttled; 3,000 requests): the page is not alone. */
const MOST_OPERATIONS = 1_000;
/** What is wrong with the way to the server, or with it as a whole: nothing else can be read either, and the same look goes on later. */
const OF_THE_WAY: readonly DataErrorCode[] = ['throttled', 'offline', 'timeout', 'signedOut'];
/** Parts of the time: keys, things, people. */
const KEYS = 0.1;
const THINGS = 0.8;

interface HeldDuty {
  readonly duty: DutyHeld;
  /** In which it was found; null: in none. */
  readonly thing: CheckedThing | null;
}

interface Waiting {
  readonly part: GroupName;
  readonly thing: AuditedThing;
}

/**
 * Looks into what grows: only when somebody asks for it, with progress. What was looked at is not looked at again when it goes on after a stop, an
 * error, or its own pause. Nothing is written.
 */
export class SiteChecks implements CheckSession {
  private readonly connection: Connection;
  private readonly people: LeftPeople;
  private signal: AbortSignal | undefined;
  private operations = 0;
  private facts: SiteFacts | undefined;
  private openKeys: ListSchema[] | undefined;
  private keyLists = 0;
  private sources: ReturnType<typeof recordSources>[number][] | undefined;
  private waiting: Waiting[] = [];
  private known = 0;
  private looked = 0;
  private readonly held: HeldDuty[] = [];
  private hasHolders = false;
  private isWhole = false;
  private readonly seconds: SecondRow[] = [];
  private readonly troubled: TroubledThing[] = [];
  private readonly unread: UnreadThing[] = [];
  private readonly failed: GroupName[] = [];
  private left: readonly LeftBehind[] = [];

  /** @param timeZone of the city @param mostOperations of one run */
  public constructor(
    connection: Connection,
    private readonly timeZone: string,
    private readonly mostOperations = MOST_OPERATIONS
  ) {
    // Whatever an audit asks: a stop is heard before it goes out.
    this.connection = countedConnection(connection, () => {
      stopIfAborted(this.signal);
      this.operations++;
    });
    this.people = new LeftPeople(this.connection);
  }

  public get report(): CheckReport {
    return {
      at: this.connection.serverNow(), isWhole: this.isWhole, things: this.looked, of: this.known, operations: this.operations,
      troubled: [...this.troubled], unread: [...this.unread], seconds: [...this.seconds], left: this.left, people: this.people.count, failed: [...this.failed]
    };
  }

  public async run(control: CheckControl): Promise<CheckReport> {
    this.signal = control.signal;
    const most = this.operations + this.mostOperations;
    const mayGoOn = (): boolean => {
      stopIfAborted(control.signal);
      return this.operations < most;
    };
    const isDone = (await this.lookForKeys(control, mayGoOn)) && (await this.lookAtThings(control, mayGoOn)) && (await this.lookForPeople(control));
    this.isWhole = isDone;
    if (isDone) control.onProgress(1);
    return this.report;
  }

  /** Each returns false where it was broken off to go on later. */
  private async lookForKeys(control: CheckControl, mayGoOn: () => boolean): Promise<boolean> {
    this.facts ??= await readSite(this.connection, undefined, true);
    if (!this.openKeys) {
      this.openKeys = [...listsWithOpenKeys(this.facts)];
      this.keyLists = this.openKeys.length;
    }
    for (let schema = this.openKeys[0]; schema; schema = this.openKeys[0]) {
      if (!mayGoOn()) return false;
      this.seconds.push(...(await secondsIn(this.connection, schema, this.facts.lists.get(schema.url)?.id ?? '', control)));
      this.openKeys.shift();
      control.onProgress((KEYS * (this.keyLists - this.openKeys.length)) / this.keyLists);
    }
    return true;
  }

  private async lookAtThings(control: CheckControl, mayGoOn: () => boolean): Promise<boolean> {
    const { facts } = this;
    if (!facts) return false;
    const used = new Set(listGroups.filter((group) => isGroupUsed(group, facts)).map(({ name }) => name));
    this.sources ??= recordSources(this.connection, this.timeZone).filter(({ part }) => used.has(part));
    // All are listed before one is looked at: only then it can be said how many are left.
    for (let source = this.sources[0]; source; source = this.sources[0]) {
      if (!mayGoOn()) return false;
      const { part, list } = source;
      try {
        const { things, duties } = await list();
        this.waiting.push(...things.map((thing) => ({ part, thing })));
        this.held.push(...duties.map((duty) => ({ duty, thing: null })));
        this.known += things.length;
      } catch (error) {
        // One part that cannot be read leaves the others alone.
        if (this.isOver(error)) throw error;
        swallowed(error, `check ${part}`);
        this.failed.push(part);
      }
      this.sources.shift();
    }
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      if (!mayGoOn()) return false;
      await this.lookAt(next, control);
      this.waiting.shift();
      control.onProgress(KEYS + (THINGS * (this.known - this.waiting.length)) / this.known);
    }
    return true;
  }

  private async lookAt({ part, thing }: Waiting, { signal }: CheckControl): Promise<void> {
    const { kind, id, title } = thing;
    const checked: CheckedThing = { part, kind, id, title, link: null };
    try {
      const { whys, duties } = await thing.look({ signal });
      const troubles = countTroubles(whys);
      const link = troubles.size + duties.length > 0 ? await this.linkTo(thing) : null;
      if (troubles.size > 0) this.troubled.push({ ...checked, link, troubles });
      this.held.push(...duties.map((duty) => ({ duty, thing: { ...checked, link } })));
      this.looked++;
    } catch (error) {
      if (this.isOver(error)) throw error;
      swallowed(error, `check ${part} ${id}`);
      this.unread.push({ ...checked, why: hasCode(error, 'forbidden') ? 'forbidden' : 'failed' });
    }
  }

  /** Null: its address leads to it, or nobody knows where it is any more: it is named all the same. */
  private async linkTo({ link }: AuditedThing): Promise<string | null> {
    if (!link) return null;
    try {
      return await link();
    } catch (error) {
      if (this.isOver(error)) throw error;
      swallowed(error, 'where a thing is');
      return null;
    }
  }

  private isOver(error: unknown): boolean {
    return isAbort(error) || OF_THE_WAY.some((code) => hasCode(error, code));
  }

  /** People whom the directory no longer knows, and what hangs on them. */
  private async lookForPeople(control: CheckControl): Promise<boolean> {
    const { facts } = this;
    if (!facts) return false;
    if (!this.hasHolders) {
      const found = [...(await groupDuties(this.connection, facts)), ...(await draftDuties(this.connection, facts))];
      this.held.push(...found.map((duty) => ({ duty, thing: null })));
      this.hasHolders = true;
    }
    const gone = await this.people.among(this.held.map(({ duty }) => duty), (done) => control.onProgress(KEYS + THINGS + done * (1 - KEYS - THINGS)));
    const names = new Map(gone.map(({ duty, name }) => [duty, name]));
    this.left = onceEach(this.held.flatMap(({ duty, thing }): readonly LeftBehind[] => {
      const name = names.get(duty);
      return name === undefined ? [] : [{ role: duty.role, name, of: duty.of, link: duty.link ?? thing?.link ?? null, thing: duty.link === undefined ? thing : null }];
    }));
    return true;
  }
}

/** An organiser of twenty sessions of one activity is told once. */
function onceEach(left: readonly LeftBehind[]): readonly LeftBehind[] {
  const key = ({ role, name, of, link, thing }: LeftBehind): string => JSON.stringify([role, name, of || `${thing?.kind ?? ''} ${thing?.id ?? 0}`, of ? null : link]);
  return [...new Map([...left].reverse().map((each) => [key(each), each])).values()].reverse();
}
