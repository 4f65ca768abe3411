/** @jest-environment node */
import { OpenBallotsList } from '../../lists/polls';
import { refused } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { BallotFolders } from './BallotFolders';
import { makeFolder, makeFolders } from './makeFolders';
import { BallotSite } from './testing/ballotSite';

const ROOT = '/sites/intranet/Lists/ParvisBallots';

function boxes() {
  const site = new BallotSite(OpenBallotsList.url);
  return { site, folders: new BallotFolders(site.connection) };
}
const inList = ({ folders }: BallotSite): readonly string[] => [...folders].map((path) => path.replace(`${ROOT}/`, ''));
const isMaking = ({ path, body }: BallotSite['asked'][number], name: string): boolean => path.includes('AddValidate') && body.includes(`{"DecodedUrl":"${name}"}`);
const byOtherCall = ({ asked }: BallotSite): readonly (string | undefined)[] => asked.flatMap(({ path }) => /addUsingPath\(DecodedUrl='([^']*)',overwrite=false\)/.exec(path)?.[1] ?? []).map((path) => path.replace(`${ROOT}/`, ''));

describe('the folders of a box', () => {
  it('are made in it, the box first; those that are there are left', async () => {
    const { site, folders } = boxes();
    await makeFolders(site.connection, folders, '12-a', ['first-0-1', 'first-0-2']);
    expect(inList(site)).toEqual(['12-a', '12-a/first-0-1', '12-a/first-0-2']);
    await makeFolders(site.connection, folders, '12-a', ['first-0-2', 'first-0-3']);
    expect(inList(site)).toEqual(['12-a', '12-a/first-0-1', '12-a/first-0-2', '12-a/first-0-3']);
    expect(byOtherCall(site)).toEqual([]);
  });

  it('are made by the other call, one by one, where SharePoint does not take the first', async () => {
    const { site, folders } = boxes();
    site.before = (asked) => (isMaking(asked, 'first-0-2') ? refused(500, '-2147467259') : undefined);
    await makeFolders(site.connection, folders, '12-a', ['first-0-1', 'first-0-2']);
    expect(byOtherCall(site)).toEqual(['12-a/first-0-2']);
    await makeFolder(site.connection, folders, '12-a');
    expect(byOtherCall(site)).toHaveLength(1);
  });

  it('are an error where neither call makes them', async () => {
    const { site, folders } = boxes();
    site.before = () => refused(403, '-2147024891');
    expect(await codeOf(makeFolders(site.connection, folders, '12-a', []))).toBe('forbidden');
  });
});
