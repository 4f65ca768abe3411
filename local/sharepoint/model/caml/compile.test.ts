import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Expression } from '../query/expression';
import { compileWhere, type CamlScopeOfNames } from './compile';
import { CamlError } from './error';
import { parseQuery } from './parse';
import { instantOf, startOfDay } from '../rules/wall-time';

const TYPES: Readonly<Record<string, string>> = { Title: 'Text', Count: 'Number', Done: 'Boolean', Due: 'DateTime', End: 'DateTime', City: 'Lookup', Author: 'User', Key: 'Guid' };

const names: CamlScopeOfNames = {
  column: ({ name }) => {
    const type = TYPES[name];
    if (type === undefined) throw new CamlError(name);
    return { internalName: name, type, shows: 'Title' };
  },
  now: new Date('2026-03-29T22:30:00Z'),
  timeZone: 'Europe/Paris',
  userId: 9,
  groupsOfUser: () => [5, 6],
  members: (of) => (typeof of === 'object' ? [of.group * 10] : [])
};

/** A condition as `$filter` would write it. */
function shown(expression: Expression): string {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return `(${expression.operands.map(shown).join(` ${expression.kind} `)})`;
    case 'not':
      return `not ${shown(expression.operand)}`;
    case 'compare':
      return `${shown(expression.left)} ${expression.operator} ${shown(expression.right)}`;
    case 'call':
      return `${expression.name}(${expression.operands.map(shown).join(',')})`;
    case 'path':
      return expression.segments.join('/');
    case 'literal':
      return expression.type === 'string' ? `'${expression.value}'` : String(expression.value);
  }
}

const compiled = (condition: string): string => {
  const { where } = parseQuery(`<Where>${condition}</Where>`);
  return where === undefined ? '' : shown(compileWhere(where, names));
};
const one = (operator: string, field: string, value: string, attributes = ''): string => `<${operator}><FieldRef Name="${field}"${attributes}/>${value}</${operator}>`;
const date = (text: string, attributes = ''): string => `<Value Type="DateTime"${attributes}>${text}</Value>`;

const conditions: readonly [string, string][] = [
  [one('Eq', 'Title', '<Value Type="Text">a</Value>'), "Title eq 'a'"],
  [one('Neq', 'Count', '<Value Type="Number">1.5</Value>'), 'Count ne 1.5'],
  [one('Geq', 'Count', '<Value Type="Integer">2</Value>'), 'Count ge 2'],
  [one('Eq', 'Done', '<Value Type="Boolean">1</Value>'), 'Done eq true'],
  [one('Eq', 'Done', '<Value Type="Integer">0</Value>'), 'Done eq false'],
  [one('Eq', 'Title', '<Value Type="Text"/>'), 'Title eq null'],
  [one('Eq', 'Key', '<Value Type="Guid">{AB}</Value>'), 'Key eq ab'],
  [one('BeginsWith', 'Title', '<Value Type="Text">a</Value>'), "startswith(Title,'a')"],
  [one('Contains', 'City', '<Value Type="Text">a</Value>'), "substringof('a',City/Title)"],
  [one('IsNull', 'City', ''), 'City/Id eq null'],
  [one('IsNotNull', 'Title', ''), 'Title ne null'],
  [one('Eq', 'City', '<Value Type="Lookup">Paris</Value>'), "City/Title eq 'Paris'"],
  [one('Eq', 'City', '<Value Type="Lookup">3</Value>', ' LookupId="TRUE"'), 'City/Id eq 3'],
  [one('Eq', 'City', '<Value Type="Lookup">3;#Paris</Value>', ' LookupId="TRUE"'), 'City/Id eq 3'],
  [one('Includes', 'City', '<Value Type="Lookup">Paris</Value>'), "City/Title eq 'Paris'"],
  [one('NotIncludes', 'City', '<Value Type="Lookup">Paris</Value>'), "not City/Title eq 'Paris'"],
  [one('Eq', 'Author', '<Value Type="Integer"><UserID/></Value>'), 'Author/Id eq 9'],
  [one('In', 'Count', '<Values><Value Type="Number">1</Value><Value Type="Number">2</Value></Values>'), '(Count eq 1 or Count eq 2)'],
  [one('In', 'Count', '<Values/>'), 'false'],
  ['<Membership Type="CurrentUserGroups"><FieldRef Name="Author"/></Membership>', '(Author/Id eq 5 or Author/Id eq 6)'],
  ['<Membership Type="SPGroup" ID="7"><FieldRef Name="Author"/></Membership>', '(Author/Id eq 70)'],
  ['<Membership Type="SPWeb.Groups"><FieldRef Name="Author"/></Membership>', 'false'],
  // The clock was put forward on 29 March 2026: that day had 23 hours.
  [one('Eq', 'Due', date('2026-03-29')), '(Due ge 2026-03-28T23:00:00.000Z and Due lt 2026-03-29T22:00:00.000Z)'],
  [one('Neq', 'Due', date('2026-03-29T15:00:00Z')), '(Due lt 2026-03-28T23:00:00.000Z or Due ge 2026-03-29T22:00:00.000Z or Due eq null)'],
  [one('Gt', 'Due', date('2026-03-29')), 'Due ge 2026-03-29T22:00:00.000Z'],
  [one('Geq', 'Due', date('2026-03-29')), 'Due ge 2026-03-28T23:00:00.000Z'],
  [one('Lt', 'Due', date('2026-03-29')), 'Due lt 2026-03-28T23:00:00.000Z'],
  [one('Leq', 'Due', date('2026-03-29')), 'Due lt 2026-03-29T22:00:00.000Z'],
  [one('Eq', 'Due', date('2026-03-30T01:00:00Z', ' IncludeTimeValue="TRUE"')), 'Due eq 2026-03-29T23:00:00.000Z'],
  [one('Eq', 'Due', date('2026-03-30T01:00:00Z', ' IncludeTimeValue="TRUE" StorageTZ="TRUE"')), 'Due eq 2026-03-30T01:00:00.000Z'],
  [one('Eq', 'Due', date('2026-03-30T01:00:00+03:00', ' IncludeTimeValue="TRUE"')), 'Due eq 2026-03-29T22:00:00.000Z'],
  [one('Lt', 'Due', date('<Today/>')), 'Due lt 2026-03-29T22:00:00.000Z'],
  [one('Geq', 'Due', date('<Today OffsetDays="-1"/>')), 'Due ge 2026-03-28T23:00:00.000Z'],
  [one('Lt', 'Due', date('<Now/>', ' IncludeTimeValue="TRUE"')), 'Due lt 2026-03-29T22:30:00.000Z'],
  [`<DateRangesOverlap><FieldRef Name="Due"/><FieldRef Name="End"/>${date('<Month/>')}</DateRangesOverlap>`, '(Due lt 2026-03-31T22:00:00.000Z and End ge 2026-02-28T23:00:00.000Z)'],
  [`<DateRangesOverlap><FieldRef Name="Due"/><FieldRef Name="End"/>${date('<Week/>')}</DateRangesOverlap>`, '(Due lt 2026-04-05T22:00:00.000Z and End ge 2026-03-29T22:00:00.000Z)']
];

for (const [condition, expected] of conditions) {
  test(`${condition} is ${expected}`, () => assert.equal(compiled(condition), expected));
}

const refused = [
  one('Eq', 'Nowhere', '<Value Type="Text">a</Value>'),
  one('Eq', 'Count', '<Value Type="Number">many</Value>'),
  one('Eq', 'Due', date('soon')),
  one('Eq', 'City', '<Value Type="Lookup">Paris</Value>', ' LookupId="TRUE"'),
  one('Eq', 'Title', '<Value Type="Text"><Now/></Value>')
];
for (const condition of refused) test(`refused: ${condition}`, () => assert.throws(() => compiled(condition), CamlError));

test('a day begins at midnight of the site, also where the clock changes', () => {
  assert.equal(startOfDay(new Date('2026-10-25T12:00:00Z'), 'Europe/Paris', 1).toISOString(), '2026-10-25T23:00:00.000Z');
  assert.equal(startOfDay(new Date('2026-01-01T04:00:00Z'), 'America/New_York').toISOString(), '2025-12-31T05:00:00.000Z');
  assert.equal(instantOf({ year: 2026, month: 1, day: 31 + 1, hour: 0, minute: 0, second: 0 }, 'UTC').toISOString(), '2026-02-01T00:00:00.000Z');
});
