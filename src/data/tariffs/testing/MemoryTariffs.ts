import type { Person } from '../../../domain/people/Person';
import type { TariffLine } from '../../../domain/tariffs/prices/PriceFile';
import { ChangeFilesList, TariffRulesList } from '../../../lists/changeFiles';
import { TariffActRecordsList, TariffActsList, TariffFollowsList, TariffLinesList, TariffSettingsList, TariffVersionsList } from '../../../lists/tariffs';
import { DataError } from '../../DataError';
import { MemoryTable } from '../../items/MemoryTable';
import { newClientKey } from '../../items/newClientKey';
import { setUpStatus } from '../../provisioning/testing/setUpStatus';
import type { ActRegister } from '../ActRegister';
import type { ChangeFiles } from '../changes/ChangeFiles';
import { MemoryChangeFiles } from '../changes/testing/MemoryChangeFiles';
import { StoredFollows } from '../StoredFollows';
import { StoredPrices } from '../StoredPrices';
import { TableActRegister } from '../TableActRegister';
import { TableTariffWriter } from '../TableTariffWriter';
import type { TariffServices, TariffWriter } from '../TariffServices';
import { recordColumns, versionColumns } from '../tariffTables';
import { MemoryPriceFiles } from './MemoryPriceFiles';

interface MemoryTariffsOptions {
  readonly now?: () => Date;
  readonly me?: Person;
  /** May he write? */
  readonly isSecretary?: boolean;
}

function tablesIn(now: () => Date, me: Person) {
  const options = { now, me: () => me };
  return {
    lines: new MemoryTable(TariffLinesList, options),
    versions: new MemoryTable(TariffVersionsList, { ...options, derive: versionColumns }),
    acts: new MemoryTable(TariffActsList, options),
    records: new MemoryTable(TariffActRecordsList, { ...options, derive: recordColumns }),
    settings: new MemoryTable(TariffSettingsList, options),
    follows: new MemoryTable(TariffFollowsList, options),
    files: new MemoryTable(ChangeFilesList, options),
    rules: new MemoryTable(TariffRulesList, options)
  };
}

/** `TariffServices` in memory: the repositories that ship, on lists and files in memory, held to the same contract as on SharePoint. */
export class MemoryTariffs implements TariffServices {
  public readonly files: MemoryPriceFiles;
  public readonly tables: ReturnType<typeof tablesIn>;
  public readonly prices: TariffServices['prices'];
  public readonly follows: TariffServices['follows'];
  public readonly setup: TariffServices['setup'];
  public readonly changeFiles: MemoryChangeFiles;
  private readonly me: Person;
  /** Made by `memoryOwner`, where a test is about it. */
  public owner: TariffServices['owner'] = () => Promise.reject(new DataError('notFound'));
  private readonly now: () => Date;
  private readonly isSecretary: boolean;

  public constructor({ now = () => new Date(), me = { id: 1, name: 'Nadia Benali' }, isSecretary = false }: MemoryTariffsOptions = {}, from?: MemoryTariffs) {
    this.now = now;
    this.isSecretary = isSecretary;
    this.me = me;
    this.files = from?.files ?? new MemoryPriceFiles();
    this.tables = from?.tables ?? tablesIn(now, me);
    this.changeFiles = new MemoryChangeFiles(this, from?.changeFiles);
    this.prices = new StoredPrices(this.files, async () => ({ versions: this.tables.versions.peek().length, records: this.tables.records.peek().length }), async (line) => (await this.tables.lines.get(line)).lineKey);
    this.follows = new StoredFollows(this.tables.follows.as(me), async () => me.id);
    this.setup = { status: async () => setUpStatus('current'), setUp: async () => ({ changes: [], left: [], request: null }), explain: async () => [] };
  }

  /** The same city, as somebody else reads and writes it. */
  public as(me: Person, isSecretary = false): MemoryTariffs {
    return new MemoryTariffs({ now: this.now, me, isSecretary }, this);
  }

  public async mayWrite(): Promise<boolean> {
    return this.isSecretary;
  }

  public async writer(timeZone = 'Europe/Paris'): Promise<TariffWriter> {
    return new TableTariffWriter(this.tables, this.files, timeZone);
  }

  public async register(): Promise<ActRegister> {
    return new TableActRegister({ ...this.tables, proposals: this.changeFiles.state.tables.proposals });
  }

  public async changes(): Promise<ChangeFiles> {
    return this.changeFiles.as(this.me);
  }

  public serverNow(): Date {
    return this.now();
  }

  /** A service with its lines, as its direction wrote them. */
  public async addService(service: string, title: string, lines: readonly (Partial<TariffLine> & { readonly code: string })[]): Promise<void> {
    await this.tables.settings.add({ title, kind: 'service', key: `service:${service}`, content: { direction: 'sports', about: '' } }, newClientKey());
    for (const [rank, { code, key: _, id: __, ...line }] of lines.entries()) {
      await this.tables.lines.add({ ...this.tables.lines.blank(), lineKey: `${service}:${code}`, service, direction: 'sports', title: code, rank, ...line }, newClientKey());
    }
  }
}
