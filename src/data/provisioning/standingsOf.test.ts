import { allLists } from '../../lists/allLists';
import { VOTES } from '../../lists/votes';
import type { ListFacts, SiteFacts } from './SiteFacts';
import { standingsOf } from './standingsOf';

const NOW = new Date('2026-11-23T08:00:00Z');
const READ = { High: 0, Low: 1 };
const ADD = { High: 0, Low: 3 };
const REQUEST_FILES = 'Lists/ParvisRequestFiles';

function facts(changes: Readonly<Record<string, Partial<ListFacts>>>, permissions = READ): SiteFacts {
  const of = (changed: Partial<ListFacts>): ListFacts => ({ permissions: READ, readSecurity: 1, itemCount: 3, lastModified: '2026-11-20T08:00:00Z', lastDeleted: '2026-11-19T08:00:00Z', ...changed }) as ListFacts;
  return { permissions, lists: new Map(Object.entries(changes).map(([url, changed]) => [url, of(changed)])) } as SiteFacts;
}

const standing = (url: string, changed: Partial<ListFacts> = {}) => standingsOf(facts({ [url]: changed }), NOW).lists.get(url);

describe('how the lists of a web stand', () => {
  it('is a stamp that moves with what changed, and none of a list that has just changed', () => {
    const { stamp } = standing('Lists/Notes') ?? {};
    expect(typeof stamp).toBe('string');
    for (const changed of [{ itemCount: 4 }, { lastModified: '2026-11-20T08:00:01Z' }, { lastDeleted: '2026-11-21T08:00:00Z' }]) expect(standing('Lists/Notes', changed)?.stamp).not.toBe(stamp);
    expect(standing('Lists/Notes', { lastModified: '2026-11-23T07:59:55Z' })?.stamp).toBeNull();
  });

  it('has no stamp for votes, all of which are lists of ours', () => {
    expect(VOTES.size).toBe(3);
    const ours = allLists.map(({ url }) => url);
    for (const url of VOTES) {
      expect(ours).toContain(url);
      expect(standing(url)?.stamp).toBeNull();
    }
  });

  it('says of which lists each reads his own, or what he was let into', () => {
    expect([standing('Lists/Notes')?.isOwn, standing('Lists/Notes', { readSecurity: 2 })?.isOwn, standing(REQUEST_FILES)?.isOwn]).toEqual([false, true, true]);
    expect(allLists.map(({ url }) => url)).toContain(REQUEST_FILES);
  });

  it('has other rights as soon as one may do something else in the web or in any list', () => {
    const rights = (lists: Parameters<typeof facts>[0], web = READ): string => standingsOf(facts(lists, web), NOW).rights;
    const all = { a: {}, b: {}, c: {} };
    const may = { permissions: ADD };
    expect(rights(all)).toBe(rights({ ...all, b: { itemCount: 9 } }));
    expect(new Set([rights(all), rights(all, ADD), rights({ ...all, a: may }), rights({ ...all, b: may }), rights({ ...all, c: may }), rights({ ...all, d: {} })]).size).toBe(6);
  });
});
