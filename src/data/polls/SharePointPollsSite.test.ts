/** @jest-environment node */
import { boxFolders } from '../../domain/polls/boxFolders';
import { pollWith, published, recordsOf, day } from '../../domain/polls/testing/pollWith';
import type { ListSchema } from '../../lists/defineList';
import { PollDraftsList } from '../../lists/pollOwners';
import { OpenBallotsList, PollRecordsList, PollsList } from '../../lists/polls';
import { BallotSite } from '../ballots/testing/ballotSite';
import { refused } from '../connection/testing/answering';
import { codeOf, reasonOf } from '../connection/testing/connectionTo';
import { rememberWebRights } from '../connection/webRights';
import { listRow } from '../provisioning/testing/listRow';
import { SharePointPollsSite } from './SharePointPollsSite';

const poll = pollWith({ id: 12, records: recordsOf([day(1), { ...published, box: '12-a' }]) });
const ADD = { EffectiveBasePermissions: { High: '0', Low: '2' } };
const READ = { EffectiveBasePermissions: { High: '0', Low: '1' } };
type Changes = Readonly<Record<string, unknown>>;

function siteWith(lists: ReadonlyArray<readonly [ListSchema, Changes]>) {
  const site = new BallotSite(OpenBallotsList.url);
  rememberWebRights(site.connection, READ.EffectiveBasePermissions);
  site.lists = lists.map(([schema, changes]) => listRow(schema, changes));
  return { site, polls: new SharePointPollsSite(site.connection) };
}
const inBox = ({ folders }: BallotSite, box: string): readonly string[] => [...folders].filter((path) => path.includes(`/${box}/`)).map((path) => path.slice(path.lastIndexOf('/') + 1));

describe('what is known of a site before any poll is read', () => {
  it('is who asks, where, and when', async () => {
    const { site, polls } = siteWith([]);
    expect([polls.webUrl, await polls.userId()]).toEqual([site.connection.webUrl, 5]);
    jest.spyOn(site.connection, 'serverNow').mockReturnValue(day(9));
    expect(polls.serverNow()).toEqual(day(9));
  });

  it.each<readonly [string, Changes, Changes, object]>([
    ['nothing', READ, READ, { manage: false, vote: false }],
    ['votes', READ, ADD, { manage: false, vote: true }],
    ['polls', ADD, READ, { manage: true, vote: false }]
  ])('is what the agent may add to its lists: %s', async (_, ofPolls, ofBallots, expected) => {
    const { polls } = siteWith([[PollsList, ofPolls], [OpenBallotsList, ofBallots], [PollRecordsList, READ]]);
    expect((await polls.facts()).rights).toEqual(expected);
  });

  it('is what tells whether a list changed; nothing of one that did a moment ago', async () => {
    const { polls } = siteWith([[PollsList, { ItemCount: 3 }], [OpenBallotsList, {}], [PollRecordsList, { ItemCount: 4 }]]);
    const { stamps } = await polls.facts();
    expect(stamps).toEqual({ polls: expect.stringMatching(/\|3$/), records: expect.stringMatching(/\|4$/) });
    const changing = siteWith([[PollsList, {}], [OpenBallotsList, {}], [PollRecordsList, { LastItemModifiedDate: new Date().toISOString() }]]);
    expect((await changing.polls.facts()).stamps).toEqual({ polls: expect.any(String), records: null });
  });

  it.each([PollsList, OpenBallotsList, PollRecordsList])('is nothing where a list is missing', async (missing) => {
    const { polls } = siteWith([PollsList, OpenBallotsList, PollRecordsList].filter((list) => list !== missing).map((list) => [list, {}]));
    expect(await reasonOf(polls.facts())).toMatchObject({ code: 'notFound', cause: missing.url });
  });

  it.each<readonly [string, Changes | null, boolean]>([
    ['where owners alone read the list of drafts', ADD, true],
    ['not where there is none, or it is not shown to the agent', null, false],
    ['not where all may read it', { ...ADD, HasUniqueRoleAssignments: false }, false],
    ['not where the agent may add nothing to it', READ, false]
  ])('is whether drafts can be kept: %s', async (_, changes, expected) => {
    const { polls } = siteWith(changes ? [[PollDraftsList, changes]] : []);
    expect(await polls.keepsDrafts()).toBe(expected);
  });
});

describe('the box of a poll', () => {
  it('holds what was made in it, empty folders too; one that was never made holds nothing', async () => {
    const { site, polls } = siteWith([]);
    expect(await polls.boxFolders(poll)).toEqual([]);
    await polls.makeFolders(poll, ['first-0-1', 'edited-1']);
    site.store('12-a/first-0-1', '12-a:5:1:0', '');
    expect(await polls.boxFolders(poll)).toEqual([{ name: 'first-0-1', itemCount: 1 }, { name: 'edited-1', itemCount: 0 }]);
    site.before = () => refused(403, '-2147024891');
    expect(await codeOf(polls.boxFolders(poll))).toBe('forbidden');
  });

  it('is a new one each time a poll is published', async () => {
    const { site, polls } = siteWith([]);
    site.store('x', 'x', '', { id: 41 });
    const { lastBallotIdBefore, box } = await polls.prepareBallots(poll);
    expect([lastBallotIdBefore, /^12-[a-z0-9]{8}$/.test(box)]).toEqual([41, true]);
    expect(inBox(site, box)).toEqual(boxFolders(poll, box));
    expect((await polls.prepareBallots(poll)).box).not.toBe(box);
  });
});
