import type { RoomDraft, Rooms, StoredLease } from '../../data/live/Rooms';
import { hasCode } from '../../data/DataError';
import { isBusy } from '../../domain/live/beat';
import { leaseMove, mayWrite } from '../../domain/live/lease';
import type { RoomFile, RoomFileFormat } from '../../domain/live/roomFile';
import { minuteOf, roundedViewers } from '../../domain/live/roomFile';
import type { RoomRecord } from '../../domain/live/roomState';
import { countingPeriod, viewersOf } from '../../domain/live/viewers';
import { errorCode, retryAfter } from '../errorCode';
import type { RoomSource } from './RoomSource';
import { readAll } from './RoomSource';

/** Milliseconds between two turns. */
export const TURN_MS = 10_000;
/** Viewers are counted in every so many turns, in place of one of the reads. */
export const TURNS_A_COUNT = 2;

/** What who leads a room has before him. */
export interface ConsoleView<C> {
  /** Null: not everything has been read. */
  readonly file: RoomFile<C> | null;
  /** `writes`: viewers read what this page writes; `waits`: another page writes, and this one follows. */
  readonly role: 'starting' | 'writes' | 'waits';
  readonly viewers: number;
  /** The server was busy in the last five minutes: turns are half as many. */
  readonly isBusy: boolean;
  /** Code of the last turn's error; null: all went well. */
  readonly failure: string | null;
}

export interface RoomConsoleOptions<C> {
  readonly room: string;
  readonly rooms: Pick<Rooms, 'write' | 'lease' | 'hold' | 'say' | 'prepare' | 'counters'>;
  readonly source: RoomSource<C>;
  readonly format: RoomFileFormat<C>;
  /** Drawn by the tab. */
  readonly token: string;
  /** What the room may use (`unitsASecond`). */
  readonly units: number;
  serverNow(): Date;
  show(view: ConsoleView<C>): void;
  failed(error: unknown, doing: string): void;
}

/** Leads a room: the one console that holds the lease writes its file; any console says what is next. */
export class RoomConsole<C> {
  private lease: StoredLease | null = null;
  private hasLooked = false;
  private viewers = 0;
  private turns = 0;
  private isPrepared = false;
  private written = '';
  private shown: RoomFile<C> | null = null;
  private busyAt: number | null = null;
  private failure: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();
  private isOver = false;

  public constructor(private readonly options: RoomConsoleOptions<C>) {}

  /** @returns ends it, and lets another console write at once */
  public start(): () => void {
    void this.turn();
    return () => {
      this.isOver = true;
      clearTimeout(this.timer);
      void this.running.then(() => this.giveUp());
    };
  }

  /** One turn, after the one that is under way: never more than three operations of reading. */
  public turn(): Promise<void> {
    this.running = this.running.then(() => this.oneTurn());
    return this.running;
  }

  /**
   * Says what is next, and shows it.
   * @param known the newest record that its maker saw @throws RoomOvertakenError, DataError
   */
  public async say(draft: RoomDraft, known: number): Promise<RoomRecord> {
    const { rooms, room } = this.options;
    try {
      return await rooms.say(room, draft, known);
    } finally {
      await this.turn();
    }
  }

  public view(): ConsoleView<C> {
    const { token } = this.options;
    const role = !this.hasLooked ? 'starting' : this.lease?.holder === token ? 'writes' : 'waits';
    return { file: this.shown, role, viewers: this.viewers, isBusy: isBusy(this.busyAt, Date.now()), failure: this.failure };
  }

  private async oneTurn(): Promise<void> {
    if (this.isOver) return;
    clearTimeout(this.timer);
    let wait = TURN_MS;
    try {
      await this.takePlace();
      await this.read();
      await this.write();
      this.failure = null;
    } catch (error) {
      this.failure = errorCode(error);
      if (this.failure === 'throttled') this.busyAt = Date.now();
      wait = Math.max(wait, retryAfter(error) ?? 0);
      this.options.failed(error, `lead ${this.options.room}`);
    }
    if (isBusy(this.busyAt, Date.now())) wait = Math.max(wait, 2 * TURN_MS);
    this.options.show(this.view());
    if (!this.isOver) this.timer = setTimeout(() => void this.turn(), wait);
  }

  private async takePlace(): Promise<void> {
    const { rooms, room, token, serverNow } = this.options;
    // Its own, it knows.
    if (this.lease?.holder !== token) this.lease = await rooms.lease(room);
    this.hasLooked = true;
    const move = leaseMove(this.lease, token, serverNow());
    if (move === 'wait' || move === 'keep') return;
    try {
      this.lease = await rooms.hold(room, token, this.lease);
    } catch (error) {
      if (!hasCode(error, 'conflict')) throw error;
      // Another console was first.
      this.lease = await rooms.lease(room);
      return;
    }
    if (this.isPrepared) return;
    await rooms.prepare(room);
    this.isPrepared = true;
  }

  private async read(): Promise<void> {
    const { rooms, room, source, serverNow } = this.options;
    if (!source.isComplete) await readAll(source);
    const counts = this.turns++ % TURNS_A_COUNT === 0;
    await source.turn(counts ? 1 : undefined);
    if (counts) this.viewers = viewersOf(await rooms.counters(room), countingPeriod(serverNow()));
  }

  private async write(): Promise<void> {
    const { rooms, room, token, source, format, serverNow } = this.options;
    if (!source.isComplete) return;
    this.shown = this.made();
    if (!mayWrite(this.lease, token, serverNow())) return;
    const text = format.write(this.shown);
    if (text === this.written) return;
    await rooms.write(room, text);
    this.written = text;
  }

  private made(): RoomFile<C> {
    const { room, source, units, serverNow } = this.options;
    const around = { room, position: source.position, alive: minuteOf(serverNow()), viewers: roundedViewers(this.viewers), units };
    return { ...around, content: source.content(around) };
  }

  private async giveUp(): Promise<void> {
    const { rooms, room, token, failed } = this.options;
    if (this.lease?.holder !== token) return;
    await rooms.hold(room, '', this.lease).catch((error: unknown) => failed(error, `give up ${room}`));
  }
}
