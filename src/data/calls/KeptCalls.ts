import { nullable, object, string } from 'valibot';
import type { StoredValue } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';
import { storedDate } from '../../domain/stored/storedSchemas';
import { DatedValue } from '../kept/DatedValue';
import { KeptValue } from '../kept/KeptValue';
import { keptRows } from '../kept/keptRows';

/** Whatever the stamps say, nothing is believed longer than this without being read again, from what the browser keeps of lists (`KeptReads`) or from the site. */
const LIFE_MS = 60 * 60_000;
/** In characters: a tab's storage holds some five million, drafts too. */
const LONGEST_TEXT = 500_000;

const callsOfTab = defineStored({ name: 'calls of the tab', version: 1, schema: object({ at: storedDate, stamp: nullable(string()), calls: keptRows, decisions: keptRows }) });
const textOfTab = defineStored({ name: 'text of the tab', version: 1, schema: object({ file: string(), hash: string(), content: string() }) });

export type KeptRead = Omit<StoredValue<typeof callsOfTab>, 'at'>;

/** What a tab read of calls, apart for each site and person. */
export class KeptCalls {
  private readonly calls: DatedValue<KeptRead>;
  private readonly texts: KeptValue<StoredValue<typeof textOfTab>>;

  public constructor(storage: Storage | undefined, now?: () => Date) {
    this.calls = new DatedValue(storage, 'parvis-calls', callsOfTab, now);
    this.texts = new KeptValue(storage, 'parvis-call-text', textOfTab);
  }

  /** @param owner of the site and the person, and what was asked for */
  public read(owner: string): KeptRead | undefined {
    return this.calls.read(owner, LIFE_MS);
  }

  public write(owner: string, read: KeptRead): void {
    this.calls.write(owner, read);
  }

  /** A text that is what its decision promised: such a file never changes. Only the last one is kept. */
  public text(owner: string, file: string, hash: string): string | undefined {
    const kept = this.texts.read(owner);
    return kept?.file === file && kept.hash === hash ? kept.content : undefined;
  }

  public keepText(owner: string, file: string, hash: string, content: string): void {
    if (content.length <= LONGEST_TEXT) this.texts.write(owner, { file, hash, content });
  }
}
