import { likePlaces } from './likePlaces';
import { passagesOf } from './testing/texts';

/** Sixty letters, of which nine may be others. */
const quote = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01234567';
/** With so many of them wrong, each by itself in the middle of others. */
const wrong = (errors: number): string => [...quote].map((letter, index) => (index % 4 === 2 && index < 4 * errors ? '#' : letter)).join('');
const found = (...texts: readonly string[]): readonly string[] => likePlaces(quote, passagesOf(...texts)).map(({ place: { passage, start, end } }) => `${passage} ${texts[passage - 1]?.slice(start, end) ?? ''}`);

describe('nearly the same words', () => {
  it('are found where fifteen in a hundred letters may be others, and no more', () => {
    expect(found(`avant ${wrong(9)} après`)).toEqual([`1 ${wrong(9)}`]);
    expect(found(`avant ${wrong(10)} après`)).toEqual([]);
    expect(likePlaces('abcdef', passagesOf('abcdeX'))).toEqual([]);
    expect(likePlaces('abcdefg', passagesOf('abcdefX'))).toHaveLength(1);
  });

  it('are one place where it is better than any other by as much again as may be wrong, else all that come near', () => {
    expect(found(wrong(1), wrong(9))).toEqual([`1 ${wrong(1)}`, `2 ${wrong(9)}`]);
    expect(found(wrong(1), wrong(10))).toEqual([`1 ${wrong(1)}`]);
    expect(found(wrong(3), wrong(1))).toEqual([`2 ${wrong(1)}`, `1 ${wrong(3)}`]);
  });

  it('are five places at most, the best first, none within another', () => {
    const all = [6, 2, 5, 1, 4, 3].map(wrong);
    expect(found(all.join(' | '))).toEqual([1, 2, 3, 4, 5].map((errors) => `1 ${wrong(errors)}`));
    expect(found(...all)).toEqual([1, 2, 3, 4, 5].map((errors) => `${all.indexOf(wrong(errors)) + 1} ${wrong(errors)}`));
  });
});
