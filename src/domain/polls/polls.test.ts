import fc from 'fast-check';
import type { Poll } from './Poll';
import type { PollDecision, PollRecord } from './PollRecord';
import { copyPoll, nextOptionId } from './copyPoll';
import { orderOptions } from './orderOptions';
import { lockedChanges, pollLocks } from './pollLocks';
import { ballotRules, pollState } from './pollState';
import { resultAccess } from './resultAccess';
import { timeLeft } from './timeLeft';
import { camille, day, pollWith, published, recordsOf, result } from './testing/pollWith';
import { storageIssues, validatePoll } from './validatePoll';

describe('the state of a poll', () => {
  it('is a draft until it is published, then follows its dates', () => {
    const poll = pollWith({ opensAt: day(3), closesAt: day(6) });
    expect(pollState(poll, day(4)).status).toBe('draft');
    const out = { ...poll, records: recordsOf([day(2), published]) };
    expect([day(2, 10), day(3), day(5), day(6), new Date(day(6).getTime() + 1000)].map((now) => pollState(out, now).status)).toEqual(['scheduled', 'open', 'open', 'open', 'closed']);
  });

  it('opens no earlier than it was published', () => {
    const poll = pollWith({ opensAt: day(1), records: recordsOf([day(2), published]) });
    expect(ballotRules(poll).windows).toEqual([{ from: day(2), to: null }]);
  });

  it('keeps the first window when it is closed early and reopened, and drops a result certified before', () => {
    const poll = pollWith({
      closesAt: day(9),
      records: recordsOf([day(2), published], [day(4), { kind: 'closed' }], [day(5), { kind: 'certified', result }], [day(6), { kind: 'reopened', reason: 'Panne du réseau', closesAt: day(8) }])
    });
    const state = pollState(poll, day(7));
    expect(state.windows).toEqual([{ from: day(2), to: day(4) }, { from: new Date(day(6).getTime() + 1000), to: day(8) }]);
    expect(state).toMatchObject({ status: 'open', closesAt: day(8), certified: null, reopened: { by: camille, reason: 'Panne du réseau' } });
    expect(pollState({ ...poll, records: poll.records.slice(0, 3) }, day(5, 10)).certified?.by).toEqual(camille);
  });

  it('is not reopened while it is open', () => {
    const poll = pollWith({ closesAt: day(9), records: recordsOf([day(2), published], [day(4), { kind: 'reopened', reason: 'r', closesAt: null }]) });
    expect(pollState(poll, day(5)).windows).toEqual([{ from: day(2), to: day(9) }]);
  });

  it('closes a poll that has not opened', () => {
    const poll = pollWith({ opensAt: day(8), records: recordsOf([day(2), published], [day(3), { kind: 'closed' }]) });
    expect(pollState(poll, day(4)).status).toBe('closed');
    expect(pollState(poll, day(9)).status).toBe('closed');
  });

  it('is confidential as published, whatever the column says later', () => {
    const poll = pollWith({ confidential: false, records: recordsOf([day(2), { ...published, confidential: true }]) });
    expect(pollState(poll, day(3)).confidential).toBe(true);
  });

  it('does not depend on the order in which records are read, nor on one read twice', () => {
    const decision = fc.oneof<fc.Arbitrary<PollDecision>[]>(
      fc.constant(published),
      fc.constant({ kind: 'closed' }),
      fc.constant({ kind: 'archived' }),
      fc.constant({ kind: 'certified', result }),
      fc.constant({ kind: 'reopened', reason: 'r', closesAt: null })
    );
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (decisions, order) => {
        const records = decisions.map((each, index): PollRecord => ({ ...each, id: index + 1, author: camille, at: day(2, index), editor: camille, modified: day(2, index) }));
        const shuffled = [...records, ...records.slice(0, 2)].sort((a, b) => (order[a.id - 1] ?? 0) - (order[b.id - 1] ?? 0));
        const now = day(5);
        const state = pollState(pollWith({ records }), now);
        expect(pollState(pollWith({ records: shuffled }), now)).toEqual(state);
        for (const { from, to } of state.windows) expect(to === null || from <= to).toBe(true);
      })
    );
  });
});

describe('locks', () => {
  const open = pollWith({ records: recordsOf([day(2), published]) });

  it('hold what would change the meaning of votes, with the reason', () => {
    expect(pollLocks(pollWith(), day(3), true)).toEqual({});
    expect(pollLocks(open, day(3), false)).toEqual({ kind: 'published', confidential: 'published', opensAt: 'started' });
    expect(pollLocks(open, day(3), true)).toMatchObject({ question: 'hasVotes', options: 'hasVotes', maxChoices: 'hasVotes', resultVisibility: 'promised' });
  });

  it('hold everything that counts of a confidential poll once it is published', () => {
    const confidential = pollWith({ confidential: true, records: recordsOf([day(2), { ...published, confidential: true }]) });
    expect(pollLocks(confidential, day(3), false)).toMatchObject({ options: 'hasVotes', minimumGroupSize: 'promised' });
  });

  it('tell which locked fields a draft would change', () => {
    const locks = pollLocks(open, day(3), true);
    expect(lockedChanges(open, { ...open, closesAt: day(9), invitedCount: 40 }, locks)).toEqual([]);
    expect(lockedChanges(open, { ...open, question: 'Autre ?', options: open.options.slice(0, 1) }, locks)).toEqual(['question', 'options']);
  });
});

describe('a draft', () => {
  const now = day(1);
  const codes = (draft: Parameters<typeof validatePoll>[0]): string[] => validatePoll(draft, now).map(({ field, code, optionId }) => [field, code, optionId].filter(Boolean).join(' '));

  it('can be published when nothing is missing', () => {
    expect(codes(pollWith())).toEqual([]);
  });

  it('opens what the whole product opens, and shows pictures over https alone', () => {
    const withOption = (option: object): string[] => codes({ ...pollWith(), options: [{ id: 1, text: 'Oui' }, { id: 2, text: 'Non', ...option }] });
    for (const link of ['https://a.example/', '/sites/a', 'mailto:a@ville.example', 'msteams:/l/chat']) expect(withOption({ link })).toEqual([]);
    for (const link of ['data:text/html,x', 'ville.example', '//ailleurs.example']) expect(withOption({ link })).toEqual(['options badLink 2']);
    expect([withOption({ picture: '/a.png', pictureText: 'A' }), withOption({ picture: 'http://a.example/a.png', pictureText: 'A' })]).toEqual([[], ['options badLink 2']]);
  });

  it('is told everything that is wrong at once', () => {
    const draft = {
      ...pollWith(),
      question: '  ',
      options: [{ id: 1, text: 'Oui' }, { id: 2, text: ' OUI ' }, { id: 3, text: '' }, { id: 4, text: 'Lien', link: 'javascript:alert(1)' }],
      minChoices: 3,
      maxChoices: 2,
      opensAt: day(5),
      closesAt: day(4),
      invitedCount: 0
    };
    expect(codes(draft)).toEqual([
      'question required',
      'options duplicate 2',
      'options required 3',
      'options badLink 4',
      'maxChoices lessThanMinimum',
      'closesAt closesBeforeOpens',
      'invitedCount outOfRange'
    ]);
  });

  it('takes emoji, right-to-left text and markup as they are, and refuses 10,000 characters', () => {
    const options = [{ id: 1, text: '👩🏽‍🚒 Oui' }, { id: 2, text: 'نعم' }, { id: 3, text: '<b>Non</b>' }];
    expect(codes({ ...pollWith(), options })).toEqual([]);
    expect(storageIssues({ ...pollWith(), description: 'x'.repeat(10_000) })).toEqual([{ field: 'description', code: 'tooLong', limit: 4000 }]);
  });

  it('refuses an end that is past and more choices than options', () => {
    expect(codes({ ...pollWith(), closesAt: now, maxChoices: 3 })).toEqual(['maxChoices moreThanOptions', 'closesAt closesInPast']);
  });

  it('is made from an old poll without its dates, with options numbered anew', () => {
    const copy = copyPoll(pollWith({ closesAt: day(3), options: [{ id: 4, text: 'a' }, { id: 9, text: 'b' }] }), 'Copie');
    expect(copy).toMatchObject({ question: 'Copie', opensAt: null, closesAt: null, options: [{ id: 1 }, { id: 2 }] });
    expect(nextOptionId(copy.options)).toBe(3);
    expect(nextOptionId(copy.options, 7)).toBe(8);
  });
});

describe('the order of options', () => {
  const options = Array.from({ length: 12 }, (_, index) => ({ id: index + 1, text: `Choix ${index + 1}` }));

  it('is one of the same options, the same at every visit', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (pollId, agentId) => {
        const shown = orderOptions(options, 'random', pollId, agentId);
        expect(shown).toEqual(orderOptions(options, 'random', pollId, agentId));
        expect([...shown].sort((a, b) => a.id - b.id)).toEqual(options);
      })
    );
    expect(orderOptions(options, 'fixed', 1, 1)).toEqual(options);
  });

  it('puts each option first for about as many agents', () => {
    const first = new Map<number, number>();
    for (let agentId = 1; agentId <= 12_000; agentId++) {
      const id = orderOptions(options, 'random', 3, agentId)[0]?.id ?? 0;
      first.set(id, (first.get(id) ?? 0) + 1);
    }
    for (const count of first.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('results', () => {
  const visible = (changes: Partial<Poll>, hasVoted: boolean, isOwner = false): string =>
    resultAccess(pollWith({ closesAt: day(6), records: recordsOf([day(2), published]), ...changes }), day(3), { isOwner, hasVoted });

  it('show to whom and when the owner said', () => {
    expect(visible({ resultVisibility: 'always' }, false)).toBe('live');
    expect(visible({ resultVisibility: 'afterVoting' }, false)).toBe('afterVoting');
    expect(visible({ resultVisibility: 'afterVoting' }, true)).toBe('live');
    expect(visible({ resultVisibility: 'afterClosing' }, true)).toBe('afterClosing');
    expect(visible({ resultVisibility: 'ownerOnly' }, true)).toBe('ownerOnly');
    expect(visible({ resultVisibility: 'ownerOnly' }, false, true)).toBe('live');
  });

  it('of a confidential vote show to nobody before they are counted', () => {
    const records = recordsOf([day(2), { ...published, confidential: true }]);
    expect(visible({ resultVisibility: 'always', records }, true)).toBe('notCounted');
    expect(visible({ resultVisibility: 'always', records }, true, true)).toBe('notCounted');
  });
});

it('says the time left in the largest whole unit', () => {
  expect(timeLeft(day(1), day(4, 8))).toEqual({ unit: 'day', value: 2 });
  expect(timeLeft(day(1), new Date(day(1).getTime() + 61_000))).toEqual({ unit: 'minute', value: 1 });
  expect(timeLeft(day(2), day(1))).toEqual({ unit: 'second', value: 0 });
});
