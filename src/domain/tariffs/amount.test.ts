import fc from 'fast-check';
import { MOST_CENTS, readAmount } from './amount';

it.each<[string, number]>([
  ['4,50', 450], ['4.5', 450], ['12', 1200], ['0', 0], ['0,00', 0], ['1 234,50 €', 123_450], ['1\u202f234,50\u00a0€', 123_450], ['1.234,50', 123_450], ['1,234.50', 123_450], ['1 234 567', 123_456_700],
  ['1.234.567', 123_456_700], ['1,234,567.8', 123_456_780], ['€4.50', 450], ['4,50 euros', 450], ['4,50 EUR', 450], ['Gratuit', 0], ['free', 0], ['0,340', 34], ['1234,5', 123_450], ['12,3400', 1234]
])('%j is %i cents', (typed, cents) => expect(readAmount(typed)).toEqual({ cents }));

it.each([
  ['', 'empty'], ['  €', 'empty'], ['-4,50', 'negative'], ['\u22124,50', 'negative'], ['(4,50)', 'negative'], ['4,50-', 'negative'], ['-', 'notAmount'], ['abc', 'notAmount'], ['12,5 %', 'notAmount'], ['1 2', 'notAmount'], ['1 23 456', 'notAmount'],
  ['4,', 'notAmount'], [',50', 'notAmount'], ['1.23,45.6', 'notAmount'], ['1.23.456', 'notAmount'], ['1,2,3', 'notAmount'], ['4,505', 'ambiguous'], ['0,345', 'tooManyDecimals'], ['1234,567', 'tooManyDecimals'], ['1 234,567', 'tooManyDecimals'], ['4,5051', 'tooManyDecimals'],
  ['10000000,01', 'tooLarge'], ['1e5', 'notAmount'], ['2026-01-01', 'notAmount'], ['=1+1', 'notAmount']
] as const)('%j is %s', (typed, fault) => expect(readAmount(typed)).toMatchObject({ fault }));

it('what can be read in two ways says both', () => {
  expect(readAmount('12,345')).toEqual({ fault: 'ambiguous', asThousands: 1_234_500, asDecimals: '12,345' });
  expect(readAmount('12.345 €')).toEqual({ fault: 'ambiguous', asThousands: 1_234_500, asDecimals: '12,345' });
});

it('reads back every amount as French and English write it, and none of them as negative', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_CENTS }), fc.constantFrom('fr-FR', 'en-US', 'de-DE'), (cents, culture) => {
      const written = (cents / 100).toLocaleString(culture, { style: 'currency', currency: 'EUR' });
      expect(readAmount(written)).toEqual({ cents });
      expect(readAmount(`-${written}`)).toEqual({ fault: 'negative' });
    })
  );
  expect(readAmount('10000000')).toEqual({ cents: MOST_CENTS });
});
