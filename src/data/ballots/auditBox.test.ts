/** @jest-environment node */
import type { BallotRules, OpenBallot } from '../../domain/ballots/Ballot';
import { pollLayout } from '../../domain/ballots/BallotLayout';
import { NO_OPTION } from '../../domain/ballots/step';
import type { FolderCount } from '../../domain/ballots/Tally';
import { codeOf } from '../connection/testing/connectionTo';
import { DataError } from '../DataError';
import type { BoxReport } from './auditBox';
import { auditBox } from './auditBox';
import type { BallotFolders } from './BallotFolders';
import type { BallotReader, FolderRow } from './BallotReader';

const layout = pollLayout('12-abc');
const rules: BallotRules = {
  pollId: 12, layout, optionIds: [1, 2], minChoices: 1, maxChoices: 1, mayChange: false, isPaired: true, seen: null, windows: [{ from: new Date('2026-03-01T08:00:00Z'), to: null }]
};
const created = new Date('2026-03-01T09:00:00Z');
const FIRST = layout.folder({ slot: 1, from: NO_OPTION, to: 1 });
const SECOND = layout.folder({ slot: 1, from: NO_OPTION, to: 2 });
const ballot = (id: number, folder: string): OpenBallot => {
  const to = folder === SECOND ? 2 : 1;
  return { id, created, authorId: id, editorId: id, altered: false, seen: '', folder, key: layout.key({ agentId: id, number: 0, slot: 1, from: NO_OPTION, to }) };
};
const folderRow = (id: number, path: string): FolderRow => ({ id, created, authorId: 9, editorId: 9, altered: false, path });

interface Box {
  readonly before?: readonly FolderCount[];
  readonly after: readonly FolderCount[];
  readonly ballots: readonly OpenBallot[];
  readonly folders?: readonly FolderRow[];
}

function audit({ after, before = after, ballots, folders = [] }: Box): Promise<BoxReport> {
  const counts = [before, after];
  const live = { readOne: async () => counts.shift() ?? [] } as unknown as BallotFolders;
  const reader = { readOpen: async () => ({ ballots, witnesses: [], folders }), blockers: async () => [] } as unknown as BallotReader;
  return auditBox(live, reader, { rules, isAnchor: () => false, isForeign: ({ path }) => path === 'foreign' }, {});
}

const count = (name: string, itemCount: number): FolderCount => ({ name, itemCount });

describe('the check of a box', () => {
  it.each<readonly [string, Box, boolean]>([
    ['as many in each folder as SharePoint counts', { after: [count(FIRST, 2), count(SECOND, 1)], ballots: [ballot(1, FIRST), ballot(2, FIRST), ballot(3, SECOND)] }, true],
    ['one less than before it began', { after: [count(FIRST, 2)], ballots: [ballot(1, FIRST)] }, false],
    ['one that came meanwhile and was not read', { before: [count(FIRST, 1)], after: [count(FIRST, 2)], ballots: [ballot(1, FIRST)] }, true],
    ['one that came meanwhile and was read', { before: [count(FIRST, 1)], after: [count(FIRST, 2)], ballots: [ballot(1, FIRST), ballot(2, FIRST)] }, true],
    ['more than there are now', { before: [count(FIRST, 1)], after: [count(FIRST, 1)], ballots: [ballot(1, FIRST), ballot(2, FIRST)] }, false],
    ['a folder that was made meanwhile', { before: [], after: [count(FIRST, 1)], ballots: [ballot(1, FIRST)] }, true],
    ['nothing where nothing is', { after: [count(FIRST, 0)], ballots: [] }, true],
    ['a folder in a folder, which SharePoint may count', { after: [count(FIRST, 2)], ballots: [ballot(1, FIRST)], folders: [folderRow(8, `${FIRST}/deep`)] }, true],
    ['two folders in a folder, which it may not count', { after: [count(FIRST, 1)], ballots: [ballot(1, FIRST)], folders: [folderRow(8, `${FIRST}/a`), folderRow(9, `${FIRST}/b`)] }, true],
    ['two folders in a folder, which it counts', { after: [count(FIRST, 3)], ballots: [ballot(1, FIRST)], folders: [folderRow(8, `${FIRST}/a`), folderRow(9, `${FIRST}/b`)] }, true],
    ['items in folders that mean nothing', { after: [count('decided-1', 4)], ballots: [] }, true],
    ['ballots that lie elsewhere', { after: [count(FIRST, 1)], ballots: [ballot(1, FIRST), ballot(2, '')] }, true]
  ])('is whole or not: %s', async (_, box, expected) => {
    expect((await audit(box)).isComplete).toBe(expected);
  });

  it('names the folders that do not belong there, and those in folders, among what does not count, in the order of ids', async () => {
    const { count: counted } = await audit({ after: [], ballots: [ballot(7, '')], folders: [folderRow(9, 'foreign'), folderRow(8, `${FIRST}/deep`), folderRow(3, FIRST)] });
    expect(counted.exclusions.map(({ ballotId, reason, key }) => [ballotId, reason, key]).filter(([, reason]) => reason === 'foreignFolder')).toEqual([[8, 'foreignFolder', `${FIRST}/deep`], [9, 'foreignFolder', 'foreign']]);
    expect(counted.exclusions.map(({ ballotId }) => ballotId)).toEqual([7, 8, 9]);
  });

  it('counts nothing where no box was made, and tells any other error', async () => {
    const reader = { readOpen: async () => ({ ballots: [], witnesses: [], folders: [] }), blockers: async () => [] } as unknown as BallotReader;
    const failing = (error: DataError): Promise<BoxReport> => auditBox({ readOne: () => Promise.reject(error) } as unknown as BallotFolders, reader, { rules, isAnchor: () => false, isForeign: () => false }, {});
    expect(await failing(new DataError('notFound'))).toMatchObject({ isComplete: true, differences: [] });
    expect(await codeOf(failing(new DataError('forbidden')))).toBe('forbidden');
  });
});
