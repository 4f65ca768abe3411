import fc from 'fast-check';
import { placeInWindows } from '../ballots/votingWindow';
import type { PhaseStarts } from './Campaign';
import { phases, rulesOf } from './Campaign';
import { campaignState, votingPhases } from './campaignState';
import { letterOf } from './Cluster';
import { endOf, phaseAt, windowsOf } from './schedule';
import { campaignWith, day, decision, publication, published, shuffled, starts, stateOf } from './testing/campaignWith';

const campaign = campaignWith();
const second = (date: Date, by: number): Date => new Date(date.getTime() + by * 1000);

describe('the phase of a campaign', () => {
  it.each([
    [day(2), 'collect', day(10)], [second(day(10), -1), 'collect', day(10)], [day(10), 'gather', day(12)], [day(12), 'vote', day(20)], [day(20), 'decide', day(30)], [day(30), 'follow', null]
  ] as const)('follows the server’s dates: at %s %s', (now, phase, until) => expect(stateOf([], now)).toMatchObject({ phase, until }));

  it('is none before the campaign is published, and waits for the day on which it begins', () => {
    expect(campaignState(campaign, [], day(5)).phase).toBe('unpublished');
    const later = campaignWith({ starts: { ...starts, collect: day(4) } });
    expect([stateOf([], day(3), later).phase, stateOf([], day(4), later).phase, stateOf([], day(3), later).until]).toEqual(['scheduled', 'collect', null]);
  });

  it('is as people were told, whatever is written into the campaign later', () => {
    const edited = { ...campaign, starts: { ...starts, vote: day(3) }, names: 'hidden' as const };
    expect(campaignState(edited, [published], day(5))).toMatchObject({ phase: 'collect', rules: { names: 'shown' }, starts: { vote: day(12) } });
  });

  it('leaves out what has no date', () => {
    const short = campaignWith({ starts: { ...starts, gather: null, follow: null } });
    expect([stateOf([], day(11), short).phase, stateOf([], day(40), short).phase]).toEqual(['collect', 'decide']);
  });

  it('moves with a decision, from the second after it on', () => {
    const moved = decision(2, day(20), 'dates', { starts: { ...starts, collect: day(2), decide: day(22) } });
    const state = stateOf([moved], day(21));
    expect([state.phase, state.changes, phaseAt(state.plans, day(20)), phaseAt(state.plans, second(day(20), 1))]).toEqual(['vote', [moved], 'decide', 'vote']);
    // Who voted in the second of the decision was told that the vote is over.
    expect(stateOf([moved], day(21), campaignWith({ vote: { from: 'vote' } })).voting).toEqual([{ from: day(12), to: second(day(20), -1) }, { from: second(day(20), 1), to: second(day(22), -1) }]);
  });

  it('comes back after a certificate, and not once it was put away', () => {
    const certified = decision(2, day(21), 'certified', { ranking: { places: [], voters: 0, read: 0, excluded: 0, merges: '', windows: '', lastBallotId: 0 } });
    const again = decision(3, day(22), 'dates', { starts: { ...starts, decide: day(28) } });
    expect(stateOf([certified, again], day(24))).toMatchObject({ phase: 'vote', certified });
    const archived = decision(4, day(23), 'archived');
    expect(stateOf([certified, archived, { ...again, id: 5, created: day(24) }], day(25))).toMatchObject({ phase: 'archived', ignored: [{ what: 'decision', id: 5, why: 'contradictory' }] });
  });

  it('is the one of the newest plan at every moment, and windows are exactly when it is', () => {
    const date = fc.option(fc.integer({ min: 0, max: 40 }).map((hour) => day(2, hour)), { nil: null });
    const plan = fc.record({ collect: date, gather: date, vote: date, decide: date, follow: date });
    fc.assert(
      fc.property(fc.array(fc.tuple(plan, fc.integer({ min: 0, max: 40 })), { minLength: 1, maxLength: 4 }), fc.subarray([...phases]), (told, some) => {
        const plans = told.map(([each, hour]): { since: Date; starts: PhaseStarts } => ({ since: day(2, hour), starts: each })).sort((a, b) => a.since.getTime() - b.since.getTime());
        const windows = windowsOf(plans, some);
        for (let hour = -1; hour < 42; hour += 1) {
          for (const at of [second(day(2, hour), -1), day(2, hour), second(day(2, hour), 1)]) {
            const phase = phaseAt(plans, at);
            expect(placeInWindows(at, windows) === 'inside').toBe(phase !== null && some.includes(phase));
          }
        }
        for (const { from, to } of windows) expect(to === null || to >= from).toBe(true);
      })
    );
  });

  it('ends where the next one that has a date begins', () => {
    expect([endOf(starts, 'collect'), endOf({ ...starts, gather: null }, 'collect'), endOf(starts, 'follow')]).toEqual([day(10), day(12), null]);
  });
});

describe('what is decided of a campaign', () => {
  const rules = rulesOf(campaign);

  it('changes its rules with a reason, and is shown', () => {
    const changed = decision(2, day(6), 'rules', { rules: { ...rules, movers: 'all', vote: { ...rules.vote, countsHidden: true } } });
    expect(stateOf([changed])).toMatchObject({ rules: { movers: 'all', vote: { countsHidden: true } }, changes: [changed], ignored: [] });
  });

  it('lets clusters be made, named anew and given up, and never uses a number again', () => {
    const made = decision(2, day(6), 'clustered', { cluster: 1, name: 'Horaires', colour: 3 });
    const other = decision(3, day(6), 'clustered', { cluster: 2, name: 'Locaux', colour: 1 });
    const named = decision(4, day(7), 'clustered', { cluster: 1, name: 'Le soir', colour: 4 });
    const over = decision(5, day(8), 'unclustered', { cluster: 1 });
    expect(stateOf([made, other, named]).clusters.map(({ id, name, colour }) => [id, name, colour])).toEqual([[1, 'Le soir', 4], [2, 'Locaux', 1]]);
    const state = stateOf([made, other, over, decision(6, day(9), 'clustered', { cluster: 1, name: 'Encore', colour: 1 })]);
    expect([state.clusters.map(({ id }) => id), state.ignored]).toEqual([[2], [{ what: 'decision', id: 6, why: 'contradictory' }]]);
    expect([1, 26, 27, 52, 53, 703].map((id) => letterOf({ id }))).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA']);
  });

  it('says the short list anew each time, and when marks are for all', () => {
    const shown = decision(4, day(8), 'marksShown');
    expect(stateOf([decision(2, day(6), 'shortListed', {}, { targets: [1, 2] }), decision(3, day(7), 'shortListed', {}, { targets: [2] }), shown])).toMatchObject({ shortList: [2], marksShown: shown });
    expect(stateOf([])).toMatchObject({ shortList: null, marksShown: null });
  });

  it.each([
    ['elsewhere', decision(2, day(6), 'archived', {}, { campaignId: 5 })],
    ['altered', decision(2, day(6), 'archived', {}, { isAltered: true })],
    ['contradictory', decision(2, day(6), 'published')],
    ['incomplete', decision(2, day(6), 'archived', {}, { reason: ' ' })],
    ['incomplete', decision(2, day(6), 'dates', { starts }, { reason: '' })],
    ['incomplete', decision(2, day(6), 'dates')],
    ['incomplete', decision(2, day(6), 'rules', { rules }, { reason: '' })],
    ['incomplete', decision(2, day(6), 'rules')],
    ['notAllowed', decision(2, day(6), 'rules', { rules: { ...rules, names: 'hidden' } })],
    ['notAllowed', decision(2, day(6), 'rules', { rules: { ...rules, moderation: 'before' } })],
    ['contradictory', decision(2, day(6), 'rules', { rules: { ...rules, vote: { ...rules.vote, kind: 'budget' } } })],
    ['contradictory', decision(2, day(6), 'rules', { rules: { ...rules, vote: { ...rules.vote, from: 'vote' } } })],
    ['incomplete', decision(2, day(6), 'certified')],
    ['incomplete', decision(2, day(6), 'clustered', { name: 'x', colour: 1 })],
    ['incomplete', decision(2, day(6), 'clustered', { cluster: 1, name: ' ', colour: 1 })],
    ['incomplete', decision(2, day(6), 'clustered', { cluster: 1, name: 'x', colour: 9 })],
    ['unknown', decision(2, day(6), 'unclustered', { cluster: 1 })]
  ] as const)('changes nothing and is named where it does not count: %s %#', (why, forged) => {
    const state = stateOf([forged]);
    expect(state).toEqual({ ...stateOf([]), ignored: [{ what: 'decision', id: 2, why }] });
  });

  it('may give another kind of vote until the vote begins', () => {
    const later = campaignWith({ vote: { from: 'vote' } });
    const changed = decision(2, day(11), 'rules', { rules: { ...rulesOf(later), vote: { ...later.vote, kind: 'budget' } } });
    expect(stateOf([changed], day(13), later).rules.vote.kind).toBe('budget');
    expect(stateOf([{ ...changed, created: day(12) }], day(13), later).rules.vote.kind).toBe('support');
    expect(votingPhases({ from: 'vote' })).toEqual(['vote']);
  });

  it('is the same in whatever order it is read, and however often', () => {
    const all = [
      publication(), decision(2, day(6), 'clustered', { cluster: 1, name: 'a', colour: 1 }), decision(3, day(7), 'clustered', { cluster: 1, name: 'b', colour: 2 }), decision(4, day(7), 'dates', { starts: { ...starts, vote: day(13) } }),
      decision(5, day(8), 'dates', { starts: { ...starts, vote: day(14) } }), decision(6, day(9), 'shortListed', {}, { targets: [3] }), decision(7, day(9), 'archived'), decision(8, day(9), 'rules', { rules })
    ];
    fc.assert(fc.property(fc.integer(), (seed) => expect(campaignState(campaign, [...shuffled(all, seed), ...all], day(11))).toEqual(campaignState(campaign, all, day(11)))));
  });
});
