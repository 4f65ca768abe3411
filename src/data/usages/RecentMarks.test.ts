/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { refusingStorage } from '../kept/testing/refusingStorage';
import { onSwallowed } from '../swallowed';
import { RecentMarks } from './RecentMarks';

describe('what an agent opened last', () => {
  const site = (userId: number, webUrl = 'https://ville.test/a') => ({ userId: async () => userId, webUrl });

  it('is remembered in his browser, apart for each site and person', async () => {
    const storage = memoryStorage();
    const mine = new RecentMarks(site(7), storage);
    await mine.remember({ kind: 'tool', id: 1 });
    expect(await mine.remember({ kind: 'usage', id: 2 })).toEqual([{ kind: 'usage', id: 2 }, { kind: 'tool', id: 1 }]);
    expect(await new RecentMarks(site(7), storage).read()).toHaveLength(2);
    expect([await new RecentMarks(site(8), storage).read(), await new RecentMarks(site(7, 'https://ville.test/b'), storage).read()]).toEqual([[], []]);
  });

  it('is forgotten by a full or refused storage, and somebody can find out why', async () => {
    const heard: string[] = [];
    onSwallowed((_, where) => heard.push(where));
    expect(await new RecentMarks(site(7), refusingStorage('setItem')).remember({ kind: 'tool', id: 1 })).toEqual([{ kind: 'tool', id: 1 }]);
    expect(await new RecentMarks(site(7), undefined).remember({ kind: 'tool', id: 1 })).toEqual([{ kind: 'tool', id: 1 }]);
    expect(heard).toEqual(['remember what was opened']);
  });
});
