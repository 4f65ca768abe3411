/** @jest-environment node */
import { ContributionsList } from '../../lists/calls';
import type { Answered } from '../connection/testing/answering';
import { answering, refused } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { FolderTree } from './FolderTree';

function tree(answer: (path: string) => Answered | undefined) {
  const { connection, asked } = answering(({ path }) => answer(path));
  return { folders: new FolderTree(connection, ContributionsList.url), asked };
}
const rows = (...names: readonly string[]): Answered => ({ body: { value: names.map((Name, index) => ({ Name, ItemCount: index + 1 })) } });
const GONE = refused(404, '-2147024894');

describe('folders of what was said', () => {
  it('are read of a block at once, all of them, with what lies in each', async () => {
    const { folders, asked } = tree(() => rows('3-remark', '3-reply'));
    expect(await folders.read('c-1', 2)).toEqual([{ name: '3-remark', itemCount: 1 }, { name: '3-reply', itemCount: 2 }]);
    const { pathname, searchParams } = new URL(asked[0]?.path ?? '', 'https://ville.example');
    expect([decodeURIComponent(pathname), Object.fromEntries(searchParams)]).toEqual(["/getFolderByServerRelativePath(decodedUrl='/sites/intranet/Lists/ParvisContributions/c-1/b2')/folders", { $select: 'Name,ItemCount', $top: '5000' }]);
  });

  it('are none where nothing was said in a block yet; any other failure is told', async () => {
    expect(await tree(() => GONE).folders.read('c-1', 0)).toEqual([]);
    expect(await codeOf(tree(() => refused(403, '-2147024891')).folders.read('c-1', 0))).toBe('forbidden');
  });

  it('are known to be missing only where their block was read', async () => {
    const { folders } = tree((path) => (path.includes('/b0') ? rows('3-remark') : GONE));
    expect(folders.isMissing('c-1', 'b0/4-remark')).toBe(false);
    await folders.read('c-1', 0);
    await folders.read('c-1', 1);
    expect(['b0/3-remark', 'b0/4-remark', 'b1/500-remark', 'b2/1000-remark'].map((folder) => folders.isMissing('c-1', folder))).toEqual([false, true, true, false]);
    expect(folders.isMissing('c-2', 'b0/4-remark')).toBe(false);
    folders.made('c-1', 'b0/4-remark');
    folders.made('c-9', 'b0/4-remark');
    expect([folders.isMissing('c-1', 'b0/4-remark'), folders.isMissing('c-9', 'b0/5-remark')]).toEqual([false, false]);
  });

  it('are closed to who may add nothing; of who has full control that says nothing', async () => {
    const locked = (Low: string) => tree(() => ({ body: { High: '0', Low } })).folders.isLocked('c-1');
    expect([await locked('1'), await locked('3'), await locked(String(0x2000000 + 2)), await locked(String(0x2000000))]).toEqual([true, false, null, null]);
  });
});
