import assert from 'node:assert/strict';
import { assertRefused } from '../../suite/answer';
import { contract } from '../../suite/contract';

/** Libraries, beyond what the suite's contract of files asks (MS docs: "Working with folders and files with REST", check-out and versions). */
contract('Libraries', async ({ site, test, row }) => {
  const made = await site.newList('Library', 101);
  const { list, rootFolder } = made;
  const { files } = list.rootFolder;
  const as = (persona: 'admin' | 'owner' | 'visitor') => ({ file: (name: string) => site.as(persona).web.getFileByServerRelativePath(`${rootFolder}/${name}`) });
  const { file } = as('admin');
  const address = (name: string): string => `${new URL(site.url).origin}${encodeURI(`${rootFolder}/${name}`)}`;
  const labels = async (name: string): Promise<string[]> => (await file(name).versions<{ VersionLabel: string }[]>()).map(({ VersionLabel }) => VersionLabel);

  test('others read what a file was before its check-out', async () => {
    await files.addUsingPath('taken.txt', 'before');
    await file('taken.txt').checkout();
    await file('taken.txt').setContent('during');
    assert.equal(await file('taken.txt').getText(), 'during');
    assert.equal(await as('visitor').file('taken.txt').getText(), 'before');
    assert.equal((await as('visitor').file('taken.txt').select('Length')()).Length, '6');
    const served = await site.request(address('taken.txt'), { as: 'visitor' });
    assert.equal(served.text, 'before');
    await assertRefused(as('owner').file('taken.txt').delete(), 423, '-2130575306');
    await file('taken.txt').checkin('done');
    assert.equal(await as('visitor').file('taken.txt').getText(), 'during');
  }, { needs: ['owner', 'visitor'] });
  test('all changes of a check-out are one version', async () => {
    await files.addUsingPath('once.txt', '1');
    await file('once.txt').checkout();
    await file('once.txt').setContent('2');
    await file('once.txt').setContent('3');
    await file('once.txt').checkin('kept', 1);
    assert.equal((await file('once.txt').select('UIVersionLabel', 'CheckInComment')()).UIVersionLabel, '2.0');
    assert.deepEqual(await labels('once.txt'), ['1.0']);
  });
  test('drafts count behind the point and are published', async () => {
    const drafts = await site.newList('Drafts', 101);
    await drafts.list.update({ EnableVersioning: true, EnableMinorVersions: true });
    const draft = site.admin.web.getFileByServerRelativePath(`${drafts.rootFolder}/d.txt`);
    await drafts.list.rootFolder.files.addUsingPath('d.txt', '1');
    await draft.setContent('2');
    const label = async (): Promise<string> => (await draft.select('UIVersionLabel')()).UIVersionLabel;
    const [major = '', minor = ''] = (await label()).split('.');
    assert.ok(Number(minor) > 0, `${major}.${minor}`);
    await draft.publish('out');
    assert.match(await label(), /^\d+\.0$/);
  });
  test('a check-out of somebody else is undone by who may cancel it', async () => {
    await files.addUsingPath('stuck.txt', 'kept');
    await as('owner').file('stuck.txt').checkout();
    await as('owner').file('stuck.txt').setContent('gone');
    await assertRefused(as('visitor').file('stuck.txt').undoCheckout(), 403);
    await file('stuck.txt').undoCheckout();
    assert.equal(await file('stuck.txt').getText(), 'kept');
    assert.deepEqual(await labels('stuck.txt'), []);
  }, { needs: ['owner', 'visitor'] });
  test('an upload in parts is its beginner\'s alone', async () => {
    await files.addUsingPath('parts.bin', 'old');
    const at = `_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(`${rootFolder}/parts.bin`)}')`;
    const id = crypto.randomUUID();
    assert.equal((await site.request(`${at}/startUpload(uploadId=guid'${id}')`, { method: 'POST', body: 'abc' })).status, 200);
    assert.equal((await site.request(`${at}/continueUpload(uploadId=guid'${id}',fileOffset=3)`, { as: 'owner', method: 'POST', body: 'x' })).status, 404);
    assert.equal((await site.request(`${at}/finishUpload(uploadId=guid'${id}',fileOffset=3)`, { method: 'POST', body: 'def' })).status, 200);
    assert.equal(await file('parts.bin').getText(), 'abcdef');
    assert.equal((await site.request(`${at}/finishUpload(uploadId=guid'${id}',fileOffset=6)`, { method: 'POST', body: '' })).status, 404);
  }, { needs: ['owner'] });
  test('a range, and what the client has already', async () => {
    await files.addUsingPath('range.txt', '0123456789');
    const part = await site.request(address('range.txt'), { headers: { Range: 'bytes=2-4' } });
    assert.deepEqual([part.status, part.text, part.headers.get('content-range')], [206, '234', 'bytes 2-4/10']);
    assert.equal((await site.request(address('range.txt'), { headers: { Range: 'bytes=20-' } })).status, 416);
    const whole = await site.request(address('range.txt'));
    assert.equal((await site.request(address('range.txt'), { headers: { 'If-None-Match': whole.headers.get('etag') ?? '' } })).status, 304);
  });
  test('another\'s change in between is refused (412)', async () => {
    await files.addUsingPath('etag.txt', '1');
    const at = `_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(`${rootFolder}/etag.txt`)}')`;
    const etag = (await site.request(at)).headers.get('etag') ?? '';
    await file('etag.txt').setContent('2');
    assert.equal((await site.request(`${at}/$value`, { method: 'POST', headers: { 'X-HTTP-Method': 'PUT', 'If-Match': etag }, body: '3' })).status, 412);
    assert.equal(await file('etag.txt').getText(), '2');
  });
  test('a file without its required columns can be uploaded', async () => {
    const strict = await site.newList('Strict', 101);
    await strict.list.fields.addText('Subject', { Required: true });
    await strict.list.rootFolder.files.addUsingPath('bare.txt', 'x');
    assert.equal((await strict.list.select('ItemCount')()).ItemCount, 1);
  });
  test('a copy has the columns, and versions of its own', async () => {
    await list.fields.addText('Subject');
    await files.addUsingPath('source.txt', 'x');
    await (await file('source.txt').getItem('Id')).update({ Subject: 'kept' });
    await file('source.txt').copyByPath(`${rootFolder}/target.txt`, false);
    assert.equal((await (await file('target.txt').getItem('Id')).select('Subject')<{ Subject: string }>()).Subject, 'kept');
    await assertRefused(file('source.txt').copyByPath(`${rootFolder}/target.txt`, false), 400, '-2130575257');
    await file('source.txt').copyByPath(`${rootFolder}/target.txt`, false, true);
    assert.equal(await file('target1.txt').exists(), true);
  });
  test('a file that somebody may not see is not there', async () => {
    await files.addUsingPath('secret.txt', 'secret');
    await (await file('secret.txt').getItem('Id')).breakRoleInheritance(false);
    assert.equal(await as('visitor').file('secret.txt').exists(), false);
    assert.ok((await site.request(address('secret.txt'), { as: 'visitor' })).status >= 403);
    const names = (await site.as('visitor').web.getFolderByServerRelativePath(rootFolder).files.select('Name')()).map(({ Name }) => Name);
    assert.ok(!names.includes('secret.txt') && names.includes('range.txt'), names.join());
    await assertRefused(as('visitor').file('range.txt').setContent('x'), 403);
  }, { needs: ['visitor'] });
  test('a page somebody stored does not run here', async () => {
    await files.addUsingPath('page.html', '<script>alert(1)</script>');
    const answer = await site.request(address('page.html'));
    assert.deepEqual([answer.headers.get('content-type'), answer.headers.get('content-security-policy')], ['application/octet-stream', 'sandbox']);
  }, { localOnly: true });
  row('an upload into a folder that is not there', () => ({
    method: 'POST', url: `_api/web/getFolderByServerRelativeUrl('${rootFolder}/none')/files/add(url='a.txt',overwrite=true)`, body: 'x', status: 404, must: ['-2147024893']
  }));
  row('an attachment is served by its address', () => ({ url: address('none/Attachments/1/a.txt'), status: 404 }));
});
