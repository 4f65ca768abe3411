import fc from 'fast-check';
import { ERASED, eraseWords, wordsIn } from '../privacy/erased';
import { requestWords } from '../privacy/requestWords';
import type { Drop, RequestRecord } from './RequestRecord';
import type { RequestState } from './StateOfRequest';
import { requestState } from './requestState';
import { accepted, at, CAMILLE, contacted, drop, form, invited, LEA, NADIA, PAUL, RACHID, received, records, refused, settingAt, STRANGER } from './testing/requestCity';

const stateOf = (rows: readonly RequestRecord[], now = '2026-11-30T12:00', drops = [drop()]): RequestState => {
  const state = requestState({ id: 7, drops, records: rows }, settingAt(now));
  if (state === null) throw new Error('no request');
  return state;
};

/** A whole life, up to the open space. */
const life = records(
  ['2026-11-03T11:00', CAMILLE, received],
  ['2026-11-03T11:05', CAMILLE, { kind: 'claimed', follower: CAMILLE, reason: '' }],
  ['2026-11-05T15:00', CAMILLE, contacted('2026-11-05T14:00')],
  ['2026-11-05T15:10', CAMILLE, invited(PAUL, 'paul')],
  ['2026-11-05T15:11', CAMILLE, invited(NADIA, 'nadia')],
  ['2026-11-05T16:00', PAUL, { kind: 'joined', word: 'Volontiers' }],
  ['2026-11-06T09:00', NADIA, { kind: 'joined', word: '' }],
  ['2026-11-06T10:00', RACHID, accepted],
  ['2026-11-10T10:00', CAMILLE, { kind: 'attended', animators: [PAUL.id], session: '' }],
  ['2026-11-12T10:00', CAMILLE, { kind: 'opened', url: 'https://ville.test/sites/reseau-des-referents' }]
);

describe('the state of a request', () => {
  it('is told step by step, with its promise', () => {
    const steps = life.map((_, index) => stateOf(life.slice(0, index + 1)).step);
    expect(steps).toEqual(['received', 'received', 'contacted', 'contacted', 'contacted', 'contacted', 'contacted', 'accepted', 'ready', 'opened']);
    const { clock, requester, follower, reviewOn, ignored, isFiled, newest } = stateOf(life);
    expect([requester, follower, reviewOn, ignored, isFiled, newest]).toEqual([LEA, CAMILLE, '2027-05-12', [], true, 10]);
    // Tuesday 3 is received; five days are 4, 5, 6, 9, 10; 11 November is a holiday: five more are 12, 13, 16, 17, 18.
    expect([clock.firstDay, clock.contact.promised, clock.contact.standing, clock.opening.promised, clock.opening.keptOn, clock.opening.standing]).toEqual(['2026-11-04', '2026-11-10', 'kept', '2026-11-18', '2026-11-12', 'kept']);
  });

  it('is the same in any order, with any row twice', () => {
    const whole = stateOf(life);
    fc.assert(
      fc.property(fc.shuffledSubarray([...life, ...life], { minLength: 20, maxLength: 20 }), (rows) => {
        expect(stateOf(rows)).toEqual(whole);
      })
    );
  });

  it('is known from the drop alone before its folder is open, and from the folder alone to who cannot read the drop', () => {
    expect(stateOf([])).toMatchObject({ isFiled: false, step: 'received', requester: LEA });
    expect({ ...stateOf(life, undefined, []) }).toEqual(stateOf(life));
    expect(requestState({ id: 7, drops: [], records: life.slice(1) }, settingAt('2026-11-30T12:00'))).toBeNull();
  });

  it.each([
    ['a decision by somebody outside the team', ['2026-11-06T10:00', STRANGER, accepted], 'notTeam'],
    ['a contact dated before the request', ['2026-11-06T10:00', CAMILLE, contacted('2026-11-02T10:00')], 'beforeRequest'],
    ['a contact that is still to come', ['2026-11-06T10:00', CAMILLE, contacted('2026-11-09T10:00')], 'inFuture'],
    ['a decision before any contact', ['2026-11-06T10:00', CAMILLE, accepted], 'outOfOrder'],
    ['an opening before the decision', ['2026-11-06T10:00', CAMILLE, { kind: 'opened', url: 'https://x.test' }], 'outOfOrder'],
    ['a correction by somebody else', ['2026-11-06T10:00', CAMILLE, { kind: 'corrected', form }], 'notRequester'],
    ['somebody who joins and was not invited', ['2026-11-06T10:00', STRANGER, { kind: 'joined', word: '' }], 'notInvited'],
    ['an answer to nothing', ['2026-11-06T10:00', LEA, { kind: 'answered', question: 4, text: 'Oui' }], 'noQuestion'],
    ['a follower who is not of the team', ['2026-11-06T10:00', CAMILLE, { kind: 'claimed', follower: STRANGER, reason: '' }], 'notTeam'],
    ['a row of another request', ['2026-11-06T10:00', CAMILLE, contacted('2026-11-05T10:00'), { request: 8 }], 'misplaced'],
    ['a row in another folder', ['2026-11-06T10:00', CAMILLE, contacted('2026-11-05T10:00'), { folder: 8 }], 'misplaced'],
    ['a row that was changed', ['2026-11-06T10:00', CAMILLE, contacted('2026-11-05T10:00'), { isAltered: true }], 'altered'],
    ['another copy of the request', ['2026-11-06T10:00', CAMILLE, received], 'second']
  ] as const)('%s counts for nothing, and is named', (_, row, why) => {
    const rows = records(['2026-11-03T11:00', CAMILLE, received], row);
    const state = stateOf(rows);
    expect([state.step, state.form, state.ignored.map(({ id, why: named }) => [id, named])]).toEqual(['received', form, [[2, why]]]);
  });

  it('is not what a copy says, where what was dropped says otherwise', () => {
    const forged = records(['2026-11-03T11:00', CAMILLE, { ...received, form: { ...form, name: 'Autre' } } as typeof received]);
    expect(stateOf(forged)).toMatchObject({ isFiled: false, form, ignored: [{ id: 1, why: 'otherDrop' }] });
  });

  it('keeps the first of two decisions, and shows both', () => {
    const rows = records(['2026-11-03T11:00', CAMILLE, received], ['2026-11-04T11:00', CAMILLE, contacted('2026-11-04T10:00')], ['2026-11-05T11:00', CAMILLE, refused], ['2026-11-05T11:00', RACHID, accepted]);
    const { step, decision, alsoDecided, ignored } = stateOf(rows);
    expect([step, decision?.author, alsoDecided.map(({ author, said }) => [author, said.outcome]), ignored.map(({ why }) => why)]).toEqual(['refused', CAMILLE, [[RACHID, 'accepted']], ['second']]);
    const again = stateOf([...rows, ...records(['2026-11-06T11:00', RACHID, { kind: 'reconsidered', reason: 'Autre public' }, { id: 5 }], ['2026-11-06T11:01', RACHID, accepted, { id: 6 }])]);
    expect([again.step, again.decision?.author]).toEqual(['accepted', RACHID]);
  });

  it('waits for an answer, and says since when', () => {
    const asked = records(['2026-11-03T11:00', CAMILLE, received], ['2026-11-05T11:00', CAMILLE, { kind: 'asked', to: LEA, text: 'Combien ?' }], ['2026-11-06T11:00', CAMILLE, { kind: 'asked', to: LEA, text: 'Où ?' }]);
    const waits = stateOf(asked, '2026-11-09T12:00');
    expect([waits.clock.contact.due, waits.clock.contact.standing, waits.clock.pausedSince, waits.clock.contact.left]).toEqual([null, 'waits', at('2026-11-05T11:00'), 4]);
    expect(waits.awaited[0]).toMatchObject({ from: 'requester', person: LEA, what: 'answer' });
    const one = [...asked, ...records(['2026-11-09T11:00', LEA, { kind: 'answered', question: 2, text: '30' }, { id: 4 }])];
    expect(stateOf(one, '2026-11-09T12:00').clock.contact.due).toBeNull();
    const both = stateOf([...one, ...records(['2026-11-10T11:00', LEA, { kind: 'answered', question: 3, text: 'Ici' }, { id: 5 }])], '2026-11-10T12:00');
    // 4 counts, 5 to 9 do not, 10 does again, 11 is a holiday: 10, 12, 13, 16.
    expect([both.clock.contact.due, both.clock.contact.promised, both.clock.pausedSince]).toEqual(['2026-11-16', '2026-11-10', null]);
  });

  it('says which records are gone that somebody had seen', () => {
    expect(stateOf(records(['2026-11-03T11:00', CAMILLE, received], ['2026-11-04T11:00', CAMILLE, contacted('2026-11-04T10:00'), { id: 9, after: 5 }])).missing).toEqual([5]);
  });

  it('has an animator replaced who declined, and opens with a waiver where nobody was trained', () => {
    const rows = records(
      ['2026-11-03T11:00', CAMILLE, received],
      ['2026-11-04T11:00', CAMILLE, contacted('2026-11-04T10:00')],
      ['2026-11-04T11:01', CAMILLE, invited(PAUL, 'paul')],
      ['2026-11-04T11:02', CAMILLE, invited(NADIA, 'nadia')],
      ['2026-11-04T12:00', PAUL, { kind: 'joined', word: '' }],
      ['2026-11-04T13:00', NADIA, { kind: 'declined', word: 'Pas le temps' }]
    );
    const declined = stateOf(rows);
    expect(declined.awaited).toContainEqual(expect.objectContaining({ from: 'requester', what: 'animator' }));
    const more = records(
      ['2026-11-05T10:00', LEA, { kind: 'proposed', animator: { login: 'i:0#.f|membership|lea@ville.test', name: LEA.name }, instead: form.animators[1]?.login ?? null }, { id: 7 }],
      ['2026-11-05T10:10', CAMILLE, invited(LEA, 'lea'), { id: 8 }],
      ['2026-11-05T10:20', LEA, { kind: 'joined', word: '' }, { id: 9 }],
      ['2026-11-05T10:30', CAMILLE, accepted, { id: 10 }],
      ['2026-11-05T10:40', CAMILLE, { kind: 'waived', reason: 'Anime déjà un autre réseau' }, { id: 11 }]
    );
    const ready = stateOf([...rows, ...more]);
    expect([ready.step, ready.animators.map(({ name, standing }) => [name, standing])]).toEqual(['ready', [[PAUL.name, 'joined'], [NADIA.name, 'declined'], [LEA.name, 'joined']]]);
  });

  it('is one state, whatever is forged beside it and in whatever order it is read', () => {
    const forged = records(
      ['2026-11-06T09:30', STRANGER, refused, { id: 21 }],
      ['2026-11-06T09:31', LEA, accepted, { id: 22 }],
      ['2026-11-07T09:00', CAMILLE, contacted('2026-11-01T10:00'), { id: 23 }],
      ['2026-11-07T09:00', PAUL, { kind: 'opened', url: 'https://x.test' }, { id: 24 }],
      ['2026-11-08T09:00', CAMILLE, contacted('2026-11-04T10:00'), { id: 25, isAltered: true }],
      ['2026-11-08T09:00', CAMILLE, received, { id: 26 }]
    );
    const { ignored, newest, ...whole } = stateOf(life);
    expect([ignored, newest]).toEqual([[], 10]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...life, ...forged], { minLength: life.length + forged.length, maxLength: life.length + forged.length }), (rows) => {
        const { ignored: named, newest: last, ...state } = stateOf(rows);
        expect([state, named.map(({ id }) => id), last]).toEqual([whole, forged.map(({ id }) => id), 26]);
      })
    );
  });

  it('goes on when the requester has left: the team answers in his place, and says another animator for him', () => {
    const asked = records(['2026-11-03T11:00', CAMILLE, received], ['2026-11-04T11:00', CAMILLE, { kind: 'asked', to: LEA, text: 'Combien ?' }]);
    const more = records(
      ['2026-11-05T11:00', CAMILLE, { kind: 'answered', question: 2, text: 'Elle est partie : trente, dit son service' }, { id: 3 }],
      ['2026-11-05T11:01', CAMILLE, { kind: 'proposed', animator: { login: 'i:0#.f|membership|lea@ville.test', name: LEA.name }, instead: form.animators[0]?.login ?? null }, { id: 4 }]
    );
    const { clock, animators, ignored } = stateOf([...asked, ...more]);
    expect([clock.pausedSince, animators.map(({ name }) => name), ignored]).toEqual([null, [NADIA.name, LEA.name], []]);
  });

  it('goes on for who left the team, and for nobody who never was of it', () => {
    const left = requestState({ id: 7, drops: [drop()], records: life }, { ...settingAt('2026-11-30T12:00'), team: new Set([RACHID.id]) });
    // Camille is known in no team: what she noted counts for nothing.
    expect([left?.step, left?.contact]).toEqual(['received', null]);
  });

  it('stands, with its dates and decisions, whoever’s words were erased, in part or in whole', () => {
    const asked = records(
      ['2026-11-03T11:00', CAMILLE, received],
      ['2026-11-03T11:02', CAMILLE, { kind: 'relayed', drop: 8, droppedAt: at('2026-11-03T10:30'), said: { kind: 'corrected', form: { ...form, success: 'Vingt réponses', partners: [{ name: 'Emmaüs', organisation: 'Emmaüs', reason: 'Son savoir', until: null }], answers: { q1: 'Oui' } } } }],
      ['2026-11-03T11:05', CAMILLE, { kind: 'claimed', follower: CAMILLE, reason: 'Je connais le sujet' }],
      ['2026-11-04T15:00', CAMILLE, contacted('2026-11-04T14:00')],
      ['2026-11-04T15:10', CAMILLE, invited(PAUL, 'paul')],
      ['2026-11-04T15:11', CAMILLE, invited(NADIA, 'nadia')],
      ['2026-11-04T16:00', PAUL, { kind: 'joined', word: 'Volontiers' }],
      ['2026-11-04T17:00', NADIA, { kind: 'joined', word: 'Oui' }],
      ['2026-11-05T09:00', CAMILLE, { kind: 'asked', to: LEA, text: 'Combien ?' }],
      ['2026-11-05T10:00', LEA, { kind: 'answered', question: 9, text: 'Trente' }],
      ['2026-11-05T11:00', LEA, { kind: 'message', text: 'Merci' }],
      ['2026-11-06T10:00', RACHID, { ...accepted, outcome: 'changed', reason: 'Bon projet', changes: 'Sans forum' } as typeof accepted],
      ['2026-11-10T10:00', CAMILLE, { kind: 'waived', reason: 'Anime déjà' }],
      ['2026-11-12T10:00', CAMILLE, { kind: 'opened', url: 'https://ville.test/sites/reseau-des-referents' }],
      ['2026-11-13T10:00', CAMILLE, { kind: 'reviewed', outcome: 'continue', text: 'Bien parti', objectives: [{ objective: 'Partager les réponses', result: 'Dix' }] }]
    );
    const relayed = asked[1]?.said;
    if (relayed?.kind !== 'relayed') throw new Error('nothing was relayed');
    const drops: readonly Drop[] = [drop(), { id: 8, request: 7, said: relayed.said, author: LEA, created: at('2026-11-03T10:30'), isAltered: false }];
    const erase = <R extends { readonly said: { readonly kind: string } }>(row: R): R => {
      const holds = { words: requestWords[row.said.kind] ?? [] };
      return wordsIn(row.said, holds).some((text) => text.trim() !== '') ? { ...row, said: eraseWords(row.said, holds), isErased: true } : row;
    };
    /** All that is said, without any word that can be erased. */
    const counted = (state: RequestState | null): unknown => JSON.parse(JSON.stringify(state, (_, value: unknown) => (isObject(value) && 'said' in value && isObject(value.said) ? { ...value, said: eraseWords(value.said, { words: requestWords[String(value.said.kind)] ?? [] }) } : value)), (name, value: unknown) => (name === 'isErased' ? undefined : name === 'form' ? eraseWords(value, { words: requestWords.sent ?? [] }) : name === 'word' && value !== '' ? ERASED : value));
    const setting = settingAt('2026-11-30T12:00');
    const whole = requestState({ id: 7, drops, records: asked }, setting);
    const toAnimators = requestState({ id: 7, drops: [], records: asked }, setting);
    expect([whole?.step, whole?.ignored, whole?.isFiled]).toEqual(['opened', [], true]);
    fc.assert(
      fc.property(fc.subarray([...asked.keys()]), fc.subarray([...drops.keys()]), fc.boolean(), (some, dropped, mayReadDrops) => {
        const rows = asked.map((row, index) => (some.includes(index) ? erase(row) : row));
        const left = drops.map((each, index) => (dropped.includes(index) ? erase(each) : each));
        expect(counted(requestState({ id: 7, drops: mayReadDrops ? left : [], records: rows }, setting))).toEqual(counted(mayReadDrops ? whole : toAnimators));
      })
    );
    // Reasons of decisions stay, and a copy that was made otherwise is none, erased or not.
    const all = requestState({ id: 7, drops: drops.map(erase), records: asked.map(erase) }, setting);
    expect([all?.decision?.said.reason, all?.waiver?.said.reason, all?.reviews[0]?.said.text, all?.form.success, all?.course.find(({ said }) => said.kind === 'answered')?.said]).toEqual(['Bon projet', 'Anime déjà', 'Bien parti', ERASED, { kind: 'answered', question: 9, text: ERASED }]);
    const forged = records(['2026-11-03T11:00', CAMILLE, { ...received, form: { ...form, size: 900 } } as typeof received]).map(erase);
    expect(requestState({ id: 7, drops: drops.slice(0, 1).map(erase), records: forged }, setting)?.ignored).toMatchObject([{ why: 'otherDrop' }]);
    // Written so from the beginning, it is no erasure.
    expect(requestState({ id: 7, drops: drops.slice(0, 1), records: forged.map((row) => ({ ...row, isErased: false })) }, setting)?.ignored).toMatchObject([{ why: 'otherDrop' }]);
  });
});

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
