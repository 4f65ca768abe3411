import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { CallServices } from '../../src/data/calls/CallServices';
import { DataError } from '../../src/data/DataError';
import type { IdeaServices } from '../../src/data/ideas/IdeaServices';
import { createPollServices } from '../../src/data/polls/pollServices';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import type { SetUpStatus } from '../../src/data/provisioning/SetUpStatus';
import { isUsable } from '../../src/data/provisioning/SetUpStatus';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { callLists } from '../../src/lists/callLists';
import { ideaLists } from '../../src/lists/ideaLists';
import { InternalCommentsList } from '../../src/lists/internalComments';
import { pollLists, PollsList } from '../../src/lists/polls';
import { NeedsList } from '../../src/lists/usages';
import { callDraft, contribution, textOf } from './callTexts';
import { campaignDraft, ideaDraft } from './ideaTexts';
import { makeGroup } from './joinGroup';
import { callsAs } from './localCalls';
import { ideasAs } from './localIdeas';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

const GROUP = 'Visiteurs du réseau';
/** In that group alone. */
const LATER: Persona = 'outsider';
const key = (): string => crypto.randomUUID();
const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : String(error)));

/** What is promised to people to whom a site is given after its lists were set up. */
export function run(name: string, open: OpenSite): void {
  describe(`people who come after the lists on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let group: number;
    const polls = (persona: Persona) => createPollServices(site.connection(persona, { language: 1036 }));
    const ideas = (persona: Persona): IdeaServices => ideasAs(site, persona);
    const calls = (persona: Persona): CallServices => callsAs(site, persona);
    const parts = () => [polls('owner').setup, ideas('owner').setup, calls('owner').setup] as const;
    const needs = (): Provisioner => new Provisioner(site.connection('owner', { language: 1036 }), [NeedsList]);
    const named = ({ lists }: SetUpStatus): readonly string[] => [...new Set(lists.flatMap(({ faults }) => faults.map(({ kind, subject }) => `${kind} ${subject?.fr ?? ''}`)))];
    const list = (url: string): string => `_api/web/GetList('/sites/intranet/${url}')`;
    const post = async (path: string): Promise<void> => {
      const answer = await site.rest('admin', path, { method: 'POST', body: '{}' });
      assert.ok(answer.ok, `${path}: ${await answer.clone().text()}`);
    };
    /** Names of levels of our own, and kinds of SharePoint's. */
    const levelsOf = async (url: string, principal: number): Promise<readonly string[]> => {
      const answer = await site.rest('admin', `${list(url)}/roleAssignments?$select=PrincipalId,RoleDefinitionBindings/Name,RoleDefinitionBindings/RoleTypeKind&$expand=RoleDefinitionBindings`);
      const { value } = (await answer.json()) as { readonly value: readonly { readonly PrincipalId: number; readonly RoleDefinitionBindings: readonly { readonly Name: string; readonly RoleTypeKind: number }[] }[] };
      return value.filter(({ PrincipalId }) => PrincipalId === principal).flatMap(({ RoleDefinitionBindings }) => RoleDefinitionBindings.map(({ Name, RoleTypeKind }) => (RoleTypeKind === 0 ? Name : String(RoleTypeKind))));
    };
    const takeFrom = async (url: string, principal: number): Promise<void> => {
      const answer = await site.rest('admin', `${list(url)}/roleAssignments/getByPrincipalId(${principal})`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } });
      assert.ok(answer.ok, await answer.clone().text());
    };
    const newGroup = async (title: string, role: number): Promise<number> => {
      const { Id } = (await (await site.rest('admin', '_api/web/siteGroups', { method: 'POST', body: JSON.stringify({ Title: title }) })).json()) as { readonly Id: number };
      await post(`_api/web/roleassignments/addRoleAssignment(principalid=${Id},roledefid=${role})`);
      return Id;
    };
    const makeLevel = async (title: string, low: number): Promise<number> => {
      const made = await site.rest('admin', '_api/web/roledefinitions', { method: 'POST', body: JSON.stringify({ Name: title, Description: '', Order: 200, BasePermissions: { High: '176', Low: String(low) } }) });
      return ((await made.json()) as { readonly Id: number }).Id;
    };
    /** As sites are that were set up before set-up kept with whom it had dealt. */
    const forgetKnown = async (url: string): Promise<void> => {
      const { value } = (await (await site.rest('admin', `${list(url)}/views?$select=Id,Title`)).json()) as { readonly value: readonly { readonly Id: string; readonly Title: string }[] };
      for (const { Id } of value.filter(({ Title }) => Title.startsWith('Parvis known'))) await site.rest('admin', `${list(url)}/views('${Id}')`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } });
    };

    before(async () => {
      site = await open();
      for (const part of parts()) await part.setUp();
    });
    beforeEach(() => site.advance(2));
    after(() => site.close());

    it('find that nobody is missed at first, and a set-up that is made again changes nothing', async () => {
      for (const part of parts()) assert.deepEqual([(await part.status()).state, (await part.setUp()).changes], ['current', []]);
    });

    it('are named to the owner, whatever goes on, and get from his repair what everybody has: they vote, comment and throw ideas', async () => {
      const owner = { polls: polls('owner').polls, ideas: await ideas('owner').animation(), calls: await calls('owner').animation() };
      const poll = await owner.polls.publish(await owner.polls.create({ ...emptyPollDraft(), question: 'Quelle fontaine ?', options: [{ id: 1, text: 'Jet' }, { id: 2, text: 'Bassin' }] }, key()));
      const publish = async () => { const once = key(); return owner.ideas.publish(await owner.ideas.saveDraft(campaignDraft(), once), once); };
      const [goesOn, over] = [await publish(), await publish()];
      await (await ideas('owner').owning()).setTaking(over.campaign, 'none');
      const once = key();
      const call = await owner.calls.publish(await owner.calls.saveDraft(callDraft(), textOf(3), once), once);
      group = await makeGroup(site, GROUP, LATER);

      assert.equal(await codeOf(polls(LATER).polls.list()), 'notFound');
      for (const part of parts()) {
        const status = await part.status();
        const sentences = await part.explain(status.lists.flatMap(({ faults }) => faults));
        assert.deepEqual([status.state, isUsable(status), named(status), sentences.length], ['broken', true, [`newcomer ${GROUP}`], 1]);
        assert.match(sentences[0]?.fr ?? '', /« Visiteurs du réseau », qui a rejoint le site plus tard\.$/);
        const { changes, left } = await part.setUp();
        assert.deepEqual([changes.length, left, (await part.status()).state], [1, [], 'current'], JSON.stringify(changes));
        assert.match(changes[0]?.fr ?? '', /^« Visiteurs du réseau » : droits donnés dans \d+ listes\.$/);
      }

      const [seen] = await polls(LATER).polls.list();
      assert.deepEqual([seen?.id, (await polls(LATER).ballots.cast(poll, [1])).outcome], [poll.id, 'recorded']);
      assert.equal((await calls(LATER).contributions.add(call.call, contribution(1, 'Et les vélos ?'), key())).text, 'Et les vélos ?');
      const { rights, book } = { rights: await ideas(LATER).campaigns.rights(), book: ideas(LATER).ideas };
      const idea = await book.add(goesOn.campaign, ideaDraft('Une fontaine'), key());
      assert.deepEqual([rights.mayTakePart, rights.mayAnimate, rights.mayDiscuss], [true, false, false]);
      await book.record(goesOn.campaign, idea, { kind: 'comment', text: 'Près du marché' }, key());
      assert.equal(await codeOf(book.add(over.campaign, ideaDraft('Trop tard'), key())), 'forbidden', 'what is over stays closed');
    });

    it('get what each list promises and never more, and nothing of what is the owners’', async () => {
      for (const { url, access } of [...pollLists, ...ideaLists, ...callLists]) {
        assert.deepEqual(await levelsOf(url, group), { append: ['Parvis : ajouter'], contribute: ['3'], read: ['2'], owners: [] }[access], url);
      }
      assert.deepEqual(await levelsOf(InternalCommentsList.url, group), []);
    });

    it('change nothing by a second repair', async () => {
      for (const part of parts()) assert.deepEqual((await part.setUp()).changes, []);
    });

    it('are not given back a list that an owner took from them', async () => {
      await takeFrom(PollsList.url, group);
      const [part] = parts();
      assert.deepEqual([(await part.status()).state, (await part.setUp()).changes, await levelsOf(PollsList.url, group)], ['current', [], []]);
      assert.equal(await codeOf(polls(LATER).polls.list()), 'notFound');
    });

    it('are nobody who may do less on the site than read', async () => {
      const view = await newGroup('Regards', await makeLevel('Sans ouvrir', 138612833 - 0x20));
      const limited = await newGroup('Liens', await makeLevel('Presque rien', 0x10000));
      const [part] = parts();
      assert.deepEqual([(await part.status()).state, (await part.setUp()).changes], ['current', []]);
      for (const id of [view, limited]) assert.deepEqual(await levelsOf(PollsList.url, id), []);
    });

    it('are the owner’s to decide where nothing tells whether they came later: nothing is given by itself, and what he leaves is not asked again', async () => {
      await needs().setUp();
      await forgetKnown(NeedsList.url);
      const read = Number(((await (await site.rest('admin', '_api/web/roledefinitions/getByType(2)?$select=Id')).json()) as { readonly Id: number }).Id);
      const [taken, later] = [group, await newGroup('Archives', read)];
      await takeFrom(NeedsList.url, taken);
      assert.deepEqual(named(await needs().status()), [`undecided ${GROUP}`, 'undecided Archives']);
      assert.deepEqual([(await needs().setUp()).changes, (await needs().status()).state], [[], 'broken']);
      const { changes } = await needs().setUp({ choice: { admit: [later], leave: [taken] } });
      assert.deepEqual(changes.map(({ fr }) => fr), [`« Archives » : droits donnés dans la liste « ${NeedsList.title.fr} ».`]);
      assert.deepEqual([(await needs().status()).state, (await levelsOf(NeedsList.url, later)).length, await levelsOf(NeedsList.url, taken)], ['current', 1, []]);
      await newGroup('Musées', read);
      assert.deepEqual(named(await needs().status()), ['newcomer Musées']);
    });
  });
}
