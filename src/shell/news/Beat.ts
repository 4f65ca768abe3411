import { retryAfter } from '../errorCode';
import { restBefore } from './restBefore';

/** Where nobody has moved for so long (milliseconds), nobody reads. */
const SELDOM = 300_000;
/** Who comes back to the page is told what is new, unless that was asked so short a time ago. */
const RETURNED = 60_000;
/** A tab's own timer may run late; what another one asked this recently is not asked again. */
const SLACK = 5000;
/** What a browser's timer takes (a signed number of 32 bits). */
const LONGEST_WAIT = 2 ** 31 - 1;

/** What a question brings. */
interface Heard {
  /** Rises with what is new; the next question begins there. */
  readonly lastId: number;
}

/** What tabs of a browser know together of one thing. */
interface Shared {
  /** When one of them asked last (milliseconds since 1970). */
  readonly at: number;
  readonly lastId: number;
}

export interface BeatOptions<N extends Heard> {
  /** Unique for what is asked about, in the browser. */
  readonly name: string;
  ask(lastId: number): Promise<N>;
  /** Called in each tab with what one of them heard. */
  hear(news: N): void;
  /** Told of a read that failed, which nobody is shown: the next one comes soon enough. */
  failed(error: unknown): void;
  readonly storage: Storage | undefined;
  /** Milliseconds between two questions, the first of which is asked at once; default: `restBefore`, one minute for who comes back to the page. */
  every?(): number;
  /** Milliseconds before the next question after one that failed, where the server did not say; default: five minutes. */
  pauseAfter?(error: unknown): number;
  /** What is shown comes with the question: a tab that comes later asks for itself, once. */
  readonly asksFirst?: boolean;
}

/**
 * Asks what is new while the page is in sight: one tab of the browser asks and tells the others. Never while the page is hidden; as late as
 * the server asks for.
 */
export class Beat<N extends Heard> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastId = 0;
  private active = Date.now();
  private notBefore = 0;
  private channel: BroadcastChannel | undefined;
  private isOver = false;
  private hasAsked = false;
  private hasReturned = false;
  /** When what is shown was last as new as it can be, as far as this tab knows. */
  private newAt = 0;
  /** Questions since its reader saw what was new. */
  private unseen = 0;

  public constructor(private readonly options: BeatOptions<N>) {}

  /** Asks now, whenever the next question would have been, unless the server asked to wait. */
  public async ask(): Promise<void> {
    if (this.isOver || Date.now() < this.notBefore) return;
    await this.alone(() => this.asked());
    await this.beat();
  }

  /** The reader has what was new before his eyes: he reads on. */
  public saw(): void {
    this.unseen = 0;
    this.schedule(this.every());
  }

  /** @returns ends it */
  public start(): () => void {
    const { name } = this.options;
    this.newAt = Date.now();
    if (typeof BroadcastChannel !== 'undefined') {
      this.channel = new BroadcastChannel(name);
      this.channel.onmessage = ({ data }: MessageEvent<N>) => this.take(data);
    }
    const moved = (): void => {
      const wasIdle = Date.now() - this.active >= SELDOM;
      this.active = Date.now();
      if (!wasIdle) return;
      this.hasReturned = true;
      this.schedule(0);
    };
    const returned = (): void => {
      this.active = Date.now();
      this.hasReturned = true;
      if (document.visibilityState !== 'hidden') this.schedule(0);
    };
    const passive = { passive: true, capture: true };
    for (const event of ['pointerdown', 'keydown', 'scroll'] as const) window.addEventListener(event, moved, passive);
    document.addEventListener('visibilitychange', returned);
    this.schedule(0);
    return () => {
      this.isOver = true;
      clearTimeout(this.timer);
      this.channel?.close();
      for (const event of ['pointerdown', 'keydown', 'scroll'] as const) window.removeEventListener(event, moved, passive);
      document.removeEventListener('visibilitychange', returned);
    };
  }

  private schedule(wait: number): void {
    if (this.isOver) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.beat(), wait);
  }

  private async beat(): Promise<void> {
    // A page that comes back into sight begins again by itself.
    if (document.visibilityState === 'hidden') return;
    const { asksFirst = false } = this.options;
    const every = this.hasReturned && !this.options.every ? RETURNED : this.every();
    this.hasReturned = false;
    const shared = this.shared();
    // Who comes later begins where the others are: what he reads now is newer than that.
    if (!asksFirst && this.lastId === 0 && shared && Date.now() - shared.at < every) this.lastId = shared.lastId;
    const isDue = Date.now() >= this.notBefore && (this.isFirst(asksFirst) || Date.now() - this.lastAt() >= every - Math.min(SLACK, every / 4));
    if (isDue) await this.alone(() => this.asked());
    const next = Math.max(this.notBefore, (this.lastAt() || Date.now()) + this.every());
    this.schedule(Math.min(LONGEST_WAIT, Math.max(1000, next - Date.now())));
  }

  private every(): number {
    return this.options.every?.() ?? restBefore(this.unseen);
  }

  /** When the page opened, or one of the tabs asked last. */
  private lastAt(): number {
    return Math.max(this.options.every ? 0 : this.newAt, this.shared()?.at ?? 0);
  }

  private isFirst(asksFirst: boolean): boolean {
    if (asksFirst) return !this.hasAsked;
    return this.options.every !== undefined && this.lastId === 0;
  }

  private async asked(): Promise<void> {
    const { ask, failed, pauseAfter } = this.options;
    this.hasAsked = true;
    this.newAt = Date.now();
    this.share(this.lastId);
    try {
      const news = await ask(this.lastId);
      // Nobody is there any more to hear it, and the next tab asks for itself.
      if (this.isOver) return;
      this.share(news.lastId);
      this.channel?.postMessage(news);
      this.take(news);
    } catch (error) {
      this.notBefore = Date.now() + (retryAfter(error) ?? pauseAfter?.(error) ?? SELDOM);
      failed(error);
    }
  }

  private take(news: N): void {
    this.lastId = Math.max(this.lastId, news.lastId);
    this.unseen++;
    this.options.hear(news);
  }

  /** Two tabs that wake in the same moment are one. */
  private async alone(task: () => Promise<void>): Promise<void> {
    const { locks } = navigator as { readonly locks?: LockManager };
    if (!locks) return task();
    await locks.request(this.options.name, { ifAvailable: true }, (lock) => (lock ? task() : undefined));
  }

  private shared(): Shared | undefined {
    try {
      const [at = NaN, lastId = NaN] = (this.options.storage?.getItem(this.options.name) ?? '').split('|').map(Number);
      return Number.isFinite(at) && Number.isFinite(lastId) ? { at, lastId } : undefined;
    } catch {
      return undefined;
    }
  }

  private share(lastId: number): void {
    try {
      this.options.storage?.setItem(this.options.name, `${Date.now()}|${lastId}`);
    } catch {
      // Full or forbidden: each tab asks for itself.
    }
  }
}
