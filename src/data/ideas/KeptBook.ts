import { array, boolean, nullable, number, object, optional, picklist, string } from 'valibot';
import type { Campaign } from '../../domain/ideas/Campaign';
import { isSecret } from '../../domain/ideas/Campaign';
import { ideaRecordKinds } from '../../domain/ideas/Idea';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';
import { isYoung } from '../kept/isYoung';
import { KeptValue } from '../kept/KeptValue';
import type { IdeaBook } from './IdeaServices';
import { KEPT_BOOK } from './keptBookName';

/** In characters of titles and texts: a browser keeps some five million for all of a tenant, drafts too. */
const LONGEST = 1_000_000;
/** What changed since is asked for by the day on which it was stored: what somebody altered or removed meanwhile is not told, so that it is not believed longer. */
const LIFE_MS = 60 * 60_000;

const person = object({ id: number(), name: string() });
const stamped = { id: number(), campaignId: number(), created: storedDate, isAltered: boolean(), isMisplaced: boolean() };
const idea = object({ ...stamped, title: string(), text: string(), category: number(), link: string(), picture: string(), buildsOn: number(), direction: string(), author: nullable(person) });
const word = object({ ...stamped, idea: number(), kind: picklist(ideaRecordKinds), text: string(), title: optional(string()), link: optional(string()), person: optional(person), answers: optional(number()), other: optional(number()), merge: optional(number()), author: person });
const format = defineStored({ name: 'ideas of a brainstorm', version: 1, schema: object({ at: storedDate, stamp: string(), readAt: storedDate, ideas: array(idea), records: array(word) }) });

export interface KeptIdeas extends Pick<IdeaBook, 'ideas' | 'records' | 'readAt'> {
  /** What the lists said of themselves when it was as new as they were. */
  readonly stamp: string;
  /** May what is new be asked for beside it? */
  readonly isYoung: boolean;
}

/** The ideas of the brainstorm that this browser read last. Reserved ones are never kept. */
export class KeptBook {
  private readonly kept;

  /** @param owner of the site and the person @param now the browser's own clock */
  public constructor(
    private readonly owner: () => Promise<string>,
    private readonly storage: Storage,
    private readonly now: () => Date = () => new Date()
  ) {
    this.kept = new KeptValue(storage, KEPT_BOOK, format);
  }

  public async read(campaign: Campaign): Promise<KeptIdeas | undefined> {
    const kept = this.kept.read(await this.name(campaign));
    return kept && { ...kept, isYoung: isYoung(kept.at.getTime(), this.now().getTime(), LIFE_MS) };
  }

  /** When nothing else is to be done: two thousand ideas take some time to be written. Of what an owner purged, a tab that was open may still hold all. */
  public write(campaign: Campaign, { ideas, records, decisions, readAt }: IdeaBook, stamp: string): void {
    if (isSecret(campaign) || decisions.some(({ kind }) => kind === 'purged')) return;
    const at = this.now();
    whenIdle(async () => {
      const name = await this.name(campaign);
      for (const key of Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index) ?? '')) if (key.startsWith(`${KEPT_BOOK}|`) && key !== `${KEPT_BOOK}|${name}`) this.storage.removeItem(key);
      const length = [...ideas, ...records].reduce((sum, { title = '', text }) => sum + title.length + text.length, 0);
      if (length > LONGEST) this.kept.forget(name);
      else this.kept.write(name, { at, stamp, readAt, ideas: [...ideas].map((each) => ({ ...each })), records: [...records].map((each) => ({ ...each })) });
    });
  }

  private async name({ id }: Campaign): Promise<string> {
    return `${await this.owner()}|${id}`;
  }
}

function whenIdle(work: () => Promise<void>): void {
  // What cannot be kept is read again.
  const done = (): void => void work().catch(() => undefined);
  if (typeof requestIdleCallback === 'function') requestIdleCallback(done, { timeout: 2000 });
  else setTimeout(done);
}
