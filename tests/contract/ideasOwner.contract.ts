import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import type { CampaignDecisionDraft, IdeaServices } from '../../src/data/ideas/IdeaServices';
import { KEPT_BOOK } from '../../src/data/ideas/keptBookName';
import { brainstorm } from '../../src/domain/ideas/brainstorm';
import type { Campaign, CampaignDraft } from '../../src/domain/ideas/Campaign';
import type { OpenedCampaign } from '../../src/domain/ideas/IdeaThread';
import { meetingRoom } from '../../src/domain/ideas/meetingContent';
import { orderBetween } from '../../src/domain/ideas/orderBetween';
import { planVote } from '../../src/domain/ideas/votes';
import { ideaLists } from '../../src/lists/ideaLists';
import { campaignDraft, ideaDraft } from './ideaTexts';
import { ideaPersonas, ideasAs, withIdeas } from './localIdeas';
import { memoryStorage } from './memoryStorage';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

const { agent: AGENT, colleague: COLLEAGUE, animator: ANIMATOR } = ideaPersonas;
const WEB = '/sites/intranet';
/** Stands in everything that people write in the campaign. */
const WORDS = 'capucine';

/** What owners do with campaigns on SharePoint: nothing of people is left after a purge, wherever one looks. */
export function run(name: string, open: OpenSite): void {
  describe(`owners of brainstorms on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    before(async () => {
      site = await open(withIdeas);
    });
    beforeEach(() => site.advance(2));
    after(() => site.close());

    const publish = async (changes: Partial<CampaignDraft> = {}): Promise<Campaign> => {
      const animation = await ideasAs(site, 'owner').animation();
      const key = crypto.randomUUID();
      return (await animation.publish(await animation.saveDraft(campaignDraft(changes), key), key)).campaign;
    };
    const decide = async ({ id }: Campaign, draft: Partial<CampaignDecisionDraft> & Pick<CampaignDecisionDraft, 'kind'>): Promise<void> => {
      const services = ideasAs(site, ANIMATOR);
      const opened = await services.campaigns.open(id);
      const idea = draft.idea ?? 0;
      const known = opened.decisions.filter((each) => each.idea === idea).reduce((newest, each) => Math.max(newest, each.id), 0);
      await (await services.animation()).decide(opened, { targets: [], reason: `Motif ${WORDS}.`, content: {}, ...draft, idea }, known);
    };
    const vote = async (services: IdeaServices, { id }: Campaign, idea: number): Promise<void> => {
      const opened = await services.campaigns.open(id);
      const storm = brainstorm({ campaign: opened.campaign, ...(await services.ideas.book(opened)) }, services.serverNow());
      const voted = { campaign: storm.campaign, state: storm.state, ideas: storm.ideas };
      const steps = planVote(idea, [], storm.state.rules.vote, storm.forest);
      assert.ok(typeof steps !== 'string');
      assert.equal((await services.votes.cast(voted, steps, { counts: {}, mine: [], uncounted: {} })).outcome, 'recorded');
    };
    /** A campaign in which people did all that leaves a trace of them. */
    const lived = async (changes: Partial<CampaignDraft> = {}): Promise<OpenedCampaign> => {
      const campaign = await publish({ movers: 'all', criteria: [{ id: 1, name: 'Faisabilité', isCost: false }], ...changes });
      const agent = ideasAs(site, AGENT);
      const picture = changes.names === 'hidden' ? '' : await agent.ideas.addPicture(campaign, `${WORDS}.png`, new Blob(['x']), crypto.randomUUID());
      const idea = await agent.ideas.add(campaign, { ...ideaDraft(`Une ${WORDS}`), text: WORDS, picture }, crypto.randomUUID());
      const colleague = ideasAs(site, COLLEAGUE);
      if (changes.names !== 'hidden') {
        await colleague.ideas.record(campaign, idea, { kind: 'comment', text: `Oui, ${WORDS}.` }, crypto.randomUUID());
        await vote(colleague, campaign, idea.id);
      }
      await agent.ideas.record(campaign, idea, { kind: 'added', text: `Encore ${WORDS}.` }, crypto.randomUUID());
      await agent.board.move(campaign, [{ idea: idea.id, cluster: 0, order: orderBetween(null, null) ?? '' }], []);
      await (await ideasAs(site, ANIMATOR).evaluations()).add(campaign, { idea: idea.id, marks: { 1: 3 }, words: WORDS }, crypto.randomUUID());
      const { rooms } = await ideasAs(site, ANIMATOR).meetings();
      await rooms.prepare(meetingRoom(campaign.id));
      await rooms.hold(meetingRoom(campaign.id), 'console', null);
      await rooms.write(meetingRoom(campaign.id), WORDS);
      await (await agent.meetings()).rooms.count(meetingRoom(campaign.id), 1, 1, 0);
      await decide(campaign, { kind: 'staged', idea: idea.id, content: { stage: 'kept', owner: WORDS } });
      if (changes.names === 'hidden') await decide(campaign, { kind: 'released', idea: idea.id, content: { title: `Une ${WORDS}`, text: WORDS, at: idea.created } });
      await decide(campaign, { kind: 'archived', reason: 'Tout est dit.' });
      return ideasAs(site, 'owner').campaigns.open(campaign.id);
    };
    /** Rows of all lists of the part, folders too, as the server gives them. */
    const everything = async (): Promise<readonly { readonly list: string; readonly row: Readonly<Record<string, unknown>> }[]> =>
      (
        await Promise.all(
          ideaLists.map(async ({ url }) => {
            const answer = await site.rest('owner', `_api/web/GetList('${WEB}/${url}')/items?$top=5000`);
            const { value } = (await answer.json()) as { readonly value: readonly Readonly<Record<string, unknown>>[] };
            return value.map((row) => ({ list: url, row }));
          })
        )
      ).flat();
    const userId = async (persona: Persona): Promise<number> => ideasAs(site, persona).userId();
    const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : String(error)));

    for (const names of ['shown', 'hidden'] as const) {
      it(`leave nothing of people in any list once a campaign was purged: names ${names}`, async () => {
        const opened = await lived({ names });
        const owner = await ideasAs(site, 'owner').owning();
        assert.ok((await everything()).some(({ row }) => JSON.stringify(row).includes(WORDS)));
        // A colleague's browser, which read it before: his next page that lists brainstorms is told, or opens this one.
        const storage = memoryStorage();
        const mine = `${KEPT_BOOK}|${site.siteUrl}|${await userId(COLLEAGUE)}|${opened.campaign.id}`;
        storage.setItem(mine, WORDS);
        Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
        const { campaigns } = ideasAs(site, COLLEAGUE);
        const visit = (): Promise<unknown> => (names === 'shown' ? campaigns.list() : campaigns.open(opened.campaign.id));
        await visit();
        assert.equal(storage.getItem(mine), WORDS);
        await owner.purge(opened);
        await visit();
        assert.equal(storage.getItem(mine), null);
        Reflect.deleteProperty(globalThis, 'localStorage');
        const left = await everything();
        assert.deepEqual(left.filter(({ row }) => JSON.stringify(row).toLowerCase().includes(WORDS)), []);
        const people = [await userId(AGENT), await userId(COLLEAGUE)];
        assert.deepEqual(left.filter(({ row }) => people.includes(Number(row['AuthorId'])) || people.includes(Number(row['EditorId']))), []);
        assert.deepEqual(await owner.holdings(opened.campaign), { ideas: 0, people: 0, records: 0, decisions: 0, marks: 0, pictures: 0, places: 0 });
        const trace = (await ideasAs(site, COLLEAGUE).campaigns.open(opened.campaign.id)).decisions.find(({ kind }) => kind === 'purged');
        assert.equal(trace?.content.purged?.ideas, 1);
      });
    }

    it('alone purge: an animator is refused by the page and by the server, and nothing goes', async () => {
      const opened = await lived();
      const before = (await everything()).length;
      assert.equal(await codeOf((await ideasAs(site, ANIMATOR).owning()).purge(opened)), 'forbidden');
      for (const persona of [AGENT, ANIMATOR] as const) {
        for (const { list, row } of (await everything()).filter((each) => each.list === 'Lists/ParvisIdeas' || each.list === 'Lists/ParvisCampaignDecisions')) {
          const { status } = await site.rest(persona, `_api/web/GetList('${WEB}/${list}')/items(${Number(row['Id'])})/recycle`, { method: 'POST' });
          assert.ok(status === 403 || status === 404, `${persona} ${list} ${status}`);
        }
      }
      assert.equal((await everything()).length, before);
    });

    it('go on with a purge that was stopped, and its trace tells of all of it', async () => {
      const opened = await lived();
      const owner = await ideasAs(site, 'owner').owning();
      const stop = new AbortController();
      await assert.rejects(owner.purge(opened, { signal: stop.signal, onProgress: (done) => done > 0.35 && stop.abort() }), { name: 'AbortError' });
      const half = await ideasAs(site, 'owner').campaigns.open(opened.campaign.id);
      assert.equal(half.decisions.filter(({ kind }) => kind === 'purged').length, 1);
      await owner.purge(half);
      const { decisions } = await ideasAs(site, 'owner').campaigns.open(opened.campaign.id);
      assert.deepEqual(decisions.map(({ kind }) => kind).sort(), ['archived', 'published', 'purged']);
      assert.equal((await owner.holdings(opened.campaign)).ideas, 0);
    });

    it('are told of campaigns kept longer than was said', async () => {
      const opened = await lived({ retentionMonths: 1 });
      const owner = await ideasAs(site, 'owner').owning();
      const past = async (): Promise<readonly number[]> => (await owner.keptTooLong()).map(({ campaign }) => campaign.id);
      assert.ok(!(await past()).includes(opened.campaign.id));
      site.advance(40 * 86_400);
      assert.ok((await past()).includes(opened.campaign.id));
      await owner.purge(opened);
      assert.ok(!(await past()).includes(opened.campaign.id));
    });

    describe('templates', () => {
      it('are offered by owners to animators, with their etag; nobody else changes them', async () => {
        const owner = await ideasAs(site, 'owner').owning();
        const animator = await ideasAs(site, ANIMATOR).animation();
        const template = { name: 'Accueils', hint: '', draft: campaignDraft({ retentionMonths: 6 }) };
        const key = crypto.randomUUID();
        const stored = await owner.saveTemplate(template, key);
        assert.deepEqual((await animator.offered()).templates.map(({ name, draft }) => [name, draft.retentionMonths, draft.question]), [['Accueils', 6, '']]);
        assert.equal(await codeOf((await ideasAs(site, ANIMATOR).owning()).saveTemplate(template, crypto.randomUUID())), 'forbidden');
        const changed = await owner.saveTemplate({ ...template, hint: 'Pour les mairies.', id: stored.id, etag: stored.etag }, key);
        assert.equal(await codeOf(owner.saveTemplate({ ...template, id: stored.id, etag: stored.etag }, key)), 'conflict');
        await owner.removeTemplate(changed);
        assert.deepEqual((await animator.offered()).templates, []);
      });

      it('say what new campaigns begin with, once a site', async () => {
        const owner = await ideasAs(site, 'owner').owning();
        const animator = await ideasAs(site, ANIMATOR).animation();
        assert.equal((await animator.offered()).beginning, null);
        const first = await owner.saveBeginning({ retentionMonths: 12 }, undefined);
        assert.equal(await codeOf((await ideasAs(site, 'owner').owning()).saveBeginning({ retentionMonths: 24 }, undefined)), 'conflict');
        assert.equal(await codeOf((await ideasAs(site, ANIMATOR).owning()).saveBeginning({ retentionMonths: 24 }, first)), 'forbidden');
        await owner.saveBeginning({ retentionMonths: null }, first);
        assert.equal((await animator.offered()).beginning?.retentionMonths, null);
      });
    });
  });
}
