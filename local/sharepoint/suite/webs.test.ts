import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

contract('Sites and webs', ({ site, test, row }) => {
  const { web } = site.admin;

  test('a web knows itself', async () => {
    const info = await web<Record<string, unknown>>();
    assert.deepEqual([info.Url, info.ServerRelativeUrl], [site.url, site.path]);
    for (const name of ['Id', 'Title', 'Language', 'Created', 'WebTemplate', 'Description', 'WelcomePage', 'LastItemModifiedDate']) assert.ok(name in info, name);
  });
  test('its title and description are changed, and put back', async () => {
    const { Title, Description } = await web.select('Title', 'Description')();
    await web.update({ Title: 'Changed', Description: 'By the suite' });
    const changed = await web.select('Title', 'Description')();
    await web.update({ Title, Description });
    assert.deepEqual([changed.Title, changed.Description], ['Changed', 'By the suite']);
  });
  row('a visitor does not change it', { as: 'visitor', url: '_api/web', method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, body: { Title: 'x' }, status: 403 }, { needs: ['visitor'] });
  test('the site collection', async () => {
    const info = await site.admin.site.select('Id', 'Url', 'ServerRelativeUrl')();
    assert.deepEqual([info.Url, info.ServerRelativeUrl], [site.url, site.path]);
    assert.equal((await site.admin.site.getRootWeb()).toUrl().includes(site.path), true);
  });
  test('a web below the site has lists of its own', async () => {
    const leaf = `lists${Date.now()}`;
    await web.webs.add('Lists below', leaf);
    site.later(() => site.request(`${leaf}/_api/web`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } }));
    const made = await site.request(`${leaf}/_api/web/lists`, { method: 'POST', body: { Title: 'Only below', BaseTemplate: 100 } });
    assert.equal(made.status, 201, made.text);
    assert.equal((await site.request(`${leaf}/_api/web/lists/getByTitle('Only below')`)).status, 200);
    await assertRefused(web.lists.getByTitle('Only below')(), 404);
    const parent = (await site.request(`${leaf}/_api/web?$select=ParentWeb/ServerRelativeUrl&$expand=ParentWeb`)).json<{ ParentWeb: { ServerRelativeUrl: string } }>();
    assert.equal(parent.ParentWeb.ServerRelativeUrl, site.path);
  });
  test('a web is deleted', async () => {
    const leaf = `doomed${Date.now()}`;
    await web.webs.add('Doomed', leaf);
    const gone = await site.request(`${leaf}/_api/web`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } });
    assert.equal(gone.status, 200, gone.text);
    assert.equal((await site.request(`${leaf}/_api/web`)).status, 404);
  });
  test('two webs of one address are refused', async () => {
    const leaf = `same${Date.now()}`;
    await web.webs.add('One', leaf);
    site.later(() => site.request(`${leaf}/_api/web`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } }));
    await assertRefused(web.webs.add('Two', leaf), [400, 409, 500]);
  });
  test('getContextInfo', async () => {
    const info = await site.admin.web.getContextInfo();
    assert.deepEqual([info.WebFullUrl, info.SiteFullUrl], [site.url, site.url]);
  });
  test('properties of the root folder can be read', async () => {
    assert.equal((await web.rootFolder.select('ServerRelativeUrl')()).ServerRelativeUrl, site.path);
  });
});
