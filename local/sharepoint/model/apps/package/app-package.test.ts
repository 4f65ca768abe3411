import fc from 'fast-check';
import JSZip from 'jszip';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPackage, COMPONENT_ID, FEATURE_ID, packageFiles, plainManifest, SOLUTION_ID, zipFiles, type TestSolution } from '../testing/build-package';
import { readAppPackage } from './app-package';
import { ARCHIVE_LIMITS } from './archive';
import { withAssetUrl } from './component';
import { PackageError } from './package-error';
import { compareVersions } from './version';

const NOTES_SCHEMA = `<List xmlns:ows="Microsoft SharePoint" Title="Notes" EnableContentTypes="TRUE" FolderCreation="TRUE" Url="Lists/Notes" BaseType="0" xmlns="http://schemas.microsoft.com/sharepoint/"><MetaData>
  <ContentTypes><ContentTypeRef ID="0x0100aa"/></ContentTypes>
  <Fields><Field ID="{5d1f2c1e-0000-4000-8000-00000000d001}" Name="Key" Type="Text" Indexed="TRUE" EnforceUniqueValues="TRUE"/></Fields>
  <Views><View Type="HTML" BaseViewID="0"/><View DisplayName="All" DefaultView="TRUE" Url="AllItems.aspx"><RowLimit Paged="TRUE">25</RowLimit><ViewFields><FieldRef Name="Title"/><FieldRef Name="Key"/></ViewFields><Query><OrderBy><FieldRef Name="ID"/></OrderBy></Query></View></Views>
</MetaData></List>`;
const NOTES_LIST = '<ListInstance Title="Notes" Url="Lists/Notes" TemplateType="100" CustomSchema="schema.xml"><Data><Rows><Row><Field Name="Title">A &amp; b</Field></Row></Rows></Data></ListInstance>';

const withElements = (elements: string, more: Partial<TestSolution['features'] extends readonly (infer Feature)[] | undefined ? Feature : never> = {}): TestSolution => ({
  features: [{ id: FEATURE_ID, elementManifests: { 'elements.xml': elements }, elementFiles: { 'schema.xml': NOTES_SCHEMA }, ...more }]
});

test('a package is read as the packager writes it', async () => {
  const { manifest, components, assets, features } = await readAppPackage(await buildPackage({ skipFeatureDeployment: true }));
  assert.deepEqual(manifest, {
    productId: SOLUTION_ID,
    name: 'Notes & co',
    title: 'Notes & co',
    version: '1.0.0.0',
    shortDescription: { default: 'Takes notes', 'fr-FR': 'Prend des notes' },
    skipFeatureDeployment: true,
    isDomainIsolated: false,
    permissionRequests: [{ resource: 'Microsoft Graph', scope: 'User.Read.All' }]
  });
  assert.deepEqual(components, [{ id: COMPONENT_ID, name: 'Notes', kind: 'WebPart', manifest: plainManifest({ id: COMPONENT_ID, name: 'Notes' }) }]);
  assert.deepEqual(assets.map(({ name }) => name), ['notes_1a2b.js', 'chunks/strings_fr-fr.js']);
  assert.deepEqual(features.map(({ id, version }) => [id, version]), [[FEATURE_ID, '1.0.0.0']]);
});

test('the address of the assets takes the place of its placeholder, and of nothing else', async () => {
  const { components } = await readAppPackage(await buildPackage());
  const manifest = components[0]?.manifest;
  assert.ok(manifest);
  const served = withAssetUrl({ ...manifest, loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: ['https://SPClientSideAssetLibrary/', 'https://cdn.contoso.com/'] } }, 'http://here/');
  assert.deepEqual(served.loaderConfig.internalModuleBaseUrls, ['http://here/', 'https://cdn.contoso.com/']);
  assert.equal(served.loaderConfig.entryModuleId, 'notes');
});

test('columns, content types, lists with their schema and rows, and upgrade steps are read', async () => {
  const { features } = await readAppPackage(
    await buildPackage(
      withElements(
        `<Field ID="{5d1f2c1e-0000-4000-8000-00000000d002}" Name="Amount" DisplayName="Montant" Type="Currency" Required="FALSE"/>
         <ContentType ID="0x0100aa" Name="Note" Group="Notes"><FieldRefs><FieldRef ID="{5D1F2C1E-0000-4000-8000-00000000D002}" Required="TRUE"/></FieldRefs></ContentType>
         <ContentTypeBinding ContentTypeId="0x0100aa" ListUrl="/Lists/Notes"/>${NOTES_LIST}`,
        {
          upgradeActions: {
            'upgrade.xml': `<VersionRange BeginVersion="1.0.0.0" EndVersion="2.0.0.0"><ApplyElementManifests><ElementManifest Location="${FEATURE_ID}\\elements.xml"/></ApplyElementManifests></VersionRange><AddContentTypeField ContentTypeId="0x0100aa" FieldId="{5d1f2c1e-0000-4000-8000-00000000d002}" PushDown="TRUE"/>`
          }
        }
      )
    )
  );
  const [feature] = features;
  assert.ok(feature);
  const { fields, contentTypes, bindings, lists } = feature.elements;
  assert.deepEqual(fields.map(({ id, name }) => [id, name]), [['5d1f2c1e-0000-4000-8000-00000000d002', 'Amount']]);
  assert.deepEqual(contentTypes, [{ id: '0x0100AA', name: 'Note', description: '', group: 'Notes', hidden: false, fieldRefs: [{ id: '5d1f2c1e-0000-4000-8000-00000000d002', required: true }] }]);
  assert.deepEqual(bindings, [{ contentTypeId: '0x0100AA', listUrl: 'Lists/Notes' }]);
  const [list] = lists;
  assert.deepEqual([list?.title, list?.url, list?.templateType, list?.rows], ['Notes', 'Lists/Notes', 100, [{ Title: 'A & b' }]]);
  assert.deepEqual(list?.schema?.fields.map(({ name, element }) => [name, element.attributes.EnforceUniqueValues]), [['Key', 'TRUE']]);
  assert.deepEqual([list?.schema?.enableContentTypes, list?.schema?.folderCreation, list?.schema?.contentTypeRefs], [true, true, ['0x0100AA']]);
  assert.deepEqual(list?.schema?.views.map(({ title, url, isDefault, rowLimit, fields: columns }) => [title, url, isDefault, rowLimit, columns]), [['All', 'AllItems.aspx', true, 25, ['Title', 'Key']]]);
  const steps = feature.upgrade.map(({ begin, end, elements, contentTypeFields }) => [begin, end, elements.lists.length, contentTypeFields.length]);
  assert.deepEqual(steps, [[undefined, undefined, 0, 1], ['1.0.0.0', '2.0.0.0', 1, 0]]);
});

test('an extension for the whole tenant does not keep a package out', async () => {
  const instance = `<ClientSideComponentInstance Title="Top" Location="ClientSideExtension.ApplicationCustomizer" ComponentId="${COMPONENT_ID}" Properties="{}"/>`;
  const { features } = await readAppPackage(await buildPackage(withElements(instance)));
  assert.equal(features.length > 0, true);
});

const damaged = {
  'text that is no zip': () => Promise.resolve(Buffer.from('PK nothing')),
  'no bytes': () => Promise.resolve(new Uint8Array()),
  'a zip cut in two': async () => (await buildPackage()).slice(0, 900),
  'no app manifest': () => buildPackage({ change: { 'AppManifest.xml': undefined } }),
  'no feature': () => buildPackage({ change: { [`feature_${FEATURE_ID}.xml`]: undefined } }),
  'no element manifest': () => buildPackage({ change: { [`${FEATURE_ID}/WebPart_${COMPONENT_ID}.xml`]: undefined } }),
  'no script': () => buildPackage({ assets: {} }),
  'no list schema': () => buildPackage(withElements(NOTES_LIST, { elementFiles: {} })),
  'an asset that is named and missing': () => buildPackage({ change: { 'ClientSideAssets/chunks/strings_fr-fr.js': undefined } }),
  'a manifest that is not JSON': () => buildPackage({ change: { [`${FEATURE_ID}/WebPart_${COMPONENT_ID}.xml`]: `<Elements><ClientSideComponent Name="N" Id="${COMPONENT_ID}" Type="WebPart" ComponentManifest="{"/></Elements>` } }),
  'a manifest without loader': () => buildPackage({ features: [{ id: FEATURE_ID, components: [{ id: COMPONENT_ID, name: 'N', manifest: { id: COMPONENT_ID, alias: 'a', componentType: 'WebPart', version: '1.0.0' } }] }] }),
  'a manifest of another component': () => buildPackage({ features: [{ id: FEATURE_ID, components: [{ id: COMPONENT_ID, name: 'N', manifest: plainManifest({ id: SOLUTION_ID, name: 'N' }) }] }] }),
  'a component twice': () => buildPackage({ features: [FEATURE_ID, SOLUTION_ID].map((id) => ({ id, components: [{ id: COMPONENT_ID, name: 'N' }] })) }),
  'no product id': () => buildPackage({ id: 'x' }),
  'a version of words': () => buildPackage({ version: 'latest' }),
  'a solution of another kind': () => buildPackage({ change: { 'AppManifest.xml': `<App ProductID="${SOLUTION_ID}" Version="1.0.0.0" Name="a"/>` } }),
  'XML that does not end': () => buildPackage({ change: { 'AppManifest.xml': '<App>' } }),
  'another root element': () => buildPackage({ change: { 'AppManifest.xml': '<Feature/>' } }),
  'entities that multiply': () => buildPackage({ change: { 'AppManifest.xml': '<!DOCTYPE App [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><App>&b;</App>' } }),
  'a list outside the web': () => buildPackage(withElements('<ListInstance Title="N" Url="../Notes"/>')),
  'a list without title': () => buildPackage(withElements('<ListInstance Url="Lists/Notes"/>')),
  'a column without id': () => buildPackage(withElements('<Field Name="A" Type="Text"/>')),
  'an element nobody knows': () => buildPackage(withElements('<Workflow/>')),
  'an extension for the tenant without a component': () => buildPackage(withElements('<ClientSideComponentInstance Title="Top" Location="ClientSideExtension.ApplicationCustomizer"/>')),
  'an upgrade action nobody knows': () => buildPackage(withElements('', { upgradeActions: { 'u.xml': '<CustomUpgradeAction/>' } }))
} as const;
for (const [what, build] of Object.entries(damaged)) {
  test(`${what}: one clear sentence in both languages`, async () => {
    const bytes = await build();
    await assert.rejects(readAppPackage(bytes), (error) => {
      assert.ok(error instanceof PackageError, String(error));
      assert.match(error.message, /^(The|In) [^\n]{10,300}\.$/);
      assert.match(error.text('fr-FR'), /^(Le|Dans) [^\n]{10,300}\.$/);
      return true;
    });
  });
}

const limits = { ...ARCHIVE_LIMITS, entry: 1024 * 1024, unpacked: 3 * 1024 * 1024, entries: 40 };
const bombs = {
  'a file that unpacks a thousandfold': [() => buildPackage({ assets: { 'a.js': new Uint8Array(2 * 1024 * 1024) } }), /unpacks to more than 1 MB/],
  'many files that unpack to too much': [() => buildPackage({ assets: Object.fromEntries([1, 2, 3, 4].map((each) => [`${each}.js`, new Uint8Array(1024 * 1024)])) }), /unpacks to more than 3 MB/],
  'too many files': [() => zipFiles(Array.from({ length: 50 }, (_, index) => [`${index}`, ''] as const)), /more than 40 files/],
  'a path that climbs out': [() => zipFiles([...packageFiles(), ['../../etc/passwd', 'x']]), /would land outside/],
  'a path from the root': [() => zipFiles([...packageFiles(), ['/etc/passwd', 'x']]), /would land outside/],
  'a path of another system': [() => zipFiles([...packageFiles(), ['..\\..\\x.js', 'x']]), /would land outside/],
  'a path on a drive': [() => zipFiles([...packageFiles(), ['C:\\x.js', 'x']]), /would land outside/]
} as const;
for (const [what, [build, message]] of Object.entries(bombs)) {
  test(`${what} is refused`, async () => {
    const bytes = await build();
    await assert.rejects(readAppPackage(bytes, limits), (error) => error instanceof PackageError && message.test(error.message));
  });
}

test('a zip larger than the limit is not even opened', async () => {
  await assert.rejects(readAppPackage(new Uint8Array(11), { ...limits, packed: 10 }), /larger than/);
});

test('any single byte changed gives the same package or a clear refusal', async () => {
  const sound = await buildPackage();
  const expected = JSON.stringify(await readAppPackage(sound));
  await fc.assert(
    fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), async (position, change) => {
      const bytes = Uint8Array.from(sound);
      bytes[position] = (bytes[position] ?? 0) ^ change;
      const read = await readAppPackage(bytes).then(JSON.stringify, (error: unknown) => error);
      if (typeof read === 'string') assert.equal(read, expected);
      else assert.ok(read instanceof PackageError, String(read));
    }),
    { numRuns: 300 }
  );
});

test('any bytes, and any XML in any file of a package, give a clear refusal at most', async () => {
  const paths = [...packageFiles().keys()];
  const xml = fc.array(fc.constantFrom('<Elements>', '</Elements>', '<App ', '<Feature Id="', '"', '>', '<ListInstance Title="a" Url="', '/>', '&', '<![CDATA[', ']]>', '\u0000', '..', '<!DOCTYPE x>', '{}'), { maxLength: 12 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.record({ path: fc.constantFrom(...paths), contents: fc.oneof(xml, fc.string()) })), async (input) => {
      const bytes = input instanceof Uint8Array ? input : await buildPackage({ change: { [input.path]: input.contents } });
      await readAppPackage(bytes).catch((error: unknown) => assert.ok(error instanceof PackageError, String(error)));
    }),
    { numRuns: 300 }
  );
});

test('an entry whose directory lies about its size is refused, and never unpacked beyond the limit', async () => {
  const zip = new JSZip();
  zip.file('AppManifest.xml', 'x'.repeat(900_000));
  const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bytes.writeUInt32LE(10, directory + 24);
  await assert.rejects(readAppPackage(bytes, limits), PackageError);
});

test('what hides in doubled entries and in folders is not unpacked', async () => {
  const zip = new JSZip();
  for (const [path, contents] of packageFiles()) zip.file(path, contents);
  zip.file('bomb-1', new Uint8Array(2 * 1024 * 1024));
  const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  const named = (name: string): Buffer => {
    const changed = Buffer.from(bytes);
    for (let at = changed.indexOf('bomb-1'); at >= 0; at = changed.indexOf('bomb-1', at + 1)) changed.write(name, at, 'utf8');
    return changed;
  };
  await assert.rejects(readAppPackage(named('bomb-1'), limits), /unpacks to more than 1 MB/);
  assert.equal((await readAppPackage(named('bomb-/'), limits)).manifest.name, 'Notes & co');
  zip.file('bomb-2', 'small');
  const two = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  for (let at = two.indexOf('bomb-2'); at >= 0; at = two.indexOf('bomb-2')) two.write('bomb-1', at, 'utf8');
  await assert.rejects(readAppPackage(two, limits), /in it twice/);
});

test('a package of five megabytes that says the same file thousands of times unpacks none of it', async () => {
  const zip = new JSZip();
  zip.file('bomb', new Uint8Array(5 * 1024 * 1024));
  const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  const start = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  const end = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const times = 4_000;
  const tail = Buffer.from(bytes.subarray(end));
  tail.writeUInt16LE(times, 8);
  tail.writeUInt16LE(times, 10);
  await assert.rejects(readAppPackage(Buffer.concat([bytes.subarray(0, start), ...Array.from({ length: times }, () => bytes.subarray(start, end)), tail])), /in it twice/);
});

test('more XML than any package has is not read', async () => {
  await assert.rejects(readAppPackage(await buildPackage({ change: { 'AppManifest.xml': `<App>${' '.repeat(600_000)}</App>` } })), /longer than/);
  await assert.rejects(readAppPackage(await buildPackage(), { ...limits, xml: 1_000 }), /more XML/);
});

test('versions are compared by their numbers', () => {
  assert.deepEqual(
    [compareVersions('1.2.0.0', '1.10.0.0') < 0, compareVersions('2.0.0.0', '1.9.9.9') > 0, compareVersions('1.0', '1.0.0.0')],
    [true, true, 0]
  );
});
