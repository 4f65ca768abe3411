import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import { keepPartPages } from '../../src/data/partPages/keepPartPages';
import { readPartPage } from '../../src/data/partPages/readPartPage';
import { LinkedPages } from '../../src/data/partPages/LinkedPages';
import { recordPartPage } from '../../src/data/partPages/recordPartPage';
import { shownParts } from '../../src/data/partPages/shownParts';
import { createPollServices } from '../../src/data/polls/pollServices';
import { readSite } from '../../src/data/provisioning/readSite';
import { pollLists } from '../../src/lists/polls';
import { openLocalSite } from './localSite';
import { memoryStorage } from './memoryStorage';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

const URL = 'Lists/ParvisPolls';
const WEB = '/sites/intranet';
const part = shownParts.find(({ url }) => url === URL);

describe('the page on which a part stands', { concurrency: false }, () => {
  let site: SiteUnderTest;
  const post = async (path: string, body: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<{ readonly Id: number }> => {
    const answer = await site.rest('owner', path, { method: 'POST', headers: { 'If-Match': '*', ...headers }, body: JSON.stringify(body) });
    assert.ok(answer.ok, `${path}: ${await answer.clone().text()}`);
    return (await answer.json().catch(() => ({}))) as { readonly Id: number };
  };
  /** SharePoint names the file as the page's first title. */
  const makePage = async (name: string, properties: object, isPublished = true): Promise<number> => {
    const { Id } = await post('_api/sitepages/pages', { PageLayoutType: 'Article', PromotedState: 0 });
    await post(`_api/sitepages/pages(${Id})/savepage`, { Title: name });
    const canvas = [{ controlType: 3, id: 'a', position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1, sectionFactor: 12, layoutIndex: 1 }, webPartId: part?.componentId, webPartData: { id: part?.componentId, instanceId: 'a', title: 'x', properties, dataVersion: '1.0' } }];
    await post(`_api/sitepages/pages(${Id})/savepage`, { Title: name, CanvasContent1: JSON.stringify(canvas) });
    if (isPublished) await post(`_api/sitepages/pages(${Id})/publish`);
    return Id;
  };
  const facts = (persona: Persona = 'visitor') => readSite(site.connection(persona), undefined, false);
  const recorded = async (): Promise<string | undefined> => readPartPage((await facts()).lists.get(URL)?.description ?? '')?.page;
  const description = async (): Promise<string> => ((await (await site.rest('owner', `_api/web/GetList('${WEB}/${URL}')?$select=Description`)).json()) as { readonly Description: string }).Description;
  const visit = async (page: string, persona: Persona = 'owner', storage = memoryStorage()): Promise<void> => keepPartPages(site.connection(persona), await facts(persona), { pathname: `${WEB}/${encodeURI(page)}`, search: '' }, storage);

  before(async () => {
    site = await openLocalSite();
    await createPollServices(site.connection('owner')).setup.setUp();
  });
  after(() => site.close());

  it('is not recorded before readers find the part there', async () => {
    await makePage('Brouillon', {}, false);
    await visit('SitePages/Brouillon.aspx');
    await visit('SitePages/Nulle-part.aspx');
    assert.equal(await recorded(), undefined);
  });

  it('is recorded when an owner looks at it, not when an agent does; everybody reads it', async () => {
    await makePage('Consultation', { mode: 'one', pollId: 1 });
    for (const persona of ['visitor', 'colleague'] as const) await visit('SitePages/Consultation.aspx', persona);
    assert.equal(await recorded(), undefined);
    await assert.rejects(recordPartPage(site.connection('visitor'), URL, { kinds: 'poll', page: 'SitePages/x.aspx' }), (error) => error instanceof DataError && error.code === 'forbidden');
    await visit('SitePages/Consultation.aspx');
    assert.equal(await recorded(), 'SitePages/Consultation.aspx');
  });

  it('gives way to one that shows all things; another one that does stays behind it', async () => {
    await makePage('Vie-du-réseau', { mode: 'current' });
    await visit('SitePages/Vie-du-réseau.aspx');
    assert.equal(await recorded(), 'SitePages/Vie-du-réseau.aspx');
    await makePage('Autre', {});
    await visit('SitePages/Autre.aspx');
    assert.equal(await recorded(), 'SitePages/Vie-du-réseau.aspx');
  });

  it('is kept by set-up and by an upgrade, with the words of the owner', async () => {
    const list = `_api/web/GetList('${WEB}/${URL}')`;
    const marked = await description();
    assert.match(marked, /\[Parvis page poll SitePages\/Vie-du-réseau\.aspx\] \[Parvis \d+\]$/);
    await post(list, { Description: `À nous : ${marked}` }, { 'X-HTTP-Method': 'MERGE' });
    const { value: views } = (await (await site.rest('owner', `${list}/views?$select=Id,Title,Hidden`)).json()) as { readonly value: readonly { readonly Id: string; readonly Title: string }[] };
    const version = pollLists.find(({ url }) => url === URL)?.version ?? 0;
    const mark = views.find(({ Title }) => Title === `Parvis ${version}`)?.Id ?? '';
    await post(`${list}/views('${mark}')`, { Title: 'Parvis 1' }, { 'X-HTTP-Method': 'MERGE' });
    await createPollServices(site.connection('owner')).setup.setUp();
    assert.equal(await description(), `À nous : ${marked}`);
    assert.equal((await facts()).lists.get(URL)?.version, version);
  });

  it('is said to who edits a page, and chosen by him: a published page that shows the part, of a list that he may manage', async () => {
    const id = part?.componentId ?? '';
    const links = (persona: Persona) => new LinkedPages(site.connection(persona));
    const at = (page: string) => ({ pathname: `${WEB}/${page}`, search: '?Mode=Edit' });
    const path = `${WEB}/SitePages/Vie-du-réseau.aspx`;
    assert.deepEqual(await links('owner').of(id, at('SitePages/Autre.aspx')), { path, isHere: false, mayChoose: true });
    assert.deepEqual(await links('owner').of(id, at('SitePages/vie-du-r%C3%A9seau.aspx')), { path, isHere: true, mayChoose: true });
    assert.deepEqual(await links('visitor').of(id, at('SitePages/Autre.aspx')), { path, isHere: false, mayChoose: false });
    assert.deepEqual(await links('owner').of(id, at('_layouts/15/workbench.aspx')), { path, isHere: false, mayChoose: false });
    assert.equal(await links('owner').of('00000000-0000-0000-0000-000000000000', at('SitePages/Autre.aspx')), null);

    assert.equal(await links('owner').choose(id, at('SitePages/Brouillon.aspx')), false);
    await assert.rejects(links('visitor').choose(id, at('SitePages/Autre.aspx')), (error) => error instanceof DataError && error.code === 'forbidden');
    assert.equal(await recorded(), 'SitePages/Vie-du-réseau.aspx');
    assert.equal(await links('owner').choose(id, at('SitePages/Autre.aspx')), true);
    assert.equal(await recorded(), 'SitePages/Autre.aspx');
    // What he chose stays: it is right.
    await visit('SitePages/Vie-du-réseau.aspx');
    assert.equal(await recorded(), 'SitePages/Autre.aspx');
    assert.equal(await links('owner').choose(id, at('SitePages/Vie-du-réseau.aspx')), true);
  });

  it('is taken over once it is deleted, by a browser that had not found it right', async () => {
    const page = "_api/web/getFileByServerRelativePath(decodedUrl='/sites/intranet/SitePages/Vie-du-réseau.aspx')";
    const tab = memoryStorage();
    await visit('SitePages/Autre.aspx', 'owner', tab);
    await post(page, {}, { 'X-HTTP-Method': 'DELETE' });
    await visit('SitePages/Autre.aspx', 'owner', tab);
    assert.equal(await recorded(), 'SitePages/Vie-du-réseau.aspx');
    await visit('SitePages/Autre.aspx');
    assert.equal(await recorded(), 'SitePages/Autre.aspx');
    assert.match(await description(), /^À nous : .*\[Parvis page poll SitePages\/Autre\.aspx\] \[Parvis \d+\]$/);
  });
});
