import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import { keyWithin } from '../../src/data/items/keyWithin';
import { brainstorm } from '../../src/domain/ideas/brainstorm';
import type { Campaign, CampaignDraft } from '../../src/domain/ideas/Campaign';
import type { IdeaState } from '../../src/domain/ideas/ideaState';
import { placeOf } from '../../src/domain/ideas/ideaFolders';
import { exchangeKey } from '../../src/domain/ideas/outside/ExchangedIdea';
import { importBatches } from '../../src/domain/ideas/outside/importBatches';
import { outsideOf } from '../../src/domain/ideas/outside/outsideOf';
import { planImport } from '../../src/domain/ideas/outside/planImport';
import type { IdeaLine } from '../../src/domain/ideas/outside/readIdeasFile';
import { CampaignDecisionsList, IdeasList } from '../../src/lists/ideas';
import type { HostileRest } from '../attack/hostileRest';
import { hostileRest } from '../attack/hostileRest';
import { campaignDraft, ideaDraft, newLine } from './ideaTexts';
import { ideaPersonas, ideasAs, withIdeas } from './localIdeas';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

const { agent: AGENT, colleague: COLLEAGUE, animator: ANIMATOR } = ideaPersonas;

/** What comes into brainstorms from outside by a file: once, by animators alone. */
export function run(name: string, open: OpenSite): void {
  describe(`ideas from outside on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let ideas: HostileRest;

    before(async () => {
      site = await open(withIdeas);
      ideas = hostileRest(site, IdeasList.url);    });
    beforeEach(() => site.advance(2));
    afterEach(() => site.clearFaults());
    after(() => site.close());

    const publish = async (changes: Partial<CampaignDraft> = {}): Promise<Campaign> => {
      const animation = await ideasAs(site, 'owner').animation();
      const key = crypto.randomUUID();
      return (await animation.publish(await animation.saveDraft(campaignDraft(changes), key), key)).campaign;
    };
    const seen = async ({ id }: Campaign, persona: Persona = COLLEAGUE) => {
      const services = ideasAs(site, persona);
      const opened = await services.campaigns.open(id);
      return brainstorm({ campaign: opened.campaign, ...(await services.ideas.book(opened)) }, services.serverNow());
    };
    /** Takes a file in, as the animator's page does; begun again where an answer is lost. */
    const take = async (campaign: Campaign, lines: readonly IdeaLine[], persona: Persona = ANIMATOR): Promise<readonly number[]> => {
      const services = ideasAs(site, persona);
      const storm = await seen(campaign, persona);
      const plan = planImport(lines, { ideas: storm.ideas, categories: campaign.categories, me: await services.userId(), now: services.serverNow() });
      const known = Math.max(0, ...storm.decisions.filter(({ kind }) => kind === 'imported').map(({ id }) => id));
      const exchange = await services.exchange();
      const refused: number[] = [];
      for (const batch of importBatches(plan)) {
        for (let tries = 0; ; tries++) {
          try {
            refused.push(...(await exchange.take(campaign, batch, known)));
            break;
          } catch (error) {
            if (!(error instanceof DataError) || !['offline', 'timeout'].includes(error.code) || tries > 20) throw error;
          }
        }
      }
      return refused;
    };
    const told = (states: readonly IdeaState[]): readonly unknown[] =>
      states.map((state) => {
        const outside = outsideOf(state);
        return [state.title, state.counts, outside && [outside.origin, outside.id, outside.supports, outside.now?.title ?? null]];
      });
    const file = [newLine('1', 'Une fontaine'), newLine('2', '<script>alert(1)</script>'), newLine('3', 'Un banc', { supports: null })];

    it('come in once, however often, with answers lost on the way, by two animators', async () => {
      const campaign = await publish();
      await site.fault({ kind: 'dropAfter', method: 'POST', path: '_api', user: ANIMATOR, count: 3 });
      assert.deepEqual(await take(campaign, file), []);
      await site.clearFaults();
      await take(campaign, [...file].reverse());
      await take(campaign, file, 'owner');
      const from = [['Une fontaine', true, ['Je participe', '1', 34, null]], ['<script>alert(1)</script>', true, ['Je participe', '2', 34, null]], ['Un banc', true, ['Je participe', '3', null, null]]];
      const { ideas: states } = await seen(campaign);
      assert.deepEqual([...told(states)].sort(), [...from].sort());
      assert.deepEqual(states.flatMap(({ ignored }) => ignored), []);
    });

    it('are told of again with what changed there, and keep their words', async () => {
      const campaign = await publish();
      await take(campaign, file);
      await take(campaign, [newLine('1', 'Deux fontaines', { supports: 50 }), newLine('2', '<script>alert(1)</script>'), newLine('4', 'Nouvelle')], 'owner');
      assert.deepEqual([...told((await seen(campaign)).ideas)].map((each) => JSON.stringify(each)).sort(), [
        '["<script>alert(1)</script>",true,["Je participe","2",34,null]]', '["Nouvelle",true,["Je participe","4",34,null]]', '["Un banc",true,["Je participe","3",null,null]]', '["Une fontaine",true,["Je participe","1",50,"Deux fontaines"]]'
      ]);
    });

    it('are for everybody at once where names or texts are not', async () => {
      for (const changes of [{ names: 'hidden' }, { moderation: 'before' }] as const) {
        const campaign = await publish(changes);
        await take(campaign, file.slice(0, 2));
        await take(campaign, file.slice(0, 2), 'owner');
        const { ideas: states } = await seen(campaign);
        assert.deepEqual([states.map(({ idea, visibility }) => [idea.author, visibility]), told(states).length], [[[null, 'visible'], [null, 'visible']], 2]);
        assert.deepEqual(states.map((state) => outsideOf(state)?.id).sort(), ['1', '2']);
      }
    });

    it('of which an agent forges one are not believed: he cannot decide it, and what he stores under its key is named', async () => {
      const campaign = await publish();
      const mine = await ideasAs(site, AGENT).ideas.add(campaign, ideaDraft('La mienne'), crypto.randomUUID());
      const content = JSON.stringify({ version: 1, value: { origin: 'Je participe', outside: [{ idea: mine.id, id: '9', on: '2026-03-12T12:00:00.000Z', supports: 9000 }] } });
      const forged = { Campaign: campaign.id, Place: placeOf(campaign.id, 0), Kind: 'imported', Reason: '', Content: content, Targets: '{"version":1,"value":[1]}', ClientKey: crypto.randomUUID() };
      for (const persona of [AGENT, 'member'] as const) {
        const answer = await site.rest(persona, `_api/web/GetList('/sites/intranet/${CampaignDecisionsList.url}')/items`, { method: 'POST', body: JSON.stringify(forged) });
        assert.ok(answer.status >= 400, persona);
      }
      // Ideas say nothing of an origin by themselves.
      assert.ok(await ideas.addTo(AGENT, campaign.box, { Title: 'Feinte', Campaign: String(campaign.id), Text: 'x', Category: '0', BuildsOn: '0', Content: '{"version":1,"value":{"origin":"Je participe"}}', ClientKey: crypto.randomUUID() }));
      assert.deepEqual(told((await seen(campaign)).ideas).map((each) => (each as readonly unknown[])[2]), [null, null]);
      // Keys can be foreseen; whoever takes one keeps that line out, which is told, and nothing else.
      const animator = await ideasAs(site, ANIMATOR).userId();
      assert.ok(await ideas.addTo(AGENT, campaign.box, { Title: 'À sa place', Campaign: String(campaign.id), Text: 'x', Category: '0', BuildsOn: '0', Content: '{}', ClientKey: keyWithin(`outside|${campaign.box}|${animator}`, exchangeKey({ origin: 'Je participe', id: '1' })) }));
      assert.deepEqual(await take(campaign, file), [2]);
      assert.deepEqual((await seen(campaign)).ideas.map((state) => [state.title, outsideOf(state)?.id ?? null]).sort(), [['<script>alert(1)</script>', '2'], ['Feinte', null], ['La mienne', null], ['Un banc', '3'], ['À sa place', null]]);
    });

    it('are refused by the server once the campaign is closed, and from who is no animator', async () => {
      const campaign = await publish();
      const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : String(error)));
      assert.equal(await codeOf((await ideasAs(site, AGENT).exchange()).take(campaign, { origin: 'Je participe', added: [newLine('1', 'Une')], changed: [] }, 0)), 'forbidden');
      assert.deepEqual(told((await seen(campaign)).ideas), [['Une', true, null]]);
      await (await ideasAs(site, 'owner').owning()).setTaking(campaign, 'saying');
      assert.equal(await codeOf(take(campaign, file)), 'forbidden');
    });
  });
}
