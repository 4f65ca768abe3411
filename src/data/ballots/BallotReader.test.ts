/** @jest-environment node */
import type { BallotRules, OpenBallot } from '../../domain/ballots/Ballot';
import { pollLayout } from '../../domain/ballots/BallotLayout';
import { NO_OPTION } from '../../domain/ballots/step';
import { ConfidentialBallotsList, OpenBallotsList } from '../../lists/polls';
import type { Asked } from '../connection/testing/answering';
import { refused } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { rememberVersions } from '../provisioning/storedVersions';
import { BallotFolders } from './BallotFolders';
import type { FolderRow } from './BallotReader';
import { BallotReader } from './BallotReader';
import { BallotSite } from './testing/ballotSite';
import { SecretSite } from './testing/secretSite';

const layout = pollLayout('12-a');
const rules: BallotRules = { pollId: 12, layout, optionIds: [1, 2], minChoices: 1, maxChoices: 1, mayChange: true, isPaired: true, seen: null, windows: [{ from: new Date('2026-03-01T08:00:00Z'), to: null }] };
const created = new Date('2026-03-01T09:00:00Z');
const key = (number: number, agentId = 5, slot = 1): string => layout.key({ agentId, number, slot, from: NO_OPTION, to: 1 });
const never = (): boolean => false;

function boxes() {
  const site = new BallotSite(OpenBallotsList.url);
  return { site, reader: new BallotReader(site.connection, new BallotFolders(site.connection)) };
}
const skips = (asked: readonly Asked[]): readonly number[] => asked.flatMap(({ path }) => /p_ID=(\d+)/.exec(path)?.[1] ?? []).map(Number);

describe('the ballots of a box', () => {
  it('are those that lie in it or claim its keys; all else that was stored since is a witness', async () => {
    const { site, reader } = boxes();
    site.store('', 'before', 'x', { id: 1, created });
    site.folder('12-a', { id: 4, author: 7, created });
    site.folder('12-a/first-0-1', { id: 5, author: 7, created });
    site.folder('12-b', { id: 6, author: 7, created });
    site.store('12-a/first-0-1', key(0), 'seen 1', { id: 7, created });
    site.store('', key(1), 'seen', { id: 8, author: 9, created });
    site.store('12-b', 'other', 'seen', { id: 9, author: 9, editor: 8, created });
    const { ballots, witnesses, folders } = await reader.readOpen(rules, never, {});
    expect(ballots).toEqual([
      { id: 7, authorId: 5, editorId: 5, created, altered: false, key: key(0), folder: 'first-0-1', seen: 'seen', wanted: [1] },
      { id: 8, authorId: 9, editorId: 9, created, altered: false, key: key(1), folder: '', seen: 'seen' }
    ]);
    const witness = { created, authorId: 7, altered: false, isAnchor: false };
    expect(witnesses).toEqual([{ ...witness, id: 5 }, { ...witness, id: 6 }, { ...witness, id: 9, authorId: 9, altered: true }]);
    expect(folders).toEqual([{ id: 5, authorId: 7, editorId: 7, created, altered: false, path: 'first-0-1' }]);
    // What lies before the first of the box tells nothing.
    expect(skips(site.asked)).toEqual([4]);
  });

  it('have their folders named by their path in the box; whose word is taken says the caller, of folders alone', async () => {
    const { site, reader } = boxes();
    site.folder('12-a', { created });
    for (const path of ['decided-1', 'first-0-1', 'first-0-1/deep', 'more-0-1']) site.folder(`12-a/${path}`, { author: 7, editor: path === 'decided-1' ? 8 : 7, created });
    site.folder('12-ab', { author: 7, created });
    site.store('12-ab', 'decided-1', '', { created });
    const asked: FolderRow[] = [];
    const { witnesses, folders } = await reader.readOpen(rules, (folder) => (asked.push(folder), folder.path === 'decided-1'), {});
    expect(folders.map(({ path, editorId }) => [path, editorId])).toEqual([['decided-1', 8], ['first-0-1', 7], ['first-0-1/deep', 7], ['more-0-1', 7]]);
    expect(asked).toEqual(folders);
    expect(witnesses.map(({ isAnchor }) => isAnchor)).toEqual([true, false, false, false, false, false]);
    expect(folders[0]?.altered).toBe(true);
  });

  it('are read on from where the reading was stopped, once; the next reading begins anew', async () => {
    const { site, reader } = boxes();
    site.folder('12-a', { created });
    site.folder('12-a/first-0-1', { created });
    for (const number of [0, 1, 2]) site.store('12-a/first-0-1', key(number, number + 20), '', { author: number + 20, created });
    site.pageSize = 2;
    site.before = ({ path }) => (path.includes('p_ID=3') ? refused(403, '-2147024891') : undefined);
    expect(await codeOf(reader.readOpen(rules, never, {}))).toBe('forbidden');
    site.before = () => undefined;
    const before = site.asked.length;
    expect((await reader.readOpen(rules, never, {})).ballots.map(({ id }) => id)).toEqual([3, 4, 5]);
    expect(skips(site.asked.slice(before))).toEqual([3]);
    expect((await reader.readOpen(rules, never, {})).ballots.map(({ id }) => id)).toEqual([3, 4, 5]);
  });

  it('are told as they come, until the reader has enough', async () => {
    const { site, reader } = boxes();
    site.folder('12-a/first-0-1', { created });
    const done: number[] = [];
    await reader.readOpen(rules, never, { onProgress: (part) => done.push(part) });
    expect(done).toEqual([1, 1]);
    const stop = new AbortController();
    stop.abort();
    expect(await codeOf(reader.readOpen(rules, never, { signal: stop.signal }))).toBe('AbortError');
  });
});

describe('confidential ballots', () => {
  function ballots(version: number | null = 3) {
    const site = new SecretSite();
    if (version !== null) rememberVersions(site.connection, new Map([[ConfidentialBallotsList.url, { version }]]));
    return { site, reader: new BallotReader(site.connection, new BallotFolders(site.connection)) };
  }

  it('are all read, from the first item on: those of other polls are witnesses', async () => {
    const { site, reader } = ballots();
    site.secret('1', { author: 5, created });
    site.secret('2', { author: 6, poll: 13, created });
    expect(await reader.readConfidential(rules, {})).toEqual({
      ballots: [{ id: 1, authorId: 5, editorId: 5, created, altered: false, choices: [1], seen: 'seen' }],
      witnesses: [{ id: 2, authorId: 6, editorId: 6, created, altered: false, choices: [2], seen: 'seen' }],
      isComplete: true
    });
    expect(skips(site.asked)).toEqual([0]);
    expect(site.asked.some(({ path }) => path.includes('getitems') || /orderby=ID&/.test(path.replace(/.*skiptoken.*/, '')))).toBe(false);
  });

  it.each([
    [2, false],
    [3, true],
    [null, false]
  ])('are read with the newer column where the list has it: version %s', async (version, expected) => {
    const { site, reader } = ballots(version);
    site.secret('1', { created });
    await reader.readConfidential(rules, {});
    const scan = site.asked.find(({ path }) => path.includes('p_ID='))?.path ?? '';
    const [, columns] = /\$select=([^&]*)/.exec(scan) ?? [];
    expect(columns).toBe(`Id,Poll,Title,Choices,AuthorId,EditorId,Created,Modified${expected ? ',Secret' : ''}`);
  });

  it.each<readonly [string, number, number, boolean]>([
    ['as many as SharePoint counts', 2, 2, true],
    ['fewer than it counted before', 3, 3, false],
    ['more than it counts', 1, 1, false],
    ['with one that came meanwhile', 1, 2, true],
    ['without one that came meanwhile', 2, 3, true]
  ])('are complete or not: %s', async (_, before, after, expected) => {
    const { site, reader } = ballots();
    site.secret('1', { created });
    site.secret('2', { created, poll: 13 });
    const counts = [before, before, after];
    site.before = ({ path }) => (path.includes('ItemCount') ? { body: { ItemCount: counts.shift() } } : undefined);
    expect((await reader.readConfidential(rules, {})).isComplete).toBe(expected);
  });

  it('are told as they come, until the reader has enough', async () => {
    const { site, reader } = ballots();
    site.secret('1', { created });
    const done: number[] = [];
    await reader.readConfidential(rules, { onProgress: (part) => done.push(part) });
    expect(done).toEqual([1, 1]);
    const stop = new AbortController();
    stop.abort();
    expect(await codeOf(reader.readConfidential(rules, { signal: stop.signal }))).toBe('AbortError');
  });
});

describe('keys that agents had to pass over', () => {
  const ballot = (number: number, changes: Partial<OpenBallot> = {}): OpenBallot => ({ id: number + 1, authorId: 5, editorId: 5, created, altered: false, seen: '', folder: 'first-0-1', key: key(number), ...changes });

  it('are looked up wherever they lie, and who holds them is named', async () => {
    const { site, reader } = boxes();
    site.store('elsewhere', key(1), '', { id: 50, author: 9, editor: 8, created });
    site.store('elsewhere', key(3), '', { id: 51, author: 9, created });
    expect(await reader.blockers(rules, [ballot(2), ballot(0), ballot(4)])).toEqual([
      { ballotId: 50, reason: 'blocksKey', authorId: 9, editorId: 8, key: key(1), created },
      { ballotId: 51, reason: 'blocksKey', authorId: 9, editorId: 9, key: key(3), created }
    ]);
    for (const { path } of site.asked) for (const column of ['Id', 'BallotKey', 'AuthorId', 'EditorId', 'Created']) expect(path).toMatch(new RegExp(`[=,]${column}(,|&|$)`));
    expect(site.asked.every(({ path }) => /\$top=1(&|$)/.test(path))).toBe(true);
  });

  it('are the first of a chain that begins later, and none above the last one', async () => {
    const { site, reader } = boxes();
    await reader.blockers(rules, [ballot(3)]);
    expect(site.asked.map(({ path }) => /BallotKey eq '([^']*)'/.exec(path)?.[1])).toEqual([key(0)]);
  });

  it('are counted by agent and slot', async () => {
    const { site, reader } = boxes();
    await reader.blockers(rules, [ballot(0), ballot(1), ballot(1, { authorId: 6, key: key(1, 6) }), ballot(2, { key: key(2, 5, 2), folder: 'more-0-1' })]);
    expect(site.asked.map(({ path }) => /BallotKey eq '([^']*)'/.exec(path)?.[1])).toEqual([key(0, 6), key(0, 5, 2)]);
  });

  it('are not looked up where the item that holds one was read, nor for what is no step of its author', async () => {
    const { site, reader } = boxes();
    const taken = ballot(0, { authorId: 9, key: key(0).toUpperCase() });
    expect(await reader.blockers(rules, [ballot(1), taken, ballot(7, { authorId: 9 }), ballot(8, { folder: 'nowhere' })])).toEqual([]);
    expect(site.asked).toEqual([]);
  });

  it('are looked up two hundred at a time', async () => {
    const { site, reader } = boxes();
    await reader.blockers(rules, Array.from({ length: 201 }, (_, index) => ballot(2, { authorId: index + 100, key: key(2, index + 100) })));
    expect(site.asked).toHaveLength(200);
  });
});
