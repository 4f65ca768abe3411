import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SharePointError } from '../../errors';
import type { Field } from '../../storage/field-store';
import { parseFieldXml, schemaXmlOf } from './field-xml';
import { FIELD_TYPES } from '../../storage/field-type';

const ID = '5d1f2c1e-0000-4000-8000-00000000d001';
const LIST = '5d1f2c1e-0000-4000-8000-0000000000b1';
const head = `ID="{${ID}}" Name="F" DisplayName="Le &quot;F&quot; &amp; co"`;

const columns: readonly (readonly [string, string, object])[] = [
  ['a unique text', `<Field ${head} Type="Text" MaxLength="36" Required="TRUE" Indexed="TRUE" EnforceUniqueValues="TRUE" Group="G"/>`, { required: true, indexed: true, unique: true, attributes: { maxLength: 36, group: 'G' } }],
  ['a note', `<Field ${head} Type="Note" NumLines="6" RichText="FALSE"/>`, { attributes: { lines: 6, richText: false } }],
  ['a number with bounds', `<Field ${head} Type="Number" Min="0" Max="20" Decimals="0"><Default>1</Default></Field>`, { attributes: { minimum: 0, maximum: 20, decimals: 0, defaultValue: '1' } }],
  ['a choice', `<Field ${head} Type="Choice" Format="RadioButtons" FillInChoice="FALSE"><CHOICES><CHOICE>a &lt; b</CHOICE><CHOICE>c</CHOICE></CHOICES><Default>c</Default></Field>`, { attributes: { choices: ['a < b', 'c'], fillIn: false, format: 1, defaultValue: 'c' } }],
  ['a date', `<Field ${head} Type="DateTime" Format="DateOnly"/>`, { attributes: { format: 0 } }],
  ['a lookup', `<Field ${head} Type="Lookup" List="{${LIST.toUpperCase()}}" ShowField="Title" RelationshipDeleteBehavior="Restrict"/>`, { attributes: { lookupList: LIST, lookupField: 'Title', relationship: 2 } }],
  ['several lookups', `<Field ${head} Type="Lookup" Mult="TRUE" List="Lists/Notes" ShowField="Title"/>`, { typeName: 'LookupMulti', attributes: { lookupList: 'lists/notes', lookupField: 'Title' } }],
  ['people and groups', `<Field ${head} Type="UserMulti" Mult="TRUE" UserSelectionMode="PeopleAndGroups" UserSelectionScope="0"/>`, { typeName: 'UserMulti', attributes: { selectionMode: 1, selectionGroup: 0 } }],
  ['a calculated column', `<Field ${head} Type="Calculated" ResultType="Number"><Formula>=[A]*2</Formula></Field>`, { attributes: { formula: '=[A]*2', outputType: 'Number' } }],
  ['a rule with its message', `<Field ${head} Type="Currency" LCID="1036"><Validation Message="Trop cher">=F&lt;10</Validation></Field>`, { attributes: { currencyLocale: 1036, validationFormula: '=F<10', validationMessage: 'Trop cher' } }],
  ['a hidden column outside forms', `<Field ${head} Type="URL" Format="Image" Hidden="TRUE" ShowInNewForm="FALSE"/>`, { hidden: true, attributes: { format: 1, showInForms: { new: false } } }]
];
for (const [what, xml, expected] of columns) {
  test(`${what} is read, and reads back from its SchemaXml`, () => {
    const field = parseFieldXml(xml);
    const { id, internalName, title } = field;
    assert.deepEqual([id, internalName, title], [ID, 'F', 'Le "F" & co']);
    assert.partialDeepStrictEqual(field, expected);
    const { required = false, indexed = false, unique = false, hidden = false, readOnly = false } = field;
    const stored: Field = { ...field, id: ID, n: 1, web: 1, list: 1, column: 'c1', required, indexed, unique, hidden, readOnly, type: FIELD_TYPES[field.typeName] };
    const again = parseFieldXml(schemaXmlOf(stored, LIST));
    assert.deepEqual(again, { ...field, attributes: { ...field.attributes, staticName: 'F' } });
  });
}

test('what is no column is refused', () => {
  for (const xml of ['', '<List/>', '<Field/>', '<Field Name="A" Type="Nope"/>', '<Field Name="A"/>', '<Field Name="A" Type="Text">', '<!DOCTYPE x><Field/>']) {
    assert.throws(() => parseFieldXml(xml), SharePointError, xml);
  }
});

test('characters that an internal name may not hold are encoded, as in feature XML', () => {
  assert.equal(parseFieldXml(`<Field ID="{${ID}}" Name="Start of work" DisplayName="Start" Type="Text"/>`).internalName, 'Start_x0020_of_x0020_work');
  assert.equal(parseFieldXml(`<Field ID="{${ID}}" Name="Start_x0020_of" DisplayName="Start" Type="Text"/>`).internalName, 'Start_x0020_of');
});
