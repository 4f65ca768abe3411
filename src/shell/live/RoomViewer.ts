import type { Rooms } from '../../data/live/Rooms';
import type { Beat as RoomBeat } from '../../domain/live/beat';
import { beatOf, isBusy, readsByItself, waitOf } from '../../domain/live/beat';
import type { RoomFile, RoomFileFormat } from '../../domain/live/roomFile';
import { hasWriter, isNews } from '../../domain/live/roomFile';
import { countingPeriod, isCounting, weightOf } from '../../domain/live/viewers';
import { errorCode } from '../errorCode';
import { Beat } from '../news/Beat';
import type { RoomSource } from './RoomSource';
import { readAll } from './RoomSource';

/** Where nobody has prepared the room yet, it is looked for so seldom. */
const UNPREPARED_BEAT: RoomBeat = { seconds: 60, share: 1 };
/** Who reads when he wants to looks once an hour whether he would read by himself again. */
const SELDOM = 3_600_000;
/** Nobody asks by his own hand more often (milliseconds). */
const OWN_HAND = 20_000;

/** What a viewer has before him. */
export interface RoomView<C> {
  /** Null: nothing was read yet, or nobody has prepared the room (`isMissing`). */
  readonly file: RoomFile<C> | null;
  readonly isMissing: boolean;
  /** Does somebody write the file? */
  readonly hasConsole: boolean;
  /** The server was busy in the last five minutes: the room is read half as often. */
  readonly isBusy: boolean;
  /** Seconds between two reads, as long as all is well. */
  readonly seconds: number;
  /** False: there are too many viewers, and this one reads when he wants to. */
  readonly readsByItself: boolean;
  /** Code of the last read's error; null: it was answered. */
  readonly failure: string | null;
}

/** What one tab of a browser tells the others. */
interface RoomNews {
  readonly lastId: number;
  /** Null: the file is the same. */
  readonly text: string | null;
  readonly etag: string | null;
  readonly isMissing: boolean;
}

export interface RoomViewerOptions<C> {
  readonly room: string;
  readonly rooms: Pick<Rooms, 'file' | 'count'>;
  readonly format: RoomFileFormat<C>;
  /** The records themselves, where nobody writes the file. */
  source(): RoomSource<C>;
  /** Unique for the room, in the browser. */
  readonly name: string;
  /** Drawn by the browser: whether it reads by itself hangs on it. */
  readonly token: string;
  readonly storage: Storage | undefined;
  /** From 0 to 1. */
  random(): number;
  serverNow(): Date;
  /** Told of each change. */
  show(view: RoomView<C>): void;
  failed(error: unknown, doing: string): void;
}

/** Follows a room: one tab of the browser reads its file as often as all viewers together may, and tells the others. */
export class RoomViewer<C> {
  private file: RoomFile<C> | null = null;
  private etag: string | null = null;
  private isMissing = false;
  private busyAt: number | null = null;
  private failure: string | null = null;
  private chance: number;
  private source: RoomSource<C> | undefined;
  private countedIn = -1;
  private reads = 0;
  private askedByHand = -Infinity;
  private wantsRecords = false;
  private readonly beat: Beat<RoomNews>;

  public constructor(private readonly options: RoomViewerOptions<C>) {
    this.chance = options.random();
    this.beat = new Beat<RoomNews>({
      name: options.name,
      storage: options.storage,
      asksFirst: true,
      every: () => this.wait(),
      pauseAfter: () => this.wait(),
      ask: () => this.read(),
      hear: (news) => this.hear(news),
      failed: (error) => this.fail(error)
    });
  }

  /** @returns ends it */
  public start(): () => void {
    return this.beat.start();
  }

  /** The viewer asked by his own hand: at most every twenty seconds. @returns was it asked? */
  public async readNow(): Promise<boolean> {
    const now = Date.now();
    if (now - this.askedByHand < OWN_HAND) return false;
    this.askedByHand = now;
    this.wantsRecords = this.isMissing;
    await this.beat.ask();
    return true;
  }

  public view(): RoomView<C> {
    const { file, isMissing, failure } = this;
    const beat = this.roomBeat();
    return { file, isMissing, hasConsole: this.hasConsole(), isBusy: isBusy(this.busyAt, Date.now()), seconds: beat.seconds, readsByItself: readsByItself(this.options.token, beat), failure };
  }

  private wait(): number {
    const beat = this.roomBeat();
    if (!readsByItself(this.options.token, beat)) return SELDOM;
    // Before there is a file, nobody has to be asked in its place.
    return waitOf(beat, { hasConsole: this.file === null || this.hasConsole(), busyAt: this.busyAt, now: Date.now(), isNew: this.reads === 1 }, this.chance);
  }

  private roomBeat(): RoomBeat {
    return this.file ? beatOf({ viewers: this.file.viewers, unitsASecond: this.file.units }) : UNPREPARED_BEAT;
  }

  private hasConsole(): boolean {
    // Whoever reads seldom has an older file before him, which is no sign.
    return this.file !== null && hasWriter(this.file, this.options.serverNow(), this.roomBeat().seconds * 1000);
  }

  private async read(): Promise<RoomNews> {
    const { rooms, room } = this.options;
    this.chance = this.options.random();
    const answer = await rooms.file(room, this.etag);
    this.failure = null;
    this.reads++;
    const read = answer === null || answer === 'same' ? null : answer;
    if (read) this.take(read.text, read.etag);
    this.isMissing = answer === null;
    void this.count();
    if (this.wantsRecords || (this.file !== null && !this.hasConsole())) await this.readRecords();
    this.wantsRecords = false;
    return { lastId: Math.max(1, this.file?.position ?? 1), text: read?.text ?? null, etag: read?.etag ?? this.etag, isMissing: this.isMissing };
  }

  /** Nobody writes: what he would have written is made here, of what this viewer may read. */
  private async readRecords(): Promise<void> {
    const { room, source } = this.options;
    this.source ??= source();
    await readAll(this.source);
    if (!(await this.source.turn()) && this.file?.position === this.source.position) return;
    const { alive = 0, viewers = 0, units = 1 } = this.file ?? {};
    const around = { room, position: this.source.position, alive, viewers, units };
    const made = { ...around, content: this.source.content(around) };
    if (isNews(made, this.file)) this.file = made;
  }

  private hear({ text, etag, isMissing }: RoomNews): void {
    this.isMissing = isMissing;
    this.failure = null;
    if (text !== null && (etag === null || etag !== this.etag)) this.take(text, etag);
    this.options.show(this.view());
  }

  private take(text: string, etag: string | null): void {
    const { format, room, failed } = this.options;
    this.etag = etag;
    const read = format.read(text);
    // Somebody may have written anything into it: what is shown stays.
    if (!read.ok || read.value.room !== room) return failed(new Error(read.ok ? 'a file of another room' : `a file that is ${read.fault}`), `read the file of ${room}`);
    if (isNews(read.value, this.file)) this.file = read.value;
  }

  private fail(error: unknown): void {
    this.failure = errorCode(error);
    if (this.failure === 'throttled') this.busyAt = Date.now();
    this.options.failed(error, `follow ${this.options.room}`);
    this.options.show(this.view());
  }

  /** Once in a span of some minutes, for himself and those for whom he stands. */
  private async count(): Promise<void> {
    const { rooms, room, random, serverNow, failed } = this.options;
    const period = countingPeriod(serverNow());
    if (this.file === null || this.countedIn === period) return;
    this.countedIn = period;
    const weight = weightOf(this.file.viewers);
    if (!isCounting(weight, random())) return;
    await rooms.count(room, period, weight, random()).catch((error: unknown) => failed(error, `count the viewers of ${room}`));
  }
}
