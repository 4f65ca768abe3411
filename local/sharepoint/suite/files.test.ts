import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

/** Files. MS docs: "Working with folders and files with REST", "Upload large files" (chunks). */
contract('Files', async ({ site, test, row }) => {
  const { list, rootFolder } = await site.newList('Files', 101);
  const { files } = list.rootFolder;
  const { web } = site.admin;
  const file = (name: string) => web.getFileByServerRelativePath(`${rootFolder}/${name}`);

  test('upload and download', async () => {
    const made = await files.addUsingPath('up.txt', 'contents');
    assert.deepEqual([made.Name, made.ServerRelativeUrl, made.Length, made.MajorVersion, made.Exists], ['up.txt', `${rootFolder}/up.txt`, '8', 1, true]);
    assert.equal(await file('up.txt').getText(), 'contents');
  });
  test('every byte survives', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
    await files.addUsingPath('bytes.bin', bytes.buffer);
    assert.deepEqual(new Uint8Array(await file('bytes.bin').getBuffer()), bytes);
  });
  test('a file is an item of its library', async () => {
    await files.addUsingPath('item.txt', 'x');
    const item = await file('item.txt').getItem<{ FileSystemObjectType: number; FileLeafRef: string }>('Id', 'FileSystemObjectType', 'FileLeafRef');
    assert.deepEqual([item.FileSystemObjectType, item.FileLeafRef], [0, 'item.txt']);
    await item.update({ Title: 'titled' });
    assert.equal((await file('item.txt').select('Title')()).Title, 'titled');
  });
  test('a name in use is refused without overwrite', async () => {
    await files.addUsingPath('once.txt', 'one');
    await assertRefused(files.addUsingPath('once.txt', 'two'), [400, 409, 500], '-2130575257');
    assert.equal(await file('once.txt').getText(), 'one');
  });
  test('a file of a template goes where its address says, whichever folder is asked', async () => {
    const other = await site.newList('Elsewhere', 101);
    const made = await files.addTemplateFile(`${other.rootFolder}/page.aspx`, 0);
    assert.equal(made.ServerRelativeUrl, `${other.rootFolder}/page.aspx`);
    assert.equal((await web.getFileByServerRelativePath(`${other.rootFolder}/page.aspx`).select('Exists')()).Exists, true);
    await assertRefused(files.addTemplateFile(`${other.rootFolder}/nowhere/page.aspx`, 0), 404);
  });
  test('overwrite makes a version', async () => {
    await files.addUsingPath('twice.txt', 'one');
    const second = await files.addUsingPath('twice.txt', 'two', { Overwrite: true });
    assert.equal(await file('twice.txt').getText(), 'two');
    assert.equal(second.MajorVersion, 2);
    const versions = await file('twice.txt').versions<Array<{ VersionLabel: string; IsCurrentVersion: boolean }>>();
    assert.deepEqual(versions.map(({ VersionLabel, IsCurrentVersion }) => [VersionLabel, IsCurrentVersion]), [['1.0', false]]);
  });
  test('an older version is restored', async () => {
    await files.addUsingPath('restore.txt', 'one');
    await files.addUsingPath('restore.txt', 'two', { Overwrite: true });
    await file('restore.txt').versions.restoreByLabel('1.0');
    assert.equal(await file('restore.txt').getText(), 'one');
  });
  test('EnsureUniqueFileName finds another name', async () => {
    await files.addUsingPath('unique.txt', 'one');
    const second = await files.addUsingPath('unique.txt', 'two', { EnsureUniqueFileName: true });
    assert.notEqual(second.Name, 'unique.txt');
    assert.equal(await file('unique.txt').getText(), 'one');
  });
  test('setContent replaces', async () => {
    await files.addUsingPath('set.txt', 'one');
    await file('set.txt').setContent('two');
    assert.equal(await file('set.txt').getText(), 'two');
  });
  test('three chunks, one after the other', async () => {
    await files.addUsingPath('three.txt', 'x');
    const address = `_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(`${rootFolder}/three.txt`)}')`;
    const id = crypto.randomUUID();
    const send = (call: string, body: string) => site.request(`${address}/${call}`, { method: 'POST', body });
    const offsets = [await send(`startUpload(uploadId=guid'${id}')`, 'one,'), await send(`continueUpload(uploadId=guid'${id}',fileOffset=4)`, 'two,')].map((answer) => Number(answer.json<{ value: string }>().value));
    assert.deepEqual(offsets, [4, 8]);
    assert.equal((await send(`finishUpload(uploadId=guid'${id}',fileOffset=8)`, 'three')).status, 200);
    assert.equal(await file('three.txt').getText(), 'one,two,three');
  });
  test('chunks are put together', async () => {
    const bytes = Uint8Array.from({ length: 250_000 }, (_, index) => (index * 13) % 251);
    await files.addChunked('chunked.bin', new Blob([bytes]), { Overwrite: true, chunkSize: 60_000 });
    assert.deepEqual(new Uint8Array(await file('chunked.bin').getBuffer()), bytes);
  });
  test('a chunk at the wrong place is refused', async () => {
    await files.addUsingPath('wrong.bin', 'x');
    const address = `_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(`${rootFolder}/wrong.bin`)}')`;
    const id = crypto.randomUUID();
    assert.equal((await site.request(`${address}/startUpload(uploadId=guid'${id}')`, { method: 'POST', body: '0123456789' })).status, 200);
    const answer = await site.request(`${address}/continueUpload(uploadId=guid'${id}',fileOffset=3)`, { method: 'POST', body: 'x' });
    assert.ok(answer.status >= 400 && answer.status < 500, answer.text);
  });
  test('an upload that was cancelled leaves the file', async () => {
    await files.addUsingPath('cancel.txt', 'kept');
    const id = crypto.randomUUID();
    const address = `_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(`${rootFolder}/cancel.txt`)}')`;
    await site.request(`${address}/startUpload(uploadId=guid'${id}')`, { method: 'POST', body: 'new' });
    await file('cancel.txt').cancelUpload(id);
    assert.equal(await file('cancel.txt').getText(), 'kept');
  });
  test('check-out keeps others away, check-in lets them', async () => {
    await files.addUsingPath('locked.txt', 'one');
    await file('locked.txt').checkout();
    assert.equal((await file('locked.txt').select('CheckOutType')()).CheckOutType, 0);
    const theirs = site.as('owner').web.getFileByServerRelativePath(`${rootFolder}/locked.txt`);
    await assertRefused(theirs.setContent('theirs'), [400, 409, 423, 500]);
    await file('locked.txt').setContent('mine');
    assert.deepEqual([await theirs.getText(), await file('locked.txt').getText()], ['one', 'mine']);
    await file('locked.txt').checkin('done', 1);
    assert.equal((await file('locked.txt').select('CheckOutType')()).CheckOutType, 2);
    await theirs.setContent('theirs');
    assert.equal(await file('locked.txt').getText(), 'theirs');
  }, { needs: ['owner'] });
  test('undoCheckout forgets the changes', async () => {
    await files.addUsingPath('undo.txt', 'one');
    await file('undo.txt').checkout();
    await file('undo.txt').setContent('two');
    await file('undo.txt').undoCheckout();
    assert.equal(await file('undo.txt').getText(), 'one');
  });
  test('copied and moved', async () => {
    await files.addUsingPath('from.txt', 'x');
    await file('from.txt').copyTo(`${rootFolder}/copy.txt`, false);
    await file('from.txt').moveByPath(`${rootFolder}/moved.txt`, false);
    assert.equal(await file('copy.txt').getText(), 'x');
    assert.equal(await file('moved.txt').getText(), 'x');
    assert.equal(await file('from.txt').exists(), false);
  });
  test('deleted, recycled, restored', async () => {
    await files.addUsingPath('bin.txt', 'x');
    const bin = await file('bin.txt').recycle();
    assert.equal(await file('bin.txt').exists(), false);
    await web.recycleBin.getById(String(bin)).restore();
    assert.equal(await file('bin.txt').getText(), 'x');
    await file('bin.txt').delete();
    assert.equal(await file('bin.txt').exists(), false);
  });
  test('a file does not come back under a name that was taken meanwhile', async () => {
    await files.addUsingPath('taken.txt', 'old');
    const bin = await file('taken.txt').recycle();
    await files.addUsingPath('taken.txt', 'new');
    await assertRefused(web.recycleBin.getById(String(bin)).restore(), [400, 409, 500]);
    assert.equal(await file('taken.txt').getText(), 'new');
  });
  test('files of a folder, with their sizes', async () => {
    await list.rootFolder.folders.addUsingPath(`${rootFolder}/sizes`);
    const into = web.getFolderByServerRelativePath(`${rootFolder}/sizes`).files;
    await into.addUsingPath('a.txt', 'a');
    await into.addUsingPath('bb.txt', 'bb');
    const found = await into.select('Name', 'Length').orderBy('Name')();
    assert.deepEqual(found.map(({ Name, Length }) => [Name, Length]), [['a.txt', '1'], ['bb.txt', '2']]);
  });
  test('library items page and count like list items', async () => {
    const made = await site.newList('Counted files', 101);
    await made.list.rootFolder.files.addUsingPath('a.txt', 'a');
    await made.list.rootFolder.folders.addUsingPath(`${made.rootFolder}/f`);
    assert.equal((await made.list.select('ItemCount')()).ItemCount, 2);
    const items = await made.list.items.select('FileLeafRef', 'FSObjType')<Array<Record<string, unknown>>>();
    assert.deepEqual(items.map((item) => [item.FileLeafRef, item.FSObjType]), [['a.txt', 0], ['f', 1]]);
  });
  for (const name of ['a*b.txt', 'a:b.txt', 'a|b.txt', 'a"b.txt', '../up.txt']) {
    test(`the name ${name} is refused`, async () => assertRefused(files.addUsingPath(name, 'x'), [400, 404, 500]));
  }
  row('a file is served with its type', () => ({ url: `${new URL(site.url).origin}${rootFolder.split('/').map(encodeURIComponent).join('/')}/up.txt`, status: 200, must: [/^contents$/], answers: { 'content-type': 'text/plain' } }));
  row('a file that is not there', { url: `${new URL(site.url).origin}${rootFolder.split('/').map(encodeURIComponent).join('/')}/none.txt`, status: 404 });
  row('climbing out of the site is refused', { url: `_api/web/getFileByServerRelativePath(decodedUrl='${site.path}/../../../../etc/passwd')/$value`, status: [400, 403, 404], mustNot: ['root:'] });
});
