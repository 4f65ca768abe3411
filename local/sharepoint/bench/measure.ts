import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from './process';
import { RestClient } from './rest-client';

/** Site collections and people of a large city. */
const CITY = { sites: 60, people: 50_000 } as const;

/** What a city of sites and people costs: filling it once, each later start, and what its screens ask. */
async function measureCity(note: (size: number, name: string, unit: string, value: number) => void): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sharepoint-city-'));
  const name = (text: string): string => `${CITY.sites} sites, ${CITY.people} people: ${text}`;
  try {
    const first = await startProcess(dataDir, CITY);
    note(CITY.people, name('fill it'), 'ms', first.openedIn);
    await first.stop();
    const service = await startProcess(dataDir, CITY);
    note(CITY.people, name('start, from nothing to the first answer'), 'ms', service.startedIn);
    note(CITY.people, name('memory after a start'), 'MB', await service.memory());
    const client = await RestClient.open(`${service.origin}/sites/intranet`);
    note(CITY.people, name('find a person'), 'ms', await timed(50, (index) => client.get(`_api/search/query?querytext='person ${index * 977}*'&sourceid='b09a7990-05ea-4af9-81ef-edfab16c4e31'`)));
    note(CITY.people, name('find the sites of the hub'), 'ms', await timed(50, () => client.get("_api/search/query?querytext='contentclass:STS_Site'&rowlimit=100")));
    note(CITY.people, name('memory after these'), 'MB', await service.memory());
    await service.stop();
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** One figure at each size of the list. */
export interface SizedFigure {
  readonly measure: string;
  readonly unit: string;
  /** By number of items in the list. */
  readonly values: Readonly<Record<number, number>>;
  /** Largest size against smallest: 1 is flat. */
  readonly ratio: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds of each of `times` calls, one after the other; the median. */
async function timed(times: number, call: (index: number) => Promise<unknown>): Promise<number> {
  const durations: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const before = performance.now();
    await call(index);
    durations.push(performance.now() - before);
  }
  return median(durations);
}

/**
 * Grows one list of a service on disk through the given sizes, and measures at each what an application waits for.
 *
 * @param sizes - numbers of items, ascending
 * @returns milliseconds (medians), items a second, and megabytes of the service's own process
 */
export async function measure(sizes: readonly number[], report: (line: string) => void): Promise<SizedFigure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sharepoint-bench-'));
  const figures = new Map<string, { unit: string; values: Record<number, number> }>();
  const note = (size: number, name: string, unit: string, value: number): void => {
    const figure = figures.get(name) ?? { unit, values: {} };
    figure.values[size] = Math.round(value * 100) / 100;
    figures.set(name, figure);
    report(`${String(size).padStart(7)}  ${name}: ${figure.values[size]} ${unit}`);
  };
  try {
    let service = await startProcess(dataDir);
    let client = await RestClient.open(`${service.origin}/sites/intranet`);
    const list = await client.post<{ Id: string; RootFolder?: unknown }>('_api/web/lists', { Title: `Bench ${randomUUID().slice(0, 8)}`, BaseTemplate: 100 });
    const path = `_api/web/lists(guid'${list.Id}')`;
    for (const xml of ['<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" />', '<Field Type="Number" Name="Bucket" DisplayName="Bucket" Indexed="TRUE" />', '<Field Type="Text" Name="Body" DisplayName="Body" />']) {
      await client.post(`${path}/fields/createFieldAsXml`, { parameters: { SchemaXml: xml } });
    }
    await client.merge(path, { EnableFolderCreation: true });
    const { ServerRelativeUrl: root } = await client.get<{ ServerRelativeUrl: string }>(`${path}/rootFolder?$select=ServerRelativeUrl`);
    await client.post(`_api/web/folders/addUsingPath(decodedUrl='${encodeURIComponent(`${root}/box`)}')`, {});
    const inFolder = { listItemCreateInfo: { FolderPath: { DecodedUrl: `${root}/box` }, UnderlyingObjectType: 0 }, bNewDocumentUpdate: false };
    let count = 0;
    const item = (): Record<string, unknown> => {
      count += 1;
      return { Title: `Item ${count}`, Key: `key-${count}`, Bucket: Math.floor(count / 10), Body: 'as long as a short comment usually is' };
    };
    for (const size of sizes) {
      while (count < size - 1_000) await client.createBatch(`${path}/items`, Array.from({ length: 100 }, item));
      const before = performance.now();
      let single = 0;
      for (; single < 200; single += 1) await client.post(`${path}/items`, item());
      note(size, 'create one by one', 'items/s', (single * 1000) / (performance.now() - before));
      note(size, 'create, batch of 100', 'ms', await timed(5, () => client.createBatch(`${path}/items`, Array.from({ length: 100 }, item))));
      while (count < size) await client.createBatch(`${path}/items`, Array.from({ length: Math.min(100, size - count) }, item));
      for (let index = 0; index < 5; index += 1) await client.post(`${path}/AddValidateUpdateItemUsingPath()`, { ...inFolder, formValues: [{ FieldName: 'Title', FieldValue: 'in the box' }, { FieldName: 'Key', FieldValue: randomUUID() }] });
      const any = (index: number): number => 1 + ((index * 7919) % count);
      note(size, 'read by ID', 'ms', await timed(200, (index) => client.get(`${path}/items(${any(index)})`)));
      note(size, 'indexed filter, 10 items', 'ms', await timed(100, (index) => client.get(`${path}/items?$filter=Bucket eq ${Math.floor(any(index) / 10)}&$select=Id,Title`)));
      note(size, 'unique key', 'ms', await timed(100, (index) => client.get(`${path}/items?$filter=Key eq 'key-${any(index)}'&$select=Id`)));
      note(size, 'last page of 100', 'ms', await timed(50, () => client.get(`${path}/items?$select=Id,Title&$orderby=ID desc&$top=100`)));
      note(size, 'folder count', 'ms', await timed(100, () => client.get(`${path}/rootFolder/folders?$select=Name,ItemCount`)));
      note(size, 'change one', 'ms', await timed(100, (index) => client.merge(`${path}/items(${any(index)})`, { Title: `changed ${index}` })));
      note(size, 'memory', 'MB', await service.memory());
      await service.stop();
      service = await startProcess(dataDir);
      client = await RestClient.open(`${service.origin}/sites/intranet`);
      note(size, 'open the data and listen', 'ms', service.openedIn);
      note(size, 'start, from nothing to the first answer', 'ms', service.startedIn);
      note(size, 'memory after a start', 'MB', await service.memory());
    }
    await service.stop();
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  await measureCity(note);
  const [smallest = 1] = sizes;
  const largest = sizes.at(-1) ?? smallest;
  return [...figures].map(([name, { unit, values }]) => ({ measure: name, unit, values, ratio: Math.round(((values[largest] ?? 0) / (values[smallest] ?? 1)) * 100) / 100 }));
}
