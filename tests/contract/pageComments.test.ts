import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { commentServicesOf } from '../../src/data/comments/commentServicesOf';
import { earlierFile } from '../../src/data/comments/earlierFile';
import { pagePathOf } from '../../src/data/comments/pagePathOf';
import { PageComments } from '../../src/data/comments/PageComments';
import { readPage } from '../../src/data/comments/readPage';
import { DataError } from '../../src/data/DataError';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import { articleDraft } from '../../src/domain/comments/articleDraft';
import { callState } from '../../src/domain/calls/callState';
import { callLists } from '../../src/lists/callLists';
import { openLocalSite } from './localSite';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

const PAGE = '/sites/intranet/SitePages/Article.aspx';

describe('SharePoint’s own comments of a page', { concurrency: false }, () => {
  let site: SiteUnderTest;
  const of = (persona: Persona): PageComments => new PageComments(site.connection(persona));
  const page = (persona: Persona, path = PAGE) => readPage(site.connection(persona), path);
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
    const found = await page('visitor');
    assert.match(found.id, /^[0-9a-f-]{36}$/);
    assert.deepEqual([found.authorId, found.hasOwnComments], [Id, true]);
    assert.equal(await codeOf(page('visitor', '/sites/intranet/SitePages/Absente.aspx')), 'notFound');
  });

  it('are those of the page that is shown, whatever signs are in its name, and whether its path is said escaped or not', async () => {
    for (const name of ['Remise 100 %', '50%25 net', 'n#2', "l'été d’ici", 'R&D + nous', '🚲 au bureau', 'ميزانية المدينة']) {
      const path = `/sites/intranet/SitePages/${name}.aspx`;
      await post('owner', `web/getFolderByServerRelativePath(decodedurl='/sites/intranet/SitePages')/files/addTemplateFile(urlOfFile='${encodeURIComponent(path.replace(/'/g, "''"))}',templateFileType=3)`, {});
      const address = new URL(encodeURI(path).replace(/#/g, '%23'), 'https://ville.example').pathname;
      const found = await page('visitor', pagePathOf(path, address));
      assert.equal((await page('visitor', pagePathOf(address, address))).id, found.id, name);
      assert.equal(await codeOf(of('owner').switchOff(pagePathOf(address, address))), 'none', name);
      assert.equal((await page('visitor', path)).hasOwnComments, false, name);
    }
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
    assert.equal((await page('visitor')).hasOwnComments, false);
    assert.equal((await of('owner').read(PAGE)).count, 66);
  });

  it('are brought in as one file that everybody reads, once however often it is begun, and never counted as ours', async () => {
    await new Provisioner(site.connection('owner', { language: 1036 }), callLists).setUp();
    const services = (persona: Persona) => commentServicesOf(site.connection(persona));
    const owner = services('owner');
    const animation = await owner.animation();
    const { id } = await owner.page(PAGE);
    const draft = await animation.saveDraft({ ...articleDraft('fr'), title: 'Article', page: id }, null, crypto.randomUUID());
    const { call, decisions } = await animation.publish(draft, crypto.randomUUID());
    const { own, kept } = await owner.earlier();
    const { comments: read } = await own.read(PAGE);
    const known = decisions[decisions.length - 1]?.id ?? 0;
    const decision = await kept.keep(call, read, animation, known);
    assert.equal((await kept.keep(call, read, animation, known)).id, decision.id);
    const opened = await services('visitor').calls.ofPage(id);
    assert.equal(opened?.call.id, call.id);
    const state = callState(opened.call, opened.decisions, owner.serverNow());
    assert.ok(state.earlier);
    const shown = await (await services('visitor').earlier()).kept.read(state.earlier);
    assert.deepEqual([shown.comments, shown.isAltered], [read, false]);
    assert.deepEqual(await services('visitor').contributions.counts(call, [0]), {});
    assert.equal(await codeOf((await services('visitor').earlier()).kept.keep(call, [], await services('visitor').animation(), decision.id)), 'forbidden');

    const file = `web/getFileByServerRelativePath(decodedurl='/sites/intranet/ParvisCallTexts/${decision.content.file}')/$value`;
    const changed = await site.rest('owner', `_api/${file}`, { method: 'POST', headers: { 'X-HTTP-Method': 'PUT' }, body: earlierFile.write([]) });
    assert.ok(changed.ok);
    assert.deepEqual(await (await services('visitor').earlier()).kept.read(state.earlier), { comments: [], isAltered: true });
  });
});
