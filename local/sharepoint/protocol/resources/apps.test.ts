import { BrowserFetch, DefaultParse, InjectHeaders } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, spfi, type SPFI } from '@pnp/sp';
import '@pnp/sp/presets/all';
import { ClientsideText } from '@pnp/sp/clientside-pages';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSharePoint, type LocalSharePoint } from '../../index';
import { buildPackage, COMPONENT_ID, FEATURE_ID, SOLUTION_ID } from '../../model/apps/testing/build-package';

interface Result {
  readonly Id: string;
  readonly Manifest: string;
  readonly Status: number;
}

let sharePoint: LocalSharePoint;
let origin: string;
let close: () => Promise<void>;
before(async () => {
  sharePoint = await openSharePoint({
    dataDir: ':memory:',
    people: [
      { login: 'ada', displayName: 'Ada Admin', email: 'ada@ville.example', title: 'Administratrice', department: 'DSI', siteAdmin: true },
      { login: 'bob', displayName: 'Bob', email: 'bob@ville.example', groups: ['Membres de Intranet'] }
    ]
  });
  const listening = await sharePoint.listen(0);
  close = listening.close;
  origin = `http://127.0.0.1:${listening.port}`;
});
after(async () => {
  await close();
  await sharePoint.close();
});

const as = (login: string, site = '/sites/intranet'): SPFI =>
  spfi(origin + site).using(DefaultInit(), DefaultHeaders(), BrowserFetch(), DefaultParse(), InjectHeaders({ 'X-Local-User': login, Authorization: 'Bearer local' }));
const send = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(origin + path, { ...init, headers: { accept: 'application/json;odata=nometadata', authorization: 'Bearer local', 'content-type': 'application/json', ...(init.headers as Record<string, string>) } });

test('the module loader finds a component by its id, at the address of its assets', async () => {
  const { id } = await sharePoint.apps.add(await buildPackage({ skipFeatureDeployment: true }), 'notes.sppkg');
  await sharePoint.apps.deploy(id);
  const ask = async (ids: readonly string[]): Promise<readonly Result[]> => {
    const body = JSON.stringify({ components: ids.map((each) => ({ id: each, version: '1.0.0' })), project: SOLUTION_ID });
    const response = await send('/sites/intranet/_api/web/GetClientSideComponents', { method: 'POST', body, headers: { accept: 'application/json', 'odata-version': '4.0' } });
    return ((await response.json()) as { value: readonly Result[] }).value;
  };
  const [component] = await ask([COMPONENT_ID]);
  assert.deepEqual([component?.Id, component?.Status], [COMPONENT_ID, 0]);
  const { loaderConfig } = JSON.parse(component?.Manifest ?? '{}') as { loaderConfig: { internalModuleBaseUrls: [string]; scriptResources: { notes: { path: string } } } };
  const script = await fetch(loaderConfig.internalModuleBaseUrls[0] + loaderConfig.scriptResources.notes.path);
  assert.deepEqual([script.status, script.headers.get('content-type')], [200, 'application/javascript;charset=utf-8']);
  assert.deepEqual(await ask([SOLUTION_ID]), []);
  sharePoint.apps.remove(id);
});

test('a catalog of a site is its own, and may be reached from its own webs only', async () => {
  const site = as('ada');
  const add = await send("/sites/intranet/_api/web/sitecollectionappcatalog/Add(overwrite=true,url='own.sppkg')", { method: 'POST', body: Buffer.from(await buildPackage()) });
  assert.equal(add.status, 200, await add.clone().text());
  const call = (method: string): Promise<Response> => send(`/sites/intranet/_api/web/sitecollectionappcatalog/AvailableApps/GetById('${SOLUTION_ID}')/${method}`, { method: 'POST', body: '{}' });
  assert.deepEqual([(await call('Deploy')).ok, (await call('Install')).ok], [true, true]);
  const ofPackage = async (): Promise<readonly { Manifest: string }[]> => (await site.web.getClientsideWebParts()).filter(({ Id }) => Id.includes(COMPONENT_ID));
  const [part] = await ofPackage();
  assert.match(part?.Manifest ?? '', /\/sites\/intranet\/ClientSideAssets\//);
  assert.equal((await fetch(`${origin}/sites/intranet/ClientSideAssets/${SOLUTION_ID}/notes_1a2b.js`)).status, 200);
  assert.deepEqual(await site.tenantAppcatalog(), []);
  assert.equal((await call('Remove')).ok, true);
  assert.deepEqual(await ofPackage(), []);
});

test('an extension shows among the custom actions of the web that its app is installed in', async () => {
  const action = `<CustomAction Title="Bar" Location="ClientSideExtension.ApplicationCustomizer" ClientSideComponentId="${COMPONENT_ID}" ClientSideComponentProperties="{&quot;a&quot;:1}"/>`;
  const { id } = await sharePoint.apps.add(await buildPackage({ features: [{ id: FEATURE_ID, components: [{ id: COMPONENT_ID, name: 'Bar', type: 'Extension' }], elementManifests: { 'elements.xml': action } }] }), 'bar.sppkg');
  await sharePoint.apps.deploy(id);
  await sharePoint.apps.install(id, '/sites/intranet');
  const actions = await as('ada').web.userCustomActions<{ Title: string; Location: string; ClientSideComponentProperties: string }[]>();
  assert.deepEqual(actions.map(({ Title, Location, ClientSideComponentProperties }) => [Title, Location, ClientSideComponentProperties]), [['Bar', 'ClientSideExtension.ApplicationCustomizer', '{"a":1}']]);
  sharePoint.apps.remove(id);
  assert.deepEqual(await as('ada').web.userCustomActions(), []);
});

test('only an administrator changes the catalog, only an owner installs', async () => {
  const { id } = await sharePoint.apps.add(await buildPackage(), 'notes.sppkg');
  await sharePoint.apps.deploy(id);
  const { tenantAppcatalog } = as('bob');
  const app = tenantAppcatalog.getAppById(id);
  const bytes = (await buildPackage()) as unknown as Blob;
  for (const change of [() => tenantAppcatalog.add('x.sppkg', bytes), () => app.deploy(), () => app.retract(), () => app.remove(), () => app.install(), () => app.uninstall()]) await assert.rejects(change, /403/);
  assert.equal((await tenantAppcatalog()).length, 1);
  sharePoint.apps.remove(id);
});

test('a page is discarded, copied, promoted and deleted through PnPjs', async () => {
  const { web } = as('ada');
  const page = await web.addClientsidePage('Agenda', 'L’agenda');
  page.addSection().addColumn(12).addControl(new ClientsideText('<p>un</p>'));
  await page.save();
  page.sections[0]?.columns[0]?.addControl(new ClientsideText('<p>deux</p>'));
  await page.save(false);
  const others = await as('bob').web.loadClientsidePage('/sites/intranet/SitePages/Agenda.aspx');
  assert.equal(others.sections[0]?.columns[0]?.controls.length, 1);
  await page.discardPageCheckout();
  const controls = (await web.loadClientsidePage('/sites/intranet/SitePages/Agenda.aspx')).sections[0]?.columns[0]?.controls;
  assert.deepEqual(controls?.map((each) => (each as ClientsideText).text), ['<p>un</p>']);
  const copy = await page.copy(web, 'Agenda-2', 'Copie');
  assert.equal(copy.title, 'Copie');
  assert.equal((copy.sections[0]?.columns[0]?.controls[0] as ClientsideText | undefined)?.text, '<p>un</p>');
  assert.equal(await copy.promoteToNews(), true);
  await copy.delete();
  await assert.rejects(web.loadClientsidePage('/sites/intranet/SitePages/Agenda-2.aspx'), /404/);
});

test('the home page of a web is what its root folder says', async () => {
  const { rootFolder } = as('ada').web;
  await rootFolder.update({ WelcomePage: 'SitePages/Agenda.aspx' });
  assert.equal((await rootFolder.select('WelcomePage')()).WelcomePage, 'SitePages/Agenda.aspx');
  const answer = await send("/sites/intranet/_api/sitepages/pages/GetByUrl('SitePages/Agenda.aspx')?$select=IsWebWelcomePage");
  assert.deepEqual(await answer.json(), { IsWebWelcomePage: true });
  await assert.rejects(as('bob').web.rootFolder.update({ WelcomePage: 'x' }), /403/);
});

test('profiles and their pictures', async () => {
  const { profiles } = as('ada');
  const me = await profiles.myProperties();
  assert.deepEqual([me.DisplayName, me.Title, me.AccountName], ['Ada Admin', 'Administratrice', 'i:0#.f|membership|ada@ville.example']);
  assert.ok((me.UserProfileProperties as { Key: string; Value: string }[]).some(({ Key, Value }) => Key === 'Department' && Value === 'DSI'));
  assert.equal(await profiles.getUserProfilePropertyFor('i:0#.f|membership|bob@ville.example', 'PreferredName'), 'Bob');
  assert.equal((await profiles.getPropertiesFor('i:0#.f|membership|nobody@ville.example'))['odata.null'], true);
  const picture = await fetch(String(me.PictureUrl));
  assert.deepEqual([picture.status, picture.headers.get('content-type')], [200, 'image/svg+xml']);
  assert.match(await picture.text(), />AA<\/text>/);
  assert.equal((await fetch(`${origin}/sites/intranet/_layouts/15/userphoto.aspx?accountname=nobody`)).status, 200);
});
