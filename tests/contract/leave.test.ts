import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { body } from '@pnp/queryable';
import { spPost, spPostMerge } from '@pnp/sp';
import JSZip from 'jszip';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { hasCode } from '../../src/data/DataError';
import { FileLibrary } from '../../src/data/files/FileLibrary';
import { readFile } from '../../src/data/files/readFile';
import { leaveServices } from '../../src/data/leave/leaveServices';
import type { ArchiveSink, ExportOptions, ExportResult, LeaveSurvey } from '../../src/data/leave/SiteExport';
import { readCsv } from '../../src/domain/csv/readCsv';
import { unguardFormula } from '../../src/domain/export/formulas';
import type { ExportedRow } from '../../src/domain/leave/ExportedRow';
import type { ListUrl } from '../../src/lists/ListDefinition';
import type { LocalCity } from '../e2e/localCity';
import { startFilledCity } from '../e2e/filledCity';
import { Line } from '../opening/Line';

/** In a whole run the demo city is filled once for all. */
const kept = process.env['PARVIS_FILLED_CITY'];
/** Titles that people could give a poll. */
const HOSTILE = ['=HYPERLINK("http://mechant.example";"clic")', '<script>alert(1)</script>', '"; DROP', "'@SUM(1)", '\u202egnp.exe <img src=x onerror=alert(1)>'] as const;
const OWNER = 'julien.roux';
/** Reads the site, and nothing that is reserved. */
const READER = 'thomas.lefevre';

class Shelf {
  public readonly zips = new Map<string, Uint8Array>();

  public open = async (name: string): Promise<ArchiveSink> => {
    const chunks: Uint8Array[] = [];
    return { write: async (bytes) => void chunks.push(bytes), close: async () => void this.zips.set(name, new Uint8Array(Buffer.concat(chunks))) };
  };

  public async files(): Promise<ReadonlyMap<string, Uint8Array>> {
    const files = new Map<string, Uint8Array>();
    for (const bytes of this.zips.values()) for (const [name, entry] of Object.entries((await JSZip.loadAsync(bytes, { checkCRC32: true })).files)) files.set(name, await entry.async('uint8array'));
    return files;
  }
}

describe('leaving with everything of a site', () => {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'filled-city-'));
  let city: LocalCity;
  let site: string;
  let survey: LeaveSurvey;
  let files: ReadonlyMap<string, Uint8Array>;
  let result: ExportResult;
  let attachedTo: number;
  const connect = (login = OWNER, line = new Line()) => nodeConnection(site, login, { tries: 1, longestWaitSeconds: 0, fetch: line.fetch });
  const options = (shelf: Shelf, lists: readonly ListUrl[], more: Partial<ExportOptions> = {}): ExportOptions => ({ lists, language: 'fr', culture: 'fr-FR', open: shelf.open, ...more });
  const text = (path: string): string => new TextDecoder().decode(files.get(path) ?? assert.fail(`no ${path}`));
  const leafOf = (url: string): string => url.replace('Lists/', '');

  before(async () => {
    city = await startFilledCity(folder);
    site = `${city.origin}/sites/ressources-humaines`;
    const { sp } = connect();
    for (const Title of HOSTILE) await sp.web.lists.getByTitle('Sondages').items.add({ Title, Details: `${Title}\r\n=1+1`, Options: JSON.stringify([{ id: 1, text: Title }]), ClientKey: createHash('sha1').update(Title).digest('hex').slice(0, 36) });
    await new FileLibrary(connect(), { url: 'ParvisCallFiles' }).store('plan été & « test ».txt', 'des octets');
    // An owner let files hang on rows, which set-up switches off.
    const polls = "_api/web/getList('/sites/ressources-humaines/Lists/ParvisPolls')";
    await spPostMerge(connect().sp.at(polls), body({ EnableAttachments: true }));
    const [poll = assert.fail()] = await connect().sp.rows(`${polls}/items`).select('Id').top(1)<readonly { readonly Id: number }[]>();
    attachedTo = poll.Id;
    await spPost(connect().sp.at(`${polls}/items(${poll.Id})/AttachmentFiles/add(FileName='affiche & plan.txt')`), { body: 'une affiche' });
    survey = await leaveServices(connect()).survey();
    const shelf = new Shelf();
    // Small archives: there are several.
    result = await (await leaveServices(connect()).begin(survey, options(shelf, survey.lists.map(({ url }) => url), { most: 200_000 }))).run();
    assert.ok(result.archives.length > 1, `${result.bytes} bytes in ${result.archives.length} archives`);
    assert.deepEqual([...shelf.zips.keys()], result.archives);
    files = await shelf.files();
  });
  after(async () => {
    await city.stop();
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  });

  it('brings as many rows as each list has, and says where it does not', async () => {
    for (const { url, count } of survey.lists) {
      const rows = JSON.parse(text(`data/${leafOf(url)}.json`)) as readonly ExportedRow[];
      assert.equal(rows.length, count, url);
      const csv = readCsv(text(`data/${leafOf(url)}.csv`).slice(1), (header) => header.length);
      assert.ok('records' in csv);
      assert.equal(csv.records.length, count + 1, url);
    }
    assert.deepEqual([result.rows, result.left], [survey.lists.reduce((sum, { count }) => sum + count, 0), []]);
    const isDiscreet = new Map(survey.lists.map((list) => [list.url, list.isDiscreet]));
    assert.deepEqual([isDiscreet.get('Lists/ParvisConfidentialBallots'), isDiscreet.get('Lists/ParvisPolls')], [true, false], 'what not all who read the site read is asked for a second time');
  });

  it('brings people by name and login, times in UTC, and every column', async () => {
    const rows = JSON.parse(text('data/ParvisContributions.json')) as readonly ExportedRow[];
    const [raw] = await connect().sp.at("_api/web/getList('/sites/ressources-humaines/Lists/ParvisContributions')/items?$filter=FSObjType eq 0&$orderby=ID&$top=1&$select=Id,Text,Call,Created,Author/Title,Author/Name&$expand=Author")<readonly { readonly Id: number; readonly Text: string; readonly Call: number; readonly Created: string; readonly Author: { readonly Title: string; readonly Name: string } }[]>();
    const row = rows.find(({ id }) => id === raw?.Id);
    assert.deepEqual([row?.values['Text'], row?.values['Call'], row?.created, row?.author.name, row?.author.login], [raw?.Text, raw?.Call, new Date(raw?.Created ?? '').toISOString(), raw?.Author.Title, raw?.Author.Name]);
    assert.match(text('data/dictionary.csv'), /ParvisContributions;[^;]*;Text;/);
  });

  it('brings every file as it is, and the fingerprints of all', async () => {
    for (const { url } of survey.lists.filter(({ isLibrary }) => isLibrary)) {
      const rows = JSON.parse(text(`data/${url}.json`)) as readonly ExportedRow[];
      for (const { values, folder: inFolder, isFolder } of rows) {
        if (isFolder) continue;
        const path = `/sites/ressources-humaines/${url}/${inFolder === '' ? '' : `${inFolder}/`}${String(values['FileName'])}`;
        assert.deepEqual(Buffer.from(files.get(String(values['ArchivePath'])) ?? []), Buffer.from(await readFile(connect(), path)), path);
      }
    }
    assert.ok([...files.keys()].some((name) => /^files\/ParvisCallFiles\/.*plan été & « test »\.txt$/.test(name)));
    assert.equal(text(`files/attachments/ParvisPolls/${attachedTo}/affiche & plan.txt`), 'une affiche');
    const listed = text('MANIFEST-SHA256.txt').trimEnd().split('\n').map((line) => line.split('  '));
    assert.equal(listed.length, files.size - 1);
    for (const [hash = '', name = ''] of listed) assert.equal(createHash('sha256').update(files.get(name) ?? '').digest('hex'), hash, name);
  });

  it('is read without Parvis: no script, nothing from elsewhere, every link leads somewhere', () => {
    const pages = [...files.keys()].filter((name) => name.endsWith('.html'));
    assert.ok(pages.length > 20);
    for (const page of pages) {
      const html = text(page);
      assert.doesNotMatch(html, /<script|<img|<link|<iframe|onerror=alert\(1\)>|javascript:/i, page);
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) {
        if (/^https?:/.test(href)) continue;
        const target = new URL(href.replaceAll('&amp;', '&').replaceAll('&#39;', "'"), `http://archive/${page}`);
        const name = decodeURIComponent(target.pathname.slice(1));
        assert.ok(files.has(name), `${page} -> ${href}`);
        const anchor = decodeURIComponent(target.hash.slice(1));
        if (anchor !== '') assert.ok(text(name).includes(`id="${anchor}"`), `${page} -> ${href}`);
      }
    }
    const index = text('index.html');
    for (const title of HOSTILE) assert.ok(index.includes(title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')), title);
    // Pages that carry parts are named.
    assert.match(index, /Appels\.aspx/);
  });

  it('keeps hostile text from running in a spreadsheet, and gives it back', () => {
    const csv = readCsv(text('data/ParvisPolls.csv').slice(1), (header) => header.length);
    assert.ok('records' in csv);
    const [head, ...records] = csv.records.map(({ cells }) => cells);
    const at = head?.indexOf('Title') ?? -1;
    for (const record of records) for (const cell of record) assert.doesNotMatch(cell, /^[=+@-](?!\d)/);
    const titles = records.map((record) => unguardFormula(record[at] ?? ''));
    for (const title of HOSTILE) assert.ok(titles.includes(title), title);
  });

  it('goes on after the network was lost, wherever, with nothing twice', async () => {
    const lists = ['Lists/ParvisPolls', 'Lists/ParvisContributions', 'ParvisCallTexts'] as const satisfies readonly ListUrl[];
    const whole = new Line();
    const first = new Shelf();
    await (await leaveServices(connect(OWNER, whole)).begin(survey, options(first, lists))).run();
    const broken = new Shelf();
    const luck = new Set([3, 7, 8, 15, 22, 30]);
    const line = new Line((request) => (luck.has(request) ? (request % 2 === 0 ? 'lostBefore' : 'lostAfter') : undefined));
    const running = await leaveServices(connect(OWNER, line)).begin(survey, options(broken, lists));
    let tries = 0;
    for (let done = false; !done; ) {
      assert.ok(++tries < 20);
      done = await running.run().then(() => true, (error: unknown) => !hasCode(error, 'offline') && Promise.reject(error));
    }
    assert.ok(tries > 3);
    const [one, other] = [await first.files(), await broken.files()];
    assert.deepEqual([...other.keys()].sort(), [...one.keys()].sort());
    for (const [name, bytes] of one) if (name.startsWith('data/') || name.startsWith('files/')) assert.deepEqual(Buffer.from(other.get(name) ?? []), Buffer.from(bytes), name);
  });

  it('names what the person may not read', async () => {
    const shelf = new Shelf();
    const reader = leaveServices(connect(READER));
    const seen = await reader.survey().catch((error: unknown) => assert.fail(String(error)));
    const { left } = await (await reader.begin(seen, options(shelf, seen.lists.map(({ url }) => url).filter((url) => /Hidden|Drafts|Polls/.test(url))))).run();
    assert.ok(left.length > 0 || seen.unseen.length > 0);
  });
});
