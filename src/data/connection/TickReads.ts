import { hasCode } from '../DataError';
import type { BatchSender } from './BatchSender';
import { chunksOf, isOfTheWay, webOf } from './BatchSender';
import type { EarlierReads } from './EarlierReads';
import { pause, unlessAborted } from './pause';
import { SameTick } from './SameTick';
import type { Transport, TransportOptions } from './Transport';

/** One address that one or more callers ask for. */
class Reading {
  public readonly answer: Promise<Response>;
  public resolve!: (response: Response) => void;
  public reject!: (error: unknown) => void;
  /** Told of what is answered. */
  public keep: ((answer: Response) => void) | undefined;
  private readonly signals: (AbortSignal | null | undefined)[] = [];

  public constructor(
    public readonly url: string,
    public readonly init: RequestInit
  ) {
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // Each caller has a promise of his own; nobody waits for this one when all have gone.
    this.answer.catch(() => undefined);
  }

  /** Is the answer to come from the server itself, and to be kept nowhere? As `fetch` has it. */
  public get isUnkept(): boolean {
    return this.init.cache === 'no-store';
  }

  /** Of what was sent. */
  public answered(answer: Response): void {
    this.keep?.(answer.clone());
    this.resolve(answer);
  }

  public ask(signal: AbortSignal | null | undefined): Promise<Response> {
    this.signals.push(signal);
    return unlessAborted(
      this.answer.then((response) => response.clone()),
      signal
    );
  }

  /** Has every caller gone? */
  public isForNobody(): boolean {
    return this.signals.every((signal) => signal?.aborted);
  }

  public whenAborted(listener: () => void): void {
    for (const signal of this.signals) signal?.addEventListener('abort', listener);
  }
}

/**
 * Reads: those of one tick to one web go out as one `$batch`, the same address once, a single one plainly. A part that is
 * throttled is asked for again after the time that the server named; when a batch itself is refused, its parts go plainly.
 */
export class TickReads {
  private readonly byKey = new Map<string, Reading>();
  private readonly tick = new SameTick<Reading>((readings) => this.begin(readings));
  /** What was kept of these is out of date. */
  private readonly stale = new SameTick<Reading>((readings) => this.sendAll(readings));
  private early: Reading[] = [];
  /** Those whose answer is on its way: whoever asks the same meanwhile is given it too, unless something was written since. */
  private readonly underWay = new Map<string, { readonly reading: Reading; readonly writes: number }>();

  public constructor(
    private readonly transport: Transport,
    private readonly batches: BatchSender,
    private readonly options: Pick<TransportOptions, 'tries' | 'longestWaitSeconds'>,
    private readonly writes: () => number,
    private readonly earlier?: EarlierReads
  ) {}

  public send(url: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const key = [headers.get('Accept'), headers.get('If-None-Match'), url].join(' ');
    let reading = this.byKey.get(key) ?? this.sentBefore(key);
    if (!reading) {
      reading = new Reading(url, { ...init, signal: undefined });
      this.byKey.set(key, reading);
      this.tick.add(reading);
      if (this.earlier) this.remember(key, reading);
    }
    return reading.ask(init.signal);
  }

  private sentBefore(key: string): Reading | undefined {
    const sent = this.underWay.get(key);
    return sent?.writes === this.writes() && !sent.reading.isForNobody() ? sent.reading : undefined;
  }

  private remember(key: string, reading: Reading): void {
    this.underWay.set(key, { reading, writes: this.writes() });
    const forget = (): void => {
      if (this.underWay.get(key)?.reading === reading) this.underWay.delete(key);
    };
    reading.answer.then(forget, forget);
  }

  private begin(readings: readonly Reading[]): void {
    this.byKey.clear();
    const ready = this.earlier?.ready();
    if (!ready) return this.answerOrSend(readings);
    this.early.push(...readings);
    if (this.early.length > readings.length) return;
    void ready.then(() => {
      const { early } = this;
      this.early = [];
      this.answerOrSend(early);
    });
  }

  /** What was read earlier and still is so is not asked for. */
  private answerOrSend(readings: readonly Reading[]): void {
    const sent: Reading[] = [];
    for (const reading of readings) {
      const known = reading.isUnkept ? undefined : this.earlier?.answer(reading.url);
      if (known) void known.then((answer) => (answer ? reading.resolve(answer) : this.stale.add(reading)));
      else sent.push(reading);
    }
    this.sendAll(sent);
  }

  private sendAll(readings: readonly Reading[]): void {
    const byWeb = new Map<string | undefined, Reading[]>();
    for (const reading of readings) {
      if (reading.isForNobody()) continue;
      if (!reading.isUnkept) reading.keep = this.earlier?.keeper(reading.url);
      // A file's content is no part of a batch: it may be anything.
      const web = /\/\$value$/i.test(reading.url) ? undefined : webOf(reading.url);
      byWeb.set(web, [...(byWeb.get(web) ?? []), reading]);
    }
    for (const [web, ofWeb] of byWeb) {
      if (web === undefined) ofWeb.forEach((reading) => void this.plainly(reading));
      else for (const chunk of chunksOf(ofWeb)) void this.together(web, chunk, 1);
    }
  }

  private async together(web: string, readings: readonly Reading[], attempt: number): Promise<void> {
    const [first] = readings;
    if (first && readings.length === 1) return this.plainly(first);
    const signal = signalOf(readings);
    try {
      const answers = await this.batches.send(web, readings, true, signal);
      const busy = readings.filter((reading, index) => !this.settle(reading, answers[index], attempt));
      if (busy.length === 0) return;
      await pause(this.longestWait(busy.map((reading) => answers[readings.indexOf(reading)]), attempt), signal);
      await this.together(web, busy, attempt + 1);
    } catch (error) {
      if (hasCode(error, 'offline') && error.status !== undefined && attempt < this.options.tries) await this.together(web, readings, attempt + 1);
      else if (isOfTheWay(error)) readings.forEach((reading) => reading.reject(error));
      else await Promise.all(readings.map((reading) => this.plainly(reading)));
    }
  }

  /** @returns false when the part has to be asked for again */
  private settle(reading: Reading, answer: Response | undefined, attempt: number): boolean {
    if (!answer) return true;
    const wait = attempt < this.options.tries ? this.transport.waitBeforeNext(answer, attempt, true) : undefined;
    if (wait !== undefined && wait <= this.options.longestWaitSeconds) return false;
    reading.answered(answer);
    return true;
  }

  private longestWait(answers: readonly (Response | undefined)[], attempt: number): number {
    return Math.max(0, ...answers.map((answer) => (answer && this.transport.waitBeforeNext(answer, attempt, true)) ?? 0));
  }

  private async plainly(reading: Reading): Promise<void> {
    try {
      reading.answered(await this.transport.send(reading.url, { ...reading.init, signal: signalOf([reading]) }, true));
    } catch (error) {
      reading.reject(error);
    }
  }
}

/** Aborts when nobody waits for any of them any more. */
function signalOf(readings: readonly Reading[]): AbortSignal {
  const controller = new AbortController();
  const check = (): void => {
    if (readings.every((reading) => reading.isForNobody())) controller.abort();
  };
  for (const reading of readings) reading.whenAborted(check);
  return controller.signal;
}
