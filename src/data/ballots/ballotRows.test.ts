/** @jest-environment node */
import type { BallotRules } from '../../domain/ballots/Ballot';
import { pollLayout } from '../../domain/ballots/BallotLayout';
import { NO_OPTION } from '../../domain/ballots/step';
import type { ConfidentialBallotRow, OpenBallotRow } from './ballotRows';
import { isOfBox, toOpenBallot, writeChoices, writeSeen } from './ballotRows';
import { readVote, toConfidentialBallot, writeSecret } from './confidentialRows';
import { readStanding } from './readStanding';

const ROOT = '/sites/intranet/Lists/ParvisBallots/12-abc';
const layout = pollLayout('12-abc');
const rules: BallotRules = { pollId: 12, layout, optionIds: [1, 2], minChoices: 1, maxChoices: 1, mayChange: true, isPaired: true, seen: null, windows: [{ from: new Date('2026-03-01T08:00:00Z'), to: null }] };
const stamps = (minute: number, person = 5): Pick<OpenBallotRow, 'AuthorId' | 'EditorId' | 'Created' | 'Modified'> => ({ AuthorId: person, EditorId: person, Created: `2026-03-01T09:0${minute}:00Z`, Modified: `2026-03-01T09:0${minute}:00Z` });
const secret = (id: number, changes: Partial<ConfidentialBallotRow> = {}): ConfidentialBallotRow => ({ Id: id, Poll: 12, Title: 'seen', Choices: null, Secret: '1', ...stamps(id), ...changes });

function step(id: number, number: number, from: number, to: number): OpenBallotRow {
  const taken = { agentId: 5, number, slot: 1, from, to };
  return { Id: id, BallotKey: layout.key(taken), Title: '', FileDirRef: `${ROOT}/${layout.folder(taken)}`, ...stamps(id) };
}

describe('an item among the open ballots', () => {
  it.each([
    ['lies in the box', { FileDirRef: ROOT, BallotKey: null }, true],
    ['lies in a folder of it', { FileDirRef: `${ROOT}/first-0-1`, BallotKey: 'anything' }, true],
    ['claims a key of it, in whatever case', { FileDirRef: '/elsewhere', BallotKey: `${layout.keyStart.toUpperCase()}9` }, true],
    ['lies beside it', { FileDirRef: `${ROOT}d`, BallotKey: null }, false],
    ['is of another', { FileDirRef: '/elsewhere', BallotKey: '13-x:5:1:0' }, false]
  ])('belongs to a box or not: it %s', (_, row, expected) => {
    expect(isOfBox(row, ROOT, layout.keyStart)).toBe(expected);
  });

  it('is read with its folder below the box, and with what its sender saw and wanted', () => {
    const row = { ...step(1, 0, NO_OPTION, 1), Title: writeSeen('9f0c', [1, 3]) };
    expect(row.Title).toBe('9f0c 1,3');
    expect(toOpenBallot(row, ROOT)).toEqual({ id: 1, authorId: 5, editorId: 5, created: new Date('2026-03-01T09:01:00Z'), altered: false, key: row.BallotKey, folder: layout.folder({ slot: 1, from: NO_OPTION, to: 1 }), seen: '9f0c', wanted: [1, 3] });
    expect(toOpenBallot({ ...row, Title: writeSeen('9f0c', null), FileDirRef: ROOT, BallotKey: null }, ROOT)).toMatchObject({ key: '', folder: '', seen: '9f0c' });
    expect(toOpenBallot({ ...row, Title: null }, ROOT)).toMatchObject({ seen: '' });
    expect(toOpenBallot({ ...row, Title: '9f0c drop table' }, ROOT)).toMatchObject({ seen: '9f0c drop table' });
    expect(toOpenBallot({ ...row, Title: '9f0c -' }, ROOT)).toMatchObject({ seen: '9f0c', wanted: [] });
  });
});

describe('choices', () => {
  const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

  it('are a text that is never empty', () => {
    expect([writeChoices([]), writeChoices([1]), writeChoices([1, 12])]).toEqual(['-', '1', '1,12']);
  });

  it.each<readonly [string | null, readonly number[] | null]>([
    ['-', []],
    ['1', [1]],
    ['1,12', [1, 12]],
    [null, null],
    ['', null],
    ['1,', null],
    ['x1', null],
    ['1x', null],
    ['1234', null],
    [upTo(20).join(','), upTo(20)],
    [upTo(21).join(','), null]
  ])('are read, or are none that can be: %s', (text, expected) => {
    expect(toConfidentialBallot(secret(1, { Secret: undefined, Choices: text })).choices).toEqual(expected);
  });

  it('of a list with the newer column stand there, else in the older one', () => {
    expect(toConfidentialBallot(secret(1, { Secret: '2', Choices: '1' })).choices).toEqual([2]);
    expect(toConfidentialBallot(secret(1, { Secret: writeSecret([1, 3], ['Plus d’ombre', 'a "b"\n1,2']) }))).toMatchObject({ choices: [1, 3], texts: ['Plus d’ombre', 'a "b"\n1,2'] });
    expect([writeSecret([], []), writeSecret([2], [])]).toEqual(['-', '2']);
    expect(['1 [7]', '1 {"a":"b"}', '1 ["a"', 'x ["a"]', ' ["a"]'].map((text) => toConfidentialBallot(secret(1, { Secret: text })).choices)).toEqual([null, null, null, null, null]);
    expect(toConfidentialBallot(secret(1, { Secret: null, Choices: '1', Title: null }))).toMatchObject({ choices: [1], seen: '' });
  });
});

describe('where an agent stands', () => {
  it('in a confidential vote is his last ballot of that poll, whoever’s rows are among them', () => {
    const rows = [secret(1), secret(3, { Secret: '2' }), secret(2), secret(4, { Poll: 13 }), secret(5, { ...stamps(5, 6), Secret: '1' })];
    expect(readVote(rows, rules, 5)).toEqual({ choices: [2], at: new Date('2026-03-01T09:03:00Z'), uncounted: null, unfinished: null });
    expect(readVote([], rules, 5)).toEqual({ choices: [], at: null, uncounted: null, unfinished: null });
  });

  it('in an open vote is what his steps come to', () => {
    const rows = [step(1, 0, NO_OPTION, 1), step(2, 1, 1, 2), { ...step(3, 0, NO_OPTION, 1), BallotKey: '13-x:5:1:0', FileDirRef: '/elsewhere' }];
    const standing = readStanding(rows, rules, 5, ROOT);
    expect(standing.vote).toEqual({ choices: [2], at: new Date('2026-03-01T09:02:00Z'), uncounted: null, unfinished: null });
    expect([standing.ballots.length, standing.slots.length, standing.exclusions]).toEqual([2, 1, []]);
    expect(readStanding([], rules, 5, ROOT)).toEqual({ slots: [], ballots: [], exclusions: [], vote: { choices: [], at: null, uncounted: null, unfinished: null } });
  });
});
