/** @jest-environment node */
import { pollWith } from '../../domain/polls/testing/pollWith';
import { BallotFolders } from '../ballots/BallotFolders';
import { SecretSite } from '../ballots/testing/secretSite';
import { reasonOf } from '../connection/testing/connectionTo';
import { prepareBallots } from './prepareBallots';

const ROOT = '/sites/intranet/Lists/ParvisBallots/';
const poll = pollWith({ id: 12, mayChangeVote: false });

function preparing(shown = poll) {
  const site = new SecretSite();
  site.store('x', 'x', '', { id: 41 });
  site.secret('1', { id: 70 });
  const boxes = (): readonly string[] => [...site.folders].map((path) => path.slice(ROOT.length)).filter((path) => !path.includes('/'));
  return { site, boxes, run: () => prepareBallots(site.connection, new BallotFolders(site.connection), shown) };
}
/** Does something once the folder of that name is made in a box. */
function meddling({ site }: ReturnType<typeof preparing>, times: number, meddle: (box: string) => void): void {
  let left = times;
  site.after = () => {
    const [made] = [...site.folders].filter((path) => path.endsWith('/first-0-2')).slice(-1);
    const box = made?.slice(ROOT.length, made.lastIndexOf('/'));
    if (box === undefined || done.has(box) || left-- <= 0) return;
    done.add(box);
    meddle(box);
  };
  const done = new Set<string>();
}

describe('the box of ballots', () => {
  it('of an open vote is new, with an empty folder for each step; the last ballot before it is known', async () => {
    const { site, boxes, run } = preparing();
    expect(await run()).toEqual({ lastBallotIdBefore: 41, box: boxes()[0] });
    expect([...site.folders]).toEqual(['', '/first-0-1', '/first-0-2'].map((name) => `${ROOT}${boxes()[0]}${name}`));
  });

  it('of a confidential vote has no folders; its ballots are those of the other list', async () => {
    const { site, boxes, run } = preparing(pollWith({ id: 12, confidential: true }));
    expect(await run()).toEqual({ lastBallotIdBefore: 70, box: boxes()[0] });
    expect(site.folders.size).toBe(1);
  });

  it.each<readonly [string, (site: SecretSite, box: string) => void]>([
    ['makes another folder in it', (site, box) => site.folder(`${box}/first-0-3`)],
    ['stores something in one of its folders', (site, box) => site.store(`${box}/first-0-1`, 'x2', '')],
    ['puts another folder in the place of one', (site, box) => (site.folders.delete(`${ROOT}${box}/first-0-1`), site.folder(`${box}/first-0-3`))]
  ])('is given up for a new one where somebody %s meanwhile', async (_, meddle) => {
    const once = preparing();
    meddling(once, 1, (box) => meddle(once.site, box));
    expect((await once.run()).box).toBe(once.boxes()[1]);
    const always = preparing();
    meddling(always, 9, (box) => meddle(always.site, box));
    expect(await reasonOf(always.run())).toMatchObject({ code: 'conflict', cause: expect.stringContaining('poll 12') });
    expect(always.boxes()).toHaveLength(3);
  });
});
