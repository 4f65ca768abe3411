/** @jest-environment node */
import type { ListSchema } from '../../lists/defineList';
import { PollDraftsList, PollGroupsList, pollOwnerLists } from '../../lists/pollOwners';
import { pollLists, PollRecordsList, PollsList } from '../../lists/polls';
import { answering } from '../connection/testing/answering';
import { rememberWebRights } from '../connection/webRights';
import { MemoryTable } from '../items/MemoryTable';
import { Provisioner } from '../provisioning/Provisioner';
import type { SetUpOptions, SetUpReport } from '../provisioning/SetUpReport';
import type { SetUpStatus } from '../provisioning/SetUpStatus';
import { listRow } from '../provisioning/testing/listRow';
import { PollSetUp } from './PollSetUp';
import { recordColumns } from './pollTables';

const MAY_ALL = { High: '2147483647', Low: '4294967295' };
const MAY_READ = { High: '0', Low: '1' };
const version = (number: number): object => ({ Views: [{ Title: `Parvis ${number}`, Hidden: true }] });
const READABLE = { HasUniqueRoleAssignments: false };

type Found = ReadonlyMap<ListSchema, object>;
/** All lists of polls, set up and sound, but for these; null: it is not there. */
function found(but: ReadonlyArray<readonly [ListSchema, object | null]> = []): Found {
  const changes = new Map<ListSchema, object | null>(but);
  return new Map([...pollLists, ...pollOwnerLists].flatMap((list): (readonly [ListSchema, object])[] => {
    const change = changes.get(list);
    return change === null ? [] : [[list, { ...change }]];
  }));
}

function setUpOf(lists: Found, rights = MAY_ALL) {
  const { connection } = answering(({ path }) => (path.startsWith('lists?') ? { body: { value: [...lists].map(([list, changes]) => listRow(list, { ...changes })) } } : undefined));
  rememberWebRights(connection, rights);
  const records = new MemoryTable(PollRecordsList, { derive: recordColumns });
  return { records, setUp: new PollSetUp(connection, records) };
}
const draftsIn = ({ lists }: SetUpStatus): readonly unknown[] => lists.filter(({ url }) => url === PollDraftsList.url).map(({ state, faults }) => [state, faults.map(({ kind }) => kind)]);

describe('the state of the lists of polls', () => {
  it.each<readonly [string, ReadonlyArray<readonly [ListSchema, object | null]>, SetUpStatus['state'], readonly unknown[]]>([
    ['all is as it should be', [], 'current', ['current', []]],
    ['the list of drafts is to be made yet', [[PollDraftsList, null]], 'older', ['older', []]],
    ['the list of groups is to be made yet', [[PollGroupsList, null]], 'older', ['current', []]],
    ['all may read the list of groups', [[PollGroupsList, READABLE]], 'broken', ['current', []]],
    ['the list of drafts is of a newer package', [[PollDraftsList, version(9)]], 'newer', ['newer', []]],
    ['all may read the list of drafts', [[PollDraftsList, READABLE]], 'broken', ['current', ['permissions']]],
    ['another list is damaged', [[PollsList, READABLE]], 'broken', ['current', []]],
    ['another list is damaged, and the list of drafts is to be made yet', [[PollsList, READABLE], [PollDraftsList, null]], 'broken', ['older', []]],
    ['another list is older', [[PollsList, version(1)]], 'older', ['current', []]],
    ['another list is older, and the list of drafts damaged', [[PollsList, version(1)], [PollDraftsList, READABLE]], 'broken', ['current', ['permissions']]]
  ])('says to who may repair also what is with that of drafts: %s', async (_, but, state, drafts) => {
    const status = await setUpOf(found(but)).setUp.status();
    expect([status.state, draftsIn(status), status.lists.length]).toEqual([state, [drafts], pollLists.length + 2]);
  });

  it('says nothing of drafts to who may not repair: he does not see their list', async () => {
    const status = await setUpOf(found([[PollDraftsList, null]]), MAY_READ).setUp.status();
    expect([status.state, draftsIn(status), status.lists.length]).toEqual(['current', [], pollLists.length]);
  });

  it('says nothing of drafts where no poll was set up yet, nor of those of a newer package', async () => {
    const none = await setUpOf(new Map()).setUp.status();
    expect([none.state, draftsIn(none)]).toEqual(['missing', []]);
    const newer = await setUpOf(found([[PollsList, version(99)], [PollDraftsList, null]])).setUp.status();
    expect([newer.state, draftsIn(newer)]).toEqual(['newer', []]);
  });
});

describe('the set-up of polls', () => {
  const done = (fr: string): SetUpReport => ({ changes: [{ fr, en: fr }], left: [], request: null });
  const given: SetUpOptions[] = [];
  beforeEach(() => {
    given.splice(0);
    jest.spyOn(Provisioner.prototype, 'setUp').mockImplementation(async (options = {}) => done(`liste ${given.push(options)}`));
  });
  afterEach(() => jest.restoreAllMocks());
  const planted = async (lists: Found): Promise<readonly [SetUpReport, readonly string[]]> => {
    const { records, setUp } = setUpOf(lists);
    await records.add({ poll: 4, kind: 'closed', content: {} }, 'planted');
    const { signal } = new AbortController();
    const report = await setUp.setUp({ signal });
    expect(given.map((options) => options.signal)).toEqual([signal, signal]);
    return [report, records.peek().map(({ kind }) => kind)];
  };

  it('makes the lists of polls, then that of drafts, and tells both', async () => {
    const [{ changes }, kinds] = await planted(found());
    expect([changes.map(({ fr }) => fr), kinds]).toEqual([['liste 1', 'liste 2'], ['closed']]);
  });

  it('refuses decisions that it finds where nothing protected them, and those alone', async () => {
    const [{ changes }, kinds] = await planted(found([[PollRecordsList, READABLE]]));
    expect([changes.length, kinds]).toEqual([3, ['closed', 'refused']]);
    for (const other of [...pollLists, ...pollOwnerLists].filter((list) => list !== PollRecordsList)) {
      given.splice(0);
      expect((await planted(found([[other, READABLE]])))[1]).toEqual(['closed']);
    }
  });

  it('needs nothing to be there', async () => {
    const { setUp } = setUpOf(new Map());
    expect((await setUp.setUp()).changes).toHaveLength(2);
  });
});
