import fc from 'fast-check';
import { distanceOf, isSameWord, sidesAlike, surroundingsOf } from './surroundings';

const around = (before: string, after = '') => ({ before, after });

describe('what stands around some words', () => {
  it('is thirty-two signs a side at most, none beyond the edges', () => {
    const text = `${'a'.repeat(40)}mot${'b'.repeat(40)}`;
    expect(surroundingsOf(text, 40, 43)).toEqual(around('a'.repeat(32), 'b'.repeat(32)));
    expect(surroundingsOf('un mot ici', 3, 6)).toEqual(around('un ', ' ici'));
  });

  it.each([
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['abc', 'abc', 0],
    ['flaw', 'lawn', 2],
    ['ab', 'ba', 2]
  ])('%j is as far from %j as letters have to change: %i, on both sides together', (left, right, distance) => {
    expect(distanceOf(around(left), around(right))).toBe(distance);
    expect(distanceOf(around(left, 'xy'), around(right, ''))).toBe(distance + 2);
  });

  it('is no farther than it was edited, the same both ways, and nowhere nearer by a detour', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, fc.nat(8), (one, other, third, at) => {
        const distance = (left: string, right: string): number => distanceOf(around(left), around(right));
        expect(distance(one, other)).toBe(distance(other, one));
        expect(distance(one, third)).toBeLessThanOrEqual(distance(one, other) + distance(other, third));
        expect(distance(one, `${one.slice(0, at)}z${one.slice(at)}`)).toBe(1);
        expect(distance(one, other) === 0).toBe(one === other);
      })
    );
  });

  it.each([
    ['the same', around('les agents ont ', ' par semaine'), around('les agents ont ', ' par semaine'), 2],
    ['the edge of a passage is not what stood there', around('', ' par semaine'), around('abc', ' par semaine'), 1],
    ['what was added far from the words does not count', around('ont ', ' par'), around('Désormais tous ont ', ' par semaine et par agent'), 2],
    ['a few signs have to be the same', around('les ', ' par'), around('mes ', ' par'), 1],
    ['seven signs have to', around('abcdefg'), around('abcdefx'), 1],
    ['of eight, half may be others', around('abcdefgh'), around('xxxxefgh'), 2],
    ['and no more', around('abcdefgh'), around('xxxxxfgh'), 1],
    ['nothing of it', around('abcdefgh', 'ijklmnop'), around('qrstuvwx', 'yzyzyzyz'), 0]
  ])('%s', (_, then, now, sides) => expect(sidesAlike(then, now)).toBe(sides));
});

describe('words begin and end within the same words', () => {
  it.each([
    ['plan', around('le ', ' de'), around('un ', ', de'), true],
    ['plan', around('le ', ' de'), around('le ', 'ning de'), false],
    ['travail', around('télé', ' de'), around('télé', ' de'), true],
    ['travail', around('télé', ' de'), around('le ', ' de'), false],
    ['travail', around('télé', ' de'), around('entre', ' de'), false],
    ['plan', around('le ', 'ning de'), around('le ', 'ète de'), false],
    ['« plan »', around('mot', 'mot'), around('', ''), true],
    ['plan »', around('', 'mot'), around('', ''), true],
    ['e', around('', '\u0301'), around('', ''), false]
  ])('%j: %#', (quote, then, now, isSame) => expect(isSameWord(quote, then, now)).toBe(isSame));
});
