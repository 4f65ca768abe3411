/** `npm run bench -- tariffs [lines …]`: what tariffs cost to read and to apply, by the number of lines; the last one has ten versions a line. */
import { gzipSync } from 'node:zlib';
import type { LocalSharePoint } from '../local/sharepoint';
import { nodeConnection } from '../local/demo/nodeConnection';
import type { Start } from '../src/domain/tariffs/file/Starts';
import type { TableLine } from '../src/domain/tariffs/file/proposalTable';
import { readProposals } from '../src/domain/tariffs/file/proposalTable';
import { readPrice } from '../src/domain/tariffs/file/typedPrice';
import type { Indexation } from '../src/domain/tariffs/indexing';
import { indexed } from '../src/domain/tariffs/indexing';
import { amountsOf } from '../src/domain/tariffs/priceOf';
import { serviceOfLine } from '../src/domain/tariffs/prices/PriceFile';
import { changeFilesOf, changeTablesOf, tariffFoldersOf } from '../src/data/tariffs/changes/changeFilesOf';
import { keyWithin } from '../src/data/items/keyWithin';
import { RowFormat } from '../src/data/items/RowFormat';
import { versionRow } from '../src/data/tariffs/priceRows';
import { tariffServicesOf } from '../src/data/tariffs/tariffServicesOf';
import type { PriceReading, SetTariff, TariffServices } from '../src/data/tariffs/TariffServices';
import { recordColumns, versionColumns } from '../src/data/tariffs/tariffTables';
import type { CalendarDay } from '../src/domain/calendar/calendarDay';
import { dayOf } from '../src/domain/calendar/calendarDay';
import { PriceBook } from '../src/domain/tariffs/prices/PriceBook';
import { TariffActRecordsList, TariffActsList, TariffLinesList, TariffSettingsList, TariffVersionsList } from '../src/lists/tariffs';
import type { Bench } from './bench';
import { agentFor } from './benchSite';
import type { Measuring } from './bySize';
import { costsBySize } from './bySize';
import type { Cost } from './cost';
import { letRead, medianCost } from './cost';
import { operationsOf } from './restTraffic';

const DEFAULT_SIZES = [600, 5_000];
const SERVICES = 15;
const VERSIONS = 10;
const APPLIED = 400;
const IMPORTED = 2_000;
const TODAY = dayOf(2026, 11, 27);
const LONG_AGO = dayOf(2018, 7, 14);

/** Goals: at most, whatever the number of lines. */
const GOALS: Readonly<Record<string, number>> = { 'open in force today: requests': 2, 'open on another day: requests': 2, 'history of a line: requests': 2 };

export const bench: Bench = {
  title: 'Tariffs: requests, operations, bytes and milliseconds by lines of ten versions each',
  run: (report, options) => costsBySize({ sizes: options.length > 0 ? options.map(Number) : DEFAULT_SIZES, things: 'lines', goals: GOALS, report }, measure)
};

async function measure({ siteUrl, sharePoint, size, note, put, report }: Measuring): Promise<void> {
  const owner = nodeConnection(siteUrl, 'owner');
  const agent = agentFor(size);
  await letRead(owner, [agent]);
  await tariffServicesOf(owner).setup.setUp();
  fill(owner.listPath.bind(owner), sharePoint, size);
  const writer = await tariffServicesOf(owner).writer('Europe/Paris');
  const begun = performance.now();
  await writer.rebuild([]);
  report(`${size} lines, ${size * VERSIONS} versions; ${SERVICES} files made in ${Math.round(performance.now() - begun)} ms`);
  const cost = (work: (services: TariffServices) => Promise<unknown>): Promise<Cost> =>
    // The one operation that all parts of a page share is left out.
    medianCost(siteUrl, agent, tariffServicesOf, work, ({ setup }) => setup.status());
  const open = (day: CalendarDay) => async ({ prices }: TariffServices): Promise<void> => {
    const [index, reading] = await Promise.all([prices.index(), prices.service(serviceName(0))]);
    if (index.fault !== null) throw new Error(index.fault);
    const book = bookOf(reading);
    for (const line of book.lines) book.on(line.key, day, TODAY);
  };
  note('open in force today', await cost(open(TODAY)));
  note('open on another day', await cost(open(LONG_AGO)));
  note('history of a line', await cost(async ({ prices }) => void bookOf(await prices.service(serviceName(0))).periods(lineKey(0), TODAY)));
  note('two dates of the whole city', await cost(async ({ prices }) => {
    await prices.index();
    const readings = await Promise.all(Array.from({ length: SERVICES }, (_, index) => prices.service(serviceName(index))));
    for (const reading of readings) bookOf(reading).compare(LONG_AGO, TODAY, TODAY);
  }));
  for (const name of ['index', serviceName(0)]) {
    const text = await (await fetch(`${siteUrl}/_api/web/getFileByServerRelativePath(decodedUrl='/sites/intranet/ParvisTariffPrices/${name}.json')/$value`, { headers: { 'X-Local-User': agent } })).text();
    put(`${name === 'index' ? 'index' : 'file of a service'}: bytes gzip`, gzipSync(text).length);
  }
  for (const [name, cost] of await writeFile(siteUrl, size)) note(name, cost);
  const tariffs = Array.from({ length: Math.min(APPLIED, size) }, (_, index): SetTariff => ({ line: lineKey(index * SERVICES % size), firstDay: dayOf(2027, 1, 1), n: 1, price: { cents: 500 + index }, corrects: null, knownOn: null }));
  const applying = performance.now();
  await writer.apply(1, [...new Map(tariffs.map((tariff) => [tariff.line, tariff])).values()], 'run');
  put(`apply an act of ${APPLIED}: ms`, performance.now() - applying);
}

/** What a direction does with many lines at once: two thousand from a file, then four hundred of them at a rate. */
async function writeFile(siteUrl: string, size: number): Promise<ReadonlyArray<readonly [string, Cost]>> {
  const owner = nodeConnection(siteUrl, 'owner');
  await changeTablesOf(owner).settings.add({ title: 'Sports', kind: 'direction', key: 'direction:sports', content: { group: null } }, keyWithin('bench', 'direction'));
  const folders = tariffFoldersOf(owner);
  await folders.repair(await folders.check());
  let [requests, operations, bytes] = [0, 0, 0];
  const counting: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (String(input).endsWith('/contextinfo')) return response;
    requests++;
    operations += operationsOf({ url: String(input), body: String(init?.body ?? '') });
    bytes += String(init?.body ?? '').length + (await response.clone().arrayBuffer()).byteLength;
    return response;
  };
  const connection = nodeConnection(siteUrl, 'owner', { fetch: counting });
  const changes = changeFilesOf(connection, tariffServicesOf(connection), 'Europe/Paris');
  const costOf = async (work: () => Promise<unknown>): Promise<Cost> => {
    [requests, operations, bytes] = [0, 0, 0];
    const begun = performance.now();
    await work();
    return { requests, operations, bytes, milliseconds: performance.now() - begun };
  };
  const file = await changes.create({ title: 'Tarifs 2027', service: serviceName(0), direction: 'sports', wantedDay: dayOf(2027, 1, 1), reason: '', content: {} }, keyWithin('bench', 'file'));
  const services = Array.from({ length: SERVICES }, (_, index) => serviceName(index));
  const [starts, lines] = await Promise.all([changes.starts(file, services), changes.lines(services)]);
  const startOf = (key: string): Start => starts.get(serviceOfLine(key))?.now(key) ?? { base: null, before: null };
  const table = lines.slice(0, IMPORTED).map(({ key, title, category, unit }): TableLine => ({ key, title, category, unit, before: startOf(key).before, current: null }));
  const csv = new TextEncoder().encode(`Clé;Proposé;Usages par an;Motif\n${table.map(({ key, before }) => `${key};${((amountsOf(before)[0] ?? 0) / 100 + 0.1).toFixed(2).replace('.', ',')};1 200;Énergie`).join('\n')}`);
  const rate: Indexation = { rate: 21_000, way: 'nearest', steps: [{ from: 0, step: 5 }], floor: null, ceiling: null, leastChange: null, mostChange: null };
  const imported = await costOf(async () => {
    const { edits } = readProposals(csv, table);
    const after = new Map(edits.flatMap(({ row, column, text }) => (column === 'after' ? [[row, readPrice(text, startOf(row).before)] as const] : [])));
    await changes.propose(file, table.map(({ key }) => {
      const read = after.get(key);
      return { line: key, base: startOf(key).base, after: read && 'proposed' in read ? read.proposed : null, volume: 1200, reason: 'Énergie' };
    }), keyWithin('bench', 'import'));
  });
  const opened = await changes.open(file.id);
  const indexing = await costOf(async () => {
    const some = opened.proposals.slice(0, APPLIED);
    await changes.changeMany(some.map(({ row, proposal }) => {
      const found = indexed(amountsOf(proposal.before)[0] ?? 0, rate);
      return { row, draft: { ...proposal, after: 'cents' in found ? { cents: found.cents } : proposal.after } };
    }));
  });
  const opening = await costOf(() => changes.open(file.id));
  return [[`import of ${Math.min(IMPORTED, size)} lines of a file`, imported], [`indexation of ${APPLIED} lines`, indexing], [`open a change file of ${Math.min(IMPORTED, size)} lines`, opening]];
}

const serviceName = (index: number): string => `service-${index}`;
const lineKey = (line: number): string => `${serviceName(line % SERVICES)}:ligne-${line}`;

function bookOf(reading: PriceReading): PriceBook {
  if (reading.fault !== null) throw new Error(reading.fault);
  return new PriceBook(reading.file);
}

/** A city as ten years leave it. */
function fill(listPath: (url: string) => string, sharePoint: LocalSharePoint, size: number): void {
  const [lines, versions, acts, records, settings] = [new RowFormat(TariffLinesList), new RowFormat(TariffVersionsList, versionColumns), new RowFormat(TariffActsList), new RowFormat(TariffActRecordsList, recordColumns), new RowFormat(TariffSettingsList)];
  const created = new Date('2016-12-20T10:00:00Z');
  const seed = (values: Readonly<Record<string, unknown>>, key: string) => ({ author: 'owner', created, values: { ...values, ClientKey: keyWithin('bench', key) } as never });
  const years = Array.from({ length: VERSIONS }, (_, index) => 2017 + index);
  sharePoint.addItems(listPath(TariffSettingsList.url), Array.from({ length: SERVICES }, (_, index) => seed(settings.write({ title: `Service ${index}`, kind: 'service', key: `service:${serviceName(index)}`, content: { direction: 'sports' } }), `s${index}`)));
  sharePoint.addItems(listPath(TariffActsList.url), years.map((year) => seed(acts.write({ number: `${year}-1`, title: `Tarifs ${year}`, kind: 'deliberation', sessionDay: dayOf(year - 1, 12, 12), vote: '38 voix pour', signer: 'Claire Vidal, maire', file: 0 }), `a${year}`)));
  sharePoint.addItems(listPath(TariffActRecordsList.url), years.map((year, index) => seed(records.write({ act: index + 1, kind: 'published', day: dayOf(year - 1, 12, 20), address: `https://ville.example/actes/${year}-1.pdf`, evidence: '' }), `r${year}`)));
  sharePoint.addItems(listPath(TariffLinesList.url), Array.from({ length: size }, (_, line) => seed(lines.write({ ...lines.blank(), lineKey: lineKey(line), service: serviceName(line % SERVICES), direction: 'sports', title: `Entrée, équipement ${Math.floor(line / 7)}`, unit: 'l’entrée', category: ['Plein tarif', 'Étudiants', 'Moins de 12 ans', 'Habitants d’autres communes'][line % 4] ?? '', ground: 'situation', rank: line }), `l${line}`)));
  sharePoint.addItems(
    listPath(TariffVersionsList.url),
    Array.from({ length: size }, (_, line) => line).flatMap((line) =>
      years.map((year, index) => {
        const row = versionRow(index + 1, { line: lineKey(line), firstDay: dayOf(year, 1, 1), n: 1, price: { cents: 200 + ((line * 37) % 900) + index * 5 }, corrects: null, knownOn: dayOf(year - 1, 12, 12) });
        return seed(versions.write(row), row.versionKey);
      })
    )
  );
}
