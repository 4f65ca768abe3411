/** @jest-environment node */
import { createHash } from 'node:crypto';
import type { Answer } from '../connection/testing/connectionTo';
import { broken, codeOf, connectionTo, error, json } from '../connection/testing/connectionTo';
import { FileLibrary, LARGEST_FILE } from './FileLibrary';
import { textOf } from './textOf';

const TAKEN = (): Response => error(400, '-2130575257, Microsoft.SharePoint.SPException');
const GONE = (): Response => error(404, '-2147024894, System.IO.FileNotFoundException');
const bytes = (...content: readonly number[]): Answer => () => new Response(new Uint8Array(content));
const done = (): Response => json({});
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function library(...answers: readonly Answer[]) {
  const { connection, sent } = connectionTo(answers);
  return { files: new FileLibrary(connection, { url: 'ParvisCallTexts' }), sent };
}

describe('a file of a library', () => {
  it('is stored under its name in one request, never over another, and described', async () => {
    const { files, sent } = library(done);
    expect(await files.store("l'été # 1.json", 'é')).toEqual({ name: "l'été # 1.json", path: "/sites/intranet/ParvisCallTexts/l'%C3%A9t%C3%A9%20%23%201.json", size: 2, hash: hash('é') });
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "POST https://ville.example/sites/intranet/_api/web/getFolderByServerRelativePath(decodedUrl='/sites/intranet/ParvisCallTexts')/files/addUsingPath(decodedurl='l''été # 1.json',overwrite=false)"
    ]);
  });

  it('whose name is taken is the same where the same lies there, and refused where another does', async () => {
    const same = library(TAKEN, bytes(0x61));
    expect((await same.files.store('a.json', 'a')).hash).toBe(hash('a'));
    expect(same.sent[1]?.url).toContain("getFileByServerRelativePath(decodedUrl='/sites/intranet/ParvisCallTexts/a.json')/$value");
    expect(await codeOf(library(TAKEN, bytes(0x62)).files.store('a.json', 'a'))).toBe('duplicate');
  });

  it('is sent once more where the answer was lost, and not where it was refused', async () => {
    const lost = library(broken, TAKEN, bytes(0x61));
    expect((await lost.files.store('a.json', 'a')).size).toBe(1);
    expect(lost.sent).toHaveLength(3);
    const refused = library(() => error(403, '-2147024891'));
    expect(await codeOf(refused.files.store('a.json', 'a'))).toBe('forbidden');
    expect(refused.sent).toHaveLength(1);
  });

  it('that is larger than one request takes is not sent', async () => {
    const { files, sent } = library(done);
    expect(await codeOf(files.store('a.bin', new Uint8Array(LARGEST_FILE + 1)))).toBe('tooLarge');
    expect(sent).toEqual([]);
    expect((await files.store('a.bin', new Uint8Array(LARGEST_FILE))).size).toBe(LARGEST_FILE);
  });

  it('is read byte by byte with its fingerprint', async () => {
    const read = await library(bytes(0, 255, 0xc3, 0xa9)).files.read('a.bin');
    expect(read).toEqual({ name: 'a.bin', path: '/sites/intranet/ParvisCallTexts/a.bin', size: 4, hash: createHash('sha256').update(Uint8Array.of(0, 255, 0xc3, 0xa9)).digest('hex'), bytes: Uint8Array.of(0, 255, 0xc3, 0xa9) });
    expect(await codeOf(library(GONE).files.read('a.bin'))).toBe('notFound');
  });

  it('is listed by the beginning of its name, with who stored it and when', async () => {
    const { files, sent } = library(() => json({ value: [{ Name: 'version-4-2.json', TimeCreated: '2026-03-05T09:00:00Z', Author: { Id: 7, Title: 'Nadia Benali' } }] }));
    expect(await files.list('version-4-')).toEqual([{ name: 'version-4-2.json', by: { id: 7, name: 'Nadia Benali' }, at: new Date('2026-03-05T09:00:00Z') }]);
    expect(sent.map(({ url }) => url.slice(url.indexOf('_api')).replace(/\+/g, ' '))).toEqual(["_api/web/getFolderByServerRelativePath(decodedUrl='/sites/intranet/ParvisCallTexts')/files?$select=Name,TimeCreated,Author/Id,Author/Title&$expand=Author&$filter=startswith(Name,'version-4-')"]);
    expect(await codeOf(library(GONE).files.list('x'))).toBe('notFound');
  });

  it('is taken away once, and nothing where it is gone already', async () => {
    const { files, sent } = library(broken, done);
    await files.remove('a.json');
    expect(sent.map(({ method, url }) => `${method} ${url.slice(url.indexOf('_api'))}`)).toEqual(Array(2).fill("POST _api/web/getFileByServerRelativePath(decodedUrl='/sites/intranet/ParvisCallTexts/a.json')/recycle"));
    await library(GONE).files.remove('a.json');
    expect(await codeOf(library(() => error(403, '-2147024891')).files.remove('a.json'))).toBe('forbidden');
  });
});

test('text is what is UTF-8, to the last sign; anything else is none', () => {
  expect(textOf({ bytes: new TextEncoder().encode('\ufeffété') })).toBe('\ufeffété');
  expect(() => textOf({ bytes: Uint8Array.of(0xff) })).toThrow('not valid');
});
