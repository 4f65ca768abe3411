/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import type { Mark } from '../../domain/usages/agentMarks';
import { KeptFavourites } from './KeptFavourites';

describe('favourites that the browser keeps', () => {
  const marks: readonly Mark[] = [{ kind: 'tool', id: 3 }, { kind: 'usage', id: 1 }];

  it('are kept for each owner', () => {
    const storage = memoryStorage();
    const favourites = new KeptFavourites(storage);
    favourites.write('lea', marks);
    expect([new KeptFavourites(storage).read('lea'), favourites.read('paul')]).toEqual([marks, undefined]);
  });

  it('are believed for five minutes, and not from the future', () => {
    let now = Date.parse('2026-03-01T08:00:00Z');
    const favourites = new KeptFavourites(memoryStorage(), () => new Date(now));
    favourites.write('lea', marks);
    const isBelieved = (later: number): boolean => {
      now += later;
      const is = favourites.read('lea') !== undefined;
      now -= later;
      return is;
    };
    expect([0, 5 * 60_000 - 1, 5 * 60_000, -1].map(isBelieved)).toEqual([true, true, false, false]);
  });
});
