import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contract } from '../contract';

/** As much of the npm client `spsave` as is used here (its own typings pull in a second `@types/node`). */
interface SpSave {
  spsave(core: { siteUrl: string; checkin?: boolean; checkinType?: number; filesMetaData?: unknown }, credentials: unknown, file: { folder: string; fileName: string; fileContent: string | Buffer }): Promise<unknown>;
}

/** The npm client `spsave`: verbose OData, `GetFolderByServerRelativeUrl(@FolderName)`, folders made on demand. */
contract('spsave', async ({ site, target, test }) => {
  if (!target.local) return;
  const { spsave } = createRequire(import.meta.url)('spsave') as SpSave;
  const library = await site.newList('Saved', 101);
  const folder = library.rootFolder.slice(site.path.length + 1);
  // High-trust app credentials: the only kind that needs no sign-in page. The client signs its own bearer token.
  const keys = mkdtempSync(join(tmpdir(), 'spsave-'));
  const rsaPrivateKeyPath = join(keys, 'key.pem');
  writeFileSync(rsaPrivateKeyPath, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const id = '00000000-0000-0000-0000-000000000001';
  const credentials = { clientId: id, issuerId: id, realm: id, rsaPrivateKeyPath, shaThumbprint: 'AAAA' };
  const save = (fileName: string, fileContent: string | Buffer, into = folder, more = {}): Promise<unknown> =>
    spsave({ siteUrl: site.url, ...more }, credentials, { folder: into, fileName, fileContent });
  const read = (path: string): Promise<string> => site.admin.web.getFileByServerRelativePath(`${library.rootFolder}/${path}`).getText();

  test('saves a file', async () => {
    await save('a.txt', 'saved');
    assert.equal(await read('a.txt'), 'saved');
  });
  test('saves it again', async () => {
    await save('twice.txt', 'one');
    await save('twice.txt', 'two');
    assert.equal(await read('twice.txt'), 'two');
  });
  test('makes the folders that are missing', async () => {
    await save('deep.txt', 'deep', `${folder}/one/two`);
    assert.equal(await read('one/two/deep.txt'), 'deep');
  });
  test('saves bytes', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    await save('bytes.bin', bytes);
    const kept = await site.admin.web.getFileByServerRelativePath(`${library.rootFolder}/bytes.bin`).getBuffer();
    assert.deepEqual(Buffer.from(kept), bytes);
  });
  test('checks in', async () => {
    await save('checked.txt', 'one');
    await save('checked.txt', 'two', folder, { checkin: true, checkinType: 1 });
    assert.equal(await read('checked.txt'), 'two');
    const { CheckOutType } = await site.admin.web.getFileByServerRelativePath(`${library.rootFolder}/checked.txt`).select('CheckOutType')();
    assert.equal(CheckOutType, 2);
  });
  test('writes metadata', async () => {
    await save('meta.txt', 'x', folder, { filesMetaData: [{ fileName: 'meta.txt', metadata: { __metadata: { type: library.entityType }, Title: 'from spsave' } }] });
    assert.equal((await site.admin.web.getFileByServerRelativePath(`${library.rootFolder}/meta.txt`).select('Title')()).Title, 'from spsave');
    rmSync(keys, { recursive: true });
  });
});
