import fc from 'fast-check';
import { releasedIdea } from './ideaState';
import { endOfIdea } from './endOfIdea';
import { ideaRecordKinds } from './Idea';
import { mergeForest } from './mergeForest';
import { camille, campaignWith, day, decision, ideaStateOf, ideaWith, merged, nadia, record, shuffled, stateOf, theo } from './testing/campaignWith';
import { decisions, records } from './testing/threads';

const about = { idea: 100 };
const staged = (id: number, date: number, stage: 'studied' | 'kept' | 'done' | 'notKept', content = {}) => decision(id, day(date), 'staged', { stage, ...content }, about);

describe('an idea', () => {
  it('has the words of its author, corrected until somebody voted for it', () => {
    const corrected = record(1, day(6), 'corrected', { title: 'Le soir', text: 'Jusqu’à 20 h.', link: 'https://ville.test' });
    expect(ideaStateOf({ records: [corrected] })).toMatchObject({ title: 'Le soir', text: 'Jusqu’à 20 h.', link: 'https://ville.test', corrections: [corrected], ignored: [] });
    expect(ideaStateOf({ records: [corrected], votedAt: day(6, 10) }).title).toBe('Le soir');
    expect(ideaStateOf({ records: [corrected], votedAt: day(6) })).toMatchObject({ title: 'Idée 100', corrections: [], ignored: [{ what: 'record', id: 1, why: 'voted' }] });
  });

  it('has dated additions of its authors afterwards, whoever of them makes them', () => {
    const invited = record(1, day(6), 'coauthorInvited', { person: theo });
    const accepted = record(2, day(7), 'coauthorAccepted', { author: theo });
    const added = record(3, day(13), 'added', { author: theo, text: 'Et le samedi.' });
    const state = ideaStateOf({ records: [invited, accepted, added], votedAt: day(8) });
    expect(state).toMatchObject({ additions: [added], coauthors: [theo], invited: [], ignored: [] });
    expect(ideaStateOf({ records: [invited] })).toMatchObject({ coauthors: [], invited: [theo] });
    expect(ideaStateOf({ records: [invited, accepted, record(4, day(8), 'coauthorDeclined', { author: theo }), { ...added, created: day(9) }] })).toMatchObject({ coauthors: [], additions: [], ignored: [{ id: 3, why: 'notAuthor' }] });
  });

  it('is withdrawn with a reason and restored by its author', () => {
    const withdrawn = record(1, day(6), 'withdrawn', { text: 'Déjà fait ailleurs.' });
    expect(ideaStateOf({ records: [withdrawn] })).toMatchObject({ withdrawn, counts: false });
    expect(ideaStateOf({ records: [withdrawn, record(2, day(7), 'restored')] })).toMatchObject({ withdrawn: null, counts: true });
  });

  it('is in a stage with a reason, an owner and a date, and late once that has passed', () => {
    const state = ideaStateOf({ decisions: [staged(2, 21, 'kept', { owner: 'Voirie', dueAt: day(23) }), staged(1, 14, 'studied')] });
    expect(state).toMatchObject({ stage: 'kept', owner: 'Voirie', dueAt: day(23), isLate: true });
    expect(state.stages.map(({ stage, reason, by }) => [stage, reason, by])).toEqual([['studied', 'Parce que.', camille], ['kept', 'Parce que.', camille]]);
    expect(ideaStateOf({ decisions: [staged(2, 21, 'done', { dueAt: day(23) })] }).isLate).toBe(false);
    expect(ideaStateOf({ decisions: [staged(2, 21, 'kept', { dueAt: day(26) })] }).isLate).toBe(false);
    expect(ideaStateOf({ decisions: [staged(1, 21, 'kept', { dueAt: day(23), owner: 'A' }), decision(2, day(22), 'owned', { owner: 'B', dueAt: null }, about)] })).toMatchObject({ owner: 'B', dueAt: null, isLate: false });
    expect(ideaStateOf().stage).toBe('received');
  });

  it('is one of many that a decision names', () => {
    const all = decision(1, day(21), 'staged', { stage: 'studied' }, { targets: [99, 100] });
    expect(ideaStateOf({ decisions: [all] }).stage).toBe('studied');
    expect(ideaStateOf({ decisions: [{ ...all, targets: [99] }] })).toMatchObject({ stage: 'received', ignored: [{ id: 1, why: 'elsewhere' }] });
  });

  it('is taken from sight with a reason, and shown again', () => {
    const hidden = decision(1, day(6), 'hidden', { reasonId: 1 }, about);
    expect(ideaStateOf({ decisions: [hidden] })).toMatchObject({ visibility: 'hidden', hidden, counts: false });
    expect(ideaStateOf({ decisions: [hidden, decision(2, day(7), 'shown', {}, about)] })).toMatchObject({ visibility: 'visible', hidden: null, counts: true });
  });

  it('carries comments one level deep, those taken back and those hidden in their places', () => {
    const [said, reply, other] = [record(1, day(6), 'comment', { text: 'Oui', author: theo }), record(2, day(7), 'comment', { text: 'Pourquoi ?', answers: 1 }), record(3, day(8), 'comment', { text: 'Non' })];
    const deep = record(4, day(8), 'comment', { text: 'Encore', answers: 2 });
    const state = ideaStateOf({ records: [said, reply, other, deep, record(5, day(9), 'commentWithdrawn', { answers: 1, author: theo }), record(6, day(9), 'commentWithdrawn', { answers: 3, author: theo })], decisions: [decision(9, day(9), 'hidden', { record: 3 }, about)] });
    expect(state.comments.map(({ record: { id }, isWithdrawn, hidden, replies }) => [id, isWithdrawn, hidden?.id ?? 0, replies.map((each) => each.record.id)])).toEqual([[1, true, 0, [2]], [3, false, 9, []]]);
    expect(state).toMatchObject({ visibility: 'visible', counts: true });
    expect(state.ignored).toEqual([{ what: 'record', id: 4, why: 'notAllowed' }, { what: 'record', id: 6, why: 'notAuthor' }]);
    const shown = decision(10, day(10), 'shown', { record: 3 }, about);
    expect(ideaStateOf({ records: [other], decisions: [decision(9, day(9), 'hidden', { record: 3 }, about), shown] }).comments[0]?.hidden).toBeNull();
  });

  it('has a summary beside its words, proposals and thanks', () => {
    const summary = decision(1, day(11), 'summarized', { text: 'Ouvrir le soir et le samedi.' }, about);
    const same = record(1, day(6), 'sameAs', { other: 101, author: theo });
    const state = ideaStateOf({ decisions: [summary], records: [same, record(2, day(7), 'thanksAgreed', { author: theo }), record(3, day(7), 'thanksAgreed'), record(4, day(8), 'thanksRefused')] });
    expect(state).toMatchObject({ summary, proposals: [same], thanked: [theo], title: 'Idée 100' });
  });

  it('that came before or after its time is told apart and not counted', () => {
    expect(ideaStateOf({ idea: ideaWith(100, { created: day(10) }) })).toMatchObject({ isThrownLate: true, isEarly: false, counts: false });
    expect(ideaStateOf({ idea: ideaWith(100, { created: day(1) }) })).toMatchObject({ isThrownLate: false, isEarly: true, counts: false });
    expect(ideaStateOf()).toMatchObject({ isThrownLate: false, isEarly: false, counts: true });
  });

  it.each([
    ['elsewhere', { campaignId: 5 }],
    ['altered', { isAltered: true }],
    ['misplaced', { isMisplaced: true }]
  ] as const)('that was forged is named and does not count: %s', (why, changes) => expect(ideaStateOf({ idea: ideaWith(100, changes) })).toMatchObject({ counts: false, ignored: [{ what: 'idea', id: 100, why }] }));

  it.each([
    ['elsewhere', record(1, day(6), 'added', { text: 'x', idea: 101 })],
    ['elsewhere', record(1, day(6), 'added', { text: 'x', campaignId: 5 })],
    ['altered', record(1, day(6), 'added', { text: 'x', isAltered: true })],
    ['misplaced', record(1, day(6), 'added', { text: 'x', isMisplaced: true })],
    ['early', record(1, day(1), 'added', { text: 'x' })],
    ['notAuthor', record(1, day(6), 'added', { text: 'x', author: theo })],
    ['notAuthor', record(1, day(6), 'corrected', { title: 'Brocolis', author: theo })],
    ['notAuthor', record(1, day(6), 'withdrawn', { text: 'x', author: theo })],
    ['notAuthor', record(1, day(6), 'coauthorInvited', { person: theo, author: theo })],
    ['notInvited', record(1, day(6), 'coauthorAccepted', { author: theo })],
    ['notInvited', record(1, day(6), 'coauthorDeclined', { author: theo })],
    ['late', record(1, day(20), 'corrected', { title: 'x' })],
    ['late', record(1, day(20), 'withdrawn', { text: 'x' })],
    ['incomplete', record(1, day(6), 'corrected', { title: ' ' })],
    ['incomplete', record(1, day(6), 'withdrawn')],
    ['contradictory', record(1, day(6), 'restored')],
    ['incomplete', record(1, day(6), 'added', { text: ' ' })],
    ['incomplete', record(1, day(6), 'coauthorInvited')],
    ['contradictory', record(1, day(6), 'coauthorInvited', { person: nadia })],
    ['incomplete', record(1, day(6), 'sameAs')],
    ['contradictory', record(1, day(6), 'sameAs', { other: 100 })],
    ['incomplete', record(1, day(6), 'supportKept')],
    ['incomplete', record(1, day(6), 'comment')],
    ['unknown', record(1, day(6), 'comment', { text: 'x', answers: 9 })],
    ['unknown', record(1, day(6), 'commentWithdrawn', { answers: 9 })]
  ] as const)('is not changed by what does not count, which is named: %s %#', (why, forged) => {
    expect(ideaStateOf({ records: [forged] })).toEqual({ ...ideaStateOf(), ignored: [{ what: 'record', id: 1, why }] });
  });

  it.each([
    ['elsewhere', { ...staged(1, 21, 'kept'), campaignId: 5 }],
    ['altered', { ...staged(1, 21, 'kept'), isAltered: true }],
    ['incomplete', { ...staged(1, 21, 'kept'), reason: ' ' }],
    ['incomplete', decision(1, day(21), 'staged', {}, about)],
    ['incomplete', decision(1, day(21), 'hidden', {}, { ...about, reason: '' })],
    ['unknown', decision(1, day(21), 'hidden', { record: 8 }, about)],
    ['unknown', decision(1, day(21), 'shown', { record: 8 }, about)],
    ['incomplete', decision(1, day(21), 'summarized', { text: ' ' }, about)],
    ['incomplete', decision(1, day(21), 'released', {}, about)]
  ] as const)('is not changed by decisions that say nothing or lie: %s %#', (why, forged) => {
    expect(ideaStateOf({ decisions: [forged] })).toEqual({ ...ideaStateOf(), ignored: [{ what: 'decision', id: 1, why }] });
  });

  it('takes no second withdrawal, no correction while withdrawn, no comment where there are none, nothing once all is put away', () => {
    const withdrawn = record(1, day(6), 'withdrawn', { text: 'x' });
    const whys = (thread: Parameters<typeof ideaStateOf>[0], ...more: Parameters<typeof ideaStateOf> extends [unknown?, ...infer R] ? R : never) => ideaStateOf(thread, ...more).ignored.map(({ why }) => why);
    expect(whys({ records: [withdrawn, { ...withdrawn, id: 2, created: day(7) }, record(3, day(8), 'corrected', { title: 'x' })] })).toEqual(['contradictory', 'withdrawn']);
    expect(whys({ records: [record(1, day(6), 'comment', { text: 'x' })] }, campaignWith({ mayComment: false }))).toEqual(['notAllowed']);
    expect(whys({ records: [record(1, day(24), 'added', { text: 'x' })] }, campaignWith(), [decision(9, day(24), 'archived')])).toEqual(['late']);
  });

  it('is the same in whatever order all is read, however often, and nothing of it is lost: what does not count is named', () => {
    fc.assert(
      fc.property(records, decisions, fc.integer(), (said, decided, seed) => {
        const state = ideaStateOf({ records: said, decisions: decided });
        expect(ideaStateOf({ records: [...shuffled(said, seed), ...said], decisions: [...shuffled(decided, seed), ...decided] })).toEqual(state);
        const named = new Set(state.ignored.map(({ what, id }) => `${what} ${id}`));
        const forged = [...said.filter((each) => each.isAltered || each.isMisplaced || each.idea !== 100).map(({ id }) => `record ${id}`), ...decided.filter((each) => each.isAltered || each.idea !== 100).map(({ id }) => `decision ${id}`)];
        expect(forged.filter((each) => !named.has(each))).toEqual([]);
        const counted = ({ isAltered, isMisplaced, idea }: (typeof said)[number]): boolean => !isAltered && !isMisplaced && idea === 100;
        expect(ideaStateOf({ records: said.filter(counted), decisions: decided.filter((each) => !each.isAltered && each.idea === 100) })).toEqual({ ...state, ignored: state.ignored.filter(({ what, id }) => !forged.includes(`${what} ${id}`)) });
      })
    );
    expect(ideaRecordKinds).toHaveLength(14);
  });
});

describe('an idea whose names or texts are not for everybody', () => {
  const secret = campaignWith({ names: 'hidden' });
  const released = decision(1, day(12), 'released', { title: 'Le soir', text: 'Ouvrir.', category: 1, buildsOn: 90, at: day(5) }, about);

  it('waits until an animator lets it through, without its author', () => {
    expect(ideaStateOf({}, secret)).toMatchObject({ visibility: 'waiting', counts: true });
    const idea = releasedIdea(released);
    expect(idea).toMatchObject({ id: 100, author: null, title: 'Le soir', created: day(5), buildsOn: 90 });
    expect(ideaStateOf({ idea, decisions: [released] }, secret)).toMatchObject({ visibility: 'visible', title: 'Le soir', counts: true, ignored: [] });
    expect(releasedIdea({ ...released, content: { title: 'x', name: 'Nadia Benali' } })).toMatchObject({ author: { name: 'Nadia Benali' }, created: day(12) });
  });

  it('has the words that were let through until its author corrects them', () => {
    const corrected = record(1, day(11), 'corrected', { text: 'Autre' });
    expect(ideaStateOf({ decisions: [released], records: [corrected] }, secret)).toMatchObject({ title: 'Le soir', text: 'Ouvrir.' });
    expect(ideaStateOf({ decisions: [released], records: [{ ...corrected, created: day(13) }] }, secret)).toMatchObject({ title: 'Le soir', text: 'Autre' });
    expect(ideaStateOf({ decisions: [released, decision(2, day(13), 'hidden', {}, about)] }, secret).visibility).toBe('hidden');
  });
});

describe('comments where names are hidden', () => {
  const secret = campaignWith({ names: 'hidden' });
  const said = record(5, day(6), 'comment', { text: 'Oui', author: theo });
  const released = decision(1, day(7), 'released', { record: 5, text: 'Oui', at: day(6) }, about);

  it('wait until an animator lets them through, and are read without their author by who cannot read them', () => {
    const shown = (thread: Parameters<typeof ideaStateOf>[0]) => ideaStateOf(thread, secret).comments.map(({ record: { id, text, author, created }, isWaiting }) => [id, text, author.name, created, isWaiting]);
    expect([shown({ records: [said] }), shown({ records: [said], decisions: [released] }), shown({ decisions: [released] })]).toEqual([[[5, 'Oui', theo.name, day(6), true]], [[5, 'Oui', theo.name, day(6), false]], [[5, 'Oui', '', day(6), false]]]);
    expect(ideaStateOf({ records: [said] }).comments[0]?.isWaiting).toBe(false);
  });

  it('are taken from sight again, and released with words alone', () => {
    const state = ideaStateOf({ decisions: [released, decision(2, day(8), 'hidden', { record: 5 }, about), decision(3, day(8), 'released', { record: 6, text: ' ' }, about), decision(4, day(9), 'released', { record: 7, text: 'Et ?', answers: 5 }, about)] }, secret);
    expect([state.comments.map(({ hidden, replies }) => [hidden?.id, replies.map((each) => each.record.text)]), state.visibility, state.ignored]).toEqual([[[2, ['Et ?']]], 'waiting', [{ what: 'decision', id: 3, why: 'incomplete' }]]);
  });
});

describe('the end of an idea', () => {
  const forest = mergeForest([{ ...merged(1, 5, [100]), reason: 'Même demande.' }]);
  const none = mergeForest([]);
  const archived = stateOf([decision(9, day(24), 'archived', {}, { reason: 'Campagne terminée.' })], day(25));

  it.each([
    ['withdrawn', 'Fait.', ideaStateOf({ records: [record(1, day(6), 'withdrawn', { text: 'Fait.' })] }), none],
    ['hidden', 'Parce que.', ideaStateOf({ decisions: [decision(1, day(6), 'hidden', {}, about)] }), none],
    ['merged', 'Même demande.', ideaStateOf(), forest],
    ['done', 'Parce que.', ideaStateOf({ decisions: [staged(1, 21, 'done')] }), none],
    ['notKept', 'Parce que.', ideaStateOf({ decisions: [staged(1, 21, 'notKept')] }), none]
  ] as const)('is %s with its reason', (kind, reason, state, merges) => expect(endOfIdea(state, merges, stateOf([]))).toEqual({ kind, reason, root: merges.rootOf(100) }));

  it('is that of the campaign where it has none of its own', () => {
    expect(endOfIdea(ideaStateOf({ decisions: [staged(1, 21, 'kept')] }), none, archived)).toEqual({ kind: 'archived', reason: 'Campagne terminée.', root: 100 });
    expect(endOfIdea(ideaStateOf({ decisions: [staged(1, 21, 'kept')] }), none, stateOf([]))).toBeNull();
  });

  it('is one, with a reason, for every idea of a campaign that was put away', () => {
    fc.assert(
      fc.property(records, decisions, fc.boolean(), (said, decided, isMerged) => {
        const end = endOfIdea(ideaStateOf({ records: said, decisions: decided }, campaignWith(), [decision(9, day(24), 'archived')]), isMerged ? forest : none, archived);
        expect(end?.reason.trim()).toMatch(/./);
      })
    );
  });
});
