import fc from 'fast-check';
import type { OpenBallot } from '../ballots/Ballot';
import { followSteps } from '../ballots/followSteps';
import { planSupport } from '../supports/planSupport';
import { supportRules } from '../supports/SupportSpace';
import { mergeForest } from './mergeForest';
import { campaignWith, day, decision, ideaStateOf, ideaWith, merged, stateOf } from './testing/campaignWith';
import { boxBudget, opinionCounts, opinionsHeld, planOpinion, planTakeBack, planVote, planVotes, roomOn, votesHeld } from './votes';
import { countsByIdea, ideaOf, targetsOf } from './voteTargets';
import { mostIdeas, voteSpace, wordsSeen } from './voteSpace';

const budget = { kind: 'budget', votes: 5, most: 2 } as const;
const support = { kind: 'support', votes: 0, most: 0 } as const;
const opinion = { kind: 'opinion', votes: 0, most: 0 } as const;
const none = mergeForest([]);

describe('the targets of an idea', () => {
  it('are as many as it takes votes, and say whose they are, up to the highest id that SharePoint gives', () => {
    expect([targetsOf(3, support), targetsOf(3, budget), targetsOf(3, opinion), targetsOf(3, { ...budget, most: 9 })]).toEqual([[12], [12, 13], [12, 13, 14], [12, 13, 14, 15]]);
    expect([12, 15, 16].map(ideaOf)).toEqual([3, 3, 4]);
    expect(String(Math.max(...targetsOf(2 ** 31 - 1, { ...budget, most: 4 })))).toHaveLength(10);
    expect([boxBudget(budget), boxBudget(support), boxBudget(opinion)]).toEqual([5, null, null]);
    expect([mostIdeas(support), mostIdeas(budget)]).toEqual([2000, 1000]);
  });

  it('make the ballot box of the campaign, each for the words of its idea', () => {
    const campaign = campaignWith({ vote: budget });
    const ideas = [ideaStateOf({ idea: ideaWith(3) }), ideaStateOf({ idea: ideaWith(4, { title: 'Autre' }) })];
    const space = voteSpace(campaign, stateOf([], day(5), campaign), ideas);
    expect(space).toMatchObject({ box: 'r4-x1', targets: [12, 13, 16, 17], budget: 5, revision: 0, windows: [{ from: day(2), to: new Date(day(20).getTime() - 1000) }] });
    expect(voteSpace(campaign, stateOf([decision(2, day(4), 'dates', { starts: campaign.starts })], day(5), campaign), ideas).revision).toBe(1);
    expect([space.seen[12], space.seen[12] === space.seen[13], space.seen[13] === space.seen[16]]).toEqual([wordsSeen({ title: 'Idée 3', text: 'Un guichet ouvert le soir.', link: '' }), true, false]);
  });
});

describe('a vote', () => {
  it('is given while there are votes left, and room on the idea', () => {
    expect(planVote(3, [], budget, none)).toEqual([{ target: 12, isOn: true }]);
    expect(planVote(3, [12], budget, none)).toEqual([{ target: 13, isOn: true }]);
    expect(planVote(3, [13], budget, none)).toEqual([{ target: 12, isOn: true }]);
    expect(planVote(3, [12, 13], budget, none)).toBe('mostReached');
    expect(planVote(6, [12, 13, 16, 17, 20], budget, none)).toBe('noneLeft');
    expect([planVote(3, [], support, none), planVote(3, [12], support, none)]).toEqual([[{ target: 12, isOn: true }], 'mostReached']);
  });

  it('goes to the idea that others went under, and all of them together take no more than one', () => {
    const forest = mergeForest([merged(1, 3, [4])]);
    expect([planVote(4, [], budget, forest), planVote(3, [16, 17], budget, forest), planVote(3, [16], budget, forest)]).toEqual(['merged', 'mostReached', [{ target: 12, isOn: true }]]);
    // Who had given to both before they were merged keeps what he gave.
    expect(roomOn(3, votesHeld([12, 13, 16, 17], budget), budget, forest)).toBe(0);
    expect(roomOn(3, votesHeld([16], budget), budget, forest)).toBe(1);
    expect(roomOn(3, votesHeld([20, 21, 24, 25], budget), budget, forest)).toBe(1);
  });

  it('is taken back one by one, from a merged idea too', () => {
    expect([planTakeBack(3, [12, 13, 16]), planTakeBack(4, [12])]).toEqual([[{ target: 13, isOn: false }], []]);
    expect(votesHeld([12, 13, 16], budget)).toEqual({ on: new Map([[3, 2], [4, 1]]), left: 2 });
    expect([votesHeld([12], support).left, votesHeld([1, 2, 3, 4, 5, 6], budget).left]).toEqual([null, 0]);
  });

  it('is planned from what is held to what is wanted, or refused as a whole', () => {
    expect(planVotes(3, 2, [], budget, none)).toEqual([{ target: 12, isOn: true }, { target: 13, isOn: true }]);
    expect([planVotes(3, 0, [12, 13, 16], budget, none), planVotes(3, 1, [13], budget, none)]).toEqual([[{ target: 13, isOn: false }, { target: 12, isOn: false }], []]);
    expect([planVotes(3, 2, [16, 17, 20, 21], budget, none), planVotes(3, 3, [], budget, none), planVotes(4, 1, [], budget, mergeForest([merged(1, 3, [4])]))]).toEqual(['noneLeft', 'mostReached', 'merged']);
  });

  it('is counted by idea; of opinions, who agrees', () => {
    expect(countsByIdea({ 12: 4, 13: 2, 16: 1 }, budget)).toEqual({ 3: 6, 4: 1 });
    expect(countsByIdea({ 12: 4, 13: 2, 14: 1, 17: 3 }, opinion)).toEqual({ 3: 4 });
    expect(opinionCounts(3, { 12: 4, 13: 2, 16: 9 })).toEqual({ agree: 4, disagree: 2, pass: 0 });
  });

  it('as an opinion takes the place of the one before', () => {
    expect(planOpinion(3, 'disagree', [12, 16])).toEqual([{ target: 12, isOn: false }, { target: 13, isOn: true }]);
    expect([planOpinion(3, 'agree', [12]), planOpinion(3, null, [12, 14])]).toEqual([[], [{ target: 12, isOn: false }, { target: 14, isOn: false }]]);
    expect(opinionsHeld([12, 17, 18, 22])).toEqual(new Map([[3, 'agree'], [5, 'pass']]));
  });

  it('exceeds neither the budget nor what one idea takes, from any number of tabs that know little of each other', () => {
    const ideas = [1, 2, 3, 4];
    const wish = fc.record({ tab: fc.integer({ min: 0, max: 2 }), idea: fc.constantFrom(...ideas), isBack: fc.boolean(), reads: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }), fc.array(wish, { maxLength: 40 }), fc.boolean(), (votes, most, wishes, isMerged) => {
        const rules = { kind: 'budget', votes, most } as const;
        const forest = isMerged ? mergeForest([merged(1, 1, [2])]) : none;
        const targets = ideas.flatMap((idea) => targetsOf(idea, rules));
        const box = supportRules({ box: 'r', targets, budget: boxBudget(rules), seen: {}, windows: [{ from: new Date(0), to: null }], revision: 0 });
        const stored: OpenBallot[] = [];
        const slotsOf = (ballots: readonly OpenBallot[]) => followSteps(ballots, box).slots.get(7) ?? [];
        const heldIn = (ballots: readonly OpenBallot[]) => followSteps(ballots, box).choices.get(7) ?? [];
        const known: OpenBallot[][] = [[], [], []];
        for (const { tab, idea, isBack, reads } of wishes) {
          if (reads) known[tab] = [...stored];
          for (let round = 0; round < 2; round += 1) {
            const seen = known[tab] ?? [];
            const planned = isBack ? planTakeBack(idea, heldIn(seen)) : planVote(idea, heldIn(seen), rules, forest);
            const step = typeof planned === 'string' ? undefined : planned[0];
            const [first] = step ? (planSupport(7, slotsOf(seen), step.target, step.isOn, votes) ?? []) : [];
            if (!first) break;
            const key = box.layout.key(first);
            // The server lets one in under each key; the other reads and plans again.
            const isTaken = stored.some((each) => each.key === key);
            if (!isTaken) stored.push({ id: stored.length + 1, key, folder: box.layout.folder(first), authorId: 7, editorId: 7, created: new Date(1000 * (stored.length + 1)), altered: false, seen: '' });
            known[tab] = [...stored];
            if (!isTaken) break;
          }
        }
        const { choices, exclusions } = followSteps(stored, box);
        const { on } = votesHeld(choices.get(7) ?? [], rules);
        expect(exclusions).toEqual([]);
        expect([...on.values()].reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(votes);
        for (const idea of ideas) expect(forest.leavesOf(idea).reduce((sum, leaf) => sum + (on.get(leaf) ?? 0), 0)).toBeLessThanOrEqual(most);
      })
    );
  });
});
