import assert from 'node:assert/strict';
import { DataError } from '../../src/data/DataError';
import type { CampaignDecisionDraft, CampaignVotes, IdeaRecordDraft, IdeaServices, VotedCampaign, VoteOutcome } from '../../src/data/ideas/IdeaServices';
import type { Campaign, CampaignDraft } from '../../src/domain/ideas/Campaign';
import type { CampaignDecision } from '../../src/domain/ideas/CampaignDecision';
import { campaignState } from '../../src/domain/ideas/campaignState';
import { countOf } from '../../src/domain/ideas/countOf';
import { evaluationMatrix, shownMatrix } from '../../src/domain/ideas/evaluationMatrix';
import { listToEvaluate } from '../../src/domain/ideas/evaluators';
import type { Idea, IdeaDraft } from '../../src/domain/ideas/Idea';
import type { IdeaState } from '../../src/domain/ideas/ideaState';
import { ideaState } from '../../src/domain/ideas/ideaState';
import type { OpenedCampaign } from '../../src/domain/ideas/IdeaThread';
import { mergeForest } from '../../src/domain/ideas/mergeForest';
import { OvertakenError } from '../../src/domain/ideas/OvertakenError';
import { orderBetween } from '../../src/domain/ideas/orderBetween';
import { threadsOf } from '../../src/domain/ideas/threadsOf';
import { planOpinion, planTakeBack, planVote } from '../../src/domain/ideas/votes';
import { ideaOf } from '../../src/domain/ideas/voteTargets';
import { campaignDraft, ideaDraft } from './ideaTexts';
import { insisting } from './insisting';
import type { Runner } from './table.contract';

export type IdeaPersona = 'agent' | 'colleague' | 'animator' | 'owner';

/** Brainstorms of one site as each has them before him. */
export interface IdeasUnderTest {
  /** A page of its own each time. */
  as(persona: IdeaPersona): IdeaServices;
  /** The next writes are done, and their answers are lost; none with 0. */
  loseAnswers(count: number): Promise<void>;
  /** Moves the server's clock. */
  advance(seconds: number): void;
  close(): Promise<void>;
}

let keys = 0;
const newKey = (): string => `00000000-0000-4000-9100-${String(++keys).padStart(12, '0')}`;
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof DataError || error instanceof OvertakenError ? error.code : String(error))
  );const decision = (kind: CampaignDecisionDraft['kind'], changes: Partial<CampaignDecisionDraft> = {}): CampaignDecisionDraft => ({ kind, idea: 0, targets: [], reason: 'Parce que.', content: {}, ...changes });
const newest = ({ decisions }: Pick<OpenedCampaign, 'decisions'>): number => Math.max(0, ...decisions.filter(({ idea }) => idea === 0).map(({ id }) => id));

/** What `IdeaServices` promise. */
export function ideasContract(name: string, open: () => Promise<IdeasUnderTest>, { describe, it, before, after, afterEach }: Runner): void {
  describe(`brainstorms ${name}`, () => {
    let site: IdeasUnderTest;
    before(async () => {
      site = await open();
    });
    afterEach(() => site.loseAnswers(0));
    after(() => site.close());

    const publish = async (changes: Partial<CampaignDraft> = {}): Promise<OpenedCampaign> => {
      const animation = await site.as('owner').animation();
      const key = newKey();
      return animation.publish(await animation.saveDraft(campaignDraft(changes), key), key);
    };
    const throwIdea = (campaign: Campaign, title: string, persona: IdeaPersona = 'agent', changes: Partial<IdeaDraft> = {}): Promise<Idea> => site.as(persona).ideas.add(campaign, ideaDraft(title, changes), newKey());
    const say = (campaign: Campaign, idea: Idea, draft: IdeaRecordDraft, persona: IdeaPersona = 'agent') => site.as(persona).ideas.record(campaign, idea, draft, newKey());
    const decide = async ({ id }: Campaign, draft: CampaignDecisionDraft, persona: IdeaPersona = 'animator'): Promise<CampaignDecision> => {
      const services = site.as(persona);
      const opened = await services.campaigns.open(id);
      const known = draft.idea === 0 ? newest(opened) : Math.max(0, ...opened.decisions.filter(({ idea }) => idea === draft.idea).map((each) => each.id));
      return (await services.animation()).decide(opened, draft, known);
    };
    /** As a page of his has it now. */
    const seen = async ({ id }: Campaign, persona: IdeaPersona = 'colleague', services = site.as(persona)) => {
      const opened = await services.campaigns.open(id);
      const { campaign, decisions } = opened;
      const now = services.serverNow();
      const state = campaignState(campaign, decisions, now);
      const book = await services.ideas.book(opened);
      const ideas = threadsOf(book.ideas, book.records, book.decisions).map((thread) => ideaState(thread, campaign, state, now));
      return { services, opened, campaign, state, book, ideas, forest: mergeForest(decisions), voted: { campaign, state, ideas } satisfies VotedCampaign };
    };
    const ideaOfId = (ideas: readonly IdeaState[], { id }: Pick<Idea, 'id'>): IdeaState => {
      const found = ideas.find(({ idea }) => idea.id === id);
      assert.ok(found, `idea ${id}`);
      return found;
    };
    const vote = async (campaign: Campaign, idea: Idea, persona: IdeaPersona, isBack = false): Promise<VoteOutcome> => {
      const { services, voted, forest, state } = await seen(campaign, persona);
      const votes = await services.votes.read(voted);
      const steps = isBack ? planTakeBack(idea.id, votes.mine) : planVote(idea.id, votes.mine, state.rules.vote, forest);
      assert.ok(typeof steps !== 'string', String(steps));
      return services.votes.cast(voted, steps, votes);
    };
    const votesOf = async (campaign: Campaign, persona: IdeaPersona = 'colleague'): Promise<CampaignVotes> => {
      const { services, voted } = await seen(campaign, persona);
      return services.votes.read(voted);
    };
    const countIn = ({ counts }: CampaignVotes, { id }: Idea): number => Object.entries(counts).reduce((sum, [target, count]) => sum + (ideaOf(Number(target)) === id ? count : 0), 0);

    describe('a campaign', () => {
      it('comes back as it was written, and is listed', async () => {
        const changes = { question: '<b>Accueils</b> 👩🏽‍🚒', why: "Ligne 1\nLigne 2 & « guillemets » — نعم" };
        const { campaign } = await publish(changes);
        const opened = await site.as('agent').campaigns.open(campaign.id);
        const { id, box, ...draft } = opened.campaign;
        assert.deepEqual(draft, campaignDraft({ ...changes, starts: draft.starts }));
        assert.match(box, /^r-[0-9a-f]{14}$/);
        const state = campaignState(opened.campaign, opened.decisions, site.as('agent').serverNow());
        assert.deepEqual([state.phase, state.published?.content.box, state.ignored], ['collect', box, []]);
        assert.ok((await site.as('agent').campaigns.list()).some((each) => each.campaign.id === id && each.decisions.length === 1));
        assert.equal(await codeOf(site.as('agent').campaigns.open(987_654)), 'notFound');
      });

      it('is a draft before, which agents do not read; a change meets the one of somebody else', async () => {
        const animation = await site.as('animator').animation();
        const draft = await animation.saveDraft(campaignDraft({ question: 'Pas encore' }), newKey());
        const changed = await animation.saveDraft({ ...draft, question: 'Toujours pas' }, newKey());
        assert.deepEqual((await animation.drafts()).filter(({ id }) => id === draft.id).map(({ question }) => question), ['Toujours pas']);
        assert.equal(await codeOf(animation.saveDraft({ ...draft, question: 'Autre' }, newKey())), 'conflict');
        assert.equal(await codeOf(animation.publish(draft, newKey())), 'conflict');
        const agents = await site.as('agent').animation();
        assert.ok(['forbidden', 'notFound'].includes(await codeOf(agents.drafts())));
        await animation.removeDraft(changed);
        assert.ok(!(await animation.drafts()).some(({ id }) => id === draft.id));
      });

      it('is published once, whatever becomes of the answers', async () => {
        const animation = await site.as('owner').animation();
        const key = newKey();
        const draft = await animation.saveDraft(campaignDraft({ question: 'Une seule fois' }), key);
        await site.loseAnswers(3);
        const opened = await insisting(() => animation.publish(draft, key));
        await site.loseAnswers(0);
        const all = (await site.as('agent').campaigns.list()).filter(({ campaign }) => campaign.question === 'Une seule fois');
        assert.deepEqual(all.map(({ campaign, decisions }) => [campaign.id, decisions.length]), [[opened.campaign.id, 1]]);
      });

      it('is decided by one of two who saw the same', async () => {
        const opened = await publish();
        const [one, other] = [await site.as('animator').animation(), await site.as('owner').animation()];
        const cluster = decision('clustered', { content: { cluster: 1, name: 'Horaires', colour: 1 } });
        const first = await one.decide(opened, cluster, newest(opened));
        assert.equal((await one.decide(opened, cluster, newest(opened))).id, first.id);
        await assert.rejects(other.decide(opened, decision('clustered', { content: { cluster: 1, name: 'Locaux', colour: 2 } }), newest(opened)), (error) => error instanceof OvertakenError && error.latest.id === first.id);
        assert.deepEqual((await seen(opened.campaign)).state.clusters.map((each) => each.name), ['Horaires']);
      });

      it('of which words are changed is changed with its etag, and what people were told stands', async () => {
        const { campaign } = await publish();
        const animation = await site.as('owner').animation();
        const stored = await animation.saved(campaign);
        await animation.save({ ...stored, why: 'Autrement', names: 'hidden', starts: { ...stored.starts, decide: new Date('2020-01-01T00:00:00Z') } });
        assert.equal(await codeOf(animation.save({ ...stored, why: 'Encore' })), 'conflict');
        const { campaign: now, state } = await seen(campaign);
        assert.deepEqual([now.why, now.names, state.phase], ['Autrement', 'shown', 'collect']);
      });
    });

    describe('an idea', () => {
      it('comes back as it was thrown, and what it builds on', async () => {
        const { campaign } = await publish();
        const first = await throwIdea(campaign, "Guichet du soir : l'accueil & « plus »", 'agent', { link: 'https://ville.test/a?b=1&c=2', direction: 'Accueils', text: 'Deux\nlignes' });
        const second = await throwIdea(campaign, 'Et le samedi', 'colleague', { buildsOn: first.id, text: '' });
        const { ideas } = await seen(campaign);
        assert.deepEqual(ideas.map(({ idea, counts, ignored }) => [idea.id, idea.buildsOn, idea.text, counts, ignored]), [[first.id, 0, 'Deux\nlignes', true, []], [second.id, first.id, '', true, []]]);
        const { author: _, created: _at, ...said } = ideaOfId(ideas, first).idea;
        const { author: _who, created: _when, ...thrown } = first;
        assert.deepEqual(said, thrown);
      });

      it('is stored once, whatever becomes of the answers', async () => {
        const { campaign } = await publish();
        const { ideas } = site.as('agent');
        const key = newKey();
        await site.loseAnswers(2);
        const idea = await insisting(() => ideas.add(campaign, ideaDraft('Une fois'), key));
        await site.loseAnswers(0);
        assert.equal((await site.as('agent').ideas.add(campaign, ideaDraft('Une fois'), key)).id, idea.id);
        assert.deepEqual((await seen(campaign)).ideas.map((each) => each.idea.id), [idea.id]);
      });

      it('is corrected, added to, commented, and read so by colleagues', async () => {
        const { campaign } = await publish();
        const idea = await throwIdea(campaign, 'Guichet');
        await say(campaign, idea, { kind: 'corrected', text: 'Jusqu’à 20 h.', title: 'Guichet du soir' });
        await say(campaign, idea, { kind: 'added', text: 'Et le samedi.' });
        const comment = await say(campaign, idea, { kind: 'comment', text: 'Bonne idée' }, 'colleague');
        await say(campaign, idea, { kind: 'comment', text: 'Merci', answers: comment.id });
        const { campaign: now, state, book, services } = await seen(campaign);
        assert.deepEqual(book.records.map(({ kind }) => kind), ['corrected', 'added']);
        const said = await services.ideas.said(campaign, idea);
        const [thread] = threadsOf(book.ideas, said, book.decisions);
        assert.ok(thread);
        const whole = ideaState(thread, now, state, services.serverNow());
        assert.deepEqual([whole.title, whole.text, whole.additions.map(({ text }) => text), whole.comments.map(({ record, replies }) => [record.text, replies.length]), whole.ignored], ['Guichet du soir', 'Jusqu’à 20 h.', ['Et le samedi.'], [['Bonne idée', 1]], []]);
        assert.deepEqual(await services.ideas.commentCounts(campaign, [idea.id]), { [idea.id]: 2 });
        assert.deepEqual((await site.as('colleague').ideas.mine(campaign, 'comment')).map(({ id }) => id), [comment.id]);
      });

      it('that is new is found beside what was read, and nothing where nothing is', async () => {
        const { campaign } = await publish();
        await throwIdea(campaign, 'Une');
        const { services, book } = await seen(campaign);
        const same = await services.ideas.since(campaign, book);
        assert.deepEqual([same === book, (await services.ideas.since(campaign, same)) === same], [true, true]);
        const second = await throwIdea(campaign, 'Deux', 'owner');
        await say(campaign, second, { kind: 'added', text: 'Plus' }, 'owner');
        await decide(campaign, decision('staged', { idea: second.id, content: { stage: 'kept' } }));
        const news = await services.ideas.since(campaign, same);
        assert.deepEqual([news.ideas.map(({ title }) => title), news.records.length, news.decisions.length], [['Une', 'Deux'], 1, same.decisions.length + 1]);
        assert.equal(await services.ideas.since(campaign, news), news);
      });

      it('is told of with what was decided between the opening of the campaign and the reading of its ideas', async () => {
        const opened = await publish();
        const idea = await throwIdea(opened.campaign, 'Une');
        const services = site.as('colleague');
        const early = await services.campaigns.open(opened.campaign.id);
        site.advance(600);
        await decide(opened.campaign, decision('staged', { idea: idea.id, content: { stage: 'kept' } }));
        site.advance(600);
        const book = await services.ideas.book(early);
        assert.equal(book.decisions.length, 1);
        assert.deepEqual((await services.ideas.since(opened.campaign, book)).decisions.map(({ kind }) => kind), ['published', 'staged']);
      });

      it('is told what becomes of it, with a reason', async () => {
        const { campaign } = await publish();
        const [one, other] = [await throwIdea(campaign, 'Une'), await throwIdea(campaign, 'Autre')];
        await decide(campaign, decision('staged', { idea: one.id, content: { stage: 'kept', owner: 'Voirie', dueAt: new Date('2031-01-01T00:00:00Z') } }));
        await decide(campaign, decision('staged', { targets: [other.id, one.id], content: { stage: 'studied' }, reason: 'Étude' }));
        const { ideas } = await seen(campaign);
        assert.deepEqual(ideas.map(({ stage, owner, stages }) => [stage, owner, stages.map(({ reason }) => reason)]), [['studied', 'Voirie', ['Parce que.', 'Étude']], ['studied', '', ['Étude']]]);
      });
    });

    describe('votes', () => {
      it('are given, seen by all, and taken back', async () => {
        const { campaign } = await publish();
        const [one, other] = [await throwIdea(campaign, 'Une'), await throwIdea(campaign, 'Autre')];
        assert.deepEqual(Object.values((await votesOf(campaign)).counts), [0, 0]);
        for (const persona of ['agent', 'colleague'] as const) assert.equal((await vote(campaign, one, persona)).outcome, 'recorded');
        const given = await vote(campaign, other, 'agent');
        assert.deepEqual([countIn(given.votes, other), given.votes.mine.map(ideaOf).sort()], [1, [one.id, other.id].sort()]);
        assert.deepEqual([countIn(await votesOf(campaign), one), countIn(await votesOf(campaign), other)], [2, 1]);
        assert.equal((await vote(campaign, one, 'agent', true)).outcome, 'recorded');
        const after = await votesOf(campaign, 'agent');
        assert.deepEqual([countIn(after, one), after.mine.map(ideaOf)], [1, [other.id]]);
      });

      it('of a budget go as far as it does, also from two tabs that know nothing of each other', async () => {
        const { campaign } = await publish({ vote: { ...campaignDraft().vote, kind: 'budget', votes: 3, most: 2 } });
        const [one, other] = [await throwIdea(campaign, 'Une'), await throwIdea(campaign, 'Autre')];
        const tabs = await Promise.all([seen(campaign, 'agent'), seen(campaign, 'agent')]);
        const votes = await Promise.all(tabs.map(({ services, voted }) => services.votes.read(voted)));
        const outcomes: string[] = [];
        for (const [index, { services, voted, forest, state }] of tabs.entries()) {
          let mine = votes[index] ?? { counts: {}, mine: [], uncounted: {} };
          for (const idea of [one, one, other]) {
            const steps = planVote(idea.id, mine.mine, state.rules.vote, forest);
            if (typeof steps === 'string') {
              outcomes.push(steps);
              continue;
            }
            const cast = await services.votes.cast(voted, steps, mine);
            outcomes.push(cast.outcome);
            mine = cast.votes;
          }
        }
        assert.deepEqual(outcomes.slice(0, 3), ['recorded', 'recorded', 'recorded']);
        const after = await votesOf(campaign, 'agent');
        assert.deepEqual([after.mine.length, countIn(after, one), countIn(after, other), after.uncounted], [3, 2, 1, {}]);
      });

      it('as opinions take the place of the one before', async () => {
        const { campaign } = await publish({ vote: { ...campaignDraft().vote, kind: 'opinion' } });
        const idea = await throwIdea(campaign, 'Une');
        const { services, voted } = await seen(campaign, 'agent');
        const agreed = await services.votes.cast(voted, planOpinion(idea.id, 'agree', []), await services.votes.read(voted));
        const changed = await services.votes.cast(voted, planOpinion(idea.id, 'disagree', agreed.votes.mine), agreed.votes);
        assert.deepEqual([changed.outcome, changed.votes.mine, countIn(await votesOf(campaign), idea)], ['recorded', [idea.id * 4 + 1], 1]);
      });

      it('hold an idea to its words from the first one on', async () => {
        const { campaign } = await publish();
        const idea = await throwIdea(campaign, 'Bière gratuite');
        const { services, voted } = await seen(campaign, 'agent');
        assert.equal(await services.votes.votedAt(voted, idea.id), null);
        assert.equal((await vote(campaign, idea, 'colleague')).outcome, 'recorded');
        const votedAt = await services.votes.votedAt(voted, idea.id);
        assert.ok(votedAt);
        site.advance(5);
        await say(campaign, idea, { kind: 'corrected', text: 'Vapeur', title: 'Brocoli gratuit' });
        const { campaign: now, state, book } = await seen(campaign);
        const [thread] = threadsOf(book.ideas, book.records, book.decisions, new Map([[idea.id, votedAt]]));
        assert.ok(thread);
        const { title, ignored } = ideaState(thread, now, state, services.serverNow());
        assert.deepEqual([title, ignored.map(({ why }) => why)], ['Bière gratuite', ['voted']]);
      });

      it('are judged by what was decided in that moment', async () => {
        const { campaign } = await publish();
        const idea = await throwIdea(campaign, 'Une');
        await vote(campaign, idea, 'colleague');
        const { services, voted, forest, state } = await seen(campaign, 'agent');
        const votes = await services.votes.read(voted);
        const now = services.serverNow();
        await decide(campaign, decision('dates', { content: { starts: { ...state.starts, decide: now } } }), 'owner');
        site.advance(3);
        const steps = planVote(idea.id, votes.mine, state.rules.vote, forest);
        assert.ok(typeof steps !== 'string');
        assert.deepEqual([(await services.votes.cast(voted, steps, votes)).outcome, (await votesOf(campaign, 'agent')).mine], ['tooLate', []]);
      });
    });

    describe('merged ideas', () => {
      it('count agents once, as soon as somebody counted, and are what they were once the merge is undone', async () => {
        const { campaign } = await publish();
        const [one, other] = [await throwIdea(campaign, 'Une'), await throwIdea(campaign, 'La même', 'colleague')];
        for (const persona of ['agent', 'colleague', 'owner'] as const) await vote(campaign, one, persona);
        for (const persona of ['agent', 'colleague'] as const) await vote(campaign, other, persona);
        const shown = async () => {
          const { services, voted, forest, state } = await seen(campaign);
          const { counts } = await services.votes.read(voted);
          const byIdea = Object.fromEntries([one, other].map((idea) => [idea.id, countIn({ counts, mine: [], uncounted: {} }, idea)]));
          return countOf(one.id, byIdea, forest, state.rules.vote);
        };
        const before = await shown();
        const merge = await decide(campaign, decision('merged', { targets: [other.id], content: { parent: one.id } }));
        assert.deepEqual([before, await shown()], [{ kind: 'exact', count: 3 }, { kind: 'between', least: 3, most: 5 }]);
        const { services, voted, forest } = await seen(campaign, 'animator');
        const overlap = await (await services.animation()).countOverlap(voted, forest.leavesOf(one.id));
        await decide(campaign, decision('overlap', { targets: forest.leavesOf(one.id), content: { overlap }, reason: '' }));
        assert.deepEqual([overlap, await shown()], [2, { kind: 'exact', count: 3 }]);
        assert.equal((await seen(campaign)).forest.rootOf(other.id), one.id);
        await decide(campaign, decision('unmerged', { content: { merge: merge.id } }));
        assert.deepEqual(await shown(), before);
      });
    });

    describe('closing by the server', () => {
      it('refuses what is said in that campaign, in no other, until it is opened again', async () => {
        for (const names of ['shown', 'hidden'] as const) {
          const [{ campaign }, other] = [await publish({ names }), await publish({ names })];
          const idea = await throwIdea(campaign, 'Avant');
          const owner = await site.as('owner').owning();
          await owner.setTaking(campaign, 'saying');
          assert.equal(await owner.taking(campaign), 'saying');
          assert.deepEqual([await codeOf(throwIdea(campaign, 'Après')), await codeOf(say(campaign, idea, { kind: 'added', text: 'Encore' }))], ['forbidden', 'none'], names);
          await owner.setTaking(campaign, 'none');
          assert.equal(await owner.taking(campaign), 'none');
          assert.deepEqual([await codeOf(throwIdea(campaign, 'Après')), await codeOf(say(campaign, idea, { kind: 'added', text: 'Après' })), await codeOf(throwIdea(other.campaign, 'Ailleurs'))], ['forbidden', 'forbidden', 'none'], names);
          await owner.setTaking(campaign, 'all');
          assert.equal(await owner.taking(campaign), 'all');
          assert.equal(await codeOf(throwIdea(campaign, 'De nouveau')), 'none');
        }
      });
    });

    describe('what people said', () => {
      it('goes to the recycle bin when an owner says so, and what was decided of the campaign stays', async () => {
        const [{ campaign }, other] = [await publish(), await publish()];
        const idea = await throwIdea(campaign, 'Une');
        await throwIdea(other.campaign, 'Autre');
        await say(campaign, idea, { kind: 'comment', text: 'Oui' }, 'colleague');
        await vote(campaign, idea, 'colleague');
        await decide(campaign, decision('staged', { idea: idea.id, content: { stage: 'kept' } }));
        await (await site.as('colleague').evaluations()).add(campaign, { idea: idea.id, marks: { 1: 4 }, words: '' }, newKey());
        const owner = await site.as('owner').owning();
        const latest = (persona: IdeaPersona): Promise<OpenedCampaign> => site.as(persona).campaigns.open(campaign.id);
        assert.equal(await codeOf(owner.purge(await latest('owner'))), 'conflict');
        await decide(campaign, decision('archived'));
        const held = { ideas: 1, people: 2, records: 1, decisions: 1, marks: 1, pictures: 0, places: 0 };
        assert.deepEqual(await owner.holdings(campaign), held);
        assert.equal(await codeOf((await site.as('animator').owning()).purge(await latest('animator'))), 'forbidden');
        const told: number[] = [];
        await owner.purge(await latest('owner'), { onProgress: (done) => told.push(done) });
        const { book, services, opened } = await seen(campaign);
        assert.deepEqual([book.ideas, book.records, opened.decisions.map(({ kind }) => kind), opened.decisions[opened.decisions.length - 1]?.content.purged, await services.ideas.said(campaign, idea), (await (await site.as('animator').evaluations()).read(campaign)).length], [[], [], ['published', 'archived', 'purged'], held, [], 0]);
        assert.deepEqual([told[told.length - 1], told.every((done, index) => done >= (told[index - 1] ?? 0))], [1, true]);
        assert.equal((await seen(other.campaign)).ideas.length, 1);
        await owner.purge(await latest('owner'));
        assert.equal((await latest('owner')).decisions.length, 3);
      });
    });

    describe('a board', () => {
      it('keeps where notes lie; the second of two who move one note is told', async () => {
        const { campaign } = await publish();
        const idea = await throwIdea(campaign, 'Une');
        const [one, other] = [site.as('animator').board, site.as('owner').board];
        const first = orderBetween(null, null) ?? '';
        const [placed] = await one.move(campaign, [{ idea: idea.id, cluster: 1, order: first }], []);
        assert.ok(placed);
        assert.equal(await codeOf(other.move(campaign, [{ idea: idea.id, cluster: 2, order: first }], [])), 'conflict');
        const [moved] = await other.move(campaign, [{ idea: idea.id, cluster: 2, order: first }], await other.places(campaign));
        assert.equal(moved?.cluster, 2);
        assert.equal(await codeOf(one.move(campaign, [{ idea: idea.id, cluster: 3, order: first }], [placed])), 'conflict');
        assert.deepEqual((await site.as('agent').board.places(campaign)).map(({ idea: id, cluster, order }) => [id, cluster, order]), [[idea.id, 2, first]]);
        assert.deepEqual((await one.movedSince(campaign, placed.modified)).map(({ cluster }) => cluster), [2]);
      });

      it('is arranged by agents where the campaign lets them, and nowhere else', async () => {
        const place = (idea: Idea) => [{ idea: idea.id, cluster: 0, order: 'i000' }];
        const [own, free] = [await publish(), await publish({ movers: 'all' })];
        assert.equal(await codeOf(site.as('agent').board.move(own.campaign, place(await throwIdea(own.campaign, 'Une')), [])), 'forbidden');
        assert.equal(await codeOf(site.as('agent').board.move(free.campaign, place(await throwIdea(free.campaign, 'Une')), [])), 'none');
      });

      it('keeps where animators had put notes when agents may move them', async () => {
        const { campaign } = await publish();
        const [one, other] = [await throwIdea(campaign, 'Une'), await throwIdea(campaign, 'Autre')];
        await site.as('animator').board.move(campaign, [{ idea: one.id, cluster: 1, order: 'i000' }, { idea: other.id, cluster: 1, order: 'i001' }], []);
        const { state } = await seen(campaign, 'owner');
        await decide(campaign, decision('rules', { content: { rules: { ...state.rules, movers: 'all' } } }), 'owner');
        const { campaign: now, services } = await seen(campaign, 'agent');
        await services.board.move(now, [{ idea: other.id, cluster: 2, order: 'i000' }], await services.board.places(now));
        assert.deepEqual((await site.as('colleague').board.places(now)).map(({ idea, cluster }) => [idea, cluster]), [[one.id, 1], [other.id, 2]]);
      });
    });

    describe('evaluations', () => {
      it('are read by their evaluator and by animators alone', async () => {
        const { campaign } = await publish();
        const idea = await throwIdea(campaign, 'Une');
        const mine = await site.as('colleague').evaluations();
        const key = newKey();
        const given = await mine.add(campaign, { idea: idea.id, marks: { 1: 4 }, words: 'Bien' }, key);
        assert.equal((await mine.add(campaign, { idea: idea.id, marks: { 1: 4 }, words: 'Bien' }, key)).id, given.id);
        const readBy = async (persona: IdeaPersona) => (await (await site.as(persona).evaluations()).read(campaign)).map(({ id }) => id);
        assert.deepEqual([await readBy('colleague'), await readBy('animator'), await readBy('agent')], [[given.id], [given.id], []]);
        const { ideas } = evaluationMatrix({ ...campaign, evaluators: [given.author] }, [idea.id], await (await site.as('animator').evaluations()).read(campaign));
        assert.equal(ideas[0]?.mean, 4);
      });

      it('of who is no evaluator, or has left, do not count and are named; what was published is read by all, and nobody adds to it', async () => {
        const me = await site.as('colleague').userId();
        const { campaign } = await publish({ criteria: [{ id: 1, name: 'Effet', isCost: false }], evaluators: [{ id: me, name: 'Un agent' }] });
        const idea = await throwIdea(campaign, 'Une');
        await decide(campaign, decision('shortListed', { targets: [idea.id] }));
        for (const persona of ['colleague', 'agent'] as const) await (await site.as(persona).evaluations()).add(campaign, { idea: idea.id, marks: { 1: 3 }, words: 'Secret' }, newKey());
        const read = async (persona: IdeaPersona) => {
          const { state, services } = await seen(campaign, persona);
          return evaluationMatrix(campaign, state.shortList ?? [], await (await services.evaluations()).read(campaign), state);
        };
        const { ideas, ignored } = await read('animator');
        assert.deepEqual([ideas[0]?.evaluations.map(({ author }) => author.id), ignored.map(({ why }) => why)], [[me], ['notAllowed']]);
        const shownMarks = ideas.flatMap(({ idea: id, evaluations }) => evaluations.map(({ author, marks }) => ({ idea: id, evaluator: author, marks })));
        assert.equal(await codeOf(decide(campaign, decision('marksShown', { targets: [idea.id], content: { shownMarks } }), 'colleague')), 'forbidden');
        await decide(campaign, decision('marksShown', { targets: [idea.id], content: { shownMarks } }));
        const { state } = await seen(campaign, 'agent');
        assert.deepEqual([state.marksShown && shownMatrix(campaign, state.marksShown).ideas.map(({ mean }) => mean), listToEvaluate(me, campaign, state)], [[3], null]);
        // Published are marks, never words; those stay where each reads his own.
        assert.equal(JSON.stringify(state.marksShown).includes('Secret'), false);
        assert.deepEqual((await (await site.as('agent').evaluations()).read(campaign)).map(({ author }) => author.id === me), [false]);
      });
    });

    describe('a campaign whose names are hidden', () => {
      it('shows colleagues nothing of an idea before an animator lets it through, and never its author', async () => {
        const { campaign } = await publish({ names: 'hidden' });
        const idea = await throwIdea(campaign, 'Discret');
        await say(campaign, idea, { kind: 'added', text: 'Encore' });
        assert.deepEqual([(await seen(campaign)).ideas, (await seen(campaign, 'agent')).ideas.length, (await seen(campaign, 'animator')).ideas.map(({ idea: { title }, additions }) => [title, additions.length])], [[], 1, [['Discret', 1]]]);
        await decide(campaign, decision('released', { idea: idea.id, content: { title: 'Discret', text: 'Le soir.', category: 1, at: idea.created } }));
        const { ideas } = await seen(campaign);
        assert.deepEqual(ideas.map((each) => [each.idea.id, each.idea.author, each.title, each.visibility, each.counts, each.ignored]), [[idea.id, null, 'Discret', 'visible', true, []]]);
        const own = ideaOfId((await seen(campaign, 'agent')).ideas, idea);
        assert.deepEqual([own.idea.author?.id, own.visibility], [await site.as('agent').userId(), 'visible']);
        assert.equal((await vote(campaign, idea, 'colleague')).outcome, 'recorded');
        const comment = await say(campaign, idea, { kind: 'comment', text: 'Bien' }, 'colleague');
        await decide(campaign, decision('released', { idea: idea.id, content: { record: comment.id, text: 'Bien', at: comment.created } }));
        const { comments, title } = ideaOfId((await seen(campaign, 'agent')).ideas, idea);
        assert.deepEqual([title, comments.map(({ record, isWaiting }) => [record.id, record.text, record.author.name, isWaiting])], ['Discret', [[comment.id, 'Bien', '', false]]]);
      });
    });
  });
}
