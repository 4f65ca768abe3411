import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Call, CallDraft } from '../../src/domain/calls/Call';
import type { Contribution } from '../../src/domain/calls/Contribution';
import type { Thread } from '../../src/domain/calls/Thread';
import { CallDecisionsList, ContributionsList, HiddenContributionsList } from '../../src/lists/calls';
import { callDraft, contribution, textOf } from './callTexts';
import { intactRows } from './intactRows';
import { callPersonas, callsAs, withCalls } from './localCalls';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

const { agent: AUTHOR, animator: ANIMATOR } = callPersonas;
/** Who is on a consulted body reads the site as every agent does: an animator writes its opinion down. */
const CONSULTED: Persona = 'agent3';
const EVERYBODY: readonly Persona[] = [AUTHOR, CONSULTED, 'member', ANIMATOR];

/** That nobody but who has full control changes what was said and decided, by whichever door of SharePoint, and that what he changes is told. */
export function run(name: string, open: OpenSite): void {
  describe(`what was said and decided in calls on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    before(async () => {
      site = await open(withCalls);
    });
    after(() => site.close());

    const publish = async (changes: Partial<CallDraft> = {}): Promise<Call> => {
      const animation = await callsAs(site, 'owner').animation();
      const key = crypto.randomUUID();
      return (await animation.publish(await animation.saveDraft(callDraft(changes), textOf(3), key), key)).call;
    };
    const say = (call: Call, text: string): Promise<Contribution> => callsAs(site, AUTHOR).contributions.add(call, contribution(1, text), crypto.randomUUID());
    const { send, list, staysIntact } = intactRows(() => site, EVERYBODY, CONSULTED);
    const threadOf = async (call: Call): Promise<Thread | undefined> => (await (await callsAs(site, 'owner').animation()).all(call)).threads[0];

    it('a contribution is changed, moved, renamed or removed by nobody without full control: neither its author, nor a consulted body, a member, an animator', async () => {
      const call = await publish();
      const { id } = await say(call, 'Intact');
      await staysIntact(ContributionsList.url, id, ['', '/b0', '/b0/1-remark'].map((below) => `${call.box}${below}`));
      const thread = await threadOf(call);
      assert.deepEqual([thread?.contribution.text, thread?.contribution.isAltered, thread?.contribution.isMisplaced], ['Intact', false, false]);
    });

    it('a reserved contribution neither', async () => {
      const call = await publish({ names: 'hidden' });
      const { id } = await say(call, 'Intact aussi');
      await staysIntact(HiddenContributionsList.url, id, [], (persona) => persona === ANIMATOR);
      const thread = await threadOf(call);
      assert.deepEqual([thread?.contribution.text, thread?.contribution.isAltered], ['Intact aussi', false]);
    });

    it('a decision is changed or removed by nobody without full control, not by who made it either', async () => {
      const call = await publish();
      const { id: said } = await say(call, 'À traiter');
      const { id } = await (await callsAs(site, ANIMATOR).animation()).decide(call, { kind: 'disposed', contribution: said, targets: [], reason: 'Retenu', content: { disposition: 'kept' } }, 0);
      await staysIntact(CallDecisionsList.url, id, []);
    });

    // Nobody reads others' items of such a list without Manage Lists (docs/decisions/0011).
    it('an animator who changes the settings of the list of reserved contributions changes no words by it; owners are told, and put them back', async () => {
      const call = await publish({ names: 'hidden' });
      const { id } = await say(call, 'Réservé');
      const { setup } = callsAs(site, 'owner');
      assert.equal(await send(ANIMATOR, { path: list(HiddenContributionsList.url), verb: 'MERGE', body: { ReadSecurity: 1, WriteSecurity: 1 } }), 204);
      assert.equal((await setup.status()).state, 'broken');
      for (const persona of EVERYBODY) assert.ok((await send(persona, { path: `${list(HiddenContributionsList.url)}/items(${id})`, verb: 'MERGE', body: { Text: 'Autre' } })) >= 400, persona);
      await setup.setUp();
      assert.equal((await setup.status()).state, 'current');
      assert.equal((await site.rest(CONSULTED, `_api/${list(HiddenContributionsList.url)}/items(${id})`)).status, 404);
      assert.equal((await threadOf(call))?.contribution.text, 'Réservé');
    });

    it('an owner, who has full control, can: what he changes is shown as changed and counts no more', async () => {
      const [call, other] = [await publish(), await publish({ names: 'hidden' })];
      for (const [each, url] of [[call, ContributionsList.url], [other, HiddenContributionsList.url]] as const) {
        const { id } = await say(each, 'Les mots de l’agent');
        assert.equal(await send('owner', { path: `${list(url)}/items(${id})`, verb: 'MERGE', body: { Text: 'Les mots de l’animateur' } }), 204);
        assert.equal((await threadOf(each))?.contribution.isAltered, true);
      }
    });
  });
}
