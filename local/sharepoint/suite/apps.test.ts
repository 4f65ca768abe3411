import '@pnp/sp/appcatalog';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { TestSolution } from '../model/apps/testing/build-package';
import { buildPackage } from '../model/apps/testing/build-package';
import { assertRefused } from './answer';
import { contract } from './contract';

/** The app catalog's life cycle. MS docs: "Application Lifecycle Management APIs", "Upgrade SharePoint Framework solutions". */
contract('App catalog', ({ site, target, test, row }) => {
  if (!target.local) return;
  const catalog = site.admin.tenantAppcatalog;
  const fieldId = randomUUID();
  const featureId = randomUUID();
  const componentId = randomUUID();
  const id = randomUUID();
  const listTitle = `From package ${Date.now()}`;
  const elements = `<Field ID="{${fieldId}}" Name="PackageField" StaticName="PackageField" DisplayName="Package field" Type="Text" Group="Suite" /><ListInstance Title="${listTitle}" Url="Lists/FromPackage" TemplateType="100" FeatureId="00bfea71-de22-43b2-a848-c05709900100" CustomSchema="schema.xml"><Data><Rows><Row><Field Name="Title">seeded</Field></Row></Rows></Data></ListInstance>`;
  const schema = `<List xmlns:ows="Microsoft SharePoint" Title="Schema" EnableContentTypes="FALSE" FolderCreation="TRUE" Direction="$Resources:Direction;" Url="Lists/FromPackage" BaseType="0" xmlns="http://schemas.microsoft.com/sharepoint/"><MetaData><ContentTypes><ContentTypeRef ID="0x01" /></ContentTypes><Fields><Field ID="{${randomUUID()}}" Name="Key" StaticName="Key" DisplayName="Key" Type="Text" Indexed="TRUE" EnforceUniqueValues="TRUE" /></Fields><Views><View BaseViewID="1" Type="HTML" WebPartZoneID="Main" DisplayName="All" DefaultView="TRUE" SetupPath="pages\\viewpage.aspx" Url="AllItems.aspx"><Query /><ViewFields><FieldRef Name="LinkTitle" /><FieldRef Name="Key" /></ViewFields><RowLimit>30</RowLimit></View></Views><Forms /></MetaData></List>`;
  const solution = (version: string, more: Partial<TestSolution> = {}): TestSolution => ({
    id,
    version,
    features: [{ id: featureId, version, components: [{ id: componentId, name: 'Suite part' }], elementManifests: { 'elements.xml': elements }, elementFiles: { 'schema.xml': schema } }],
    ...more
  });
  const add = async (version: string, more?: Partial<TestSolution>) => catalog.add('suite.sppkg', await buildPackage(solution(version, more)) as never, true);
  const status = async () => catalog.getAppById(id)<{ ProductId: string; AppCatalogVersion: string; InstalledVersion: string; Deployed: boolean; CanUpgrade: boolean; Title: string }>();

  test('a package is added, and not yet deployed', async () => {
    await add('1.0.0.0');
    const app = await status();
    assert.deepEqual([app.ProductId.toLowerCase(), app.AppCatalogVersion, app.Deployed], [id, '1.0.0.0', false]);
    assert.ok((await catalog<Array<{ ProductId: string }>>()).some(({ ProductId }) => ProductId.toLowerCase() === id));
  });
  test('deployed, installed: its list, column and rows are there', async () => {
    await catalog.getAppById(id).deploy();
    assert.equal((await site.request(`_api/web/appTiles?$filter=ProductId eq guid'${id}'`)).values().length, 0);
    await catalog.getAppById(id).install();
    const list = site.admin.web.lists.getByTitle(listTitle);
    const [item] = await list.items<Array<{ Title: string }>>();
    assert.equal(item?.Title, 'seeded');
    assert.equal((await list.fields.getByInternalNameOrTitle('Key').select('EnforceUniqueValues')()).EnforceUniqueValues, true);
    assert.equal((await site.admin.web.fields.getById(fieldId).select('InternalName')()).InternalName, 'PackageField');
    assert.equal((await status()).InstalledVersion, '1.0.0.0');
    const [tile] = (await site.request(`_api/web/appTiles?$filter=AppType eq 3 and ProductId eq guid'${id}'`)).values<{ AppStatus: number; Version: string; AppPrincipalId: string }>();
    assert.deepEqual([tile?.AppStatus, tile?.Version], [4, '1.0.0.0']);
    assert.match(tile?.AppPrincipalId ?? '', /^i:0i\.t\|ms\.sp\.ext\|/);
  });
  test('its package is a file of the catalog', async () => {
    const { ID } = (await site.request(`_api/web/tenantappcatalog/availableApps/getById('${id}')`)).json<{ ID: string }>();
    const origin = new URL(site.url).origin;
    const sent = Buffer.from(await buildPackage(solution('1.0.0.0')));
    for (const path of [`getFileById('${ID}')`, "getFileByServerRelativePath(decodedUrl='/sites/appcatalog/AppCatalog/suite.sppkg')"]) {
      const answer = await site.request(`${origin}/sites/appcatalog/_api/web/${path}/$value`);
      assert.equal(answer.status, 200, answer.text.slice(0, 200));
      assert.equal(answer.headers.get('content-length'), String(sent.length));
    }
    assert.equal((await site.request(`_api/web/getFileById('${ID}')`)).status, 404);
  });
  test('its components are offered', async () => {
    const answer = await site.request('_api/web/GetClientSideWebParts');
    assert.equal(answer.status, 200, answer.text);
    assert.ok(answer.text.includes(componentId), answer.text.slice(0, 500));
  });
  test('its files are served', async () => {
    const answer = await site.request(`${new URL(site.url).origin}/sites/appcatalog/ClientSideAssets/${id}/notes_1a2b.js`);
    assert.equal(answer.status, 200);
    assert.match(answer.text, /^define/);
    assert.match(answer.headers.get('content-type') ?? '', /javascript/);
  });
  test('installing twice is refused or nothing', async () => {
    await catalog.getAppById(id).install().catch(() => undefined);
    assert.equal((await site.admin.web.lists.getByTitle(listTitle).items()).length, 1);
  });
  test('an upgrade runs its actions and keeps the data', async () => {
    const before = await site.admin.web.lists.getByTitle(listTitle).items.add({ Title: 'kept', Key: 'k' });
    const feature = solution('2.0.0.0').features?.[0];
    const added = '<Field ID="{' + randomUUID() + '}" Name="SecondField" StaticName="SecondField" DisplayName="Second field" Type="Text" Group="Suite" />';
    await add('2.0.0.0', {
      features: feature && [{ ...feature, elementManifests: { ...feature.elementManifests, 'second.xml': added }, upgradeActions: { 'upgrade.xml': `<VersionRange><ApplyElementManifests><ElementManifest Location="${featureId}\\second.xml" /></ApplyElementManifests></VersionRange>` } }]
    });
    await catalog.getAppById(id).deploy();
    assert.equal((await status()).CanUpgrade, true);
    await catalog.getAppById(id).upgrade();
    assert.equal((await status()).InstalledVersion, '2.0.0.0');
    assert.equal((await site.admin.web.fields.getByInternalNameOrTitle('SecondField').select('Title')()).Title, 'Second field');
    assert.equal((await site.admin.web.lists.getByTitle(listTitle).items.getById(before.Id)<{ Key: string }>()).Key, 'k');
  });
  test('retracted, its files are gone; the list stays', async () => {
    await catalog.getAppById(id).uninstall();
    await catalog.getAppById(id).retract();
    assert.equal((await status()).Deployed, false);
    assert.ok((await site.admin.web.lists.getByTitle(listTitle).items()).length > 0);
  });
  test('removed', async () => {
    await catalog.getAppById(id).remove();
    await assertRefused(status(), [400, 404]);
  });
  test('a component that another deployed package has is refused with the name of that package', async () => {
    const make = async (name: string): Promise<string> => {
      const product = randomUUID();
      await catalog.add(`${name}.sppkg`, (await buildPackage({ id: product, name, features: [{ id: randomUUID(), components: [{ id: componentId, name: 'Shared' }] }] })) as never, true);
      return product;
    };
    const [first, second] = [await make('first'), await make('second')];
    await catalog.getAppById(first).deploy();
    await assertRefused(catalog.getAppById(second).deploy(), 400, 'first.sppkg');
    await catalog.getAppById(first).retract();
    await catalog.getAppById(second).deploy();
    for (const product of [first, second]) await catalog.getAppById(product).remove();
  });
  test('sites with an app in a catalog of their own are told of', async () => {
    const sites = async () => (await site.request('_api/web/tenantAppCatalog/siteCollectionAppCatalogsSites')).values<{ AbsoluteUrl: string; SiteID: string }>().map(({ AbsoluteUrl }) => AbsoluteUrl);
    assert.ok(!(await sites()).includes(site.url));
    const own = randomUUID();
    assert.equal((await site.request("_api/web/siteCollectionAppCatalog/add(overwrite=true,url='own.sppkg')", { method: 'POST', body: await buildPackage({ id: own, features: [] }) })).status, 200);
    assert.ok((await sites()).includes(site.url));
    await site.request(`_api/web/siteCollectionAppCatalog/availableApps/getById('${own}')/remove`, { method: 'POST' });
    assert.ok(!(await sites()).includes(site.url));
  });
  test('an extension of every site is in the list of them, once, whoever installs what', async () => {
    const [product, component] = [randomUUID(), randomUUID()];
    const instance = `<ClientSideComponentInstance Title="Bar" Location="ClientSideExtension.ApplicationCustomizer" ComponentId="${component}" Properties="{&quot;a&quot;:1}" WebTemplateId="STS#3" Sequence="7"/>`;
    for (const version of ['1.0.0.0', '1.0.0.1']) {
      await catalog.add('bar.sppkg', (await buildPackage({ id: product, version, skipFeatureDeployment: true, features: [{ id: randomUUID(), components: [{ id: component, name: 'Bar', type: 'Extension' }], elementManifests: { 'ClientSideInstance.xml': instance } }] })) as never, true);
      await catalog.getAppById(product).deploy(true);
    }
    const columns = ['ComponentId', 'ComponentProperties', 'Location', 'WebTemplate', 'Sequence', 'Disabled'].map((name) => `TenantWideExtension${name}`);
    const answer = await site.request(`${new URL(site.url).origin}/sites/appcatalog/_api/web/getList('/sites/appcatalog/Lists/TenantWideExtensions')/items?$select=Title,${columns.join(',')}`, { headers: { Accept: 'application/json;odata=nometadata' } });
    assert.deepEqual(answer.values(), [{ Title: 'Bar', ...Object.fromEntries(columns.map((name, index) => [name, [component, '{"a":1}', 'ClientSideExtension.ApplicationCustomizer', 'STS#3', 7, false][index]])) }]);
    const found = await site.request("_api/web/GetClientSideComponentsByComponentType(componentTypesString='2')");
    assert.ok(found.text.includes(component), found.text.slice(0, 300));
    assert.ok(!(await site.request("_api/web/GetClientSideComponentsByComponentType(componentTypesString='1,6')")).text.includes(component));
    await catalog.getAppById(product).remove();
  });
  test('an installation that takes its time does not show at once', async () => {
    const put = (settings: Record<string, number | boolean>) => site.request(`${new URL(site.url).origin}/_local/settings`, { method: 'POST', body: JSON.stringify(settings) });
    const product = randomUUID();
    await catalog.add('slow.sppkg', (await buildPackage({ id: product, features: [] })) as never, true);
    await catalog.getAppById(product).deploy();
    await put({ appInstallDelay: 3600 });
    await catalog.getAppById(product).install();
    const installed = async () => (await catalog.getAppById(product)<{ InstalledVersion: string }>()).InstalledVersion;
    assert.equal(await installed(), '');
    await put({ appInstallDelay: 0 });
    assert.equal(await installed(), '1.0.0.0');
    await catalog.getAppById(product).remove();
    const told = async () => (await site.request('_api/SP_TenantSettings_Current')).json<{ CorporateCatalogUrl: string | null }>().CorporateCatalogUrl;
    assert.match((await told()) ?? '', /\/sites\/appcatalog$/);
    await put({ appCatalog: false });
    assert.equal(await told(), null);
    await put({ appCatalog: true });
  });
  test('what is no package is refused', async () => {
    for (const bytes of [new Uint8Array([1, 2, 3]), new TextEncoder().encode('PK nonsense'), new Uint8Array()]) {
      await assertRefused(catalog.add('bad.sppkg', bytes as never, true), [400, 500]);
    }
  });
  test('a member adds no package', async () => {
    await assertRefused(site.as('member').tenantAppcatalog.add('m.sppkg', (await buildPackage(solution('1.0.0.0'))) as never, true), [401, 403]);
  }, { needs: ['member'] });
  row('a package that is not there', { url: `_api/web/tenantappcatalog/AvailableApps/getById('${randomUUID()}')`, status: [400, 404] });
});
