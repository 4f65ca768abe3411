import * as fc from 'fast-check';
import { test } from 'node:test';
import { buildPackage, FEATURE_ID, SOLUTION_ID } from '../model/apps/testing/build-package';
import { nasty } from './arbitraries';
import { openGround } from './ground';

const seed = Number(process.env.FUZZ_SEED ?? 20261201);
const numRuns = Number(process.env.FUZZ_RUNS ?? 30);

/** Characters of the longest XML file that is read of a package, with room for what stands around. */
const LONG = 512 * 1024 - 2_000;
const filled = (piece: string, length = LONG): string => piece.repeat(Math.floor(length / piece.length));

const ID = '{5d1f2c1e-0000-4000-8000-0000000000d1}';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const elementName = fc.constantFrom(
  'Field', 'ContentType', 'ListInstance', 'ContentTypeBinding', 'CustomAction', 'ClientSideComponent', 'ClientSideComponentInstance', 'Module', 'FieldRefs', 'FieldRef', 'Data', 'Rows', 'Row', 'CHOICES', 'CHOICE',
  'Default', 'Formula', 'Validation', 'List', 'MetaData', 'Views', 'View', 'Query', 'Forms', 'UpgradeActions', 'ApplyElementManifests', 'AddContentTypeField', 'VersionRange', 'x'
);
const value = fc.oneof(
  nasty,
  fc.constantFrom(ID, 'Text', 'Note', 'Lookup', 'Calculated', 'Number', 'TRUE', 'FALSE', '100', '-1', '1e9', '0x01', '0x0100AA', 'Lists/A', 'Lists/A/', '/..', 'Self', 'schema.xml', 'elements.xml', '1.0.0.0', '{}', 'ClientSideExtension.ApplicationCustomizer', '=[Title]&"x"')
);
const attribute = fc
  .tuple(
    fc.constantFrom('ID', 'Id', 'Name', 'DisplayName', 'Title', 'Type', 'Url', 'TemplateType', 'CustomSchema', 'List', 'ShowField', 'ContentTypeId', 'ListUrl', 'Location', 'ClientSideComponentId', 'ComponentId', 'Properties', 'Sequence', 'Indexed', 'EnforceUniqueValues', 'Required', 'Hidden', 'BeginVersion', 'EndVersion', 'FieldId', 'PushDown', 'Mult', 'Min', 'Max', 'xmlns'),
    value
  )
  .map(([name, text]) => [name, ` ${name}="${escaped(text)}"`] as const);
const attributes = fc.uniqueArray(attribute, { maxLength: 6, selector: ([name]) => name }).map((all) => all.map(([, text]) => text).join(''));

/** Feature XML, from well formed to cut off. */
const elements: fc.Arbitrary<string> = fc
  .tuple(
    fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5, depthSize: 'small' },
        fc.tuple(elementName, attributes, nasty).map(([name, all, text]) => `<${name}${all}>${escaped(text)}</${name}>`),
        fc.tuple(elementName, attributes, fc.array(tie('node'), { maxLength: 4 })).map(([name, all, children]) => `<${name}${all}>${children.join('')}</${name}>`)
      )
    })).node,
    fc.option(fc.nat(80), { nil: undefined })
  )
  .map(([xml, cut]) => (cut === undefined ? xml : xml.slice(0, cut)));

/** What a feature declares: read when its package is added and deployed, done when it is installed and upgraded. Damaged in each of these places. */
void test('fuzz: feature XML', async (suite) => {
  const ground = await openGround();
  const catalog = '_api/web/tenantappcatalog';
  const post = (path: string, body?: Uint8Array): Promise<unknown> => ground.attack(`${catalog}/${path}`, { method: 'POST', ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }) });
  const walk = async (manifest: string, schema: string, upgrade: string, version = '1.0.0.0'): Promise<void> => {
    const bytes = await buildPackage({ version, features: [{ id: FEATURE_ID, version, elementManifests: { 'elements.xml': manifest }, elementFiles: { 'schema.xml': schema }, upgradeActions: { 'upgrade.xml': upgrade } }] });
    await post("Add(overwrite=true,url='features.sppkg')", bytes);
    for (const step of ['Deploy', version === '1.0.0.0' ? 'Install' : 'Upgrade', 'Uninstall']) await post(`AvailableApps/GetById('${SOLUTION_ID}')/${step}`);
  };
  await suite.test('element manifests, schemas and upgrade actions of any kind', async () => {
    await fc.assert(fc.asyncProperty(elements, elements, elements, fc.constantFrom('1.0.0.0', '2.0.0.0'), (manifest, schema, upgrade, version) => walk(manifest, `<List>${schema}</List>`, upgrade, version)), { seed, numRuns, endOnFailure: true });
    await ground.inspect();
  });
  for (const [what, manifest, schema] of [
    ['many columns', filled(`<Field ID="${ID}" Name="A" DisplayName="A" Type="Text"/>`), '<List/>'],
    ['many choices', `<Field ID="${ID}" Name="A" DisplayName="A" Type="Choice"><CHOICES>${filled('<CHOICE>a</CHOICE>')}</CHOICES></Field>`, '<List/>'],
    ['a long formula', `<Field ID="${ID}" Name="A" DisplayName="A" Type="Calculated" ResultType="Number"><Formula>=${filled('1+')}1</Formula></Field>`, '<List/>'],
    ['a formula of parentheses', `<Field ID="${ID}" Name="A" DisplayName="A" Type="Calculated" ResultType="Number"><Formula>=${filled('(', LONG / 2)}1${filled(')', LONG / 2)}</Formula></Field>`, '<List/>'],
    ['a name of escapes', `<Field ID="${ID}" Name="${filled('_x0020_')}" DisplayName="A" Type="Text"/>`, '<List/>'],
    ['an address of slashes', `<ListInstance Title="A" Url="${filled('/')}" TemplateType="100"/>`, '<List/>'],
    ['an address of steps upwards', `<ListInstance Title="A" Url="${filled('../')}" TemplateType="100"/>`, '<List/>'],
    ['many rows', `<ListInstance Title="A" Url="Lists/A" TemplateType="100"><Data><Rows>${filled('<Row><Field Name="Title">a</Field></Row>', 100_000)}</Rows></Data></ListInstance>`, '<List/>'],
    ['properties of quotes', `<ClientSideComponentInstance Title="A" Location="x" ComponentId="${ID}" Properties="${filled('&quot;')}"/>`, '<List/>'],
    ['attributes without end', `<Field ${filled('a="b" ')}/>`, '<List/>'],
    ['blanks inside an element', `<Field${filled(' ')}/>`, '<List/>'],
    ['an element that never ends', filled('<Field '), '<List/>'],
    ['depth', `${filled('<Field>', LONG / 2)}${filled('</Field>', LONG / 2)}`, '<List/>'],
    ['character references', `<Field Name="${filled('&#65;')}"/>`, '<List/>'],
    ['a schema of many views', '<ListInstance Title="B" Url="Lists/B" CustomSchema="schema.xml"/>', `<List><MetaData><Views>${filled('<View DisplayName="a" Type="HTML"><Query/></View>', 60_000)}</Views></MetaData></List>`],
    ['a schema of many columns', '<ListInstance Title="C" Url="Lists/C" CustomSchema="schema.xml"/>', `<List><MetaData><Fields>${filled(`<Field ID="${ID}" Name="A" DisplayName="A" Type="Text"/>`)}</Fields></MetaData></List>`],
    ['a query of depth', '<ListInstance Title="D" Url="Lists/D" CustomSchema="schema.xml"/>', `<List><MetaData><Views><View><Query>${filled('<And>', LONG / 2)}${filled('</And>', LONG / 2)}</Query></View></Views></MetaData></List>`]
  ] as const) {
    await suite.test(what, async () => {
      await walk(manifest, schema, '');
      await ground.inspect();
    });
  }
  await ground.close();
});
