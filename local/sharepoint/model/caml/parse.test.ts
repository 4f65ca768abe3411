import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CamlError } from './error';
import type { CamlPredicate } from './model';
import { parseQuery, parseView, parseViewFields } from './parse';

const where = (condition: string): CamlPredicate | undefined => parseQuery(`<Where>${condition}</Where>`).where;
const titleIs = (text: string): string => `<Eq><FieldRef Name="Title"/><Value Type="Text">${text}</Value></Eq>`;
const title = { name: 'Title', lookupId: false };
const text = (operand: string, type = 'Text'): object => ({ type, includeTime: false, utc: false, operand: { kind: 'text', text: operand } });

const conditions: readonly [string, string, unknown][] = [
  ['an equality', titleIs('a'), { kind: 'compare', operator: 'Eq', field: title, value: text('a') }],
  ['entities and spaces of a value', titleIs(' l&#233;&amp;&lt;b&gt; '), { kind: 'compare', operator: 'Eq', field: title, value: text(' lé&<b> ') }],
  ['character data', titleIs('<![CDATA[a<b]]>'), { kind: 'compare', operator: 'Eq', field: title, value: text('a<b') }],
  ['an empty value', '<Neq><FieldRef Name="Title"/><Value Type="Text"/></Neq>', { kind: 'compare', operator: 'Neq', field: title, value: text('') }],
  ['a null test', '<IsNull><FieldRef Name="Title"/></IsNull>', { kind: 'null', field: title }],
  ['a lookup by id', '<Eq><FieldRef Name="L" LookupId="TRUE"/><Value Type="Lookup">3</Value></Eq>', { kind: 'compare', operator: 'Eq', field: { name: 'L', lookupId: true }, value: text('3', 'Lookup') }],
  ['a field by id', '<IsNotNull><FieldRef ID="{AB12}"/></IsNotNull>', { kind: 'notNull', field: { name: '', id: 'ab12', lookupId: false } }],
  [
    'the current user',
    '<Eq><FieldRef Name="Author"/><Value Type="Integer"><UserID/></Value></Eq>',
    { kind: 'compare', operator: 'Eq', field: { name: 'Author', lookupId: false }, value: { type: 'Integer', includeTime: false, utc: false, operand: { kind: 'userId' } } }
  ],
  [
    'a day from today',
    '<Geq><FieldRef Name="D"/><Value Type="DateTime" IncludeTimeValue="TRUE"><Today OffsetDays="-7"/></Value></Geq>',
    { kind: 'compare', operator: 'Geq', field: { name: 'D', lookupId: false }, value: { type: 'DateTime', includeTime: true, utc: false, operand: { kind: 'today', offsetDays: -7 } } }
  ],
  ['several values', '<In><FieldRef Name="Title"/><Values><Value Type="Text">a</Value><Value Type="Text">b</Value></Values></In>', { kind: 'in', field: title, values: [text('a'), text('b')] }],
  [
    'nesting',
    `<And>${titleIs('a')}<Or>${titleIs('b')}${titleIs('c')}</Or></And>`,
    {
      kind: 'and',
      left: { kind: 'compare', operator: 'Eq', field: title, value: text('a') },
      right: { kind: 'or', left: { kind: 'compare', operator: 'Eq', field: title, value: text('b') }, right: { kind: 'compare', operator: 'Eq', field: title, value: text('c') } }
    }
  ],
  ['membership of a group', '<Membership Type="SPGroup" ID="7"><FieldRef Name="Who"/></Membership>', { kind: 'member', of: 'SPGroup', group: 7, field: { name: 'Who', lookupId: false } }]
];

for (const [name, xml, expected] of conditions) {
  test(`Where: ${name}`, () => assert.deepEqual(where(xml), expected));
}

const refused: readonly [string, string][] = [
  ['text that is not XML', 'ID eq 1'],
  ['an element left open', '<Where>'],
  ['elements closed in the wrong order', '<Where><Eq></Where></Eq>'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "x">]><Where/>'],
  ['an unknown condition', '<Where><Like><FieldRef Name="Title"/><Value>a</Value></Like></Where>'],
  ['a condition in another case', `<Where><eq><FieldRef Name="Title"/><Value>a</Value></eq></Where>`],
  ['And with one condition', `<Where><And>${titleIs('a')}</And></Where>`],
  ['And with three conditions', `<Where><And>${titleIs('a').repeat(3)}</And></Where>`],
  ['two conditions in Where', `<Where>${titleIs('a').repeat(2)}</Where>`],
  ['no field', '<Where><Eq><Value Type="Text">a</Value></Eq></Where>'],
  ['no value', '<Where><Eq><FieldRef Name="Title"/></Eq></Where>'],
  ['an offset that is no number', '<Where><Eq><FieldRef Name="D"/><Value Type="DateTime"><Today OffsetDays="1;2"/></Value></Eq></Where>'],
  ['endless nesting', `<Where>${'<And>'.repeat(5000)}</Where>`],
  ['deep nesting', `<Where>${`<And>${titleIs('a')}`.repeat(300)}${titleIs('a')}${'</And>'.repeat(300)}</Where>`],
  ['a prototype', '<Where><__proto__/></Where>']
];

for (const [name, xml] of refused) {
  test(`refused: ${name}`, () => assert.throws(() => parseQuery(xml), CamlError));
}

test('a view in full', () => {
  const view = parseView(`<View Scope="RecursiveAll">
    <ViewFields><FieldRef Name="ID"/><FieldRef Name="Title"/></ViewFields>
    <Query><Where>${titleIs('a')}</Where><OrderBy><FieldRef Name="Title" Ascending="FALSE"/><FieldRef Name="ID"/></OrderBy></Query>
    <Joins><Join Type="LEFT" ListAlias="Cities"><Eq><FieldRef Name="City" RefType="Id"/><FieldRef List="Cities" Name="ID"/></Eq></Join></Joins>
    <ProjectedFields><Field Name="Zip" Type="Lookup" List="Cities" ShowField="PostCode"/></ProjectedFields>
    <RowLimit Paged="TRUE"> 5 </RowLimit></View>`);
  assert.equal(view.scope, 'RecursiveAll');
  assert.deepEqual(view.viewFields?.map(({ name }) => name), ['ID', 'Title']);
  assert.deepEqual(view.orderBy.map(({ field, ascending }) => [field.name, ascending]), [['Title', false], ['ID', true]]);
  assert.deepEqual([view.rowLimit, view.paged], [5, true]);
  assert.deepEqual(view.joins, [{ alias: 'Cities', through: { name: 'City', lookupId: false }, inner: false }]);
  assert.deepEqual(view.projectedFields, [{ name: 'Zip', list: 'Cities', field: 'PostCode' }]);
  assert.equal(view.where?.kind, 'compare');
});

test('forms that views and calls use', () => {
  assert.deepEqual(parseView('').orderBy, []);
  assert.equal(parseView('<Query><OrderBy><FieldRef Name="ID"/></OrderBy></Query>').orderBy.length, 1);
  assert.equal(parseQuery('<Query><OrderBy><FieldRef Name="ID"/></OrderBy></Query>').orderBy.length, 1);
  assert.equal(parseQuery('<OrderBy><FieldRef Name="ID"/></OrderBy>').orderBy.length, 1);
  assert.equal(parseView('<View><Query/></View>').where, undefined);
  assert.equal(parseView('<View><Query><Where/></Query></View>').where, undefined);
  assert.equal(parseView('<?xml version="1.0" encoding="utf-8"?><View><RowLimit>3</RowLimit></View>').rowLimit, 3);
  assert.deepEqual(parseViewFields('<ViewFields><FieldRef Name="ID"/></ViewFields>'), [{ name: 'ID', lookupId: false }]);
});
