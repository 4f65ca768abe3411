import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PageComments } from '../../src/data/comments/PageComments';
import { DataError } from '../../src/data/DataError';
import { openLocalSite } from './localSite';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

const PAGE = '/sites/intranet/SitePages/Article.aspx';

describe('SharePoint’s own comments of a page', { concurrency: false }, () => {
  let site: SiteUnderTest;
  const of = (persona: Persona): PageComments => new PageComments(site.connection(persona));
  const codeOf = async (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : error instanceof Error ? error.name : String(error)));
  const post = async (persona: Persona, path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await site.rest(persona, `_api/${path}`, { method: 'POST', body: JSON.stringify(body) });
    assert.ok(answer.ok, await answer.clone().text());
    return (await answer.json()) as Record<string, unknown>;
  };
  const comments = `web/getFileByServerRelativePath(decodedurl='${PAGE}')/listItemAllFields/comments`;
  before(async () => {
    site = await openLocalSite();
    await post('owner', `web/getFolderByServerRelativePath(decodedurl='/sites/intranet/SitePages')/files/addTemplateFile(urlOfFile='${PAGE}',templateFileType=3)`, {});
    const first = await post('visitor', comments, { text: 'Le premier <b>mot</b> & la suite' });
    await post('colleague', `${comments}(${String(first.id)})/replies`, { text: 'Merci !' });
    for (let index = 2; index <= 64; index++) await post('visitor', comments, { text: `Commentaire ${index}` });
    await post('visitor', comments, { text: 'Bonjour @mention{0}', mentions: [{ email: 'colleague@ville.example', name: 'Agent colleague', loginName: '' }] });
  });
  after(() => site.close());

  it('are there until somebody switches them off, and the page is known by its id and its author', async () => {
    const { Id } = await site.rest('owner', '_api/web/currentuser').then((answer) => answer.json() as Promise<{ Id: number }>);
    const page = await of('visitor').page(PAGE);
    assert.match(page.id, /^[0-9a-f-]{36}$/);
    assert.deepEqual([page.authorId, page.hasOwnComments], [Id, true]);
    assert.equal(await codeOf(of('visitor').page('/sites/intranet/SitePages/Absente.aspx')), 'notFound');
  });

  it('are all read, thirty a request, with their replies and the names of those whom they mention', async () => {
    const progress: number[] = [];
    const { comments: read, count } = await of('owner').read(PAGE, { onProgress: (done) => progress.push(done) });
    assert.deepEqual([read.length, count, progress], [65, 66, [30, 60, 65, 66]]);
    assert.deepEqual([read[0]?.text, read[0]?.author], ['Bonjour @Agent colleague', 'Agent visitor']);
    const last = read[read.length - 1];
    assert.deepEqual([last?.text, last?.replies.map(({ author, text }) => [author, text])], ['Le premier <b>mot</b> & la suite', [['Agent colleague', 'Merci !']]]);
    const controller = new AbortController();
    assert.equal(await codeOf(of('owner').read(PAGE, { signal: controller.signal, onProgress: () => controller.abort() })), 'AbortError');
  });

  it('are switched off in one press by who may edit the page, and stay stored', async () => {
    assert.equal(await codeOf(of('visitor').switchOff(PAGE)), 'forbidden');
    await site.fault({ kind: 'dropAfter', path: 'setCommentsDisabled', count: 1 });
    await of('owner').switchOff(PAGE);
    assert.equal((await of('visitor').page(PAGE)).hasOwnComments, false);
    assert.equal((await of('owner').read(PAGE)).count, 66);
  });
});
