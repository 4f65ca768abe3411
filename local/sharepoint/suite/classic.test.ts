import '@pnp/sp/sites';
import { SiteLogoAspect, SiteLogoType } from '@pnp/sp/sites';
import { WebPartsPersonalizationScope } from '@pnp/sp/webparts';
import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { connect } from './connect';
import { contract } from './contract';

/** What older programs ask a site for: classic web parts, galleries, rights management, tables of views, groups and logos of webs. */
contract('What older programs ask for', async ({ site, test, row }) => {
  const { web } = site.admin;
  const library = await site.newList('Papers', 101);
  for (const name of ['notice.docx', 'plain.txt', 'page.aspx']) await library.list.rootFolder.files.addUsingPath(name, 'content');
  const address = (name: string, action: number, as: 'admin' | 'visitor' = 'admin') =>
    site.request(`_api/web/getFileByServerRelativePath(decodedurl='${library.rootFolder}/${name}')/getWOPIFrameUrl(@a)?@a=${action}`, { as, method: 'POST' });

  test('a document of Office has an address that opens it, another file and an item have none', async () => {
    const { value } = (await address('notice.docx', 1)).json<{ value: string }>();
    assert.match(value, /\/_layouts\/15\/Doc\.aspx\?sourcedoc=%7B[0-9A-F-]{36}%7D&file=notice\.docx&action=edit/);
    assert.equal((await address('plain.txt', 0)).json().value, '');
    const list = await site.newList('No papers');
    const { Id } = await list.list.items.add({ Title: 'no file' });
    assert.equal(await list.list.items.getById(Id).getWopiFrameUrl(), '');
    assert.equal((await address('notice.docx', 9)).status, 400);
  });
  test('the rows of a list as a rowset, with their versions, for who may see them', async () => {
    const { id, list, title } = await site.newList('Rowset');
    await list.update({ EnableVersioning: true });
    const { Id } = await list.items.add({ Title: "it's <one>" });
    await list.items.getById(Id).update({ Title: 'two' });
    await list.items.add({ Title: 'another' });
    const ask = (more = '', as: 'admin' | 'visitor' = 'admin') => site.request(`_vti_bin/owssvr.dll?Cmd=Display&List=%7B${id}%7D&XMLDATA=TRUE${more}`, { as });
    const titles = (text: string): string[] => [...text.matchAll(/<z:row [^>]*ows_Title='([^']*)'/g)].map(([, found]) => found ?? '');
    assert.deepEqual(titles((await ask()).text), ['two', 'another']);
    const versions = await ask('&IncludeVersions=TRUE&Query=ID%20Title%20Modified%20Editor%20&SortField=Title&SortDir=DESC');
    assert.match(versions.headers.get('content-type') ?? '', /^text\/xml/);
    assert.deepEqual(titles(versions.text), ['two', 'it&#39;s &lt;one&gt;', 'another'], title);
    assert.match(versions.text, /<s:AttributeType name='ows_Editor'[\s\S]*ows_Modified='\d{4}-\d\d-\d\d \d\d:\d\d:\d\d' ows_Editor='\d+;#[^']+'/);
    assert.match((await ask('&Query=NoSuchColumn')).text, /NoSuchColumn/);
    assert.equal((await ask('&View=%7B1%7D')).status, 404);
    await list.breakRoleInheritance(false);
    assert.equal((await ask('', 'visitor')).status, 403);
  });
  test('the manager of classic web parts knows its scope, and no parts of a client-side page', async () => {
    const page = web.getFileByServerRelativePath(`${library.rootFolder}/page.aspx`);
    const scope = (of: WebPartsPersonalizationScope): Promise<unknown> => page.getLimitedWebPartManager(of).scope();
    assert.deepEqual([await scope(WebPartsPersonalizationScope.User), await scope(WebPartsPersonalizationScope.Shared)], [0, 1]);
    assert.deepEqual(await page.getLimitedWebPartManager().webparts(), []);
    await assertRefused(web.getFileByServerRelativePath(`${library.rootFolder}/plain.txt`).getLimitedWebPartManager().scope(), 400);
  });
  row('a scope that does not exist is refused', () => ({ url: `_api/web/getFileByServerRelativePath(decodedurl='${library.rootFolder}/page.aspx')/getLimitedWebPartManager(scope=7)`, status: 400 }));
  test('rights management of a list is off, and is not switched on here', async () => {
    const settings = await library.list.informationRightsManagementSettings<Record<string, unknown>>();
    assert.deepEqual([settings.AllowPrint, settings.EnableDocumentAccessExpire, settings.DocumentAccessExpireDays, settings.PolicyTitle], [false, false, 90, '']);
    assert.equal((await site.request(`${library.path}/InformationRightsManagementSettings`, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE' }, body: { PolicyTitle: 'x' } })).status, 405);
  });
  test('a view as a table: its columns, its rows, nothing that runs', async () => {
    const { list } = await site.newList('Table');
    await list.items.add({ Title: 'First <script>' });
    await list.items.add({ Title: 'Second' });
    const { Id } = await list.views.add('Seconds', false, { ViewQuery: '<Where><Eq><FieldRef Name="Title"/><Value Type="Text">Second</Value></Eq></Where>' });
    const all = await list.defaultView.renderAsHtml();
    assert.match(all, /<th [^>]*>(Title|Titre)<\/th>.*First &lt;script&gt;.*Second/);
    const filtered = await list.views.getById(Id).renderAsHtml();
    assert.ok(filtered.includes('Second') && !filtered.includes('First'));
  });
  test('galleries of the site are catalogs, the same from each web; the design of a web is its own', async () => {
    const leaf = `galleries-${Date.now()}`;
    await web.webs.add('Below', leaf);
    const catalog = async (of: string, template: number): Promise<Record<string, unknown>> => (await site.request(`${of}_api/web/getCatalog(${template})?$select=Id,BaseTemplate,IsCatalog,Hidden`)).json();
    const parts = await catalog('', 113);
    assert.deepEqual([parts.BaseTemplate, parts.IsCatalog, parts.Hidden], [113, true, true]);
    assert.equal((await catalog(`${leaf}/`, 113)).Id, parts.Id);
    assert.notEqual((await catalog(`${leaf}/`, 124)).Id, (await catalog('', 124)).Id);
    await assertRefused(web.getCatalog(100), 404);
    await connect(site.target, 'admin', `${site.url}/${leaf}`).web.delete();
  });
  row('nobody makes a second gallery', { url: '_api/web/lists', method: 'POST', body: { Title: 'My parts', BaseTemplate: 113 }, status: 400 });
  test('a web that inherits no more gets owners, members and visitors of its own', async () => {
    const leaf = `groups-${Date.now()}`;
    await web.webs.add('Groups', leaf);
    const below = (): typeof web => connect(site.target, 'admin', `${site.url}/${leaf}`).web;
    const create = (): Promise<{ status: number }> => site.request(`${leaf}/_api/web/createDefaultAssociatedGroups(userLogin=@u,userLogin2='',groupNameSeed=@s)?@u='${encodeURIComponent(site.target.login('owner'))}'&@s='${leaf}'`, { method: 'POST' });
    assert.equal((await create()).status, 400, 'it inherits');
    await below().breakRoleInheritance(false, false);
    const before = (await web.associatedOwnerGroup()).Id;
    const { local } = site.target;
    if (local) {
      assert.equal((await create()).status, 403, 'refused without scripts, as reported');
      await fetch(`${local.origin}/_local/settings`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ defaultGroupsRefused: false }) });
    }
    assert.equal((await create()).status, 200);
    const owners = await below().associatedOwnerGroup();
    assert.notEqual(owners.Id, before);
    assert.ok(owners.Title.includes(leaf));
    assert.deepEqual((await below().associatedOwnerGroup.users()).map(({ Email }) => Email), [site.target.login('owner')]);
    const levels = await below().roleAssignments.expand('Member', 'RoleDefinitionBindings')<Array<{ Member: { Title: string }; RoleDefinitionBindings: Array<{ RoleTypeKind: number }> }>>();
    const kindOf = (title: string): number | undefined => levels.find(({ Member }) => Member.Title === title)?.RoleDefinitionBindings[0]?.RoleTypeKind;
    assert.deepEqual([kindOf(owners.Title), kindOf((await below().associatedMemberGroup()).Title), kindOf((await below().associatedVisitorGroup()).Title)], [5, 6, 2]);
    assert.equal((await create()).status, 200, 'what is there stays');
    assert.equal((await below().associatedOwnerGroup()).Id, owners.Id);
    await below().delete();
  }, { needs: ['owner'] });
  test('the logo of a web is a file that is there; the square picture is another one', async () => {
    const file = `${library.rootFolder}/plain.txt`;
    const { SiteLogoUrl: before } = await web.select('SiteLogoUrl')<{ SiteLogoUrl: string | null }>();
    await site.admin.site.setSiteLogo({ relativeLogoUrl: file, type: SiteLogoType.WebLogo, aspect: SiteLogoAspect.Square });
    assert.equal((await web.select('SiteLogoUrl')<{ SiteLogoUrl: string | null }>()).SiteLogoUrl, before);
    await site.admin.site.setSiteLogo({ relativeLogoUrl: file, type: SiteLogoType.WebLogo, aspect: SiteLogoAspect.Rectangular });
    assert.equal((await web.select('SiteLogoUrl')<{ SiteLogoUrl: string }>()).SiteLogoUrl, file);
    await assertRefused(site.admin.site.setSiteLogo({ relativeLogoUrl: `${library.rootFolder}/missing.png`, type: SiteLogoType.WebLogo, aspect: SiteLogoAspect.Rectangular }), 404);
    await site.admin.site.setSiteLogo({ relativeLogoUrl: before ?? '', type: SiteLogoType.WebLogo, aspect: SiteLogoAspect.Rectangular });
  });
  row('a visitor sets no logo', { url: '_api/siteiconmanager/setsitelogo', as: 'visitor', method: 'POST', body: { relativeLogoUrl: '', type: 0, aspect: 1 }, status: 403 }, { needs: ['visitor'] });
});
