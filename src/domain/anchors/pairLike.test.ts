import fc from 'fast-check';
import { finish } from './Course';
import { wordCounts } from './likeness';
import type { Pairs } from './pairEqual';
import { pairingLike } from './pairLike';

/** `0>0`, `0>0,1`, `0>`, `>0`; doubtful with `?`. Pairs: places of both texts that are told already. */
function paired(left: readonly string[], right: readonly string[], told: readonly (readonly [number, number])[] = []): string {
  const pairs: Pairs = { right: new Map(told), left: new Map(told.map(([from, to]) => [to, from])) };
  const free = { from: left.map((_, place) => place).filter((place) => !pairs.right.has(place)), to: right.map((_, place) => place).filter((place) => !pairs.left.has(place)) };
  const links = finish(pairingLike(left.map(wordCounts), right.map(wordCounts), free, pairs));
  return links.map(({ from, to, isDoubtful }) => `${from.join('+')}>${to.join(',')}${isDoubtful ? '?' : ''}`).join(' ');
}

/** Words of a text, as many as said, from a place of the alphabet on; others are nowhere else. */
const words = (count: number, first = 0): string => Array.from({ length: count }, (_, index) => `mot${first + index}`).join(' ');
let unlike = 0;
const others = (count: number): string => Array.from({ length: count }, () => `autre${unlike++}`).join(' ');

describe('a passage became another', () => {
  it.each([
    ['beyond doubt where seven of ten words stayed', 7, '0>0'],
    ['perhaps where six did', 6, '0>0?'],
    ['perhaps where four did', 4, '0>0?'],
    ['never where three did', 3, '0> >0']
  ])('%s', (_, count, expected) => expect(paired([words(10)], [`${words(count)} ${others(10 - count)}`])).toBe(expected));

  it('beyond doubt only where it is clearly more like it than any other, of either text', () => {
    const [best, second, near] = [`${words(18)} ${others(2)}`, `${words(15)} ${others(5)}`, `${words(15)} ${words(1, 18)} ${others(4)}`];
    expect(paired([words(20)], [best, second])).toBe('0>0 >1?');
    expect(paired([words(20)], [best, near])).toBe('0>0? >1?');
    expect(paired([best, second], [words(20)])).toBe('0>0 1>?');
    expect(paired([best, near], [words(20)])).toBe('0>0? 1>?');
  });

  it('the one that is most like it first, wherever it stands, and each place once', () => {
    expect(paired([words(10), `${words(10)} ${words(4, 30)}`], [words(10), `${words(9)} ${words(4, 30)}`])).toBe('0>0 1>1?');
    expect(paired([`${words(8)} ${others(2)}`, words(10)], [words(10)])).toBe('1>0 0>?');
    expect(paired([words(10), words(10, 50)], [`${words(9, 50)} ${others(1)}`, `${words(9)} ${others(1)}`])).toBe('0>1 1>0');
  });
});

describe('a passage was split', () => {
  it.each([
    ['where its pieces have all of its words', [words(10), words(10, 10)], '0>0,1'],
    ['where they have nearly all', [`${words(9)} ${others(1)}`, `${words(8, 10)} ${others(2)}`], '0>0,1'],
    ['perhaps where they have most', [`${words(8)} ${others(2)}`, `${words(8, 10)} ${others(2)}`], '0>0,1?'],
    ['not where one of them has more of its own', [`${words(7)} ${others(3)}`, words(10, 10)], '0>1? >0?'],
    ['not where something else stands between them', [words(10), others(10), words(10, 10)], '0>0? >1 >2?'],
    ['not where one piece alone is nearly the whole', [words(18), words(2, 18)], '0>0 >1'],
    ['where the larger piece is not', [words(17), words(3, 17)], '0>0,1'],
    ['not where too much of it is in no piece', [words(6), words(4, 6)], '0>0? >1']
  ])('%s', (_, pieces, expected) => {
    expect(paired([words(20)], pieces)).toBe(expected);
    const turned = expected.split(' ').map((link) => link.replace(/^(.*)>([^?]*)(\??)$/, (_all, from: string, to: string, mark: string) => `${to.replace(',', '+')}>${from}${mark}`));
    expect(paired(pieces, [words(20)]).split(' ').sort()).toEqual(turned.sort());
  });

  it('or another was, into the same pieces: a person says which', () => {
    expect(paired([words(20), words(20)], [words(10), words(10, 10)])).toBe('0>0,1? 1>?');
    expect(paired([words(10), words(10, 10)], [words(20), words(20)])).toBe('0+1>0? >1?');
  });

  it('never into what is told already', () => {
    expect(paired([words(20), words(10, 10)], [words(10), words(10, 10)], [[1, 1]])).toBe('0>0?');
  });
});

describe('what many passages have says nothing of which is which', () => {
  const text = (unique: string): string => `${words(9)} ${unique}`;
  const doubts = (count: number): number => paired([others(1), text('avant')], [others(1), ...Array.from({ length: count }, () => text(others(1)))], [[0, 0]]).split('?').length - 1;
  it('forty still do, of which twenty are looked at', () => expect([doubts(19), doubts(40), doubts(41)]).toEqual([19, 20, 0]));

  it('those that have the most of it', () => {
    expect(paired([words(10)], [...Array.from({ length: 25 }, () => `${words(1)} ${others(9)}`), `${words(9)} ${others(1)}`])).toContain('0>25');
  });

  it('but the place between others that are told does', () => {
    const many = Array.from({ length: 91 }, (_, place) => place);
    const told = many.filter((place) => place % 2 === 0).map((place): readonly [number, number] => [place, place]);
    const links = paired(many.map((place) => text(`avant${place}`)), many.map((place) => text(`apres${place}`)), told);
    expect(links).toBe(many.filter((place) => place % 2 === 1).map((place) => `${place}>${place}`).join(' '));
    // What follows something, or stands before something, is enough.
    expect(paired([words(9, 90), ...many.map((place) => text(`avant${place}`))], [words(9, 90), ...many.map((place) => text(`apres${place}`))], [[0, 0]])).toContain('1>1 ');
    expect(paired([words(9, 90), words(9, 60), ...many.map((place) => text(`avant${place}`))], [words(9, 60), ...many.map((place) => text(`apres${place}`)), words(9, 90)], [[0, 92], [1, 0]])).toContain('2>1 ');
    expect(paired([...many.map((place) => text(`avant${place}`)), words(9, 90)], [...many.map((place) => text(`apres${place}`)), words(9, 90)], [[91, 91]])).toContain('90>90');
  });
});

test('each free place is in exactly one link, whatever the texts; never several of both', () => {
  const texts = fc.array(fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 10 }).map((letters) => letters.join(' ')), { maxLength: 7 });
  fc.assert(
    fc.property(texts, texts, (left, right) => {
      const links = paired(left, right).replace(/\?/g, '').split(' ').filter((link) => link !== '');
      const places = (side: 0 | 1): readonly number[] => links.flatMap((link) => (link.split('>')[side] ?? '').split(/[+,]/).filter((place) => place !== '').map(Number)).sort((a, b) => a - b);
      expect(places(0)).toEqual(left.map((_, place) => place));
      expect(places(1)).toEqual(right.map((_, place) => place));
      expect(links.some((link) => link.includes('+') && link.includes(','))).toBe(false);
    })
  );
});
