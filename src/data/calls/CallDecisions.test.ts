/** @jest-environment node */
import { CallDecisionsList } from '../../lists/calls';
import { codeOf } from '../connection/testing/connectionTo';
import { DataError } from '../DataError';
import { MemoryTable } from '../items/MemoryTable';
import { newClientKey } from '../items/newClientKey';
import { CallDecisions } from './CallDecisions';
import { decisionColumns } from './callTables';

const CALL = 4;
const [FEW, TWO_MINUTES] = [60, 120_000];

/** A page, the list of decisions, and how often it asked it. */
function page() {
  const list = new MemoryTable(CallDecisionsList, { me: () => ({ id: 7, name: 'Karim Benali' }), derive: decisionColumns });
  let writes = 0;
  const asked = jest.spyOn(list, 'page');
  const add = async (scope: 'call' | 'group' | 'one', contribution = 0, call = CALL): Promise<number> =>
    (await list.add({ call, scope: `${call}.${scope}`, contribution, kind: scope === 'call' ? 'published' : 'disposed', reason: '', content: {}, targets: [] }, newClientKey())).id;
  return { list, add, wrote: () => void writes++, questions: () => asked.mock.calls.length, decided: new CallDecisions({ decisions: list }, () => writes) };
}
const ids = (all: readonly { readonly id: number }[]): readonly number[] => all.map(({ id }) => id);

afterEach(() => jest.restoreAllMocks());

describe('what was decided in a call', () => {
  it('comes in one question: on the call, on many contributions at once, on some of them', async () => {
    const { decided, add, questions } = page();
    const [published, group, first, , second] = [await add('call'), await add('group'), await add('one', 11), await add('one', 12), await add('one', 13), await add('one', 11, 5)];
    expect(ids(await decided.onCall(CALL))).toEqual([published]);
    expect(ids(await decided.onGroups(CALL))).toEqual([group]);
    expect(ids(await decided.about(CALL, [13, 11]))).toEqual([first, second]);
    expect(await decided.about(CALL, [])).toEqual([]);
    expect(questions()).toBe(1);
  });

  it('is believed for two minutes, until something is written or is known to be decided; the call itself is read each time', async () => {
    const { decided, add, wrote, questions } = page();
    const now = jest.spyOn(performance, 'now').mockReturnValue(1000);
    await add('call');
    const read = async (): Promise<readonly number[]> => ids(await decided.about(CALL, [11]));
    await decided.onCall(CALL);
    const first = await add('one', 11);
    expect(await read()).toEqual([]);
    now.mockReturnValue(1000 + TWO_MINUTES);
    expect(await read()).toEqual([first]);
    const second = await add('one', 11);
    wrote();
    expect(await read()).toEqual([first, second]);
    const third = await add('one', 11);
    decided.forget(CALL);
    expect(await read()).toEqual([first, second, third]);
    const before = questions();
    await decided.onCall(CALL);
    await decided.onCall(CALL);
    expect(questions() - before).toBe(2);
  });

  it('is asked for piece by piece where there is much of it, and no more as a whole', async () => {
    const { decided, list, add, questions, wrote } = page();
    const published = await add('call');
    for (let index = 0; index < FEW; index++) await add('one', 100 + index);
    const group = await add('group');
    expect([ids(await decided.onCall(CALL)), questions()]).toEqual([[published], 2]);
    wrote();
    expect([ids(await decided.onGroups(CALL)), questions()]).toEqual([[group], 3]);
    expect([(await decided.about(CALL, [100, 159])).length, questions()]).toEqual([2, 4]);
    // More than SharePoint looks through.
    list.failNext('page', new DataError('tooLarge'));
    await add('call', 0, 9);
    expect((await decided.onCall(9)).length).toBe(1);
  });

  it('is asked for again after a failure', async () => {
    const { decided, list, add } = page();
    const published = await add('call');
    list.failNext('page', new DataError('offline'));
    expect(await codeOf(decided.onGroups(CALL))).toBe('offline');
    expect(ids(await decided.onCall(CALL))).toEqual([published]);
  });
});
