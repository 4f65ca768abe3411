import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import { FileLibrary, LARGEST_FILE } from '../../src/data/files/FileLibrary';
import { textOf } from '../../src/data/files/textOf';
import { animatorsOf } from '../../src/data/people/SiteGroup';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import type { SetUpStatus } from '../../src/data/provisioning/SetUpStatus';
import { isUsable } from '../../src/data/provisioning/SetUpStatus';
import { animatorsGroup } from '../../src/lists/animators';
import { CallFilesLibrary, CallTextsLibrary, CallWorkLibrary } from '../../src/lists/callLibraries';
import { CallDraftsList } from '../../src/lists/callDrafts';
import { callLists } from '../../src/lists/callLists';
import { CallDecisionsList, CallsList, HiddenContributionsList } from '../../src/lists/calls';
import type { ListUrl } from '../../src/lists/defineList';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

const GROUP = animatorsGroup.title.fr;
/** In the group of animators; reads the site like any other agent. */
const ANIMATOR: Persona = 'agent1';
const library = (url: ListUrl): string => `getList('/sites/intranet/${url}')`;
const inGroup = `sitegroups/getByName('${GROUP}')`;

/** What libraries and the group of animators promise, on any SharePoint. */
export function run(name: string, open: OpenSite): void {
  let site: SiteUnderTest;
  const provisioner = (persona: Persona = 'owner'): Provisioner => new Provisioner(site.connection(persona, { language: 1036 }), callLists);
  const files = (persona: Persona, { url }: { readonly url: ListUrl }): FileLibrary => new FileLibrary(site.connection(persona), { url });
  const faults = ({ state, lists }: SetUpStatus): readonly unknown[] => [state, ...lists.flatMap(({ faults: found }) => found.map(({ kind, list }) => `${kind} ${list.en}`))];
  const codeOf = async (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : String(error)));
  const post = async (persona: Persona, path: string, body: object = {}, verb?: string): Promise<number> => {
    const headers = verb === undefined ? undefined : { 'X-HTTP-Method': verb, 'IF-Match': '*' };
    return (await site.rest(persona, `_api/web/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
  };
  const read = async <T>(persona: Persona, path: string): Promise<T> => (await (await site.rest(persona, `_api/web/${path}`)).json()) as T;
  const add = (persona: Persona, url: ListUrl, values: object): Promise<number> => post(persona, `${library(url)}/items`, { ClientKey: crypto.randomUUID(), ...values });
  const levelOf = async (url: ListUrl): Promise<{ readonly group: number; readonly level: number }> => {
    const { Id: group } = await read<{ Id: number }>('admin', inGroup);
    const { value } = await read<{ value: { Id: number }[] }>('admin', `${library(url)}/roleassignments/getByPrincipalId(${group})/RoleDefinitionBindings`);
    return { group, level: value[0]?.Id ?? 0 };
  };

  describe(`libraries and animators on ${name}`, { concurrency: false }, () => {
    let changes: readonly string[];
    before(async () => {
      site = await open();
      const reports = await Promise.all([provisioner('owner').setUp(), provisioner('admin').setUp()]);
      changes = reports.flatMap((report) => [...report.changes, ...report.left].map(({ fr }) => fr));
      assert.equal(await post('owner', `${inGroup}/users`, { LoginName: `i:0#.f|membership|${ANIMATOR}@ville.example` }), 201);
    });
    after(() => site.close());

    it('are made by two owners at once, sound, and there is nothing left to do', async () => {
      for (const persona of ['owner', 'visitor', ANIMATOR] as const) assert.deepEqual(faults(await provisioner(persona).status()), ['current']);
      assert.deepEqual(await provisioner().setUp(), { changes: [], left: [], request: null });
      assert.equal(changes.filter((change) => change.includes(`« ${GROUP} » créé`)).length, 1, changes.join('\n'));
    });

    it('the group belongs to the owners of the site, whoever made it, and its members do not say who joins', async () => {
      const { Owner } = await read<{ Owner: { Id: number } }>('admin', `${inGroup}?$select=Owner/Id&$expand=Owner`);
      const { Id } = await read<{ Id: number }>('admin', 'associatedownergroup');
      assert.equal(Owner.Id, Id);
      assert.equal(await post(ANIMATOR, `${inGroup}/users`, { LoginName: 'i:0#.f|membership|agent2@ville.example' }), 403);
    });

    it('keep published texts as they are: animators add, nobody but owners changes, all read', async () => {
      const text = JSON.stringify({ title: 'Charte du télétravail — « été »' });
      const stored = await files(ANIMATOR, CallTextsLibrary).store('a1-v1-0123.json', text);
      assert.deepEqual(stored, { name: 'a1-v1-0123.json', path: '/sites/intranet/ParvisCallTexts/a1-v1-0123.json', size: Buffer.byteLength(text), hash: createHash('sha256').update(text).digest('hex') });
      const found = await files('visitor', CallTextsLibrary).read('a1-v1-0123.json');
      assert.deepEqual([textOf(found), found.hash], [text, stored.hash]);
      for (const persona of ['visitor', 'member'] as const) assert.equal(await codeOf(files(persona, CallTextsLibrary).store('b.json', text)), 'forbidden');
      const file = "getFileByServerRelativePath(decodedurl='/sites/intranet/ParvisCallTexts/a1-v1-0123.json')";
      for (const persona of ['visitor', 'member', ANIMATOR] as const) {
        assert.equal(await post(persona, `${file}/$value`, { other: 1 }, 'PUT'), 403);
        assert.equal(await post(persona, `${library('ParvisCallTexts')}/rootfolder/files/add(url='a1-v1-0123.json',overwrite=true)`, { other: 1 }), 403);
        assert.equal(await post(persona, file, {}, 'DELETE'), 403);
      }
      assert.equal((await files('visitor', CallTextsLibrary).read('a1-v1-0123.json')).hash, stored.hash);
    });

    it('keep drafts from agents', async () => {
      const draft = files(ANIMATOR, CallWorkLibrary);
      await draft.store('brouillon.json', '{}');
      for (const persona of ['visitor', 'member'] as const) assert.match(await codeOf(files(persona, CallWorkLibrary).read('brouillon.json')), /forbidden|notFound/);
      assert.equal(textOf(await files('owner', CallWorkLibrary).read('brouillon.json')), '{}');
      await draft.remove('brouillon.json');
      await draft.remove('brouillon.json');
      assert.equal(await codeOf(draft.read('brouillon.json')), 'notFound');
      assert.deepEqual([await add(ANIMATOR, CallDraftsList.url, { Title: 'Appel' }), await add('visitor', CallDraftsList.url, { Title: 'Appel' })], [201, 404]);
    });

    it('take files of agents, who change neither others’ nor their own', async () => {
      const bytes = new Uint8Array([0, 255, 13, 10, 200]);
      const stored = await files('visitor', CallFilesLibrary).store('l’été d’à côté # 100 % 1.pdf', bytes);
      assert.match(stored.path, /%23.*\.pdf$/);
      assert.deepEqual((await files('colleague', CallFilesLibrary).read(stored.name)).bytes, bytes);
      const file = `getFileByServerRelativePath(decodedurl='${encodeURIComponent(`/sites/intranet/ParvisCallFiles/${stored.name}`)}')`;
      for (const persona of ['visitor', 'colleague', 'member', ANIMATOR] as const) {
        assert.equal(await post(persona, `${file}/$value`, { other: 1 }, 'PUT'), 403);
        assert.equal(await post(persona, file, {}, 'DELETE'), 403);
      }
    });

    it('store a file once where the answer is lost, and never put another in its place', async () => {
      const store = files(ANIMATOR, CallTextsLibrary);
      const path = 'addUsingPath';
      for (const kind of ['dropAfter', 'dropBefore'] as const) {
        await site.fault({ kind, path, count: 1 });
        assert.equal((await store.store(`perdu-${kind}.json`, 'un')).size, 2);
        assert.equal((await store.store(`perdu-${kind}.json`, 'un')).size, 2);
        assert.equal(await codeOf(store.store(`perdu-${kind}.json`, 'deux')), 'duplicate');
        assert.equal(textOf(await store.read(`perdu-${kind}.json`)), 'un');
      }
      await site.clearFaults();
      assert.equal(await codeOf(store.store('gros.json', new Uint8Array(LARGEST_FILE + 1))), 'tooLarge');
    });

    it('let animators add decisions, and nobody rewrite one', async () => {
      const values = { Title: 'x', Call: 1, Scope: '1.call', Kind: 'held' };
      assert.deepEqual(await Promise.all((['visitor', 'member', ANIMATOR] as const).map((persona) => add(persona, CallDecisionsList.url, values))), [403, 403, 201]);
      const { value } = await read<{ value: { Id: number }[] }>('visitor', `${library(CallDecisionsList.url)}/items?$select=Id`);
      const item = `${library(CallDecisionsList.url)}/items(${value[0]?.Id})`;
      for (const persona of ['visitor', 'member', ANIMATOR] as const) assert.deepEqual([await post(persona, item, { Kind: 'closed' }, 'MERGE'), await post(persona, item, {}, 'DELETE')], [403, 403]);
    });

    it('let animators lead calls, and read what is reserved without changing it', async () => {
      assert.deepEqual([await add('visitor', CallsList.url, { Title: 'Appel', Box: 'a1' }), await add(ANIMATOR, CallsList.url, { Title: 'Appel', Box: 'a1' })], [403, 201]);
      const values = { Title: 'x', Call: 1, Kind: 'remark', Passage: '1.0' };
      assert.deepEqual(await Promise.all((['visitor', 'colleague', 'agent2'] as const).map((persona) => add(persona, HiddenContributionsList.url, values))), [201, 201, 201]);
      const seen = async (persona: Persona): Promise<readonly number[]> => (await read<{ value: { Id: number }[] }>(persona, `${library(HiddenContributionsList.url)}/items?$select=Id`)).value.map(({ Id }) => Id);
      const [all, own] = [await seen(ANIMATOR), await seen('visitor')];
      assert.deepEqual([all.length, own.length], [3, 1]);
      for (const id of all) assert.deepEqual([await post(ANIMATOR, `${library(HiddenContributionsList.url)}/items(${id})`, { Title: 'y' }, 'MERGE'), await post(ANIMATOR, `${library(HiddenContributionsList.url)}/items(${id})`, {}, 'DELETE')], [403, 403]);
    });

    it('say that animators lost their rights, go on for agents, and get them back', async () => {
      const { group, level } = await levelOf(CallsList.url);
      assert.equal(await post('owner', `${library(CallsList.url)}/roleassignments/removeRoleAssignment(principalid=${group},roledefid=${level})`), 200);
      const status = await provisioner().status();
      assert.deepEqual([...faults(status), isUsable(status)], ['broken', `animators ${CallsList.title.en}`, true]);
      assert.deepEqual((await provisioner().explain(status.lists.flatMap((list) => list.faults))).map(({ fr }) => fr), [`La liste « ${CallsList.title.fr} » ne donne pas leurs droits aux animateurs.`]);
      assert.deepEqual((await provisioner().setUp()).changes.map(({ fr }) => fr), [`Liste « ${CallsList.title.fr} » : droits des animateurs rétablis.`]);
      assert.deepEqual(faults(await provisioner().status()), ['current']);
    });

    it('take from animators what would let them rewrite decisions, and leave them what they need', async () => {
      const { group, level } = await levelOf(CallDecisionsList.url);
      const { level: contribute } = await levelOf(CallsList.url);
      assert.equal(await post('owner', `${library(CallDecisionsList.url)}/roleassignments/addRoleAssignment(principalid=${group},roledefid=${contribute})`), 200);
      const status = await provisioner().status();
      assert.deepEqual([...faults(status), isUsable(status)], ['broken', `level ${CallDecisionsList.title.en}`, false]);
      await provisioner().setUp();
      assert.deepEqual(faults(await provisioner().status()), ['current']);
      assert.equal(await post('owner', `${library(CallDecisionsList.url)}/roleassignments/removeRoleAssignment(principalid=${group},roledefid=${level})`), 200);
      await provisioner().setUp();
    });

    it('know the group under the name that an owner gave it, by what it was given', async () => {
      const { Id } = await read<{ Id: number }>('admin', inGroup);
      assert.equal(await post('owner', inGroup, { Title: 'Équipe des consultations' }, 'MERGE'), 204);
      assert.deepEqual(faults(await provisioner().status()), ['current']);
      const { title, mayEdit, members } = await animatorsOf(site.connection('owner')).load();
      assert.deepEqual([title, mayEdit, members.map(({ name: who }) => who)], ['Équipe des consultations', true, [`Agent ${ANIMATOR}`]]);
      const renamed = `sitegroups/getById(${Id})`;
      const level = (await read<{ value: { Id: number }[] }>('admin', `${library(CallsList.url)}/roleassignments/getByPrincipalId(${Id})/RoleDefinitionBindings`)).value[0]?.Id ?? 0;
      assert.equal(await post('owner', `${library(CallsList.url)}/roleassignments/removeRoleAssignment(principalid=${Id},roledefid=${level})`), 200);
      assert.deepEqual(faults(await provisioner().status()), ['broken', `animators ${CallsList.title.en}`]);
      assert.deepEqual((await provisioner().setUp()).changes.map(({ fr }) => fr), [`Liste « ${CallsList.title.fr} » : droits des animateurs rétablis.`]);
      assert.deepEqual(faults(await provisioner().status()), ['current']);
      const { value } = await read<{ value: { Title: string }[] }>('admin', 'sitegroups?$select=Title');
      assert.equal(value.filter(({ Title }) => Title === GROUP).length, 0);
      assert.equal(await post('owner', renamed, { Title: GROUP }, 'MERGE'), 204);
    });

    it('bring the group back to the owners when somebody took it, and make it again when it is gone', async () => {
      const { Id: me } = await read<{ Id: number }>(ANIMATOR, 'currentuser');
      assert.equal(await post('owner', `${inGroup}/setUserAsOwner(${me})`), 200);
      assert.equal(await post(ANIMATOR, inGroup, { AllowMembersEditMembership: true }, 'MERGE'), 204);
      assert.deepEqual((await provisioner().setUp()).changes.map(({ fr }) => fr), [`Groupe « ${GROUP} » : il appartient de nouveau aux propriétaires du site, qui seuls disent qui en fait partie.`]);
      assert.equal(await post(ANIMATOR, `${inGroup}/users`, { LoginName: 'i:0#.f|membership|agent2@ville.example' }), 403);

      const { Id } = await read<{ Id: number }>('admin', inGroup);
      assert.equal(await post('owner', `sitegroups/removeById(${Id})`), 200);
      const status = await provisioner().status();
      assert.deepEqual([status.state, isUsable(status), faults(status).length], ['broken', true, 7]);
      const mended = (await provisioner().setUp()).changes.map(({ fr }) => fr);
      assert.equal(mended.length, 7, mended.join('\n'));
      assert.deepEqual(faults(await provisioner().status()), ['current']);
    });
  });
}
