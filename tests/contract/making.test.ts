import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import { madeStateOf, makingServicesOf } from '../../src/data/making/makers';
import { newClientKey } from '../../src/data/items/newClientKey';
import type { Connection } from '../../src/data/connection/Connection';
import type { CampaignDraft } from '../../src/domain/ideas/Campaign';
import type { Proposal } from '../../src/domain/making/Proposal';
import { campaignDraft } from './ideaTexts';
import { callsAs, withCalls } from './localCalls';
import { openLocalSite } from './localSite';
import { ideasAs, withIdeas } from './localIdeas';
import type { Persona, SiteUnderTest } from './SiteUnderTest';
import { inTurn } from './preparations';

const makeOf = (connection: Connection, ...asked: Parameters<ReturnType<typeof makingServicesOf>['make']>): Promise<number> => makingServicesOf(connection).make(...asked);

/** The drafts of each kind, with what a proposal is found again by. */
const drafts = {
  call: async (site: SiteUnderTest) => {
    const animation = await callsAs(site, 'owner').animation();
    return Promise.all(
      (await animation.drafts()).map(async (draft) => ({ id: draft.id, title: draft.title, text: (await animation.draftText(draft))?.passages.map(({ text }) => text).join('\n\n') ?? '', origin: draft.origin, reasons: draft.reasons }))
    );
  },
  campaign: async (site: SiteUnderTest) => (await (await ideasAs(site, 'owner').animation()).drafts()).map(({ id, question, why, origin, reasons }) => ({ id, title: question, text: why, origin, reasons }))
} as const;

describe('what an idea becomes by one press', () => {
  let site: SiteUnderTest;
  const proposal: Proposal = {
    title: 'Un seul numéro pour joindre la ville ?',
    text: 'Aujourd’hui il y en a quatorze.\n\nUn numéro unique, avec un rappel.',
    variants: [],
    origin: { kind: 'campaign', id: 3, webPath: '/sites/rh', title: 'Que changer ?', parts: [{ kind: 'idea', id: 12, webPath: '/sites/rh', title: 'Un seul numéro' }, { kind: 'idea', id: 14, webPath: '/sites/rh', title: 'Un rappel' }] },
    charter: ['Propos qui visent une personne']
  };
  before(async () => {
    site = await openLocalSite(inTurn(withCalls, withIdeas));
  });
  after(() => site.close());

  for (const kind of ['call', 'campaign'] as const) {
    it(`is a draft that animators make once, with its words and where it comes from: ${kind}`, async () => {
      const animator = site.connection('agent1');
      const id = await makeOf(animator, kind, proposal, `made-${kind}`);
      assert.equal(await makeOf(animator, kind, proposal, `made-${kind}`), id);
      const { origin, charter, title, text } = proposal;
      assert.deepEqual(await drafts[kind](site), [{ id, title, text, origin, reasons: charter.map((reason) => ({ id: 1, text: reason })) }]);
    });

    // Where drafts lie is not there for who may not read them.
    it(`is refused to others by the server: ${kind}`, async () => {
      const stood = await drafts[kind](site);
      for (const persona of ['visitor', 'colleague'] satisfies readonly Persona[]) {
        await assert.rejects(makeOf(site.connection(persona), kind, proposal, `forged-${kind}-${persona}`), (error) => error instanceof DataError && (error.code === 'forbidden' || error.code === 'notFound'));
      }
      assert.deepEqual(await drafts[kind](site), stood);
    });

    it(`is being prepared, for who does not read it yet: ${kind}`, async () => {
      assert.equal(await madeStateOf(site.connection('visitor'), kind, 4711), 'preparing');
    });
  }

  it('opens a debate, in which no wording is proposed', async () => {
    const id = await makeOf(site.connection('agent1'), 'debate', proposal, 'made-debate');
    const draft = (await (await callsAs(site, 'owner').animation()).drafts()).find((each) => each.id === id);
    assert.deepEqual([draft?.title, draft?.kinds, draft?.closesAt], [proposal.title, ['question', 'remark', 'support', 'objection'], null]);
  });

  describe('as a question to a chat that collects some', () => {
    const places = async (persona: Persona) => makingServicesOf(site.connection(persona)).places('entry');
    let chat: number;
    before(async () => {
      const animation = await ideasAs(site, 'agent1').animation();
      const publish = async (changes: Partial<CampaignDraft>): Promise<number> => (await animation.publish(await animation.saveDraft(campaignDraft(changes), newClientKey()), newClientKey())).campaign.id;
      chat = await publish({ question: 'Tchat de décembre' });
      await publish({ question: 'Sous couvert', names: 'hidden' });
      await publish({ question: 'Pas encore', starts: { ...campaignDraft().starts, collect: new Date(site.connection('agent1').serverNow().getTime() + 3_600_000) } });
    });

    it('goes where names are seen and ideas are collected, and nowhere else', async () => assert.deepEqual(await places('agent1'), [{ id: chat, title: 'Tchat de décembre' }]));

    it('is put there once, with its words, for everybody', async () => {
      const animator = site.connection('agent1');
      const id = await makeOf(animator, 'entry', { ...proposal, into: chat }, 'made-entry');
      assert.equal(await makeOf(animator, 'entry', { ...proposal, into: chat }, 'made-entry'), id);
      const services = ideasAs(site, 'visitor');
      const { ideas } = await services.ideas.book(await services.campaigns.open(chat));
      assert.deepEqual(ideas.map(({ id: stored, title, text }) => [stored, title, text]), [[id, proposal.title, proposal.text]]);
      assert.equal(await madeStateOf(site.connection('visitor'), 'idea', id), 'open');
    });

    it('is refused where it does not belong', async () => {
      for (const [into, code] of [[chat + 1, 'conflict'], [chat + 2, 'conflict'], [4711, 'notFound'], [undefined, 'notFound']] as const) {
        await assert.rejects(makeOf(site.connection('agent1'), 'entry', { ...proposal, into }, `entry-${into}`), (error) => error instanceof DataError && error.code === code);
      }
    });
  });
});
