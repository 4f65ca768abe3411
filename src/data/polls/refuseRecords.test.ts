/** @jest-environment node */
import type { Person } from '../../domain/people/Person';
import { PollRecordsList } from '../../lists/polls';
import type { Answer, Answering } from '../connection/testing/connectionTo';
import { batchResponse, connectionTo, json, partsOf } from '../connection/testing/connectionTo';
import { MemoryTable } from '../items/MemoryTable';
import type { SetUpReport } from '../provisioning/SetUpReport';
import type { FaultKind } from '../provisioning/SetUpStatus';
import { recordColumns } from './pollTables';
import { refuseRecords } from './refuseRecords';
import { setUpPolls } from './setUpPolls';

const NADIA: Person = { id: 1, name: 'Nadia Benali' };
const PAUL: Person = { id: 2, name: 'Paul Roux' };
const HACK: Person = { id: 3, name: 'Ève' };
const MAY_ADD = { High: '0', Low: '2' };
const MAY_NOT = { High: '0', Low: '1' };

/** Tells of whom it is asked, and answers that all but these may add decisions. */
function people(...forbidden: readonly Person[]): Answering {
  const one = (url: string): object => {
    const [, id] = /getUserById\((\d+)\)/.exec(url) ?? [];
    if (id) return { LoginName: `i:0#.f|membership|agent'${id}` };
    return forbidden.some((person) => url.includes(`agent''${person.id}`)) ? MAY_NOT : MAY_ADD;
  };
  const answer: Answer = (request) => (/\$batch/.test(request.url) ? batchResponse(...partsOf(request).map((url) => ({ status: '200 OK', body: one(url) }))) : json(one(request.url)));
  return connectionTo(Array.from({ length: 20 }, () => answer));
}

const now = (): Date => new Date('2026-03-01T09:00:00Z');
const table = () => new MemoryTable(PollRecordsList, { derive: recordColumns, me: () => NADIA, now });
type Records = ReturnType<typeof table>;
const add = async (records: Records, poll: number, person = NADIA): Promise<number> =>
  (await records.as(person).add({ poll, kind: 'closed', content: {} }, `${poll} ${person.id} ${records.peek().length}`)).id;
const refusals = (records: Records): unknown[] => records.peek().filter(({ kind }) => kind === 'refused').map(({ poll, content }) => [poll, content.recordIds]);

describe('decisions that were written while nothing protected them', () => {
  it('are all refused, poll by poll, and it is said how to take that back', async () => {
    const records = table();
    for (const poll of [4, 9, 4]) await add(records, poll);
    const { ids, changes } = await refuseRecords(people().connection, records, true);
    expect(refusals(records)).toEqual([[4, [1, 3]], [9, [2]]]);
    expect(ids).toEqual([4, 5]);
    expect(changes).toEqual([
      { fr: expect.stringMatching(/^Sondage n°\s4\s: 2 décisions trouvées sans protection ne comptent plus\. .*«\s4 refused\s»/), en: expect.stringMatching(/^Poll no\. 4: 2 decisions found without protection no longer count\. .*“4 refused”/) },
      { fr: expect.stringMatching(/^Sondage n°\s9\s: une décision trouvée sans protection ne compte plus\. .*«\s9 refused\s»/), en: expect.stringMatching(/^Poll no\. 9: a decision found without protection no longer counts\. .*“9 refused”/) }
    ]);
  });

  it('are refused once, and a refusal of this set-up is none of them', async () => {
    const records = table();
    await add(records, 4);
    const { connection } = people();
    const { ids } = await refuseRecords(connection, records, true);
    expect(await refuseRecords(connection, records, true, ids)).toEqual({ ids: [], changes: [] });
    expect(refusals(records)).toEqual([[4, [1]]]);
  });

  it('are refused even where somebody planted a refusal beside them', async () => {
    const records = table();
    await add(records, 4);
    await records.add({ poll: 4, kind: 'refused', content: { recordIds: [] } }, 'planted');
    await refuseRecords(people().connection, records, true);
    expect(refusals(records)).toEqual([[4, []], [4, [1, 2]]]);
  });

  it('of whoever may decide count, where the list had its protection and too many a right', async () => {
    const records = table();
    await add(records, 4, NADIA);
    await add(records, 4, HACK);
    await add(records, 4, PAUL);
    const { connection, sent } = people(HACK);
    await refuseRecords(connection, records, false);
    expect(refusals(records)).toEqual([[4, [2]]]);
    const asked = sent.flatMap((request) => (/\$batch/.test(request.url) ? partsOf(request) : [request.url]));
    expect(asked.filter((url) => /getUserById/.test(url)).map((url) => /\((\d)\)/.exec(url)?.[1]).sort()).toEqual(['1', '2', '3']);
    expect(asked.some((url) => /getUserEffectivePermissions\(@user\)\?.*@user='i:0#\.f\|membership\|agent''3'/.test(url))).toBe(true);
  });

  it('that somebody else changed count for nothing already, and are not refused once more', async () => {
    const records = table();
    await add(records, 4, NADIA);
    const [made] = records.peek();
    if (made) await records.as(HACK).update({ id: made.id, etag: made.etag, poll: 4, kind: 'archived', content: {} });
    expect((await refuseRecords(people(HACK).connection, records, false)).ids).toEqual([]);
    expect((await refuseRecords(people(HACK).connection, records, true)).ids).toEqual([]);
  });

  it('are found however many there are', async () => {
    const records = table();
    for (let count = 0; count < 1001; count++) records.plant({ Poll: 4, Kind: 'closed', Content: null });
    await refuseRecords(people().connection, records, true);
    expect((refusals(records)[0] as [number, number[]])[1]).toHaveLength(1001);
  });
});

describe('the set-up of polls', () => {
  const nothing: SetUpReport = { changes: [], left: [], request: null };
  const words = (fr: string) => ({ fr, en: fr });
  const fault = (kind: FaultKind) => ({ kind, list: words('') }) as never;
  const run = async (records: Records, kinds: readonly FaultKind[], lists: Partial<Parameters<typeof setUpPolls>[0]> = {}, options: Parameters<typeof setUpPolls>[1] = {}): Promise<SetUpReport> =>
    setUpPolls({ connection: people(HACK).connection, records, faults: kinds.map(fault), setUp: async () => nothing, setUpOwners: async () => nothing, ...lists }, options);

  it('refuses nothing where the list of decisions was sound', async () => {
    const records = table();
    await add(records, 4, HACK);
    await run(records, ['index', 'column']);
    expect(refusals(records)).toEqual([]);
  });

  it.each<readonly [FaultKind, readonly number[]]>([
    ['notSetUp', [1, 2]],
    ['permissions', [1, 2]],
    ['level', [2]]
  ])('refuses what may be planted where it was not: %s', async (kind, expected) => {
    const records = table();
    await add(records, 4, NADIA);
    await add(records, 4, HACK);
    const { changes } = await run(records, [kind]);
    expect(refusals(records)).toEqual([[4, expected]]);
    expect(changes).toHaveLength(1);
  });

  it('refuses what was planted during it too, and says all that it did in its order', async () => {
    const records = table();
    await add(records, 4);
    const setUp = async (): Promise<SetUpReport> => {
      await add(records, 9);
      return { ...nothing, changes: [words('protégée')], left: [words('reste')] };
    };
    const { changes, left } = await run(records, ['permissions'], { setUp, setUpOwners: async () => ({ ...nothing, changes: [words('brouillons')], left: [words('reste des brouillons')] }) });
    expect(refusals(records)).toEqual([[4, [1]], [9, [3]]]);
    expect(changes.map(({ fr }) => fr.replace(/\s:.*/, '').replace(/\s/g, ' '))).toEqual(['protégée', 'brouillons', 'Sondage n° 4', 'Sondage n° 9']);
    expect(left.map(({ fr }) => fr)).toEqual(['reste', 'reste des brouillons']);
  });

  it('goes on where the list was not there before it', async () => {
    const records = table();
    const page = jest.spyOn(records, 'page').mockRejectedValueOnce(new Error('no list'));
    expect((await run(records, ['notSetUp'])).changes).toEqual([]);
    expect(page).toHaveBeenCalledTimes(2);
  });

  it('stops where somebody else has to do something first', async () => {
    const records = table();
    await add(records, 4, HACK);
    const request = { address: 'https://ville.example', message: words('Bonjour') };
    const setUpOwners = jest.fn(async () => nothing);
    expect((await run(records, ['level'], { setUp: async () => ({ ...nothing, request }), setUpOwners })).request).toBe(request);
    expect(setUpOwners).not.toHaveBeenCalled();
    expect(refusals(records)).toEqual([]);
  });

  it('tells its progress from the first list to the last', async () => {
    const done: number[] = [];
    const { signal } = new AbortController();
    const half: Parameters<typeof setUpPolls>[0]['setUp'] = async (options) => {
      expect(options.signal).toBe(signal);
      for (const part of [0, 0.5, 1]) options.onProgress?.({ done: part, list: words('') });
      return nothing;
    };
    await run(table(), [], { setUp: half, setUpOwners: half }, { signal, onProgress: (progress) => done.push(Math.round(progress.done * 100)) });
    expect(done).toEqual([0, 40, 80, 80, 90, 100]);
    await run(table(), [], { setUp: async ({ onProgress }) => (expect(onProgress).toBeUndefined(), nothing) });
  });
});
