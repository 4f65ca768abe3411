import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Culture } from './culture';

const french = Culture.of(1036, 3);
const english = Culture.of(1033, 13);

const dates: readonly [Culture, string, string | undefined][] = [
  [french, '15/06/2024', '2024-06-14T22:00:00Z'],
  [french, '15/01/2024 10:30', '2024-01-15T09:30:00Z'],
  [french, '06/15/2024', undefined],
  [french, '31/02/2024', undefined],
  [french, '2024-06-15', '2024-06-14T22:00:00Z'],
  [french, '2024-06-15T10:00:00Z', '2024-06-15T10:00:00Z'],
  [french, '2024-06-15T10:00:00+05:00', '2024-06-15T05:00:00Z'],
  [french, 'demain', undefined],
  [english, '6/15/2024 2:05 PM', '2024-06-15T21:05:00Z'],
  [english, '6/15/2024 12:05 AM', '2024-06-15T07:05:00Z'],
  [english, '15/6/2024', undefined],
  [english, '6/15/2024 13:05 PM', undefined]
];
for (const [culture, text, instant] of dates) test(`"${text}" is ${instant ?? 'refused'}`, () => assert.equal(culture.parseDate(text), instant));

const numbers: readonly [Culture, string, number | undefined][] = [
  [french, '1234,5', 1234.5],
  [french, '1\u202f234,5', 1234.5],
  [french, '-3', -3],
  [french, '1,2,3', undefined],
  [french, 'douze', undefined],
  [english, '1,234.5', 1234.5],
  [english, '1.5e3', 1500],
  [english, '', undefined]
];
for (const [culture, text, value] of numbers) test(`"${text}" is ${value ?? 'refused'}`, () => assert.equal(culture.parseNumber(text), value));

test('dates and numbers are written as the language writes them', () => {
  assert.equal(french.dateText('2024-07-15T08:30:00Z'), '15/07/2024 10:30');
  assert.equal(french.dateText('2024-07-14T22:00:00Z', true), '15/07/2024');
  assert.equal(english.dateText('2024-07-15T08:30:00Z'), '7/15/2024 1:30 AM');
  assert.equal(english.dateText('2024-07-15T19:00:00Z'), '7/15/2024 12:00 PM');
  assert.deepEqual([french.numberText(1234.5), french.numberText(2, 2), french.numberText(0.5, 0, true)], ['1\u00a0234,5', '2,00', '50\u00a0%']);
  assert.deepEqual([english.numberText(1234.5), english.numberText(0.5, 0, true)], ['1,234.5', '50%']);
  assert.deepEqual([french.currencyText(1234.5, 1036), english.currencyText(3, 1033)], ['1\u00a0234,50\u00a0€', '$3.00']);
  assert.deepEqual([french.yesNo(true), english.yesNo(false)], ['Oui', 'No']);
});
