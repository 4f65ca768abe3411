import { newBox } from '../ballots/newBox';
import fc from 'fast-check';
import { changeAnnouncement, decisionAnnouncement, isAnnouncement, isOutdated, isVouchedFor } from './announcements';
import { boxFolders } from './boxFolders';
import { isPaired } from './pollBox';
import { seenFingerprint } from './pollFingerprint';
import type { PollRecord } from './PollRecord';
import { certificates, coversNow, mismatches } from './certificates';
import { ballotRules, pollBox, pollState } from './pollState';
import { renewOptions } from './renewOptions';
import { camille, day, pollWith, published, recordsOf, result } from './testing/pollWith';
import { judgeRecords } from './trustedRecords';

const other = { id: 9, name: 'Un autre' };
const boxed = { ...published, box: '12-abcd' };
const optionsOf = (count: number) => Array.from({ length: count }, (_, index) => ({ id: index + 1, text: `${index}` }));

describe('the decisions that count', () => {
  const records = recordsOf([day(2), published], [day(3), { kind: 'closed' }]);
  const altered = (changes: Partial<PollRecord>) => records.map((record) => (record.kind === 'closed' ? { ...record, ...changes } : record)) as PollRecord[];

  it.each<[string, Partial<PollRecord>]>([
    ['another editor', { editor: other }],
    ['a later change', { modified: day(3, 10) }],
    ['a change before it was made', { modified: day(2) }]
  ])('are none with %s, and are named', (_, changes) => {
    const state = pollState(pollWith({ records: altered(changes) }), day(5));
    expect([state.status, state.distrusted.map(({ record, reason }) => [record.id, reason])]).toEqual(['open', [[2, 'altered']]]);
  });

  it('are none that set-up found where nothing protected them', () => {
    const planted = [...records, ...recordsOf([day(1), { kind: 'archived' }], [day(1), { kind: 'archived' }], [day(4), { kind: 'refused', recordIds: [1, 2] }]).slice(2)];
    const state = pollState(pollWith({ records: planted }), day(5));
    expect([state.status, state.distrusted.map(({ record, reason }) => [record.id, reason])]).toEqual(['draft', [[1, 'notProtected'], [2, 'notProtected']]]);
  });

  it('are not refused by a record that somebody altered', () => {
    const planted = recordsOf([day(2), published], [day(4), { kind: 'refused', recordIds: [1] }]).map((record) => (record.kind === 'refused' ? { ...record, editor: other } : record));
    expect(pollState(pollWith({ records: planted }), day(5)).status).toBe('open');
  });

  it('come in the order of arrival: one whose time was set back has the time of its place', () => {
    const late = { ...recordsOf([day(1), { kind: 'closed' }])[0], id: 3, author: other, editor: other } as PollRecord;
    const [first, second] = recordsOf([day(2), published], [day(6), { kind: 'reopened', reason: 'r', closesAt: null }]);
    const third = { id: 5, name: 'Une autre' };
    const { trusted } = judgeRecords([first, { ...second, author: third, editor: third }, late] as PollRecord[]);
    expect(trusted.map(({ id, at }) => [id, at])).toEqual([[1, day(2)], [2, day(6)], [3, new Date(day(6).getTime() + 1000)]]);
  });
});

describe('the box of a poll', () => {
  it('has a name that nobody can know before', () => {
    expect([newBox(12, () => 0), newBox(12, () => 0.999)]).toEqual(['12-00000000', '12-zzzzzzzz']);
    expect(newBox(12)).not.toBe(newBox(12));
    expect([pollBox(pollWith()), pollBox(pollWith({ records: recordsOf([day(2), boxed]) }))]).toEqual(['12', '12-abcd']);
  });

  it('has a folder for every step, and never a hundred', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.boolean(), (count, maxChoices, mayChangeVote) => {
        const names = boxFolders({ kind: 'choice', options: optionsOf(count), maxChoices, mayChangeVote }, '12-a');
        expect(names.length).toBeLessThanOrEqual(90);
        expect(new Set(names).size).toBe(names.length);
        if (!mayChangeVote) expect(names).toHaveLength(count * (maxChoices > 1 ? 2 : 1));
      })
    );
    expect([...boxFolders({ kind: 'choice', options: optionsOf(2), maxChoices: 1, mayChangeVote: true }, '12-a')].sort()).toEqual(['first-0-1', 'first-0-2', 'first-1-0', 'first-1-2', 'first-2-0', 'first-2-1']);
    expect([9, 10].map((count) => isPaired({ kind: 'choice', options: optionsOf(count), maxChoices: 1, mayChangeVote: true }))).toEqual([true, false]);
    expect([6, 7].map((count) => isPaired({ kind: 'choice', options: optionsOf(count), maxChoices: 2, mayChangeVote: true }))).toEqual([true, false]);
  });

  it('holds folders whose time a record vouches for, and no other is taken at its word', () => {
    const poll = pollWith({ records: recordsOf([day(2), boxed], [day(6), { kind: 'closed' }]) });
    const says = (path: string, created: Date) => isVouchedFor(poll, { path, created });
    const moment = new Date(day(6).getTime() - 90_000);
    expect([says('decided-1', moment), says('closed-2', day(6)), says('decided-0', day(2))]).toEqual([true, true, true]);
    expect([says('decided-1', day(5)), says('closed-1', day(6)), says('decided-2', day(6)), says('edited-1', day(6)), says('first-0-1', day(2))]).toEqual([false, false, false, false, false]);
  });

  it('tells whoever votes of decisions and changes that he has not seen', () => {
    const poll = pollWith({ etag: '"7"', records: recordsOf([day(2), boxed]) });
    const says = (...names: readonly string[]) => isOutdated(poll, names.map((name) => ({ name, itemCount: 0 })));
    expect([decisionAnnouncement(poll), changeAnnouncement(poll), changeAnnouncement({ etag: '"a1b2-c,12"' })]).toEqual(['decided-1', 'edited-7', 'edited-12']);
    expect([says('first-0-1', 'decided-0', 'edited-6', 'closed-5'), says('decided-1'), says('decided-3'), says('edited-7')]).toEqual([false, true, true, true]);
    expect(['decided-1', 'edited-2', 'closed-3', 'first-0-1', 'decided-x'].map(isAnnouncement)).toEqual([true, true, true, false, false]);
  });
});

describe('what voters see', () => {
  const poll = pollWith({ records: recordsOf([day(2), boxed]) });

  it('has another fingerprint with any other word or rule, and the same with what they do not see', () => {
    const changes = [{ question: 'x' }, { options: optionsOf(2) }, { minChoices: 2 }, { maxChoices: 2 }, { mayChangeVote: false }, { options: [{ ...poll.options[0], id: 1, text: 'Salle Rosa-Parks', link: '/x' }, ...poll.options.slice(1)] }, { options: poll.options.map((option) => ({ ...option, pictureText: 'Deux arbres' })) }];
    for (const change of changes) expect(seenFingerprint({ ...poll, ...change })).not.toBe(seenFingerprint(poll));
    expect(seenFingerprint({ ...poll, description: 'x', options: poll.options.map((option) => ({ ...option, description: '' })) } as typeof poll)).toBe(seenFingerprint(poll));
    expect([ballotRules(poll).seen, ballotRules(pollWith({ records: recordsOf([day(2), published]) })).seen]).toEqual([seenFingerprint(poll), null]);
  });

  it('gets new numbers when it changes, none of which was given before', () => {
    const folders = [{ name: 'first-0-3', itemCount: 0 }, { name: 'more-4-5', itemCount: 0 }, { name: 'decided-6', itemCount: 0 }];
    const draft = { ...poll, question: 'Autre ?' };
    expect(renewOptions(poll, draft, folders).options.map(({ id, text }) => [id, text])).toEqual([[6, 'Salle Rosa-Parks'], [7, 'Salle Simone-Veil']]);
    const same = { ...poll, description: 'x' };
    expect(renewOptions(poll, same, folders)).toBe(same);
  });
});

describe('a certificate', () => {
  const before = pollWith({ closesAt: day(6), records: recordsOf([day(2), boxed]) });
  const covers = { ...coversNow(before), ballots: '', lastBallotId: 4 };
  const poll = pollWith({ closesAt: day(6), records: recordsOf([day(2), boxed], [day(7), { kind: 'certified', result: { ...result, covers } }], [day(8), { kind: 'archived' }]) });
  const brokenBy = (changes: Partial<typeof poll>): readonly string[] => certificates(poll).flatMap((certificate) => mismatches({ ...poll, ...changes }, certificate));

  it('matches what it rests on, whatever is decided after it', () => {
    expect(brokenBy({})).toEqual([]);
    expect(brokenBy({ invitedCount: 9, optionOrder: 'random' })).toEqual([]);
  });

  it('says what was changed under it', () => {
    expect(brokenBy({ question: 'Autre ?' })).toEqual(['texts']);
    expect(brokenBy({ description: 'Autre' })).toEqual(['texts']);
    expect(brokenBy({ options: [...poll.options].reverse() })).toEqual(['texts']);
    expect(brokenBy({ closesAt: day(5) })).toEqual(['windows']);
    expect(brokenBy({ records: poll.records.map((record) => (record.id === 1 ? { ...record, modified: day(9) } : record)) })).toEqual(['windows', 'records']);
  });

  it('of an earlier version covers nothing that could be compared', () => {
    const old = pollWith({ records: recordsOf([day(2), published], [day(7), { kind: 'certified', result }]) });
    expect(certificates(old).flatMap((certificate) => mismatches({ ...old, question: 'x' }, certificate))).toEqual([]);
  });

  it('is none when its record was edited, even by its author', () => {
    const edited = poll.records.map((record) => (record.kind === 'certified' ? { ...record, modified: day(9), editor: camille } : record));
    expect(pollState({ ...poll, records: edited }, day(10)).certified).toBeNull();
  });
});
