import fc from 'fast-check';
import { MOST_CENTS } from '../amount';
import type { Price } from '../Version';
import { readPrice, readVolume, writePrice } from './typedPrice';

const brackets: Price = { brackets: [{ upTo: 40_000, cents: 100 }, { upTo: null, cents: 450 }] };

it.each<[string, string]>([
  ['3,20', '{"proposed":{"cents":320}}'],
  ['1 234,50 €', '{"proposed":{"cents":123450}}'],
  ['1\u202f234,50\u00a0€', '{"proposed":{"cents":123450}}'],
  ['gratuit', '{"proposed":{"cents":0}}'],
  ['Supprimé', '{"proposed":null}'],
  ['', '{"fault":"empty"}'],
  ['-3,20', '{"fault":"negative"}'],
  ['3,2055', '{"fault":"tooManyDecimals"}'],
  ['=A1*1,02', '{"fault":"notAmount"}'],
  ['01/02/2027', '{"fault":"notAmount"}'],
  ['12,5 %', '{"fault":"notAmount"}'],
  ['12,345', '{"fault":"ambiguous","asThousands":1234500,"asDecimals":"12,345"}']
])('reads %p as %s', (typed, reading) => expect(JSON.stringify(readPrice(typed, { cents: 100 }))).toBe(reading));

it('reads as many amounts as a line has brackets, and none that falls where none fell', () => {
  expect(readPrice('1,10 / 4,60', brackets)).toEqual({ proposed: { brackets: [{ upTo: 40_000, cents: 110 }, { upTo: null, cents: 460 }] } });
  expect(readPrice('1,10', brackets)).toEqual({ fault: 'notAsMany' });
  expect(readPrice('', brackets)).toEqual({ fault: 'empty' });
  expect(readPrice('4,60 / 1,10', brackets)).toEqual({ fault: 'falls' });
  expect(readPrice('1,10 / x', brackets)).toEqual({ fault: 'notAmount' });
});

it('reads whole uses alone', () => {
  expect([readVolume(' 12\u202f500 '), readVolume(''), readVolume('12,5'), readVolume('-1'), readVolume('=1')]).toEqual([{ volume: 12_500 }, { volume: null }, { fault: 'volume' }, { fault: 'volume' }, { fault: 'volume' }]);
});

it('what is written is read again as the same price', () => {
  const cents = fc.integer({ min: 0, max: MOST_CENTS });
  const price: fc.Arbitrary<Price | null> = fc.oneof(
    fc.constant(null),
    cents.map((each): Price => ({ cents: each })),
    fc.array(cents, { minLength: 2, maxLength: 6 }).map((all): Price => ({ brackets: [...all].sort((one, other) => one - other).map((each, index) => ({ upTo: index === all.length - 1 ? null : index + 1, cents: each })) }))
  );
  fc.assert(fc.property(price, fc.constantFrom(',' as const, '.' as const), (each, decimal) => expect(readPrice(writePrice(each, decimal, 'supprimé'), each ?? { cents: 0 })).toEqual({ proposed: each })));
});
