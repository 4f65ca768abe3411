import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { SharePointError } from '../../errors';
import { createSite } from '../provisioning/new-site';
import { Service } from '../service';
import type { ListRow } from '../../storage/list-store';
import { AppCatalog } from './app-catalog';
import { assetAnswer } from '../../protocol/routes/asset-answer';
import { PackageError } from './package/package-error';
import { buildPackage, COMPONENT_ID, FEATURE_ID, SOLUTION_ID, type TestSolution } from './testing/build-package';

const WEB = '/sites/intranet';
const field = (digit: number): string => `5d1f2c1e-0000-4000-8000-00000000d00${digit}`;

const schema = (fields: string, views = ''): string =>
  `<List Title="Notes" EnableContentTypes="FALSE" FolderCreation="TRUE" VersioningEnabled="TRUE" DisableAttachments="TRUE" Url="Lists/Notes" BaseType="0"><MetaData>
   <ContentTypes><ContentTypeRef ID="0x01"/></ContentTypes><Fields>${fields}</Fields><Views>${views}</Views></MetaData></List>`;
const KEY = `<Field ID="{${field(1)}}" Name="Key" DisplayName="Clé" Type="Text" Indexed="TRUE" EnforceUniqueValues="TRUE"/>`;
const TITLE = '<Field ID="{fa564e0f-0c70-4ab9-b863-0177e6ddd247}" Name="Title" DisplayName="Question" Type="Text" Required="TRUE"/>';
const RANK = `<Field ID="{${field(2)}}" Name="Rank" Type="Number" Indexed="TRUE"/>`;
const VIEW = '<View DisplayName="Toutes" DefaultView="TRUE" Url="AllItems.aspx"><RowLimit Paged="TRUE">25</RowLimit><ViewFields><FieldRef Name="Title"/><FieldRef Name="Key"/></ViewFields><Query><OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy></Query></View>';
const ROWS = '<Data><Rows><Row><Field Name="Title">A &amp; b</Field><Field Name="Rank">2.5</Field></Row><Row><Field Name="Title">C</Field><Field Name="Key">k</Field></Row></Rows></Data>';
const NOTES = `<ListInstance Title="Notes" Url="Lists/Notes" Description="d" TemplateType="100" CustomSchema="schema.xml" OnQuickLaunch="TRUE">${ROWS}</ListInstance>`;

const solution = (elements: string, fields = TITLE + KEY + RANK, more: Partial<TestSolution> = {}): TestSolution => ({
  features: [{ id: FEATURE_ID, components: [{ id: COMPONENT_ID, name: 'Notes' }], elementManifests: { 'elements.xml': elements }, elementFiles: { 'schema.xml': schema(fields, VIEW) } }],
  ...more
});

let service: Service;
let catalog: AppCatalog;
const services: Service[] = [];
beforeEach(() => {
  service = new Service(':memory:', {}, () => new Date('2026-11-23T10:00:00Z'));
  services.push(service);
  service.people.put([{ login: 'admin', displayName: 'Ada Admin', email: 'admin@ville.example', siteAdmin: true }]);
  createSite(service, { url: WEB, title: 'Intranet' }, '2026-11-23T09:00:00Z');
  catalog = new AppCatalog(service);
});
after(() => services.forEach((each) => each.close()));

async function install(from: TestSolution): Promise<void> {
  const { id } = await catalog.add(await buildPackage(from), 'notes.sppkg');
  await catalog.deploy(id);
  await catalog.install(id, WEB);
}
const notes = (): ListRow => {
  const list = service.lists.byUrl(`${WEB}/Lists/Notes`);
  assert.ok(list);
  return list;
};
const rows = (list: ListRow): Record<string, unknown>[] => service.database.all(`SELECT * FROM items_${list.n} ORDER BY id`);
const refuses = (key: RegExp) => (error: unknown): boolean => error instanceof SharePointError && key.test(error.message);
const components = (): string[] => catalog.store.componentsOf({ n: 1, site: 1 }).map(({ name }) => name);

test('a list comes with its columns, indexes, unique values, view and rows', async () => {
  await install(solution(NOTES));
  const list = notes();
  assert.deepEqual([list.title, list.description], ['Notes', 'd']);
  assert.partialDeepStrictEqual(service.lists.settingsOf(list), { onQuickLaunch: true, enableFolderCreation: true, enableVersioning: true, enableAttachments: false });
  const fields = service.fields.ofList(list.n);
  assert.deepEqual([fields.named('Title')?.title, fields.named('Title')?.required], ['Question', true]);
  assert.deepEqual([fields.named('Key')?.id, fields.named('Key')?.unique, fields.named('Rank')?.indexed], [field(1), true, true]);
  assert.deepEqual(service.views.ofList(list.n).map(({ title, row_limit, fields: columns, query }) => [title, row_limit, columns, query]), [
    ['Toutes', 25, '["Title","Key"]', '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>']
  ]);
  const [key, rank] = ['Key', 'Rank'].map((name) => fields.named(name)?.column ?? '');
  assert.deepEqual(rows(list).map((row) => [row.title, row[rank ?? ''], row[key ?? '']]), [['A & b', 2.5, null], ['C', null, 'k']]);
});

test('site columns, content types and their binding are made, also where a lookup comes first', async () => {
  await install({
    features: [
      {
        id: FEATURE_ID,
        elementManifests: {
          'elements.xml': `<Field ID="{${field(3)}}" Name="Amount" DisplayName="Montant" Type="Currency" Group="G"/>
            <ContentType ID="0x0100AA" Name="Note" Group="G"><FieldRefs><FieldRef ID="{${field(3)}}" Required="TRUE"/></FieldRefs></ContentType>
            <ListInstance Title="Lines" Url="Lists/Lines" CustomSchema="lines.xml"/><ListInstance Title="Plain" Url="Lists/Plain" TemplateType="100"/>
            <ContentTypeBinding ContentTypeId="0x0100AA" ListUrl="Lists/Plain"/>`
        },
        elementFiles: { 'lines.xml': schema(`<Field ID="{${field(4)}}" Name="Of" Type="Lookup" List="Lists/Plain" ShowField="Title"/><Field ID="{${field(7)}}" Name="Parent" Type="Lookup" List="Self" ShowField="Title"/>`, VIEW.replace('Toutes', '$Resources:core,objectiv_schema_mwsidcamlidC24;')) }
      }
    ]
  });
  const [plain, lines] = ['Plain', 'Lines'].map((leaf) => service.lists.byUrl(`${WEB}/Lists/${leaf}`));
  assert.ok(plain && lines);
  assert.equal(service.fields.ofList(lines.n).named('Of')?.attributes.lookupList, plain.id);
  assert.equal(service.fields.ofList(lines.n).named('Parent')?.attributes.lookupList, lines.id);
  assert.deepEqual(service.views.ofList(lines.n).map(({ title }) => title), ['Tous les éléments']);
  assert.equal(service.fields.ofList(plain.n).named('Amount')?.title, 'Montant');
  const bound = service.contentTypes.ofList(plain.n).find(({ name }) => name === 'Note');
  assert.match(bound?.id ?? '', /^0x0100AA00[0-9A-F]{32}$/);
  assert.deepEqual(JSON.parse(bound?.field_links ?? ''), [{ id: field(3), required: true, name: 'Amount' }]);
});

test('a package that cannot be installed whole changes nothing', async () => {
  const broken: readonly (readonly [string, TestSolution, RegExp])[] = [
    ['a row that breaks its unique column', solution(NOTES.replace('Rank">2.5', 'Key">k')), /already exists/],
    ['a lookup to no list', solution(NOTES, `${KEY}<Field ID="{${field(5)}}" Name="Of" Type="Lookup" List="Lists/Nowhere"/>`), /does not exist/],
    ['a unique column without index', solution(NOTES, KEY.replace(' Indexed="TRUE"', '')), /must be indexed/],
    ['a type nobody knows', solution(NOTES, `${KEY}<Field ID="{${field(5)}}" Name="X" Type="Spaceship"/>`), /Spaceship/],
    ['a title that is taken', solution(`${NOTES}<ListInstance Title="Notes" Url="Lists/Other"/>`), /already exists/],
    ['a binding to no content type', solution(`${NOTES}<ContentTypeBinding ContentTypeId="0x0100BB" ListUrl="Lists/Notes"/>`), /Content type/],
    ['a column that is not there', solution(`${NOTES}<ContentType ID="0x0100CC" Name="N"><FieldRefs><FieldRef ID="{${field(9)}}"/></FieldRefs></ContentType>`), /Column/]
  ];
  const tables = (): unknown => ['lists', 'fields', 'views', 'content_types', 'app_installations', 'custom_actions'].map((name) => service.database.all(`SELECT * FROM ${name}`));
  const before = tables();
  for (const [what, from, message] of broken) {
    await assert.rejects(install(from), refuses(message), what);
    assert.deepEqual(tables(), before, what);
    assert.equal(service.database.get<{ count: number }>(`SELECT count(*) AS count FROM sqlite_master WHERE name LIKE 'items\\_%' ESCAPE '\\' AND type = 'table'`)?.count, 4, what);
  }
  await install(solution(NOTES));
  assert.equal(rows(notes()).length, 2);
});

test('a damaged package leaves the app that is there as it is', async () => {
  await install(solution(NOTES));
  const sound = await buildPackage(solution(NOTES, undefined, { version: '2.0.0.0' }));
  sound.fill(0, 200, 260);
  const before = JSON.stringify(catalog.list());
  await assert.rejects(catalog.add(sound, 'notes.sppkg'), PackageError);
  assert.equal(JSON.stringify(catalog.list()), before);
});

test('the steps of an app follow each other', async () => {
  const { id } = await catalog.add(await buildPackage(), 'notes.sppkg');
  assert.deepEqual(components(), []);
  await assert.rejects(catalog.install(id, WEB), refuses(/not deployed/));
  await catalog.deploy(SOLUTION_ID);
  assert.deepEqual(components(), []);
  await assert.rejects(catalog.upgrade(id, WEB), refuses(/not installed/));
  await catalog.install(`{${id.toUpperCase()}}`, WEB);
  assert.deepEqual(components(), ['Notes']);
  await assert.rejects(catalog.install(id, WEB), refuses(/already installed/));
  await assert.rejects(catalog.upgrade(id, WEB), refuses(/newest/));
  await assert.rejects(catalog.install(id, '/sites/nowhere'), refuses(/nowhere/));
  catalog.uninstall(id, WEB);
  assert.deepEqual(components(), []);
  catalog.remove(id);
  assert.deepEqual(catalog.list(), []);
  await assert.rejects(catalog.deploy(id), refuses(/not in the app catalog/));
});

test('an app for every site needs no installation, when the package and the one who deploys it say so', async () => {
  const { id } = await catalog.add(await buildPackage({ skipFeatureDeployment: true }), 'notes.sppkg');
  assert.equal((await catalog.deploy(id, false)).tenantWide, false);
  assert.deepEqual(components(), []);
  assert.equal((await catalog.deploy(id)).tenantWide, true);
  assert.deepEqual(components(), ['Notes']);
  assert.equal(catalog.retract(id).deployedVersion, undefined);
  assert.deepEqual(components(), []);
});

test('an upgrade runs the actions whose range holds the installed version, and keeps what is there', async () => {
  await install(solution(NOTES));
  const upgrade = {
    'upgrade.xml': `<VersionRange EndVersion="2.0.0.0"><ApplyElementManifests><ElementManifest Location="${FEATURE_ID}\\v2.xml"/></ApplyElementManifests></VersionRange>
      <VersionRange BeginVersion="2.0.0.0" EndVersion="3.0.0.0"><ApplyElementManifests><ElementManifest Location="${FEATURE_ID}\\v3.xml"/></ApplyElementManifests></VersionRange>`
  };
  const list = (name: string): string => `<ListInstance Title="${name}" Url="Lists/${name}"/>`;
  const next = await buildPackage({
    version: '2.0.0.0',
    features: [{ id: FEATURE_ID, version: '2.0.0.0', elementManifests: { 'elements.xml': NOTES, 'v2.xml': list('Two') + NOTES, 'v3.xml': list('Three') }, elementFiles: { 'schema.xml': schema(TITLE + KEY) }, upgradeActions: upgrade }]
  });
  const { id, version, deployedVersion } = await catalog.add(next, 'notes.sppkg');
  assert.deepEqual([version, deployedVersion], ['2.0.0.0', '1.0.0.0']);
  await assert.rejects(catalog.upgrade(id, WEB), refuses(/newest/));
  await catalog.deploy(id);
  await catalog.upgrade(id, WEB);
  assert.deepEqual(['Notes', 'Two', 'Three'].map((leaf) => service.lists.byUrl(`${WEB}/Lists/${leaf}`) !== undefined), [true, true, false]);
  assert.equal(rows(notes()).length, 2);
  assert.deepEqual(catalog.store.installation(catalog.app(id), 1), { version: '2.0.0.0', features: { [FEATURE_ID]: '2.0.0.0' } });
  await assert.rejects(catalog.upgrade(id, WEB), refuses(/newest/));
});

test('a column added to a content type reaches its lists when it is pushed down', async () => {
  const type = '<ContentType ID="0x0100AA" Name="Note"/><ListInstance Title="Plain" Url="Lists/Plain"/><ContentTypeBinding ContentTypeId="0x0100AA" ListUrl="Lists/Plain"/>';
  await install({ features: [{ id: FEATURE_ID, elementManifests: { 'elements.xml': type } }] });
  const actions = `<ApplyElementManifests><ElementManifest Location="${FEATURE_ID}/v2.xml"/></ApplyElementManifests><AddContentTypeField ContentTypeId="0x0100AA" FieldId="{${field(6)}}" PushDown="TRUE"/>`;
  const next = { version: '1.1.0.0', features: [{ id: FEATURE_ID, version: '1.1.0.0', elementManifests: { 'v2.xml': `<Field ID="{${field(6)}}" Name="Late" Type="Text"/>` }, upgradeActions: { 'u.xml': actions } }] };
  const { id } = await catalog.add(await buildPackage(next), 'notes.sppkg');
  await catalog.deploy(id);
  await catalog.upgrade(id, WEB);
  const plain = service.lists.byUrl(`${WEB}/Lists/Plain`);
  assert.ok(plain);
  assert.ok(service.fields.ofList(plain.n).named('Late'));
  assert.match(service.contentTypes.ofList(plain.n).find(({ name }) => name === 'Note')?.field_links ?? '', /"Late"/);
});

test('assets are served with their type, for ever when their name has a hash, and only while deployed', async () => {
  const { id } = await catalog.add(await buildPackage({ assets: { 'notes_1a2b.js': 'x', 'chunks/strings_fr-fr.js': 's', 'parvis_32dccf9281507e1b13a5.js': 'é', 'a b.woff2': new Uint8Array([1, 2]) } }), 'notes.sppkg');
  const get = (path: string, headers: Record<string, string> = {}): ReturnType<typeof assetAnswer> =>
    assetAnswer({ method: 'GET', url: new URL(`http://localhost${path}`), headers, body: new Uint8Array() }, catalog.store, service.sites, service.content);
  const base = `/sites/appcatalog/ClientSideAssets/${SOLUTION_ID}`;
  assert.equal(get(`${base}/notes_1a2b.js`)?.status, 404);
  await catalog.deploy(id);
  const hashed = get(`${base}/parvis_32dccf9281507e1b13a5.js`);
  assert.deepEqual([hashed?.status, hashed?.headers['Content-Type'], hashed?.headers['Cache-Control'], String(hashed?.body)], [200, 'application/javascript;charset=utf-8', 'public, max-age=31536000, immutable', 'é']);
  assert.equal(get(`${base}/chunks/strings_fr-fr.js`)?.headers['Cache-Control'], 'no-cache');
  assert.equal(get(`${base.toUpperCase().replace('/SITES/APPCATALOG', '/sites/appcatalog')}/a%20b.WOFF2`)?.headers['Content-Type'], 'font/woff2');
  assert.equal(get(`${base}/parvis_32dccf9281507e1b13a5.js`, { 'if-none-match': `W/${hashed?.headers.ETag}` })?.status, 304);
  for (const path of ['nothing.js', '..%2f..%2fetc/passwd', '%00', '../../x']) assert.ok([404, undefined].includes(get(`${base}/${path}`)?.status), path);
  assert.equal(get('/sites/intranet/Lists/Notes'), undefined);
});
