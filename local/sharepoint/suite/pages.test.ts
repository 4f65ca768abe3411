import '@pnp/sp/comments/clientside-page';
import { ClientsideText, ClientsideWebpart } from '@pnp/sp/clientside-pages';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { contract } from './contract';
import { PAGE_SCHEDULING } from '../model/pages/schedule';

/** Site pages as PnPjs writes and reads them (`_api/sitepages/pages`). */
contract('Site pages', ({ site, target, test, row }) => {
  const { web } = site.admin;
  const name = (): string => `page-${Date.now()}-${Math.floor(Math.random() * 1e6)}`;

  test('a page is made, filled, published and read back', async () => {
    const file = name();
    const page = await web.addClientsidePage(file, 'A page');
    const column = page.addSection().addColumn(12);
    column.addControl(new ClientsideText('<p>bonjour</p>'));
    const webPartId = '11111111-2222-3333-4444-555555555555';
    const webPartData = { id: webPartId, instanceId: webPartId, title: 'part', description: '', dataVersion: '1.0', properties: { poll: 7, nested: { list: ['a', 'b'] } } };
    const part = new ClientsideWebpart({ ...new ClientsideWebpart().data, id: randomUUID(), webPartId, webPartData } as never);
    column.addControl(part);
    await page.save();
    const loaded = await web.loadClientsidePage(`${site.path}/SitePages/${file}.aspx`);
    assert.equal(loaded.title, 'A page');
    const controls = loaded.sections[0]?.columns[0]?.controls ?? [];
    assert.equal(controls.length, 2);
    assert.match((controls[0] as ClientsideText).text, /bonjour/);
    assert.deepEqual((controls[1] as ClientsideWebpart).getProperties(), { poll: 7, nested: { list: ['a', 'b'] } });
  });
  test('the item of a page shows the canvas as HTML, and takes it back', async () => {
    const controls = [
      { controlType: 4, id: 'a', position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1, sectionFactor: 6 }, innerHTML: '<div><p>a "quote" &amp; {braces}</p></div>' },
      { controlType: 3, id: 'b', webPartId: 'c', position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 2, sectionFactor: 6 }, webPartData: { id: 'c', title: 'Less < more & "so on"', properties: { colour: '{red}' } } },
      { position: { zoneIndex: 1, sectionIndex: 2, sectionFactor: 6 }, displayMode: 2 }
    ];
    const { Id } = (await site.request('_api/sitepages/pages', { method: 'POST', body: { Name: `${name()}.aspx`, Title: 'Canvas' } })).json<{ Id: number }>();
    const told = async (): Promise<unknown> => JSON.parse((await site.request(`_api/sitepages/pages(${Id})`)).json<{ CanvasContent1: string }>().CanvasContent1);
    await site.request(`_api/sitepages/pages(${Id})/savepage`, { method: 'POST', body: { CanvasContent1: JSON.stringify(controls) } });
    const item = web.getList(`${site.path}/SitePages`).items.getById(Id);
    const { CanvasContent1 } = await item.select('CanvasContent1')<{ CanvasContent1: string }>();
    assert.match(CanvasContent1, /^<div><div data-sp-canvascontrol="" [^>]*data-sp-controldata="&#123;&quot;controlType&quot;&#58;4[^"]*"><div data-sp-rte=""><div><p>a/);
    assert.deepEqual(await told(), controls);
    await item.update({ CanvasContent1: CanvasContent1.replace('quote', 'word') });
    assert.deepEqual(await told(), JSON.parse(JSON.stringify(controls).replace('quote', 'word')));
  });
  test('a page is a file of the pages library', async () => {
    const file = name();
    await (await web.addClientsidePage(file, 'A file')).save();
    const item = await web.getFileByServerRelativePath(`${site.path}/SitePages/${file}.aspx`).getItem<{ Title: string; CanvasContent1: string }>('Id', 'Title', 'CanvasContent1');
    assert.equal(item.Title, 'A file');
  });
  test('a saved page has a version more', async () => {
    const file = name();
    const page = await web.addClientsidePage(file, 'Versions');
    await page.save();
    const version = async () => (await web.getFileByServerRelativePath(`${site.path}/SitePages/${file}.aspx`).select('MajorVersion')()).MajorVersion;
    const before = await version();
    page.addSection().addColumn(12).addControl(new ClientsideText('more'));
    await page.save();
    assert.ok((await version()) > before);
  });
  test('comments of a page are switched', async () => {
    const page = await web.addClientsidePage(name(), 'Comments');
    await page.save();
    await page.disableComments();
    assert.equal((await page.load()).commentsDisabled, true);
  });
  test('pages are listed', async () => {
    const file = name();
    await (await web.addClientsidePage(file, 'Listed')).save();
    const answer = await site.request('_api/sitepages/pages?$select=FileName,Title');
    assert.ok(answer.text.includes(`${file}.aspx`), answer.text.slice(0, 300));
  });
  /** A page as a program makes it over REST: the state is given at the creation, then it is saved, then published. */
  const make = async (state: number, publish = true): Promise<number> => {
    const post = async (path: string, body: object = {}): Promise<string> => {
      const answer = await site.request(`_api/sitepages/${path}`, { method: 'POST', body });
      assert.ok(answer.status < 300, answer.text);
      return answer.text;
    };
    const { Id } = JSON.parse(await post('pages', { PageLayoutType: 'Article', PromotedState: state })) as { Id: number };
    await post(`pages(${Id})/savepage`, { Title: name(), CanvasContent1: '[]' });
    if (publish) await post(`pages(${Id})/publish`);
    return Id;
  };
  const stateOf = async (id: number): Promise<number> => ((JSON.parse((await site.request(`_api/sitepages/pages(${id})?$select=PromotedState`)).text)) as { PromotedState: number }).PromotedState;
  const news = async (): Promise<number[]> => ((JSON.parse((await site.request('_api/sitepages/pages/feed(promotedState=2,published=true)?$select=Id', { headers: { Accept: 'application/json;odata=nometadata' } })).text)) as { value: { Id: number }[] }).value.map(({ Id }) => Id);

  test('news is made in one order only: state 1 at the creation, saved, published', async () => {
    const id = await make(1, false);
    assert.deepEqual([await stateOf(id), (await news()).includes(id)], [1, false]);
    await site.request(`_api/sitepages/pages(${id})/publish`, { method: 'POST' });
    assert.deepEqual([await stateOf(id), (await news())[0]], [2, id], 'the latest first');
    const plain = await make(0);
    const item = await web.getFileByServerRelativePath(`${site.path}/SitePages/${(JSON.parse((await site.request(`_api/sitepages/pages(${plain})?$select=FileName`)).text) as { FileName: string }).FileName}`).getItem();
    await item.update({ PromotedState: 2 });
    await site.request(`_api/sitepages/pages(${plain})/publish`, { method: 'POST' });
    assert.deepEqual([await stateOf(plain), (await news()).includes(plain)], [0, false], 'an ordinary update is passed over');
    await site.request(`_api/sitepages/pages(${plain})/promoteToNews`, { method: 'POST' });
    assert.ok((await news()).includes(plain));
    await site.request(`_api/sitepages/pages(${plain})/demoteFromNews`, { method: 'POST' });
    assert.ok(!(await news()).includes(plain));
  });
  test('a page is published at a later moment, where the site schedules', async () => {
    const { local } = target;
    if (!local) return;
    const id = await make(1, false);
    const in2Hours = new Date(local.now().getTime() + 7_200_000).toISOString();
    const schedule = (at: string): ReturnType<typeof site.request> => site.request(`_api/sitepages/pages(${id})/schedulePublish`, { method: 'POST', body: { sitePage: { PublishStartDate: at } } });
    assert.equal((await schedule(in2Hours)).status, 400, 'not switched on');
    assert.equal((await site.request(`_api/web/features/add('${PAGE_SCHEDULING}')`, { method: 'POST' })).status, 200);
    assert.equal((await schedule(new Date(local.now().getTime() - 1000).toISOString())).status, 400, 'past');
    assert.equal((await schedule(in2Hours)).status, 200);
    assert.match((await site.request(`_api/sitepages/pages(${id})?$select=PublishStartDate`)).text, new RegExp(in2Hours.slice(0, 16)));
    assert.equal((await news()).includes(id), false);
    local.advance(7_201_000);
    assert.equal((await news())[0], id);
    assert.match((await site.request(`_api/sitepages/pages(${id})?$select=PublishStartDate`)).text, /0001-01-01/);
  }, { localOnly: true });
  row('a visitor makes no page', { as: 'visitor', url: '_api/sitepages/pages', method: 'POST', body: { PageLayoutType: 'Article', PromotedState: 0 }, status: 403 }, { needs: ['visitor'] });
  row('a page that is not there', { url: '_api/sitepages/pages(987654)', status: 404 });
});
