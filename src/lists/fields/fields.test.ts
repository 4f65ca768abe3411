import fc from 'fast-check';
import { object, string } from 'valibot';
import { readAmount } from '../../domain/tariffs/amount';
import { defineStored } from '../../domain/stored/defineStored';
import { columnsOf } from '../columns';
import { UNREADABLE } from './FieldType';
import type { FieldDefinition } from './fieldTypes';
import { day } from './day';
import { fieldType } from './fieldTypes';

const title = { fr: 'Été', en: 'Summer' };
const stored = defineStored({ name: 'test', version: 1, schema: object({ text: string() }) });
const words = { open: { fr: 'ouvert à l’essai', en: 'open on trial' }, shut: { fr: 'fermé', en: 'shut' } };

const fields: { readonly [T in FieldDefinition['type']]: Extract<FieldDefinition, { type: T }> } = {
  title: { type: 'title', title },
  text: { type: 'text', maxLength: 5, title },
  note: { type: 'note', maxLength: 10, title },
  lines: { type: 'lines', title },
  number: { type: 'number', min: 1, title },
  cents: { type: 'cents', reads: readAmount, title },
  boolean: { type: 'boolean', title },
  dateTime: { type: 'dateTime', title },
  day: { type: 'day', kind: day, title },
  choice: { type: 'choice', choices: ['open', 'shut'], default: 'shut', words, title },
  address: { type: 'address', title },
  lookup: { type: 'lookup', list: 'Lists/Others', title },
  json: { type: 'json', stored, default: { text: '' }, title },
  clientKey: { type: 'clientKey', title }
};
const types = Object.keys(fields) as FieldDefinition['type'][];
const readOf = (type: FieldDefinition['type'], raw: unknown, more: object = {}): unknown => fieldType(fields[type]).read(raw, { ...fields[type], ...more });
const cellOf = (type: FieldDefinition['type'], cell: string, more: object = {}) => columnsOf({ fields: { Column: { ...fields[type], ...more } } })[0]?.fromCell(cell);

const values: Readonly<Record<FieldDefinition['type'], readonly unknown[]>> = {
  title: ['', 'Été'],
  text: ['', 'Été'],
  note: ['', 'a\n\nb '],
  lines: [[], ['un', 'deux']],
  number: [null, 0, -1.5],
  cents: [null, 0, 1250],
  boolean: [true, false],
  dateTime: [null, new Date('2026-02-03T04:05:06Z')],
  day: [null, '2027-01-01'],
  choice: ['open', 'shut'],
  address: ['', 'https://a.example/b'],
  lookup: [0, 7],
  json: [{ text: 'a' }],
  clientKey: ['', 'k']
};

describe.each(types)('a column of type %s', (type) => {
  const field = fields[type];
  it('reads what it wrote', () => {
    for (const value of values[type]) expect(readOf(type, fieldType(field).write(value, field))).toEqual(value);
  });

  it('reads an empty column as the value of a new entry', () => {
    for (const empty of [null, undefined]) expect(readOf(type, empty)).toEqual(fieldType(field).blank(field));
  });

  it('never fails, and takes nothing of another shape for its own', () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withBigInt: true }), (raw) => {
        const value = readOf(type, raw);
        if (value === UNREADABLE) return;
        const written = fieldType(field).write(value, field);
        expect(fieldType(field).write(readOf(type, written), field)).toEqual(written);
      })
    );
  });

  it('has XML and, if it has any, a type of its own to be upgraded', () => {
    expect(fieldType(field).xml(field, undefined).type).toMatch(/^[A-Z][A-Za-z]+$/);
    expect(fieldType(field).upgrade(field, {})?.type ?? 'SP.Field').toMatch(/^SP\.Field/);
  });
});

describe('an upgrade of choices', () => {
  const upgrade = (Choices: unknown) => fieldType(fields.choice).upgrade(fields.choice, { Choices })?.values;

  it('adds those that are missing before the words of the owner', () => expect(upgrade(['perhaps', 'shut'])).toEqual({ Choices: ['open', 'shut', 'perhaps'] }));
  it('leaves the order and the words of an owner', () => expect(upgrade(['shut', 'perhaps', 'open'])).toBeUndefined());
  it('makes them where there are none', () => expect(upgrade(null)).toEqual({ Choices: ['open', 'shut'] }));
});

describe('what cannot be read', () => {
  it.each<[FieldDefinition['type'], unknown, object]>([
    ['text', 7, {}],
    ['title', '  ', { required: true }],
    ['title', null, { required: true }],
    ['number', '7', {}],
    ['number', Number.NaN, {}],
    ['number', null, { required: true }],
    ['boolean', 'oui', {}],
    ['cents', 12.5, {}],
    ['cents', -1, {}],
    ['cents', 1_000_000_001, {}],
    ['cents', '12', {}],
    ['cents', null, { required: true }],
    ['dateTime', 'hier', {}],
    ['day', '2027-02-29', {}],
    ['day', '2027-01-01T00:00:00Z', {}],
    ['day', 20270101, {}],
    ['day', '', { required: true }],
    ['choice', 'half', {}],
    ['choice', null, { required: true }],
    ['lookup', -1, {}],
    ['lines', ['a'], {}],
    ['json', 'text', {}],
    ['json', '{"text":1}', {}],
    ['json', null, { required: true }]
  ])('%s: %j %j', (type, raw, more) => expect(readOf(type, raw, more)).toBe(UNREADABLE));
});

describe('a cell of a file', () => {
  it('is what the column holds, in the language of the file', () => {
    const written = (type: FieldDefinition['type'], value: unknown) => columnsOf({ fields: { Column: fields[type] } })[0]?.toCell(value, 'fr');
    expect(written('lines', ['un', 'deux'])).toBe('un | deux');
    expect([written('boolean', true), written('boolean', false)]).toEqual(['oui', 'non']);
    expect(written('choice', 'open')).toBe('ouvert à l’essai');
    expect(written('number', 1.5)).toBe(1.5);
    expect([written('cents', 1250), written('cents', null), written('day', '2027-01-31')]).toEqual([12.5, null, '2027-01-31']);
  });

  it.each<[FieldDefinition['type'], string, unknown]>([
    ['lines', 'un | deux\nun', ['un', 'deux']],
    ['boolean', ' Oui ', true],
    ['boolean', 'non', false],
    ['boolean', 'FAUX', false],
    ['boolean', '', false],
    ['choice', "Ouvert à l'essai", 'open'],
    ['choice', 'OPEN', 'open'],
    ['choice', 'Open on trial', 'open'],
    ['choice', '', 'shut'],
    ['number', '1 234,5', 1234.5],
    ['number', '', null],
    ['dateTime', '2026-01-02T03:04:05Z', new Date('2026-01-02T03:04:05Z')],
    ['cents', '1 234,50 €', 123_450],
    ['cents', 'gratuit', 0],
    ['cents', '', null],
    ['day', '2027-01-31', '2027-01-31'],
    ['day', '31/01/2027', '2027-01-31'],
    ['day', '', null],
    ['address', ' https://a.example/b ', 'https://a.example/b'],
    ['text', ' abc ', 'abc']
  ])('%s: %j is read', (type, cell, value) => expect(cellOf(type, cell)).toEqual({ value }));

  it.each<[FieldDefinition['type'], string, string, object]>([
    ['text', '', 'required', { needed: true }],
    ['text', ' ', 'required', { required: true }],
    ['text', 'abcdef', 'tooLong', {}],
    ['choice', 'half', 'choice', {}],
    ['number', 'douze', 'number', {}],
    ['boolean', 'peut-être', 'choice', {}],
    ['cents', '12,345', 'ambiguousAmount', {}],
    ['cents', '-3', 'amount', {}],
    ['cents', '3,456', 'ambiguousAmount', {}],
    ['cents', 'douze', 'amount', {}],
    ['day', '31/02/2027', 'date', {}],
    ['day', 'hier', 'date', {}],
    ['dateTime', 'hier', 'date', {}],
    ['address', 'javascript:alert(1)', 'urlScheme', {}],
    ['address', 'www', 'urlMalformed', {}],
    ['json', '{', 'choice', {}]
  ])('%s: %j is refused: %s', (type, cell, fault, more) => expect(cellOf(type, cell, more)).toEqual({ fault }));
});
