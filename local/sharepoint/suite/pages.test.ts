import '@pnp/sp/comments/clientside-page';
import { ClientsideText, ClientsideWebpart } from '@pnp/sp/clientside-pages';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { contract } from './contract';

/** Site pages as PnPjs writes and reads them (`_api/sitepages/pages`). */
contract('Site pages', ({ site, test, row }) => {
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
  row('a visitor makes no page', { as: 'visitor', url: '_api/sitepages/pages', method: 'POST', body: { PageLayoutType: 'Article', PromotedState: 0 }, status: 403 }, { needs: ['visitor'] });
  row('a page that is not there', { url: '_api/sitepages/pages(987654)', status: 404 });
});
