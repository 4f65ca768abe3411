import type { IFields } from '@pnp/sp/fields';
import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

/** Columns. MS docs: "Fields REST API reference", "Field element (List)", "SharePoint limits" (indexes). */
contract('Columns', async ({ site, test }) => {
  const other = await site.newList('Columns other');
  await other.list.fields.addText('City');
  const { list, path } = await site.newList('Columns');
  const { fields } = list;

  const added: ReadonlyArray<readonly [name: string, add: (into: IFields) => Promise<unknown>, kind: number, type: string, odata: string]> = [
    ['aText', (into) => into.addText('aText', { MaxLength: 100 }), 2, 'Text', 'SP.FieldText'],
    ['aNote', (into) => into.addMultilineText('aNote', { NumberOfLines: 4, RichText: false }), 3, 'Note', 'SP.FieldMultiLineText'],
    ['aNumber', (into) => into.addNumber('aNumber', { MinimumValue: 0, MaximumValue: 10 }), 9, 'Number', 'SP.FieldNumber'],
    ['aCurrency', (into) => into.addCurrency('aCurrency', { CurrencyLocaleId: 1036 }), 10, 'Currency', 'SP.FieldCurrency'],
    ['aChoice', (into) => into.addChoice('aChoice', { Choices: ['x', 'y'] }), 6, 'Choice', 'SP.FieldChoice'],
    ['aMulti', (into) => into.addMultiChoice('aMulti', { Choices: ['x', 'y'] }), 15, 'MultiChoice', 'SP.FieldMultiChoice'],
    ['aDate', (into) => into.addDateTime('aDate', { DisplayFormat: 0 }), 4, 'DateTime', 'SP.FieldDateTime'],
    ['aFlag', (into) => into.addBoolean('aFlag'), 8, 'Boolean', 'SP.Field'],
    ['aPerson', (into) => into.addUser('aPerson', { SelectionMode: 0 }), 20, 'User', 'SP.FieldUser'],
    ['aLookup', (into) => into.addLookup('aLookup', { LookupListId: other.id, LookupFieldName: 'Title' }), 7, 'Lookup', 'SP.FieldLookup'],
    ['aLink', (into) => into.addUrl('aLink', { DisplayFormat: 0 }), 11, 'URL', 'SP.FieldUrl'],
    ['aSum', (into) => into.addCalculated('aSum', { Formula: '=[aNumber]*2', OutputType: 9 }), 17, 'Calculated', 'SP.FieldCalculated']
  ];
  for (const [, add] of added) await add(fields);
  for (const [name, , kind, type, odata] of added) {
    test(`${type} has kind ${kind} and is a ${odata}`, async () => {
      const info = await fields.getByInternalNameOrTitle(name)<Record<string, unknown>>();
      assert.deepEqual([info.FieldTypeKind, info.TypeAsString, info['odata.type'], info.InternalName, info.StaticName, info.Title], [kind, type, odata, name, name, name]);
    });
  }
  const fromXml: ReadonlyArray<readonly [name: string, attributes: string, type: string, check: Record<string, unknown>]> = [
    ['xText', 'Type="Text" MaxLength="12" Required="TRUE"', 'Text', { MaxLength: 12, Required: true }],
    ['xNote', 'Type="Note" NumLines="8" RichText="FALSE" AppendOnly="FALSE"', 'Note', { NumberOfLines: 8, RichText: false }],
    ['xNumber', 'Type="Number" Min="1" Max="5" Decimals="0"', 'Number', { MinimumValue: 1, MaximumValue: 5 }],
    ['xUsers', 'Type="UserMulti" Mult="TRUE" UserSelectionMode="PeopleOnly"', 'UserMulti', { AllowMultipleValues: true }],
    ['xLookups', `Type="LookupMulti" Mult="TRUE" List="{${other.id}}" ShowField="Title"`, 'LookupMulti', { AllowMultipleValues: true, LookupField: 'Title' }],
    ['xUnique', 'Type="Text" Indexed="TRUE" EnforceUniqueValues="TRUE"', 'Text', { Indexed: true, EnforceUniqueValues: true }],
    ['xHidden', 'Type="Text" Hidden="TRUE" ReadOnly="FALSE"', 'Text', { Hidden: true }],
    ['xDate', 'Type="DateTime" Format="DateOnly"', 'DateTime', { DisplayFormat: 0 }]
  ];
  for (const [name, attributes, type, check] of fromXml) {
    test(`createFieldAsXml ${name}`, async () => {
      await fields.createFieldAsXml(`<Field Name="${name}" StaticName="${name}" DisplayName="${name}" ${attributes} />`);
      const info = await fields.getByInternalNameOrTitle(name)<Record<string, unknown>>();
      assert.equal(info.TypeAsString, type);
      for (const [property, value] of Object.entries(check)) assert.deepEqual(info[property], value, property);
      assert.match(String(info.SchemaXml), new RegExp(`^<Field [^>]*Name="${name}"`));
    });
  }
  test('choices and default from XML', async () => {
    await fields.createFieldAsXml({ SchemaXml: '<Field Type="Choice" Name="xChoice" DisplayName="x choice"><CHOICES><CHOICE>red</CHOICE><CHOICE>A &amp; B</CHOICE></CHOICES><Default>red</Default></Field>', Options: 8 });
    const info = await fields.getByInternalNameOrTitle('xChoice').select('Choices', 'DefaultValue', 'Title')<Record<string, unknown>>();
    assert.deepEqual([info.Choices, info.DefaultValue, info.Title], [['red', 'A & B'], 'red', 'x choice']);
    const { Id } = await list.items.add({ Title: 'default' });
    assert.equal((await list.items.getById(Id)<Record<string, unknown>>()).xChoice, 'red');
  });
  test('the name in the XML counts with its hint only', async () => {
    const xml = (name: string, title: string): string => `<Field Type="Text" Name="${name}" StaticName="${name}" DisplayName="${title}" />`;
    await fields.createFieldAsXml(xml('xUnhinted', 'Without a hint'));
    assert.equal((await fields.getByTitle('Without a hint').select('InternalName')()).InternalName, 'Without_x0020_a_x0020_hint');
    await assertRefused(fields.getByInternalNameOrTitle('xUnhinted')(), [400, 404]);
    await fields.createFieldAsXml({ SchemaXml: xml('xHinted', 'With a hint'), Options: 8 });
    assert.equal((await fields.getByTitle('With a hint').select('InternalName')()).InternalName, 'xHinted');
  });
  test('the ID in the XML is kept', async () => {
    const id = crypto.randomUUID();
    await fields.createFieldAsXml(`<Field ID="{${id}}" Type="Text" Name="xId" DisplayName="xId" />`);
    assert.equal((await fields.getById(id).select('InternalName')()).InternalName, 'xId');
  });
  test('a title makes an encoded internal name', async () => {
    await fields.addText("Date d'ouverture");
    const { InternalName, Title } = await fields.getByTitle("Date d''ouverture").select('InternalName', 'Title')();
    assert.deepEqual([InternalName, Title], ['Date_x0020_d_x0027_ouverture', "Date d'ouverture"]);
  });
  test('an internal name has 32 characters at most', async () => {
    await fields.addText('A very long title of a column that does not fit');
    const { InternalName } = await fields.getByTitle('A very long title of a column that does not fit').select('InternalName')();
    assert.ok(InternalName.length <= 32, InternalName);
  });
  test('renaming leaves the internal name', async () => {
    await fields.getByInternalNameOrTitle('aText').update({ Title: 'Renamed' });
    assert.equal((await fields.getByTitle('Renamed').select('InternalName')()).InternalName, 'aText');
  });
  test('a dependent lookup shows another column', async () => {
    const primary = await fields.getByInternalNameOrTitle('aLookup').select('Id')();
    await fields.addDependentLookupField('aLookup:City', primary.Id, 'City');
    const info = await fields.getByTitle('aLookup:City')<Record<string, unknown>>();
    assert.deepEqual([info.IsDependentLookup, info.PrimaryFieldId, info.LookupField, info.ReadOnlyField], [true, primary.Id, 'City', true]);
    await other.list.items.add({ Title: 'Paris', City: 'capital' });
    const { Id } = await list.items.add({ Title: 'depends', aLookupId: 1 });
    const item = await list.items.getById(Id).select('aLookup/Title', 'aLookup/City').expand('aLookup')<{ aLookup: { Title: string; City: string } }>();
    assert.deepEqual([item.aLookup.Title, item.aLookup.City], ['Paris', 'capital']);
  });
  test('a deleted column is gone, with its values', async () => {
    await fields.addText('Doomed');
    await list.items.add({ Title: 'doomed', Doomed: 'x' });
    await fields.getByTitle('Doomed').delete();
    await assertRefused(list.items.select('Doomed')(), 400, 'Doomed');
  });
  test('a built-in column cannot be deleted', async () => {
    await assertRefused(fields.getByInternalNameOrTitle('Author').delete(), [400, 403, 500]);
  });
  test('a column that does not exist', async () => {
    await assertRefused(fields.getByInternalNameOrTitle('Nothing')(), [400, 404], 'Nothing');
  });
  test('the same name twice is refused', async () => {
    const twice = () => fields.createFieldAsXml({ SchemaXml: '<Field Type="Text" Name="twice" DisplayName="twice" />', Options: 8 });
    await twice();
    await assertRefused(twice(), [400, 409, 500], /duplicate|exist/i);
  });
  test('bad XML is refused', async () => {
    for (const xml of ['<Field', '<Field Type="NoSuchType" Name="n" DisplayName="n" />', '', '<View />']) await assertRefused(fields.createFieldAsXml(xml), [400, 500]);
  });
  test('built-in columns are there', async () => {
    const all = await fields.select('InternalName', 'FieldTypeKind', 'ReadOnlyField')();
    const names = new Set(all.map(({ InternalName }) => InternalName));
    for (const name of ['ID', 'Title', 'Author', 'Editor', 'Created', 'Modified', 'Attachments', 'ContentType', 'FileRef', 'FileDirRef', 'FileLeafRef', 'FSObjType', '_UIVersionString', 'GUID', 'UniqueId']) assert.ok(names.has(name), name);
  });
  test('site columns', async () => {
    const name = `SiteColumn${Date.now()}`;
    await site.admin.web.fields.addText(name);
    site.later(() => site.admin.web.fields.getByTitle(name).delete());
    assert.equal((await site.admin.web.fields.getByTitle(name).select('FieldTypeKind')()).FieldTypeKind, 2);
  });
  test('twenty indexes and no more', async () => {
    const made = await site.newList('Indexes');
    for (let index = 1; index <= 20; index += 1) await made.list.fields.createFieldAsXml(`<Field Type="Text" Name="i${index}" DisplayName="i${index}" Indexed="TRUE" />`);
    await made.list.fields.addText('i21');
    await assertRefused(made.list.fields.getByTitle('i21').update({ Indexed: true }), [400, 500]);
  });
  test('a note cannot be indexed', async () => {
    await assertRefused(fields.getByInternalNameOrTitle('aNote').update({ Indexed: true }), [400, 500]);
  });
  test('a member cannot add a column', async () => {
    await assertRefused(site.as('visitor').web.lists.getById((await list.select('Id')()).Id).fields.addText('no'), 403);
  }, { needs: ['visitor'] });
  test('fields of a list answer in order, with $filter', async () => {
    const visible = (await site.request(`${path}/fields?$select=InternalName&$filter=Hidden eq false and ReadOnlyField eq false`)).values<{ InternalName: string }>();
    const names = visible.map(({ InternalName }) => InternalName);
    assert.ok(names.includes('Title') && names.includes('aText') && !names.includes('xHidden') && !names.includes('Author'), names.join());
  });
});
