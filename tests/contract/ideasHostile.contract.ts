import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import type { Campaign, CampaignDraft } from '../../src/domain/ideas/Campaign';
import { campaignState } from '../../src/domain/ideas/campaignState';
import type { Idea } from '../../src/domain/ideas/Idea';
import { ideaFolder, placeOf } from '../../src/domain/ideas/ideaFolders';
import { ideaState } from '../../src/domain/ideas/ideaState';
import { mergeForest } from '../../src/domain/ideas/mergeForest';
import { threadsOf } from '../../src/domain/ideas/threadsOf';
import { planVote } from '../../src/domain/ideas/votes';
import { targetsOf } from '../../src/domain/ideas/voteTargets';
import { EvaluationsList } from '../../src/lists/evaluations';
import { CampaignDraftsList } from '../../src/lists/ideaDrafts';
import { IdeaPlacesList } from '../../src/lists/ideaPlaces';
import { CampaignDecisionsList, CampaignsList, HiddenIdeaRecordsList, HiddenIdeasList, IdeaRecordsList, IdeasList } from '../../src/lists/ideas';
import { SupportsList } from '../../src/lists/supports';
import type { HostileRest } from '../attack/hostileRest';
import { hostileRest } from '../attack/hostileRest';
import { campaignDraft, ideaDraft } from './ideaTexts';
import { ideaPersonas, ideasAs, withIdeas } from './localIdeas';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

const { agent: AGENT, colleague: COLLEAGUE, animator: ANIMATOR } = ideaPersonas;
const WEB = '/sites/intranet';

/** What agents, members, animators and owners may do with brainstorms over REST, what hostile ones try, and what comes of it. */
export function run(name: string, open: OpenSite): void {
  describe(`rights and hostile people in brainstorms on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let ideas: HostileRest;
    let records: HostileRest;
    let supports: HostileRest;

    before(async () => {
      site = await open(withIdeas);
      ideas = hostileRest(site, IdeasList.url);
      records = hostileRest(site, IdeaRecordsList.url);
      supports = hostileRest(site, SupportsList.url);    });
    beforeEach(() => site.advance(2));
    afterEach(() => site.clearFaults());
    after(() => site.close());

    const publish = async (changes: Partial<CampaignDraft> = {}): Promise<Campaign> => {
      const animation = await ideasAs(site, 'owner').animation();
      const key = crypto.randomUUID();
      return (await animation.publish(await animation.saveDraft(campaignDraft(changes), key), key)).campaign;
    };
    const throwIdea = (campaign: Campaign, title: string, persona: Persona = AGENT): Promise<Idea> => ideasAs(site, persona).ideas.add(campaign, ideaDraft(title), crypto.randomUUID());
    const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : String(error)));
    const status = async (persona: Persona, path: string, body: object = {}, verb?: string): Promise<number> =>
      (await site.rest(persona, `_api/web/${path}`, { method: 'POST', ...(verb ? { headers: { 'X-HTTP-Method': verb, 'IF-Match': '*' } } : {}), body: JSON.stringify(body) })).status;
    const list = (url: string): string => `GetList('${WEB}/${url}')`;
    const item = (url: string, id: number): string => `${list(url)}/items(${id})`;
    /** As a colleague's page has it, with what was said of one idea. */
    const seen = async ({ id }: Campaign, about?: Idea) => {
      const services = ideasAs(site, COLLEAGUE);
      const opened = await services.campaigns.open(id);
      const { campaign, decisions } = opened;
      const now = services.serverNow();
      const state = campaignState(campaign, decisions, now);
      const book = await services.ideas.book(opened);
      const said = about ? await services.ideas.said(campaign, about) : book.records;
      const states = threadsOf(book.ideas, said, book.decisions).map((thread) => ideaState(thread, campaign, state, now));
      return { services, campaign, state, states, forest: mergeForest(decisions), voted: { campaign, state, ideas: states } };
    };
    const ideaColumns = ({ id }: Campaign, changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({ Title: 'Forgée', Campaign: String(id), Text: 'x', Category: '1', BuildsOn: '0', Content: '{}', ClientKey: crypto.randomUUID(), ...changes });
    const recordColumns = ({ id }: Campaign, idea: number, kind: string, changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
      Title: 'x', Campaign: String(id), Scope: `${id}.words`, Place: placeOf(id, idea), Kind: kind, Text: 'Forgé', Answers: '0', Content: '{}', ClientKey: crypto.randomUUID(), ...changes
    });

    describe('rights', () => {
      it('are what the site gave', async () => {
        const rights = await Promise.all([AGENT, 'member' as const, ANIMATOR, 'owner' as const].map((persona) => ideasAs(site, persona).campaigns.rights()));
        assert.deepEqual(rights.map(({ mayTakePart, mayAnimate, mayOwn }) => [mayTakePart, mayAnimate, mayOwn]), [[true, false, false], [true, false, false], [true, true, false], [true, true, true]]);
        assert.notEqual(await codeOf(ideasAs(site, 'outsider').campaigns.rights()), 'none');
      });

      it('let nobody change, move or delete an idea or what was said of it: no animator, no member, not its author', async () => {
        const campaign = await publish();
        const idea = await throwIdea(campaign, 'Intacte');
        const comment = await ideasAs(site, AGENT).ideas.record(campaign, idea, { kind: 'comment', text: 'Intact' }, crypto.randomUUID());
        const other = await publish({ names: 'hidden' });
        const hidden = await throwIdea(other, 'Intacte aussi');
        const more = await ideasAs(site, AGENT).ideas.record(other, hidden, { kind: 'added', text: 'Intact' }, crypto.randomUUID());
        for (const persona of [AGENT, COLLEAGUE, 'member', ANIMATOR] as const) {
          for (const path of [item(IdeasList.url, idea.id), item(IdeaRecordsList.url, comment.id), item(HiddenIdeasList.url, hidden.id), item(HiddenIdeaRecordsList.url, more.id)]) {
            const tried = [await status(persona, path, { Text: 'Autre' }, 'MERGE'), await status(persona, path, {}, 'DELETE'), await status(persona, `${path}/recycle`), await status(persona, `${path}/breakRoleInheritance(copyRoleAssignments=true,clearSubscopes=true)`)];
            assert.ok(tried.every((each) => each >= 400), `${persona} ${path}: ${tried.join()}`);
          }
          for (const { url } of [IdeasList, IdeaRecordsList]) assert.ok((await status(persona, list(url), { ReadSecurity: 1, WriteSecurity: 1 }, 'MERGE')) >= 400, persona);
        }
        const { states } = await seen(campaign, idea);
        assert.deepEqual(states.map(({ title, comments, ignored }) => [title, comments.length, ignored]), [['Intacte', 1, []]]);
      });

      it('keep decisions, campaigns and closed boards from agents and members, and drafts from their eyes', async () => {
        const campaign = await publish();
        const idea = await throwIdea(campaign, 'Une');
        const animator = ideasAs(site, ANIMATOR);
        const draft = await (await animator.animation()).saveDraft(campaignDraft({ question: 'Pas encore' }), crypto.randomUUID());
        const [place] = await animator.board.move(campaign, [{ idea: idea.id, cluster: 1, order: 'i000' }], []);
        assert.ok(place);
        for (const persona of [AGENT, 'member'] as const) {
          const tried = [
            await status(persona, `${list(CampaignDecisionsList.url)}/items`, { Campaign: campaign.id, Place: placeOf(campaign.id, 0), Kind: 'archived', Reason: 'x', ClientKey: crypto.randomUUID() }),
            await status(persona, item(CampaignsList.url, campaign.id), { Title: 'Autre' }, 'MERGE'),
            await status(persona, item(IdeaPlacesList.url, place.id), { Cluster: 2 }, 'MERGE'),
            (await site.rest(persona, `_api/web/${item(CampaignDraftsList.url, draft.id)}`)).status
          ];
          assert.ok(tried.every((each) => each >= 400), `${persona}: ${tried.join()}`);
        }
        const [published] = (await ideasAs(site, AGENT).campaigns.open(campaign.id)).decisions;
        for (const verb of ['MERGE', 'DELETE']) assert.ok((await status(ANIMATOR, item(CampaignDecisionsList.url, published?.id ?? 0), { Reason: 'Autre' }, verb)) >= 400);
      });

      it('show what is reserved, and marks, to their authors and to animators, over REST as well', async () => {
        const campaign = await publish({ names: 'hidden' });
        const idea = await throwIdea(campaign, 'Réservée');
        const more = await ideasAs(site, AGENT).ideas.record(campaign, idea, { kind: 'added', text: 'Réservé' }, crypto.randomUUID());
        const marks = await (await ideasAs(site, AGENT).evaluations()).add(campaign, { idea: idea.id, marks: { 1: 3 }, words: '' }, crypto.randomUUID());
        for (const path of [item(HiddenIdeasList.url, idea.id), item(HiddenIdeaRecordsList.url, more.id), item(EvaluationsList.url, marks.id)]) {
          const answers = await Promise.all([AGENT, COLLEAGUE, 'member' as const, ANIMATOR].map(async (persona) => (await site.rest(persona, `_api/web/${path}`)).status));
          assert.deepEqual(answers, [200, 404, 404, 200], path);
        }
        assert.ok((await status(ANIMATOR, item(EvaluationsList.url, marks.id), { Words: 'Autre' }, 'MERGE')) >= 400);
      });
    });

    describe('hostile agents', () => {
      it('who throw an idea into another campaign’s folder, or outside of all, are shown as misplaced and not counted', async () => {
        const [campaign, other] = [await publish(), await publish()];
        await throwIdea(campaign, 'Vraie');
        assert.ok(await ideas.addTo(COLLEAGUE, other.box, ideaColumns(campaign, { Title: 'Ailleurs' })));
        assert.ok(await ideas.add(COLLEAGUE, { ...ideaColumns(campaign, { Title: 'Dehors' }), Campaign: campaign.id, Category: 0, BuildsOn: 0 }));
        const { states } = await seen(campaign);
        assert.deepEqual(states.map(({ title, counts, ignored }) => [title, counts, ignored.map(({ why }) => why)]).sort(), [['Ailleurs', false, ['misplaced']], ['Dehors', false, ['misplaced']], ['Vraie', true, []]]);
        assert.deepEqual((await seen(other)).states, []);
      });

      it('who correct, withdraw or add to what another threw change nothing, and are named', async () => {
        const campaign = await publish();
        const idea = await throwIdea(campaign, 'La mienne');
        const mine = ideasAs(site, COLLEAGUE).ideas;
        await mine.record(campaign, idea, { kind: 'corrected', text: 'x', title: 'La sienne' }, crypto.randomUUID());
        await mine.record(campaign, idea, { kind: 'withdrawn', text: 'x' }, crypto.randomUUID());
        await mine.record(campaign, idea, { kind: 'coauthorAccepted', text: '' }, crypto.randomUUID());
        await mine.record(campaign, idea, { kind: 'added', text: 'x' }, crypto.randomUUID());
        const { states: [state] } = await seen(campaign);
        assert.deepEqual([state?.title, state?.withdrawn, state?.coauthors, state?.additions, state?.counts, state?.ignored.map(({ why }) => why)], ['La mienne', null, [], [], true, ['notAuthor', 'notAuthor', 'notInvited', 'notAuthor']]);
      });

      it('who put records where they do not belong, or choose author and time, are seen through', async () => {
        const campaign = await publish();
        const idea = await throwIdea(campaign, 'Une');
        const folder = `${campaign.box}/${ideaFolder(idea.id, 'record')}`;
        await ideasAs(site, AGENT).ideas.record(campaign, idea, { kind: 'added', text: 'Vrai' }, crypto.randomUUID());
        site.advance(7200);
        const services = ideasAs(site, 'owner');
        await services.userId();
        const early = new Date(services.serverNow().getTime() - 3_600_000);
        assert.ok(await records.addTo(COLLEAGUE, campaign.box, recordColumns(campaign, idea.id, 'added')));
        assert.ok(await records.addTo(COLLEAGUE, folder, recordColumns(campaign, idea.id, 'added'), { Author: AGENT }));
        assert.ok(await records.addTo(AGENT, folder, recordColumns(campaign, idea.id, 'corrected'), { Created: early }));
        assert.ok(await records.addTo(AGENT, folder, recordColumns(campaign, idea.id, 'corrected', { Scope: `${campaign.id}.own` })));
        const { states: [state] } = await seen(campaign, idea);
        assert.deepEqual([state?.additions.map(({ text }) => text), state?.corrections, state?.ignored.map(({ why }) => why).sort()], [['Vrai'], [], ['altered', 'altered', 'misplaced', 'misplaced']]);
      });

      it('who build on what does not exist yet, or fill a campaign with what cannot be read, keep nobody from it', async () => {
        const campaign = await publish();
        assert.ok(await ideas.addTo(COLLEAGUE, campaign.box, ideaColumns(campaign, { Content: '{' })));
        assert.ok(await records.makeFolder(COLLEAGUE, `${campaign.box}/x`));
        await throwIdea(campaign, 'Une');
        const { states, services } = await seen(campaign);
        assert.deepEqual([states.map(({ title }) => title), await services.ideas.commentCounts(campaign, states.map(({ idea }) => idea.id))], [['Une'], {}]);
      });

      it('who forge votes move a live figure at most, and the audit counts none of them', async () => {
        const campaign = await publish({ vote: { ...campaignDraft().vote, kind: 'budget', votes: 2, most: 2 } });
        const [idea, other] = [await throwIdea(campaign, 'Une'), await throwIdea(campaign, 'Autre')];
        const { services, voted, forest, state } = await seen(campaign);
        const steps = planVote(idea.id, [], state.rules.vote, forest);
        assert.ok(typeof steps !== 'string');
        assert.equal((await services.votes.cast(voted, steps, await services.votes.read(voted))).outcome, 'recorded');
        const [target = 0] = targetsOf(idea.id, state.rules.vote);
        const folder = `${campaign.box}/on-${target}`;
        const agentId = await ideasAs(site, AGENT).userId();
        // In the name of another; more than the budget; for words that he did not see.
        assert.ok(await supports.addTo('agent3', folder, { Title: 'x', BallotKey: `${campaign.box}:${agentId}:0` }));
        for (let number = 0; number < 3; number += 1) assert.ok(await supports.addTo('agent4', folder, { Title: 'x', BallotKey: `${campaign.box}:${await ideasAs(site, 'agent4').userId()}:${number}` }));
        const animator = ideasAs(site, ANIMATOR);
        const { choices, excluded } = await (await animator.animation()).audit(voted);
        assert.deepEqual([[...choices.values()], excluded], [[[target]], 4]);
        assert.deepEqual((await ideasAs(site, AGENT).votes.read(voted)).mine, []);
        const mine = planVote(other.id, [], state.rules.vote, forest);
        assert.ok(typeof mine !== 'string');
        assert.equal((await ideasAs(site, AGENT).votes.cast(voted, mine, { counts: {}, mine: [], uncounted: {} })).outcome, 'recorded');
      });

      it('who take a key before its sender learn nothing, and he is told that it is taken', async () => {
        const campaign = await publish();
        const key = crypto.randomUUID();
        assert.ok(await ideas.addTo(COLLEAGUE, campaign.box, ideaColumns(campaign, { ClientKey: key })));
        assert.equal(await codeOf(ideasAs(site, AGENT).ideas.add(campaign, ideaDraft('La mienne'), key)), 'duplicate');
      });
    });

    describe('closing', () => {
      it('by the server refuses agents and animators over REST, in this campaign and in no other', async () => {
        const [campaign, other] = [await publish(), await publish()];
        const idea = await throwIdea(campaign, 'Avant');
        assert.equal(await codeOf((await ideasAs(site, ANIMATOR).owning()).setTaking(campaign, 'none')), 'forbidden');
        const owner = await ideasAs(site, 'owner').owning();
        await owner.setTaking(campaign, 'none');
        for (const persona of [AGENT, ANIMATOR]) {
          assert.equal(await codeOf(throwIdea(campaign, 'Après', persona)), 'forbidden');
          assert.equal(await codeOf(ideasAs(site, persona).ideas.record(campaign, idea, { kind: 'comment', text: 'Après' }, crypto.randomUUID())), 'forbidden');
        }
        assert.equal((await throwIdea(other, 'Ailleurs')).title, 'Ailleurs');
        await owner.setTaking(campaign, 'all');
        assert.equal(await codeOf(throwIdea(campaign, 'De nouveau')), 'none');
      });
    });
  });
}
