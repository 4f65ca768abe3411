/** @jest-environment node */
import { OpenBallotsList } from '../../lists/polls';
import { refused } from '../connection/testing/answering';
import type { Answering } from '../connection/testing/connectionTo';
import { batchResponse, codeOf, connectionTo, error, json, partsOf } from '../connection/testing/connectionTo';
import { BallotFolders } from './BallotFolders';
import { BallotSite } from './testing/ballotSite';

const row = (Name: string, ItemCount = 1) => ({ Name, ItemCount });
const GONE = { 'odata.error': { code: '-2147024894, System.IO.FileNotFoundException', message: { lang: 'fr-FR', value: 'Introuvable' } } };

/** Answers each read by what lies in the boxes; `null`: the box is gone. */
function boxes(inBox: Readonly<Record<string, readonly object[] | null>>, together: readonly object[] | null = null): Answering {
  const one = (url: string): readonly [string, object] => {
    if (/\$expand=Folders/.test(url)) return together ? ['200 OK', { value: together }] : ['500 Internal Server Error', { 'odata.error': { code: '-1', message: { lang: '', value: '' } } }];
    const [, name = ''] = /ParvisBallots\/([^/']+)/.exec(url) ?? [];
    const rows = inBox[name];
    return rows ? ['200 OK', { value: rows }] : ['404 Not Found', GONE];
  };
  return connectionTo(
    Array.from({ length: 30 }, () => (request) => {
      if (/\$batch/.test(request.url)) return batchResponse(...partsOf(request).map(one).map(([status, body]) => ({ status, body })));
      const [status, body] = one(request.url);
      return json(body, Number.parseInt(status, 10));
    })
  );
}

const asked = ({ sent }: Answering): readonly string[] => sent.flatMap((request) => (/\$batch/.test(request.url) ? partsOf(request) : [request.url])).map((url) => url.replace(/\+/g, ' '));

describe('what lies in the boxes of polls', () => {
  it('is read of several in one operation, and of those by themselves in which there is too much', async () => {
    const full = Array.from({ length: 100 }, (_, index) => row(`f${index}`));
    const answering = boxes({ full: [row('s1', 3)] }, [{ Name: 'a', Folders: [row('s1', 2)] }, { Name: 'full', Folders: full }]);
    const read = await new BallotFolders(answering.connection).read(['a', 'full']);
    expect(read).toEqual([[{ name: 's1', itemCount: 2 }], [{ name: 's1', itemCount: 3 }]]);
    expect(asked(answering)).toHaveLength(2);
    expect(asked(answering)[0]).toMatch(/\$filter=Name eq 'a' or Name eq 'full'/);
    expect(asked(answering)[0]).toMatch(/\$select=Name,Folders\/Name,Folders\/ItemCount&\$expand=Folders(&|$)/);
  });

  it('is not asked for again where it is known', async () => {
    const answering = boxes({});
    const known = new Map([['a', [{ name: 's1', itemCount: 2 }]]]);
    expect(await new BallotFolders(answering.connection).read(['a'], known)).toEqual([known.get('a')]);
    expect(asked(answering)).toEqual([]);
  });

  it('is read one by one where several cannot be read together; a box that is gone is nothing', async () => {
    const answering = boxes({ a: [row('s1', 2)], b: null });
    expect(await new BallotFolders(answering.connection).read(['a', 'b'])).toEqual([[{ name: 's1', itemCount: 2 }], null]);
  });

  it('is nothing of a box that is gone, beside one that is not', async () => {
    const answering = boxes({}, [{ Name: 'a', Folders: [row('s1', 2)] }]);
    expect(await new BallotFolders(answering.connection).read(['a', 'gone'])).toEqual([[{ name: 's1', itemCount: 2 }], null]);
  });

  it('is not found when all boxes are gone: then the list is', async () => {
    expect(await codeOf(new BallotFolders(boxes({}).connection).read(['a', 'b']))).toBe('notFound');
    expect(await codeOf(new BallotFolders(boxes({}).connection).read(['a']))).toBe('notFound');
    const known = new Map([['a', []]]);
    expect(await new BallotFolders(boxes({}).connection).read(['a', 'b'], known)).toEqual([[], null]);
  });

  it('is an error when one box cannot be read for another reason', async () => {
    const { connection } = connectionTo(Array.from({ length: 9 }, () => () => error(403, '-2147024891, System.UnauthorizedAccessException')));
    expect(await codeOf(new BallotFolders(connection).read(['a']))).toBe('forbidden');
  });

  it('is narrowed to what says something new, until SharePoint does not take that condition', async () => {
    const refusing = connectionTo([
      () => error(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'),
      () => json({ value: [row('s1', 0)] }),
      () => json({ value: [row('s1', 5)] })
    ]);
    const folders = new BallotFolders(refusing.connection);
    expect(await folders.readNews('a')).toEqual([{ name: 's1', itemCount: 0 }]);
    expect(await folders.readNews('a')).toEqual([{ name: 's1', itemCount: 5 }]);
    expect(asked(refusing).map((url) => /\$filter=ItemCount gt 0 or startswith\(Name,'decided-'\)/.test(url))).toEqual([true, false, false]);
    const closed = connectionTo([() => error(403, '-2147024891, System.UnauthorizedAccessException')]);
    expect(await codeOf(new BallotFolders(closed.connection).readNews('a'))).toBe('forbidden');
    expect(closed.sent).toHaveLength(1);
  });

  it('is read of the newest boxes, and of all that polls may have, whatever their names', async () => {
    const answering = boxes({}, [{ Name: '12-abc', Folders: [row('s1', 2)] }]);
    const folders = new BallotFolders(answering.connection);
    expect(await folders.readNewest()).toEqual(new Map([['12-abc', [{ name: 's1', itemCount: 2 }]]]));
    expect(await folders.readOf([12, 13])).toEqual(new Map([['12-abc', [{ name: 's1', itemCount: 2 }]]]));
    const [newest, ofPolls] = asked(answering);
    expect(newest).toMatch(/\$orderby=TimeCreated desc/);
    expect(newest).toMatch(/\$top=8/);
    expect(ofPolls).toMatch(/\$filter=Name eq '12' or startswith\(Name,'12-'\) or Name eq '13' or startswith\(Name,'13-'\)/);
  });
});

describe('some of the folders in a box', () => {
  const PRESENT = 'first-0-1';
  const inside = () => {
    const site = new BallotSite(OpenBallotsList.url);
    site.folder('12-a');
    site.folder(`12-a/${PRESENT}`);
    site.store(`12-a/${PRESENT}`, '12-a:5:1:0', '');
    return { site, folders: new BallotFolders(site.connection) };
  };

  it('are read by their own addresses, whatever else lies there', async () => {
    const { site, folders } = inside();
    expect(await folders.readSome('12-a', [PRESENT])).toEqual([{ name: PRESENT, itemCount: 1 }]);
    expect(site.asked.map(({ path }) => path)).toEqual([expect.stringMatching(/12-a\/first-0-1'\)\?\$select=Name,ItemCount$/)]);
    expect(await codeOf(folders.readSome('12-a', [PRESENT, 'gone']))).toBe('notFound');
  });

  it('are there or not; what keeps from looking is an error', async () => {
    const { site, folders } = inside();
    expect([await folders.has('12-a', PRESENT), await folders.has('12-a', 'gone')]).toEqual([true, false]);
    site.before = () => refused(403, '-2147024891');
    expect(await codeOf(folders.has('12-a', PRESENT))).toBe('forbidden');
  });
});
