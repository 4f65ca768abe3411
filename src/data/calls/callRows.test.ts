/** @jest-environment node */
import { anchorIn, contribution } from '../../../tests/contract/callTexts';
import type { ContributionDraft } from '../../domain/calls/Contribution';
import { authorRecordKinds } from '../../domain/calls/Contribution';
import type { DecisionContent, DecisionKind } from '../../domain/calls/Decision';
import { asArrived, isAltered } from '../append/asArrived';
import { chunksOf } from '../append/chunksOf';
import type { Stored } from '../items/Table';
import { decisionKey, fromContribution, fromDecision, fromRecord, isRecordRow, shownContribution, toContribution, toDecision, toRecord } from './callRows';
import type { ContributionValues } from './callTables';
import { byContribution, toThreads } from './threads';

const [nadia, hugo] = [{ id: 7, name: 'Nadia Benali' }, { id: 8, name: 'Hugo Martin' }] as const;
const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 5, 9, minute));
const stamped = <T extends object>(values: T, id = 31, changes: Partial<Stored<unknown>> = {}): Stored<T> => ({ ...values, id, etag: '"1"', created: at(0), modified: at(0), author: nadia, editor: nadia, ...changes } as Stored<T>);
const row = (changes: Partial<ContributionDraft> = {}, stamps: Partial<Stored<unknown>> & Partial<ContributionValues> = {}): Stored<ContributionValues> => stamped(fromContribution(12, contribution(3, 'Dit', changes), 2), 31, stamps);

describe('a contribution as a row', () => {
  it.each<Partial<ContributionDraft>>([
    {},
    { kind: 'wording', wording: 'Trois jours' },
    { direction: 'Voirie', answers: 9 },
    { files: [{ path: '/a', name: 'a', size: 1 }], mentions: [{ login: 'l', name: 'n' }] }
  ])('comes back as it was said: %j', (changes) => {
    const { mentions, ...said } = contribution(3, 'Dit', changes);
    expect(toContribution(row(changes))).toEqual({ ...said, ...(mentions ? { mentions } : {}), id: 31, callId: 12, space: 2, author: nadia, created: at(0), isAltered: false, isMisplaced: false });
  });

  it('stores nothing of what it does not say', () => expect(row().content).toEqual({ anchor: anchorIn(3) }));

  it('is misplaced where folder, passage and anchor say different things', () => {
    const misplaced = (changes: Partial<Stored<ContributionValues>>, box = 'c-1'): boolean => toContribution(row({}, changes), box).isMisplaced;
    const folder = (path: string) => ({ folder: `/sites/intranet/Lists/ParvisContributions/${path}` });
    expect([misplaced({}), misplaced(folder('c-1/b0/3-remark')), misplaced(folder('c-1/b0/3-remark'), '')]).toEqual([false, false, false]);
    expect([folder('c-1/b0/4-remark'), folder('c-1/b0/3-question'), folder('c-2/b0/3-remark'), folder('c-1')].map((each) => misplaced(each))).toEqual([true, true, true, true]);
    expect([misplaced({ passage: '12.4' }), misplaced({ passage: '13.3' }), misplaced({ content: {} })]).toEqual([true, true, true]);
    expect(toContribution(row({ answers: 9 }, folder('c-1/b0/3-reply')), 'c-1').isMisplaced).toBe(false);
  });

  it('without a place is of the whole', () => expect(toContribution(row({}, { content: {} })).anchor).toEqual({ version: 1, passage: 0, quote: '', before: '', after: '', start: 0, end: 0 }));
});

it('a row is altered when somebody else, or he himself more than a minute later, changed it', () => {
  const altered = (minutes: number, editor: typeof nadia | typeof hugo = nadia): boolean => isAltered(stamped({}, 1, { modified: at(minutes), editor }));
  expect([altered(0), altered(1), altered(2), altered(-2), altered(0, hugo)]).toEqual([false, false, true, true, true]);
});

describe('what an author says later', () => {
  const ref = { id: 31, callId: 12, kind: 'remark', space: 2, anchor: anchorIn(3) } as const;

  it('comes back as he said it, and is no contribution', () => {
    const read = (draft: Parameters<typeof fromRecord>[2]) => toRecord(stamped(fromRecord(12, ref, draft), 40));
    const common = { id: 40, callId: 12, contribution: 31, author: nadia, created: at(0), isAltered: false };
    expect(read({ kind: 'edited', text: '', wording: '' })).toEqual({ ...common, kind: 'edited', text: '', wording: '' });
    expect(read({ kind: 'withdrawn' })).toEqual({ ...common, kind: 'withdrawn' });
    expect(read({ kind: 'placed', anchor: { ...anchorIn(4), version: 2 } })).toEqual({ ...common, kind: 'placed', anchor: { ...anchorIn(4), version: 2 } });
    expect(fromRecord(12, ref, { kind: 'withdrawn' })).toMatchObject({ passage: '12.3', content: {}, space: 0, answers: 31 });
    for (const kind of authorRecordKinds) expect([isRecordRow({ kind }), toContribution(row({}, { kind })).kind]).toEqual([true, 'remark']);
    expect([isRecordRow({ kind: 'wording' }), toRecord(row())]).toEqual([false, null]);
  });
});

describe('a decision', () => {
  const draft = (kind: DecisionKind, contributionId = 0, content: DecisionContent = {}) => ({ kind, contribution: contributionId, targets: [], reason: '', content });

  it('is read with the call, once a visit, or with what it is about', () => {
    const scopes = (...kinds: readonly DecisionKind[]): readonly string[] => [...new Set(kinds.map((kind) => fromDecision(12, draft(kind)).scope))];
    expect(scopes('closed', 'version', 'held', 'synthesis', 'opinion', 'figures')).toEqual(['12.call']);
    expect(scopes('disposed', 'grouped', 'ungrouped', 'assigned', 'themed', 'moderated', 'shown')).toEqual(['12.group']);
    expect(fromDecision(12, draft('disposed', 31)).scope).toBe('12.one');
  });

  it('that shows what only animators read is read with its passage', () => {
    const copy = { text: 'Copie', anchor: anchorIn(3) };
    expect(fromDecision(12, draft('shown', 31, copy)).scope).toBe('12.shown.3');
    expect([draft('shown', 0, copy), draft('moderated', 31, copy), draft('shown', 31, { text: 'Copie' }), draft('shown', 31, { anchor: anchorIn(3) })].map((each) => fromDecision(12, each).scope)).toEqual(['12.group', '12.one', '12.one', '12.one']);
  });

  it('has a key by which one of those who saw the same comes first', () => {
    expect([decisionKey(12, draft('closed'), 4), decisionKey(12, draft('grouped'), 4), decisionKey(12, draft('disposed', 31), 0)]).toEqual(['12:c:4', '12:g:4', '12:31:0']);
  });

  it('shows colleagues its words, and the name that it gives', () => {
    const shown = (content: DecisionContent) => shownContribution(toDecision(stamped(fromDecision(12, draft('shown', 31, content)), 50)));
    expect(shown({ text: 'Copie', wording: 'Mot', said: 'objection', name: 'Un agent', anchor: anchorIn(3) })).toMatchObject({ id: 31, callId: 12, kind: 'objection', text: 'Copie', wording: 'Mot', author: { id: 0, name: 'Un agent' }, anchor: anchorIn(3), answers: 0, files: [], direction: '', isAltered: false, isMisplaced: false });
    expect(shown({})).toMatchObject({ kind: 'remark', text: '', wording: '', author: null, anchor: { passage: 0 } });
  });
});

describe('rows as they arrived', () => {
  const arrivals = (...minutes: readonly number[]): readonly Stored<ContributionValues>[] => minutes.map((minute, index) => row({}, { id: 31 + index, created: at(minute), modified: at(minute), author: { id: 100 + index, name: 'x' }, editor: { id: 100 + index, name: 'x' } }));

  it('keep their times where these rise with their ids', () => {
    const rows = arrivals(1, 2, 2, 3);
    expect(asArrived(rows)).toBe(rows);
  });

  it('have the later of both where a sender chose an earlier one: that gains nothing, and shows', () => {
    const [, , , , , , forged] = asArrived(arrivals(1, 2, 3, 120, 121, 122, 60));
    expect(forged?.created.getTime()).toBeGreaterThanOrEqual(at(122).getTime());
    expect(forged && isAltered(forged)).toBe(true);
  });

  it('have below them what replies to them and what was decided, oldest first, one level deep', () => {
    const reply = (id: number, answers: number) => row({ answers }, { id });
    const withdrawn = stamped(fromRecord(12, { id: 31, callId: 12, kind: 'remark', space: 2, anchor: anchorIn(3) }, { kind: 'withdrawn' }), 45);
    const decided = [52, 51].map((id) => toDecision(stamped(fromDecision(12, { kind: 'themed', contribution: 31, targets: [], reason: '', content: {} }), id)));
    const [thread] = toThreads([row()], new Map([[31, [reply(44, 31), withdrawn, reply(41, 31)]], [41, [reply(46, 41)]]]), byContribution(decided), '');
    expect([thread?.replies.map(({ contribution: { id }, replies }) => [id, replies]), thread?.records.map(({ id }) => id), thread?.decisions.map(({ id }) => id)]).toEqual([[[41, []], [44, []]], [45], [51, 52]]);
  });
});

test('what is asked for by many ids is asked for in parts, each id once', () => {
  const ids = Array.from({ length: 130 }, (_, index) => index);
  expect(chunksOf(ids).map(({ length }) => length)).toEqual([60, 60, 10]);
  expect(chunksOf(ids).flat()).toEqual(ids);
  expect(chunksOf([])).toEqual([]);
});
