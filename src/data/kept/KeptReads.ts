import { boolean, number, object, optional, record, string } from 'valibot';
import type { StoredValue } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';
import type { EarlierReads, ListStanding, Standings } from '../connection/EarlierReads';
import { JustSeen } from '../connection/JustSeen';
import type { AnswerStore } from './AnswerStore';
import { browserAnswers } from './AnswerStore';
import { browserStorage } from './browserStorage';
import { isYoung } from './isYoung';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** How the lists stand is believed so long: parts of one page do not start at the same moment, and a busy server takes its time. */
const STANDING_MS = 5000;
/** After such a pause, a view is the first of a day: everybody has it at the same hour, so it asks for what changed and no more. */
const PAUSE_MS = 4 * HOUR_MS;
/** In later views, what was read longer ago than this is read again, a few answers a view: that a stamp moves with every change is SharePoint's word. */
const RENEWED_AFTER_MS = DAY_MS;
const RENEWED_A_VIEW = 2;
/** That there is nothing of the reader's own changes by his own hand alone: in later views, one such answer that is older than this is read again, for what he did elsewhere; and none where one was read a moment before. */
const NOTHING_RENEWED_AFTER_MS = HOUR_MS;
const NOTHING_REST_MS = HOUR_MS / 4;
/** Whatever the stamps say, nothing is believed longer, nor kept by who comes back. */
const LIFE_MS = 30 * DAY_MS;
/** What a page holds of one web, in characters, and at most of one answer. */
const MOST = 1_500_000;
const LONGEST = 200_000;
const SAVED_AFTER_MS = 1500;
const NOT_THERE = 404;

const answerFormat = object({
  stamp: string(),
  /** When it was read, and when it was last of use: milliseconds of the browser's clock. */
  at: number(),
  used: number(),
  type: string(),
  /** 404: the list is not there, e.g. where a part is not set up. */
  status: number(),
  text: string(),
  /** It says that there is nothing of the reader's own, or that names him. */
  isNone: boolean(),
  /** What it says can be changed by the reader alone. */
  isByHim: optional(boolean())
});
const format = defineStored({ name: 'reads of the browser', version: 1, schema: object({ seenAt: number(), answers: record(string(), answerFormat) }) });
type KeptAnswer = StoredValue<typeof format>['answers'][string];

export interface KeptReadsOptions {
  /** Server-relative, of the web. */
  readonly webPath: string;
  readonly readerId: number;
  /** How many writes were sent or answered so far. */
  writes(): number;
  readonly store: AnswerStore;
  /** Where all tabs of the browser find when its reader wrote something last; default: the browser's storage. */
  readonly storage?: () => Storage | undefined;
  /** Milliseconds of the browser's clock. */
  now?(): number;
  /** Milliseconds until what was read is put away; default: a moment in which a page has opened. */
  readonly savedAfterMs?: number;
}

/**
 * Answers to reads of lists, in the browser: where a page asks how its lists stand, what did not change since is not read again. Only answers
 * that are whole, of lists that all readers see alike, and that had not just changed.
 */
export class KeptReads implements EarlierReads {
  private readonly answers = new Map<string, KeptAnswer>();
  private readonly standings: JustSeen<Promise<Standings>>;
  private readonly now: () => number;
  private readonly loading: Promise<void>;
  private readonly wroteName: string;
  private wroteAt = 0;
  private latest: Promise<Standings> | undefined;
  private isLoaded = false;
  private isLater = false;
  /** What this view reads again although nothing says that it changed. */
  private renewed = new Set<string>();
  private saving: ReturnType<typeof setTimeout> | undefined;

  public constructor(private readonly options: KeptReadsOptions) {
    this.now = options.now ?? Date.now;
    this.wroteName = `parvis-wrote|${options.webPath}|${options.readerId}`;
    this.standings = new JustSeen({ writes: options.writes }, STANDING_MS);
    this.loading = this.load();
  }

  public ready(): Promise<void> | undefined {
    return this.isLoaded ? undefined : this.loading;
  }

  public stands(standings: Promise<Standings>): void {
    // Who asked is told what went wrong.
    standings.catch(() => undefined);
    this.standings.keep(standings);
    this.latest = standings;
  }

  public wrote(): void {
    this.wroteAt = this.now();
    try {
      this.shared()?.setItem(this.wroteName, String(this.wroteAt));
    } catch {
      // Full: the other tabs believe what they know until it is a day old.
    }
  }

  public answer(url: string): Promise<Response | undefined> | undefined {
    const kept = this.answers.get(url);
    const standings = this.standings.get();
    if (!kept || !standings || this.renewed.has(url)) return undefined;
    return standings.then(
      (standing) => {
        if (!this.isBelieved(kept, url, standing)) return undefined;
        this.answers.set(url, { ...kept, used: this.now() });
        return new Response(kept.text, { status: kept.status, headers: { 'Content-Type': kept.type } });
      },
      () => undefined
    );
  }

  public keeper(url: string): ((answer: Response) => void) | undefined {
    // However long ago: what changed since is in the answer, and is asked for again.
    const { latest: standings } = this;
    if (!standings || addressIn(url, this.options.webPath) === undefined) return undefined;
    const at = this.now();
    return (answer) => void this.keep(url, answer, at, standings).catch(() => undefined);
  }

  private isBelieved(kept: KeptAnswer, url: string, standings: Standings): boolean {
    const now = this.now();
    if (!isYoung(kept.at, now, LIFE_MS)) return false;
    if (isOfRights(url)) return kept.stamp === standings.rights && !(this.isLater && !isYoung(kept.at, now, RENEWED_AFTER_MS));
    const list = this.standingOf(url, standings);
    if (kept.status === NOT_THERE) return !list && kept.stamp === standings.rights;
    if (kept.stamp === stampOf(list, standings)) return true;
    if (!kept.isNone || !list || list.isCounted || !kept.stamp.startsWith(`${standings.rights}|`) || !isYoung(kept.at, now, DAY_MS)) return false;
    // What others say of him, the first view of a day does not look for: the next one does.
    return (kept.isByHim === true || !this.isLater) && kept.at > this.lastWrite();
  }

  /** In this browser, by any of its tabs. */
  private lastWrite(): number {
    try {
      return Math.max(this.wroteAt, Number(this.shared()?.getItem(this.wroteName)) || 0);
    } catch {
      return this.wroteAt;
    }
  }

  private shared(): Storage | undefined {
    return (this.options.storage ?? browserStorage)();
  }

  /** @param at when it was asked for: what was written meanwhile may not be in it */
  private async keep(url: string, answer: Response, at: number, standings: Promise<Standings>): Promise<void> {
    const type = answer.headers.get('Content-Type') ?? '';
    const { status } = answer;
    this.renewed.delete(url);
    if ((status !== 200 && status !== NOT_THERE) || !/json|text/i.test(type)) return;
    const [text, standing] = [await answer.text(), await standings];
    const list = this.standingOf(url, standing);
    // What is missing in a list that is there may come any moment.
    if (status === NOT_THERE && list) return;
    const isEmpty = /"value":\[\]\}$/.test(text);
    const isNone = isEmpty && isOfReader(url, this.options.readerId);
    const isByHim = isNone && list !== undefined && !list.isOwn && list.isCounted !== true && isByReader(url, this.options.readerId);
    // Of a list that just changed nothing is known by its stamp, but that the reader stored nothing there.
    const unstamped = isByHim ? `${standing.rights}|` : null;
    const stamp = status === NOT_THERE || isOfRights(url) ? standing.rights : (stampOf(list, standing) ?? unstamped);
    if (stamp === null || text.length > LONGEST || (list?.isOwn === true && !isEmpty)) {
      this.answers.delete(url);
      return;
    }
    this.answers.set(url, { stamp, at, used: at, type, status, text, isNone, isByHim });
    this.save();
  }

  private standingOf(url: string, { lists }: Standings): ListStanding | undefined {
    const address = addressIn(url, this.options.webPath) ?? '';
    for (let end = address.length; end > 0; end = address.lastIndexOf('/', end - 1)) {
      const found = lists.get(address.slice(0, end));
      if (found) return found;
    }
    return undefined;
  }

  private async load(): Promise<void> {
    try {
      const text = await this.options.store.read();
      const reading = text === undefined ? undefined : format.read(text);
      if (reading?.ok) {
        const { seenAt, answers } = reading.value;
        for (const [url, kept] of Object.entries(answers)) if (isYoung(kept.at, this.now(), LIFE_MS)) this.answers.set(url, kept);
        this.isLater = isYoung(seenAt, this.now(), PAUSE_MS);
        if (this.isLater) this.renewed = this.toRenew();
        this.save();
      }
    } catch {
      // What cannot be read is read from the site.
    }
    this.isLoaded = true;
  }

  private toRenew(): Set<string> {
    const old = [...this.answers].filter(([url, { at }]) => !isOfRights(url) && !isYoung(at, this.now(), RENEWED_AFTER_MS));
    const nothing = [...this.answers].filter(([, { isByHim }]) => isByHim === true);
    const isResting = nothing.some(([, { at }]) => isYoung(at, this.now(), NOTHING_REST_MS));
    const due = isResting ? [] : nothing.filter(([, { at }]) => !isYoung(at, this.now(), NOTHING_RENEWED_AFTER_MS));
    return new Set([...oldest(old, RENEWED_A_VIEW), ...oldest(due, 1)]);
  }

  private save(): void {
    this.saving ??= setTimeout(() => {
      this.saving = undefined;
      let length = 0;
      const newest = [...this.answers].sort(([, one], [, other]) => other.used - one.used).filter(([url, { text }]) => (length += url.length + text.length) <= MOST);
      this.options.store.write(format.write({ seenAt: this.now(), answers: Object.fromEntries(newest) })).catch(() => undefined);
    }, this.options.savedAfterMs ?? SAVED_AFTER_MS);
  }
}

function oldest(answers: readonly (readonly [string, KeptAnswer])[], most: number): readonly string[] {
  return [...answers].sort(([, one], [, other]) => one.at - other.at).slice(0, most).map(([url]) => url);
}

/** @param kept told once something was put away */
export function keptReads(options: Omit<KeptReadsOptions, 'store'>, caches: CacheStorage, webUrl: string, kept: () => void): KeptReads {
  const answers = browserAnswers(caches, webUrl, options.readerId);
  const write = async (text: string): Promise<void> => {
    await answers.write(text);
    kept();
  };
  return new KeptReads({ ...options, store: { read: answers.read, write } });
}

function stampOf(list: ListStanding | undefined, { rights }: Standings): string | null {
  return list?.stamp == null ? null : `${rights}|${list.stamp}`;
}

/** What a reader may do in a folder. */
function isOfRights(url: string): boolean {
  return /\/ListItemAllFields\/EffectiveBasePermissions$/i.test(url);
}

/** Does it ask for what is the reader's own, or names him (`mentionKey`)? */
function isOfReader(url: string, readerId: number): boolean {
  return new RegExp(`\\b(AuthorId|Person) eq ${readerId}\\b|\\bPassage eq '@`).test(decoded(url));
}

/** Does it ask for all that the reader stored in a list? What he has in one thing, a page of that thing asks for as ever. */
function isByReader(url: string, readerId: number): boolean {
  return new RegExp(`[?&]\\$filter=AuthorId eq ${readerId}(&|$)`).test(decoded(url));
}

/** Items, folders and files, and rights in a folder: all else of a list, such as its security, can change without its stamp. */
const OF_A_LIST = /\/_api\/web\/(?:getList\('([^']+)'\)\/items\b|getF(?:older|ile)ByServerRelativePath\(decodedUrl='([^']+)'\)\/(?:folders\b|files\b|\$value$|ListItemAllFields\/EffectiveBasePermissions$))/i;

/** The address within the web of what is read; undefined: nothing that is kept. */
function addressIn(url: string, webPath: string): string | undefined {
  const plain = decoded(url);
  const [, list, path = list] = OF_A_LIST.exec(plain) ?? [];
  if (path === undefined || !path.startsWith(`${webPath}/`) || (/RoleAssignments|Permissions/i.test(plain) && !isOfRights(plain))) return undefined;
  return path.slice(webPath.length + 1);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url).replace(/\+/g, ' ');
  } catch {
    return url;
  }
}
