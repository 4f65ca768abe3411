import { PollGroupsList } from '../../lists/pollOwners';
import { MemoryTable } from '../items/MemoryTable';
import { AnswerGroups } from './AnswerGroups';

const POLL = 12;
const shade = { option: 1, name: 'Ombre' };
const benches = { option: 1, name: 'Bancs' };

function open() {
  const table = new MemoryTable(PollGroupsList, { me: () => ({ id: 1, name: 'Nadia Benali' }), now: () => new Date('2026-03-01T09:00:00Z') });
  const groups = new AnswerGroups(table);
  const put = async (group: typeof shade, ids: readonly number[]): Promise<void> => groups.put(await groups.read(POLL), POLL, group, ids);
  const stored = async () => (await groups.read(POLL)).map(({ kind, option, name, ballotIds }) => [kind, option, name, ballotIds]);
  return { table, groups, put, stored };
}

describe('groups of answers', () => {
  it('take answers, and no answer twice', async () => {
    const { put, stored } = open();
    await put(shade, [3, 4]);
    await put(shade, [4, 5]);
    expect(await stored()).toEqual([['group', 1, 'Ombre', [3, 4, 5]]]);
  });

  it('take them out of the group that they were in, not out of another question', async () => {
    const { groups, put, stored } = open();
    await put(shade, [3, 4]);
    await put({ option: 2, name: 'Ombre' }, [3]);
    await put(benches, [3]);
    expect(await stored()).toEqual([['group', 1, 'Ombre', [4]], ['group', 2, 'Ombre', [3]], ['group', 1, 'Bancs', [3]]]);
    await put(benches, [4]);
    expect(await stored()).toEqual([['group', 2, 'Ombre', [3]], ['group', 1, 'Bancs', [3, 4]]]);
    expect((await groups.read(13)).length).toBe(0);
  });

  it('of more than two thousand have several rows, which are renamed and undone together', async () => {
    const { groups, put, stored } = open();
    const many = Array.from({ length: 4100 }, (_, index) => index + 1);
    await put(shade, many);
    expect((await groups.read(POLL)).map(({ ballotIds }) => ballotIds.length)).toEqual([2000, 2000, 100]);
    await put(shade, [9001]);
    expect((await groups.read(POLL)).map(({ ballotIds }) => ballotIds.length)).toEqual([2000, 2000, 101]);
    await put(benches, [9002]);
    await groups.rename(await groups.read(POLL), shade, 'De l’ombre');
    expect((await stored()).map(([, , name]) => name)).toEqual(['De l’ombre', 'De l’ombre', 'De l’ombre', 'Bancs']);
    await groups.undo(await groups.read(POLL), { option: 1, name: 'De l’ombre' });
    expect(await stored()).toEqual([['group', 1, 'Bancs', [9002]]]);
  });

  it('do not change what somebody else changed meanwhile', async () => {
    const { groups, put, stored } = open();
    await put(shade, [3]);
    const before = await groups.read(POLL);
    await put(shade, [4]);
    for (const change of [groups.put(before, POLL, shade, [5]), groups.rename(before, shade, 'x'), groups.undo(before, shade), groups.leave(before, [3])]) await expect(change).rejects.toMatchObject({ code: 'conflict' });
    expect(await stored()).toEqual([['group', 1, 'Ombre', [3, 4]]]);
  });

  it('have beside them the answers that are to be quoted, each once, in one row a question', async () => {
    const { groups, stored } = open();
    const choose = async (option: number, id: number, isChosen: boolean): Promise<void> => groups.choose(await groups.read(POLL), POLL, option, id, isChosen);
    for (const id of [3, 4, 3]) await choose(1, id, true);
    await choose(2, 3, true);
    expect(await stored()).toEqual([['chosen', 1, '', [3, 4]], ['chosen', 2, '', [3]]]);
    await choose(1, 3, false);
    await choose(2, 3, false);
    expect(await stored()).toEqual([['chosen', 1, '', [4]]]);
  });

  it('are read to the last page', async () => {
    const { table, groups } = open();
    await table.addMany(Array.from({ length: 230 }, (_, index) => ({ values: { name: `g${index}`, poll: POLL, option: 1, kind: 'group' as const, ballotIds: [index] }, clientKey: `k${index}` })));
    expect((await groups.read(POLL)).length).toBe(230);
  });
});
