import { finish } from './Course';
import type { Across } from './pairEqual';
import { pairEqual, pairingTwins } from './pairEqual';

/** Texts by letters: `0>0 1>2`, then twins, `0,2=1`. */
function equal(left: string, right: string): string {
  const { pairs, twins } = pairEqual(left.split(' '), right.split(' '));
  expect([...pairs.left].map(([to, from]) => [from, to])).toEqual([...pairs.right]);
  return [...[...pairs.right].map(([from, to]) => `${from}>${to}`), ...twins.map(({ lefts, rights }) => `${lefts.join()}=${rights.join()}`)].join(' ');
}

const nothing: Across = { before: () => undefined, after: () => undefined };

/** What twins are told apart by what is known of others, and then what is left over. */
function told(left: string, right: string, across: Across = nothing): readonly [told: string, over: string] {
  const { pairs, twins } = pairEqual(left.split(' '), right.split(' '));
  const known = new Set(pairs.right.keys());
  const over = finish(pairingTwins(twins, across, pairs));
  return [[...pairs.right].filter(([from]) => !known.has(from)).map(([from, to]) => `${from}>${to}`).join(' '), over.map(({ lefts, rights }) => `${lefts.join()}=${rights.join()}`).join(' ')];
}

describe('texts of the same words', () => {
  it.each([
    ['are the same where there is one on each side', 'a b c', 'c a d', '0>1 2>0'],
    ['are twins where there are more on one side', 'a b a', 'a b', '1>1 0,2=0'],
    ['or on the other', 'a b', 'a b a', '1>1 0=0,2'],
    ['or on both', 'a a', 'b a a', '0,1=1,2'],
    ['are nothing where one side has none', 'a a b', 'c b', '2>1']
  ])('%s', (_, left, right, expected) => expect(equal(left, right)).toBe(expected));

  it('no words are like no other', () => {
    expect(pairEqual(['', 'a'], ['', 'a']).pairs.right).toEqual(new Map([[1, 1]]));
    expect(pairEqual(['', ''], ['']).twins).toEqual([]);
  });
});

describe('twins are told apart', () => {
  it.each([
    ['by what stands before them', 'a x b x', 'b x a x', ['1>3 3>1', '']],
    ['by both neighbours where some were removed', 'a x b x c', 'a x b', ['1>1', '3=']],
    ['not by one neighbour where some were removed', 'a x b x c', 'a x c', ['', '1,3=1']],
    ['not by one neighbour where some were added', 'a x b', 'a x c x b', ['', '1=1,3']],
    ['by those that are told already, one after the other', 'a x x x b', 'c a x x x', ['1>2 2>3 3>4', '']],
    ['not where their neighbours say different things', 'a x b c x d', 'a x d b c x', ['', '1,4=1,5']],
    ['not where their neighbours have others', 'a x b x c', 'a x b c x', ['1>1', '3=4']],
    ['not where two want the same place', 'a x b x c', 'a x c b d x', ['', '1,3=1,5']]
  ])('%s', (_, left, right, expected) => expect(told(left, right)).toEqual(expected));

  it('by what else is known of their neighbours', () => {
    const across: Across = { before: (place) => (place < 0 ? -1 : undefined), after: (place) => (place > 2 ? 3 : undefined) };
    expect(told('x a x', 'x b x', across)).toEqual(['0>0 2>2', '']);
    expect(told('x a x', 'x b x')).toEqual(['', '0,2=0,2']);
    expect(told('x a x', 'x b c', { ...across, after: (place) => (place === 1 ? 1 : undefined) })).toEqual(['0>0', '2=']);
  });
});
