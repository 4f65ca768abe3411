import type { InferOutput } from 'valibot';
import { number, object, optional, string, unknown } from 'valibot';
import type { StoredFormat } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';
import { parseJson } from '../../domain/stored/parseJson';
import { newClientKey } from '../../data/items/newClientKey';
import { exclusively } from '../outbox/exclusively';
import { LocalStore } from '../storage/LocalStore';
import { keyOfBegun } from './hasKept';
import type { Tabs } from './tabs';
import { browserTabs } from './tabs';

/** What an agent has begun and the server does not have. */
export interface Draft<F> {
  readonly form: F;
  /** What the form said before anything was typed; undefined where that is not known any more. */
  readonly base: F | undefined;
  /** Of the version that was open when typing began; empty for a new thing. */
  readonly etag: string;
  /** Made when the form was begun and sent with each save of a new thing: stored once, however often it is sent. */
  readonly clientKey: string;
}

export interface OpenedDraft<F> {
  readonly draft: Draft<F> | undefined;
  /** Drafts that this version cannot read, as they are stored; they stay set aside until `forgetUnread`. */
  readonly unread: readonly string[];
}

interface Entry {
  readonly key: string;
  /** The tab that wrote it; `unread.` and a GUID for one that was set aside. */
  readonly tab: string;
  readonly text: string;
  /** Undefined: this is no entry of ours. */
  readonly kept: Kept | undefined;
}

const keptSchema = object({ at: number(), etag: string(), clientKey: string(), base: optional(unknown()), form: unknown() });
type Kept = InferOutput<typeof keptSchema>;
const keptFormat = defineStored({ name: 'draft', version: 1, schema: keptSchema });

const UNREAD = 'unread.';
/** Stands for the tab in what was kept for all tabs together, before each had its own. */
const NO_TAB = 'before-tabs';
/** What nobody came back for is forgotten after this long (milliseconds). */
const LONGEST_KEPT = 180 * 24 * 3600_000;

interface DraftStoreOptions {
  readonly storage?: LocalStore;
  readonly tabs?: Tabs;
  readonly now?: () => number;
}

/**
 * What agents have begun, in the browser's storage from the first key until the server has it: one entry for each thing and
 * tab. A closed tab's entry is handed to the next that opens the thing; a living tab's never is.
 */
export class DraftStore {
  private readonly storage: LocalStore;
  private readonly tabs: Tabs;
  private readonly now: () => number;
  private isSwept = false;

  /** @param owner agent, web and web part instance: nobody is shown what somebody else began on the same machine */
  public constructor(
    private readonly owner: string,
    { storage = new LocalStore(), tabs = browserTabs(), now = () => Date.now() }: DraftStoreOptions = {}
  ) {
    this.storage = storage;
    this.tabs = tabs;
    this.now = now;
  }

  /**
   * What was begun about a thing: in this tab, else the latest that a closed tab left, which is this tab's from now on.
   * @param thing names it within the web part, e.g. `poll-12`
   */
  public async open<F>(thing: string, format: StoredFormat<F>): Promise<OpenedDraft<F>> {
    let draft: Draft<F> | undefined;
    const unread: string[] = [];
    // Two tabs that open at once must not both take what a third one left.
    await exclusively(`parvis-drafts|${this.owner}`, async () => {
      const living = await this.tabs.living();
      this.sweep(living);
      for (const entry of this.entriesOf(thing, living)) {
        const read = entry.kept && readDraft(entry.kept, format);
        if (!read) unread.push(this.setAside(thing, entry));
        else if (!draft) draft = this.take(thing, entry, read, format);
      }
    });
    return { draft, unread };
  }

  /** @returns false when the browser keeps it for as long as the page is open only: its storage is full, or forbidden */
  public write<F>(thing: string, format: StoredFormat<F>, { form, base, etag, clientKey }: Draft<F>): boolean {
    this.tabs.hold();
    const kept: Kept = { at: this.now(), etag, clientKey, base: base === undefined ? undefined : format.pack(base), form: format.pack(form) };
    return this.storage.put(this.key(thing, this.tabs.id), keptFormat.write(kept));
  }

  /** The server has it, or the agent gave it up: forgets it, and what other tabs had copied of it. */
  public remove(thing: string, clientKey: string): void {
    this.storage.remove(this.key(thing, this.tabs.id));
    for (const { key, kept } of this.entries(keyOfBegun(this.owner, thing))) if (kept?.clientKey === clientKey) this.storage.remove(key);
  }

  public forgetUnread(thing: string): void {
    for (const { key, tab } of this.entries(keyOfBegun(this.owner, thing))) if (tab.startsWith(UNREAD)) this.storage.remove(key);
  }

  /** This tab's own first, then the latest; what was set aside is tried again, a newer version may be able to read it. */
  private entriesOf(thing: string, living: ReadonlySet<string>): readonly Entry[] {
    const rank = ({ tab, kept }: Entry): number => (tab === this.tabs.id ? Infinity : kept?.at ?? 0);
    return [...this.entries(keyOfBegun(this.owner, thing))].filter(({ tab }) => !living.has(tab)).sort((a, b) => rank(b) - rank(a));
  }

  private take<F>(thing: string, { key }: Entry, draft: Draft<F>, format: StoredFormat<F>): Draft<F> {
    if (key !== this.key(thing, this.tabs.id)) {
      this.write(thing, format, draft);
      this.storage.remove(key);
    }
    return draft;
  }

  private setAside(thing: string, { key, tab, text, kept }: Entry): string {
    if (!tab.startsWith(UNREAD)) {
      this.storage.remove(key);
      this.storage.put(this.key(thing, UNREAD + newClientKey()), kept ? text : keptFormat.write({ at: this.now(), etag: '', clientKey: '', form: text }));
    }
    return text;
  }

  /** Once a page: forgets what is too old, and gives what earlier versions kept the form of today. */
  private sweep(living: ReadonlySet<string>): void {
    if (this.isSwept) return;
    this.isSwept = true;
    const old = `parvis-draft|${this.owner}|`;
    for (const key of this.storage.keys(old)) {
      this.storage.put(this.key(key.slice(old.length), NO_TAB), this.fromBefore(this.storage.get(key) ?? ''));
      this.storage.remove(key);
    }
    const oldest = this.now() - LONGEST_KEPT;
    for (const { key, tab, kept } of this.entries(`parvis-drafts|${this.owner}|`)) {
      if (tab !== this.tabs.id && !living.has(tab) && kept && kept.at < oldest) this.storage.remove(key);
    }
  }

  /** The form itself was kept then, with etag and client key among its fields. */
  private fromBefore(text: string): string {
    const form = parseJson(text);
    if (form === undefined) return text;
    const textAt = (name: string): string => {
      const value: unknown = typeof form === 'object' && form !== null ? Reflect.get(form, name) : undefined;
      return typeof value === 'string' ? value : '';
    };
    return keptFormat.write({ at: this.now(), etag: textAt('etag'), clientKey: textAt('clientKey') || newClientKey(), form });
  }

  private entries(prefix: string): readonly Entry[] {
    return this.storage.keys(prefix).map((key) => {
      const text = this.storage.get(key) ?? '';
      const kept = keptFormat.read(text);
      return { key, tab: key.slice(key.lastIndexOf('|') + 1), text, kept: kept.ok ? kept.value : undefined };
    });
  }

  private key(thing: string, tab: string): string {
    return keyOfBegun(this.owner, thing) + tab;
  }
}

function readDraft<F>({ form, base, etag, clientKey }: Kept, format: StoredFormat<F>): Draft<F> | undefined {
  const read = format.unpack(form);
  if (!read.ok) return undefined;
  const readBase = base === undefined ? undefined : format.unpack(base);
  return { form: read.value, base: readBase?.ok ? readBase.value : undefined, etag, clientKey };
}
