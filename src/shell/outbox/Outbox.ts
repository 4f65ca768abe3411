import { errorCode, isChunkLoadError, isPassing, retryAfter } from '../errorCode';
import { newClientKey } from '../../data/items/newClientKey';
import { report } from '../report';
import { exclusively } from './exclusively';
import type { Submission } from './Submission';
import { NOT_LOADED } from './Submission';
import type { SubmissionStore } from './SubmissionStore';

/** Sends one submission; safe to call again with the same submission after any error. */
export type SubmissionHandler = (submission: Submission) => Promise<unknown>;

export type OutboxEvent =
  /** A submission was added, tried or removed, here or in another tab. */
  | { readonly type: 'changed' }
  /** The server has it. */
  | { readonly type: 'sent'; readonly submission: Submission; readonly result: unknown };

export interface OutboxOptions {
  readonly store: SubmissionStore;
  /** Name of the lock that lets one tab at a time send. */
  readonly lockName: string;
  readonly now?: () => number;
  /** A handler that has not answered after these milliseconds counts as failed: other tabs wait for the lock meanwhile. */
  readonly longestTry?: number;
}

/** Known without a try: not worth a report. */
const OFFLINE = Object.assign(new Error('offline'), { code: 'offline' });
const LONGEST_WAIT = 60_000;
const LONGEST_TRY = 180_000;
/** Errors that nobody can name are tried again this often before the agent is asked. */
const ATTEMPTS_AT_UNKNOWN = 4;

/**
 * Sends what agents submit, by itself and exactly once: each submission is stored before the first attempt, carries a
 * client key, waits as long as the server asks, survives a closed tab, and leaves the storage when the server has it.
 */
export class Outbox {
  private readonly handlers = new Map<string, SubmissionHandler>();
  private readonly listeners = new Set<(event: OutboxEvent) => void>();
  private readonly store: SubmissionStore;
  private readonly lockName: string;
  private readonly now: () => number;
  private readonly longestTry: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastRound: Promise<void> = Promise.resolve();

  public constructor({ store, lockName, now = () => Date.now(), longestTry = LONGEST_TRY }: OutboxOptions) {
    this.store = store;
    this.lockName = lockName;
    this.now = now;
    this.longestTry = longestTry;
  }

  /** Listens to the network, to the agent's return and to other tabs. */
  public start(): void {
    window.addEventListener('online', this.onOnline);
    window.addEventListener('focus', this.onFocus);
    window.addEventListener('storage', this.onStorage);
    void this.flush();
  }

  public stop(): void {
    window.removeEventListener('online', this.onOnline);
    window.removeEventListener('focus', this.onFocus);
    window.removeEventListener('storage', this.onStorage);
    clearTimeout(this.timer);
  }

  /** Names who sends a kind of submission; those left over from an earlier visit go out now. */
  public handle(kind: string, handler: SubmissionHandler): void {
    this.handlers.set(kind, handler);
    // The page was loaded anew: he is signed in, its scripts are those of now, and it came over the network.
    this.sendNow('signedOut', NOT_LOADED, ...(navigator.onLine ? ['offline'] : []));
    void this.flush();
  }

  public subscribe(listener: (event: OutboxEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  public get(kind: string, subject: string): Submission | undefined {
    return this.store.get(kind, subject);
  }

  /** All of a kind that the server does not have yet, the oldest first. */
  public all(kind: string): readonly Submission[] {
    return this.store.all().filter((submission) => submission.kind === kind).sort((a, b) => a.madeAt - b.madeAt);
  }

  /** @param clientKey of something that was begun with a key of its own, e.g. in a form that keeps drafts */
  public submit<T>(kind: string, subject: string, payload: T, clientKey = newClientKey()): Submission<T> {
    const submission: Submission<T> = { kind, subject, payload, clientKey, madeAt: this.now(), attempts: 0, notBefore: 0 };
    this.store.put(submission);
    this.emit({ type: 'changed' });
    void this.flush();
    return submission;
  }

  /** Tries a submission again now, whatever it was waiting for. */
  public retry(kind: string, subject: string): void {
    const submission = this.store.get(kind, subject);
    if (!submission) return;
    this.store.put({ ...submission, isRefused: false, lastError: undefined, notBefore: 0, attempts: 0 });
    this.emit({ type: 'changed' });
    void this.flush();
  }

  /** Forgets a submission, e.g. one that was refused and has been read. */
  public discard(kind: string, subject: string): void {
    this.store.remove(kind, subject);
    this.emit({ type: 'changed' });
  }

  /** Sends all that is due; resolves when nothing more is due now. */
  public flush(): Promise<void> {
    // One after the other: a submission that came while an earlier round was ending is not forgotten.
    const round = this.lastRound.then(() => exclusively(this.lockName, () => this.sendAllDue())).finally(() => this.schedule());
    this.lastRound = round.catch(() => undefined);
    return round;
  }

  private async sendAllDue(): Promise<void> {
    for (let next = this.nextDue(); next; next = this.nextDue()) await this.send(next);
  }

  private nextDue(): Submission | undefined {
    return [...this.sendable()].sort((a, b) => a.madeAt - b.madeAt).find(({ notBefore }) => notBefore <= this.now());
  }

  private sendable(): readonly Submission[] {
    return this.store.all().filter(({ kind, isRefused }) => !isRefused && this.handlers.has(kind));
  }

  private async send(submission: Submission): Promise<void> {
    const handler = this.handlers.get(submission.kind);
    if (!handler) return;
    try {
      // A browser that says it is offline is right; one that says it is online may be wrong, and a try tells.
      if (!navigator.onLine) throw OFFLINE;
      const result = await withinTime(handler(submission), this.longestTry);
      if (this.isCurrent(submission)) this.store.remove(submission.kind, submission.subject);
      this.emit({ type: 'sent', submission, result });
    } catch (error) {
      if (error !== OFFLINE) report(error, `send ${submission.kind} ${submission.subject}`);
      // A newer submission took its place meanwhile: that one is sent, this one is history.
      if (this.isCurrent(submission)) this.store.put(this.afterFailure(submission, error));
      this.emit({ type: 'changed' });
    }
  }

  private isCurrent({ kind, subject, clientKey }: Submission): boolean {
    return this.store.get(kind, subject)?.clientKey === clientKey;
  }

  private afterFailure(submission: Submission, error: unknown): Submission {
    const attempts = submission.attempts + 1;
    const code = isChunkLoadError(error) ? NOT_LOADED : errorCode(error);
    const isWorthATry = isPassing(error) || (code === 'unknown' && attempts < ATTEMPTS_AT_UNKNOWN);
    if (!isWorthATry) return { ...submission, attempts, lastError: code, isRefused: true };
    const wait = retryAfter(error) ?? Math.min(LONGEST_WAIT, 1000 * 2 ** attempts * (0.75 + Math.random() / 2));
    return { ...submission, attempts, lastError: code, notBefore: this.now() + wait };
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const times = this.sendable().map(({ notBefore }) => notBefore);
    if (times.length === 0) return;
    this.timer = setTimeout(() => void this.flush(), Math.max(100, Math.min(...times) - this.now()));
  }

  private emit(event: OutboxEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private readonly onOnline = (): void => this.sendNow('offline', NOT_LOADED);

  /** Perhaps from another tab, where he signed in again. */
  private readonly onFocus = (): void => this.sendNow('signedOut');

  /** What waited because of these errors waits no longer, and nobody is told of it any more. */
  private sendNow(...codes: readonly string[]): void {
    const waiting = this.sendable().filter(({ lastError = '' }) => codes.includes(lastError));
    if (waiting.length === 0) return;
    for (const submission of waiting) this.store.put({ ...submission, notBefore: 0, lastError: undefined });
    this.emit({ type: 'changed' });
    void this.flush();
  }

  private readonly onStorage = (event: StorageEvent): void => {
    if (!this.store.concerns(event.key)) return;
    this.emit({ type: 'changed' });
    this.schedule();
  };
}

/** A late answer changes nothing: the submission is sent again with its client key, and stored once. */
function withinTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('no answer'), { code: 'timeout' })), milliseconds);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}
