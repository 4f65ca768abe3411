import { PriceBook } from '../../domain/tariffs/prices/PriceBook';
import type { CityIndex, ServiceSummary } from '../../domain/tariffs/prices/PriceFile';
import { serviceOfLine } from '../../domain/tariffs/prices/PriceFile';
import type { WrittenPrices } from '../../domain/tariffs/prices/priceFormat';
import { readIndex, readPrices, writeIndex, writePrices } from '../../domain/tariffs/prices/priceFormat';
import { settingName } from '../../domain/tariffs/settingName';
import { isAltered } from '../append/asArrived';
import { hasCode } from '../DataError';
import { chunksOf } from '../connection/BatchSender';
import { allRows } from '../items/allRows';
import { KEYS_A_QUERY } from '../items/idsByKeys';
import { stopIfAborted } from '../stopIfAborted';
import { keyWithin } from '../items/keyWithin';
import type { ManyOptions, NewRow, Stored } from '../items/Table';
import type { PriceFiles, ReadPriceFile } from './PriceFiles';
import { INDEX_NAME } from './PriceFiles';
import type { MadeFile, ServiceRows } from './priceRows';
import { fileFrom, keyOf, versionRow } from './priceRows';
import type { Applied } from './Applied';
import type { ActRecordValues, ActValues, CheckedPrices, SetTariff, TariffWriter } from './TariffServices';
import type { TariffTables, VersionRow } from './tariffTables';

/** Other secretaries write the same files; each try loses to one write of theirs. */
const TRIES = 8;
/** Rows a request. */
const PAGE = 2000;

/** Acts, versions and the price files that are made of them. */
export class TableTariffWriter implements TariffWriter {
  public constructor(
    private readonly tables: TariffTables,
    private readonly files: PriceFiles,
    private readonly timeZone: string
  ) {}

  public addAct(values: ActValues, clientKey: string): Promise<Stored<ActValues>> {
    return this.tables.acts.add(values, clientKey);
  }

  public async addRecord(values: ActRecordValues, clientKey: string): Promise<void> {
    await this.tables.records.add(values, clientKey);
    await this.rebuild(await this.servicesOf([values.act]));
  }

  public async addRecords(values: readonly ActRecordValues[], runKey: string): Promise<void> {
    await this.tables.records.addMany(values.map((each) => ({ values: each, clientKey: keyWithin(runKey, `${each.act}|${each.kind}`) })));
    await this.rebuild(await this.servicesOf(values.map(({ act }) => act)));
  }

  public async apply(act: number, tariffs: readonly SetTariff[], runKey: string, { onProgress, signal }: ManyOptions = {}): Promise<Applied> {
    const rows = tariffs.map((tariff): NewRow<VersionRow> => ({ values: versionRow(act, tariff), clientKey: keyWithin(runKey, keyOf(tariff)) }));
    const halfway = { signal, onProgress: (done: number) => onProgress?.(done / 2) };
    let taken: readonly string[] = [];
    try {
      await this.tables.versions.addMany(rows, halfway);
    } catch (error) {
      if (!hasCode(error, 'duplicate')) throw error;
      taken = await this.takenOf(rows);
      if (taken.length === 0) throw error;
      await this.tables.versions.addMany(rows.filter(({ values }) => !taken.includes(values.versionKey)), halfway);
    }
    await this.rebuild([...new Set(tariffs.map(({ line }) => serviceOfLine(line)))], { signal, onProgress: (done) => onProgress?.((1 + done) / 2) });
    return { taken };
  }

  /** The etag of the index is read before all else: whoever writes it between makes this try again, so that the last one to write has read what the others wrote. */
  public async rebuild(services: readonly string[] | 'all', options: ManyOptions = {}, triesLeft = TRIES): Promise<void> {
    const stored = await this.files.read(INDEX_NAME);
    const before = stored && readIndex(stored.text);
    // Where there is no index, or half of one, it is made of every service.
    const wanted = before && services !== 'all' ? services : [...new Set([...(services === 'all' ? [] : services), ...(await this.services())])];
    const records = (await this.records()).length;
    const made: ServiceSummary[] = [];
    for (const [at, service] of wanted.entries()) {
      stopIfAborted(options.signal);
      made.push(await this.writeService(service));
      options.onProgress?.((at + 1) / (wanted.length + 1));
    }
    try {
      await this.writeIndex(stored, before, made, records);
    } catch (error) {
      if (!hasCode(error, 'conflict') || triesLeft === 0) throw error;
      return this.rebuild(services, options, triesLeft - 1);
    }
    options.onProgress?.(1);
  }

  public async check({ onProgress, signal }: ManyOptions = {}): Promise<readonly CheckedPrices[]> {
    const services = await this.services();
    const found: CheckedPrices[] = [];
    for (const [at, service] of services.entries()) {
      stopIfAborted(signal);
      found.push(await this.checkService(service));
      onProgress?.((at + 1) / services.length);
    }
    return found;
  }

  /** One of `check`. */
  public async checkService(service: string): Promise<CheckedPrices> {
    const [made, file, stored] = [await this.make(service), await this.files.read(service), await this.files.read(INDEX_NAME)];
    const read = file && readPrices(file.text);
    const listed = (stored && readIndex(stored.text))?.services.find((each) => each.service === service)?.fingerprint;
    const isSame = read?.fingerprint === made.written.fingerprint && listed === made.written.fingerprint;
    return { service, state: !file ? 'missing' : !read ? 'damaged' : isSame ? 'same' : 'other', ignored: made.ignored, altered: made.altered };
  }

  /** Keys among these rows that another act has. */
  private async takenOf(rows: readonly NewRow<VersionRow>[]): Promise<readonly string[]> {
    const taken: string[] = [];
    for (const some of chunksOf(rows, KEYS_A_QUERY)) {
      const { rows: there } = await this.tables.versions.entries({ where: [some.map(({ values }) => ({ column: 'versionKey', is: 'eq', value: values.versionKey }))], size: KEYS_A_QUERY });
      for (const { versionKey, act } of there) if (some.some(({ values }) => values.versionKey === versionKey && values.act !== act)) taken.push(versionKey);
    }
    return taken;
  }

  /** The etag is read before the lists: whoever writes between makes this try again, so that the last one to write has read all. */
  private async writeService(service: string, triesLeft = TRIES): Promise<ServiceSummary> {
    const stored = await this.files.read(service);
    const { file, rows, id, written } = await this.make(service);
    if (stored?.text !== written.text) {
      try {
        await this.files.write(service, written.text, stored?.etag ?? null);
      } catch (error) {
        if (!hasCode(error, 'conflict') || triesLeft === 0) throw error;
        return this.writeService(service, triesLeft - 1);
      }
    }
    const { title, about, direction, lines } = file;
    return { id, acts: file.acts.map((act) => act.id).sort((one, other) => one - other), service, title, about, direction, lines: lines.length, versions: rows, fingerprint: written.fingerprint, days: new PriceBook(file).days() };
  }

  private async writeIndex(stored: ReadPriceFile | null, before: CityIndex | null, made: readonly ServiceSummary[], records: number): Promise<void> {
    const others = before?.services.filter(({ service }) => !made.some((each) => each.service === service)) ?? [];
    const services = [...others, ...made].sort((one, other) => (one.service < other.service ? -1 : 1));
    const text = writeIndex({ services, records });
    if (stored?.text !== text) await this.files.write(INDEX_NAME, text, stored?.etag ?? null);
  }

  /** Whose prices these acts set. */
  private async servicesOf(acts: readonly number[]): Promise<readonly string[]> {
    const versions = await Promise.all([...new Set(acts)].map((act) => allRows(this.tables.versions, { where: [{ column: 'act', is: 'eq', value: act }], size: PAGE })));
    return [...new Set(versions.flat().map(({ service }) => service))];
  }

  /** In the settings, in their order. */
  public async services(): Promise<readonly string[]> {
    const rows = await allRows(this.tables.settings, { size: PAGE });
    return rows.filter(({ kind }) => kind === 'service').map(({ key }) => settingName(key));
  }

  private async make(service: string): Promise<MadeFile & { readonly written: WrittenPrices; /** Of its settings. */ readonly id: number; /** Of the list of versions. */ readonly rows: number; readonly altered: readonly number[] }> {
    const unreadable: number[] = [];
    const rows = await this.rowsOf(service, unreadable);
    const { file, ignored } = fileFrom(rows, this.timeZone);
    return { file, ignored: [...ignored, ...unreadable], written: writePrices(file), id: rows.setting?.id ?? 0, rows: rows.versions.length + unreadable.length, altered: rows.versions.flatMap((row) => (isAltered(row) ? [row.id] : [])) };
  }

  /** @param unreadable takes the ids of versions that are none of the schema's */
  private async rowsOf(service: string, unreadable: number[]): Promise<ServiceRows> {
    const ofService = [{ column: 'service', is: 'eq', value: service }] as const;
    const [settings, lines, versions, acts, records] = await Promise.all([
      this.tables.settings.entries({ where: [{ column: 'key', is: 'eq', value: `service:${service}` }], size: 1 }),
      allRows(this.tables.lines, { where: ofService, size: PAGE }),
      allRows(this.tables.versions, { where: ofService, size: PAGE }, (some) => void unreadable.push(...some.map(({ id }) => id))),
      allRows(this.tables.acts, { size: PAGE }),
      this.records()
    ]);
    return { service, setting: settings.rows[0], lines, versions, acts, records };
  }

  private records(): Promise<ServiceRows['records']> {
    return allRows(this.tables.records, { size: PAGE });
  }
}
