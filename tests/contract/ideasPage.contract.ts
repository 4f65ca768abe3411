import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rememberWebRights, webRights } from '../../src/data/connection/webRights';
import type { IdeaServices, VotedCampaign } from '../../src/data/ideas/IdeaServices';
import { waitingIdeas } from '../../src/data/ideas/waitingIdeas';
import { campaignState } from '../../src/domain/ideas/campaignState';
import type { Idea } from '../../src/domain/ideas/Idea';
import { ideaState } from '../../src/domain/ideas/ideaState';
import type { OpenedCampaign } from '../../src/domain/ideas/IdeaThread';
import { mergeForest } from '../../src/domain/ideas/mergeForest';
import { threadsOf } from '../../src/domain/ideas/threadsOf';
import { planTakeBack, planVote } from '../../src/domain/ideas/votes';
import { campaignDraft, ideaDraft } from './ideaTexts';
import { ideaPersonas, ideasAs, withIdeas } from './localIdeas';
import { operationsIn } from './operationsIn';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

/** One view of a page, and what it asked of SharePoint. */
interface View {
  readonly services: IdeaServices;
  readonly operations: string[];
}

/** What a page of a brainstorm costs, whatever was said in it: one thing more that is asked for fails here. */
export function run(name: string, open: OpenSite): void {
  describe(`a page of a brainstorm on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let opened: OpenedCampaign;
    let first: Idea;

    const view = async (persona: Persona): Promise<View> => {
      const known = site.connection(persona);
      const [userId, rights] = [await known.userId(), await webRights(known)];
      const operations: string[] = [];
      const counting: typeof fetch = (input, init) => {
        operations.push(...operationsIn(String(input), init));
        return fetch(input, init);
      };
      return { services: ideasAs(site, persona, { userId, fetch: counting }, (connection) => rememberWebRights(connection, rights)), operations };
    };
    const cost = async ({ operations }: View, work: () => Promise<unknown>): Promise<number> => {
      operations.length = 0;
      await work();
      return operations.length;
    };
    /** What the outline needs beside the votes. */
    const look = async ({ services }: View): Promise<VotedCampaign> => {
      const [{ campaign, decisions }] = await Promise.all([services.campaigns.open(opened.campaign.id), services.campaigns.rights()]);
      const book = await services.ideas.book({ campaign, decisions });
      const now = services.serverNow();
      const state = campaignState(campaign, decisions, now);
      return { campaign, state, ideas: threadsOf(book.ideas, book.records, book.decisions).map((thread) => ideaState(thread, campaign, state, now)) };
    };
    const throwIdeas = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) {
        const { ideas } = ideasAs(site, `agent${(index % 20) + 2}`);
        const idea = await ideas.add(opened.campaign, ideaDraft(`n° ${index}`), crypto.randomUUID());
        await ideas.record(opened.campaign, idea, { kind: 'comment', text: 'Oui' }, crypto.randomUUID());
      }
    };

    before(async () => {
      site = await open(withIdeas);
      const animation = await ideasAs(site, 'owner').animation();
      const key = crypto.randomUUID();
      opened = await animation.publish(await animation.saveDraft(campaignDraft(), key), key);
      first = await ideasAs(site, ideaPersonas.agent).ideas.add(opened.campaign, ideaDraft('Première'), crypto.randomUUID());
      // Near the beginning of the vote, one's own are read once more.
      site.advance(300);
    });
    after(() => site.close());

    it('reads of a brainstorm only what can await its reader: no vote before one ends soon', async () => {
      const page = await view('agent3');
      const services = Object.assign(page.services, { seen: { unseen: async <T>(all: readonly T[]) => all } });
      const waiting = waitingIdeas(services, '/sites/intranet');
      // The list with its decisions, what all parts share, the brainstorm with its decisions, its ideas and records.
      assert.equal(await cost(page, () => waiting.waiting(services.serverNow(), { fetch: (_, read) => read() }, 'Europe/Paris')), 7, page.operations.join('\n'));
      assert.ok(page.operations.every((operation) => !operation.includes('Supports')), page.operations.join('\n'));
    });

    for (const thrown of [0, 40]) {
      describe(`with ${thrown + 1} ideas`, () => {
        before(() => throwIdeas(thrown));

        it('opens with five operations, of which one is for all parts of the page, and three more for votes and comments', async () => {
          const page = await view('colleague');
          let voted: VotedCampaign | undefined;
          assert.equal(await cost(page, async () => void (voted = await look(page))), 5, page.operations.join('\n'));
          assert.ok(voted);
          const { campaign, ideas } = voted;
          assert.ok(ideas.length > thrown);
          const asked = voted;
          assert.equal(await cost(page, () => Promise.all([page.services.votes.read(asked), page.services.ideas.commentCounts(campaign, ideas.map(({ idea }) => idea.id))])), 3, page.operations.join('\n'));
        });

        it('lists campaigns with two', async () => {
          const page = await view('colleague');
          assert.equal(await cost(page, () => page.services.campaigns.list()), 2, page.operations.join('\n'));
        });

        it('asks what is new in one, as long as nothing is', async () => {
          const page = await view('colleague');
          const book = await page.services.ideas.since(opened.campaign, await page.services.ideas.book(await page.services.campaigns.open(opened.campaign.id)));
          assert.equal(await cost(page, () => page.services.ideas.since(opened.campaign, book)), 1, page.operations.join('\n'));
        });

        it('throws an idea with one, comments with one, and with one more where nobody did before', async () => {
          const page = await view('colleague');
          const { campaign } = await look(page);
          await page.services.ideas.add(campaign, ideaDraft('Pour commencer'), crypto.randomUUID());
          assert.equal(await cost(page, () => page.services.ideas.add(campaign, ideaDraft('Encore'), crypto.randomUUID())), 1, page.operations.join('\n'));
          await page.services.ideas.record(campaign, first, { kind: 'comment', text: 'Oui' }, crypto.randomUUID());
          assert.equal(await cost(page, () => page.services.ideas.record(campaign, first, { kind: 'comment', text: 'Non' }, crypto.randomUUID())), 1, page.operations.join('\n'));
          assert.equal(await cost(page, () => page.services.ideas.said(campaign, first)), 1, page.operations.join('\n'));
        });

        it('votes with four, and takes back with five: what it wrote itself it reads again', async () => {
          const other = await view('agent9');
          const known = await look(other);
          const give = async ({ services }: View, voted: VotedCampaign) => {
            const votes = await services.votes.read(voted);
            const steps = planVote(first.id, votes.mine, voted.state.rules.vote, mergeForest([]));
            return typeof steps === 'string' ? null : { steps, votes };
          };
          const before = await give(other, known);
          if (before) await other.services.votes.cast(known, before.steps, before.votes);
          const page = await view('colleague');
          const voted = await look(page);
          const planned = await give(page, voted);
          assert.ok(planned);
          assert.equal(await cost(page, () => page.services.votes.cast(voted, planned.steps, planned.votes)), 4, page.operations.join('\n'));
          const { votes } = page.services;
          assert.equal(await cost(page, () => votes.cast(voted, planTakeBack(first.id, planned.steps.map(({ target }) => target)), planned.votes)), 5, page.operations.join('\n'));
        });

        it('moves a note with two, which brings where it lies now, and reads the board with one', async () => {
          const page = await view(ideaPersonas.animator);
          const { board } = page.services;
          const [place] = await board.places(opened.campaign);
          const known = place ? [place] : await board.move(opened.campaign, [{ idea: first.id, cluster: 1, order: 'i000' }], []);
          assert.equal(await cost(page, () => board.move(opened.campaign, [{ idea: first.id, cluster: 2, order: 'i001' }], known)), 2, page.operations.join('\n'));
          assert.equal(await cost(page, () => board.places(opened.campaign)), 1, page.operations.join('\n'));
        });

        it('decides with one', async () => {
          const page = await view(ideaPersonas.animator);
          const animation = await page.services.animation();
          const latest = await page.services.campaigns.open(opened.campaign.id);
          const known = Math.max(...latest.decisions.map(({ id }) => id));
          assert.equal(await cost(page, () => animation.decide(latest, { kind: 'staged', idea: first.id, targets: [], reason: 'Étude', content: { stage: 'studied' } }, known)), 1, page.operations.join('\n'));
        });
      });
    }
  });
}
