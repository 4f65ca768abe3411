import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FolderGroups } from '../../src/data/append/FolderGroups';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import type { SetUpStatus } from '../../src/data/provisioning/SetUpStatus';
import { isUsable } from '../../src/data/provisioning/SetUpStatus';
import { ChangeFilesList, DelegationsList, TariffRulesList, TariffStepsList } from '../../src/lists/changeFiles';
import type { ListUrl } from '../../src/lists/defineList';
import { tariffHeads } from '../../src/lists/heads/tariffs';
import { tariffLists } from '../../src/lists/tariffLists';
import { TariffActRecordsList, TariffActsList, TariffFollowsList, TariffLinesList, TariffSettingsList, TariffVersionsList } from '../../src/lists/tariffs';
import { joinGroup, makeGroup } from './joinGroup';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

const SECRETARY: Persona = 'agent1';
const LAWYER: Persona = 'agent2';
/** In the groups of two directions, of which one is finance. */
const SPORTS: Persona = 'agent3';
const FINANCE: Persona = 'agent4';

/** Who may write what of tariffs, on any SharePoint, past the product. */
export function run(name: string, open: OpenSite): void {
  let site: SiteUnderTest;
  const provisioner = (persona: Persona = 'owner'): Provisioner => new Provisioner(site.connection(persona, { language: 1036 }), { heads: tariffHeads, load: async () => tariffLists });
  const faults = ({ state, lists }: SetUpStatus): readonly unknown[] => [state, ...lists.flatMap(({ faults: found }) => found.map(({ kind, list }) => `${kind} ${list.en}`))];
  const path = (url: ListUrl): string => `getList('/sites/intranet/${url}')`;
  const post = async (persona: Persona, at: string, body: object = {}, verb?: string): Promise<number> => {
    const headers = verb === undefined ? undefined : { 'X-HTTP-Method': verb, 'IF-Match': '*' };
    return (await site.rest(persona, `_api/web/${at}`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
  };
  const read = async <T>(persona: Persona, at: string): Promise<T> => (await (await site.rest(persona, `_api/web/${at}`)).json()) as T;
  const add = (persona: Persona, url: ListUrl, values: object): Promise<number> => post(persona, `${path(url)}/items`, { ClientKey: crypto.randomUUID(), ...values });
  const addIn = (persona: Persona, url: ListUrl, folder: string, values: Readonly<Record<string, string>>): Promise<number> =>
    post(persona, `${path(url)}/AddValidateUpdateItemUsingPath`, {
      listItemCreateInfo: { FolderPath: { DecodedUrl: `/sites/intranet/${url}/${folder}` }, UnderlyingObjectType: 0 },
      formValues: Object.entries({ ClientKey: crypto.randomUUID(), ...values }).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
      bNewDocumentUpdate: false
    });
  const lastOf = async (url: ListUrl): Promise<number> => (await read<{ value: { Id: number }[] }>('owner', `${path(url)}/items?$select=Id&$orderby=Id desc&$top=1&$filter=FSObjType eq 0`)).value[0]?.Id ?? 0;
  const everybodyBut = (...own: readonly Persona[]): readonly Persona[] => (['visitor', 'member', SECRETARY, LAWYER, SPORTS, FINANCE] as const).filter((persona) => !own.includes(persona));
  const version = (key: string): object => ({ Title: key, VersionKey: key, Line: 'piscines:entree', Service: 'piscines', FirstDay: '2027-01-01', AmountCents: 380, Act: 1, Kind: 'set' });

  describe(`lists of tariffs on ${name}`, { concurrency: false }, () => {
    let [sports, finance] = [0, 0];
    before(async () => {
      site = await open();
      const { left } = await provisioner().setUp();
      assert.deepEqual(left, []);
      await joinGroup(site, 'secretariat', SECRETARY);
      await joinGroup(site, 'legal', LAWYER);
      [sports, finance] = [await makeGroup(site, 'Direction des sports', SPORTS), await makeGroup(site, 'Direction des finances', FINANCE)];
      // They have the site, and came after its lists.
      await provisioner().setUp();
    });
    after(() => site.close());

    it('are sound once they are made, for everybody, and there is nothing left to do', async () => {
      for (const persona of ['owner', 'visitor', SECRETARY] as const) assert.deepEqual(faults(await provisioner(persona).status()), ['current']);
      assert.deepEqual(await provisioner().setUp(), { changes: [], left: [], request: null });
    });

    it('take versions, acts and what became of them from the secretariat alone, and let nobody rewrite one', async () => {
      const rows = [
        [TariffVersionsList.url, version('piscines:entree:2027-01-01:1'), { AmountCents: 1 }],
        [TariffActsList.url, { Title: 'Tarifs 2027', Number: '2026-118', Kind: 'deliberation' }, { Number: '2026-119' }],
        [TariffActRecordsList.url, { Title: 'publié', Act: 1, Kind: 'published', Day: '2026-12-20' }, { Day: '2026-01-01' }]
      ] as const;
      for (const [url, values, forged] of rows) {
        for (const persona of everybodyBut(SECRETARY)) assert.equal(await add(persona, url, values), 403, `${persona} ${url}`);
        assert.equal(await add(SECRETARY, url, values), 201, url);
        const item = `${path(url)}/items(${await lastOf(url)})`;
        for (const persona of everybodyBut()) assert.deepEqual([await post(persona, item, forged, 'MERGE'), await post(persona, item, {}, 'DELETE')], [403, 403], `${persona} ${url}`);
      }
    });

    it('let one of two versions with a key win', async () => {
      const both = await Promise.all([add(SECRETARY, TariffVersionsList.url, version('piscines:entree:2028-01-01:1')), add('owner', TariffVersionsList.url, version('piscines:entree:2028-01-01:1'))]);
      assert.deepEqual([...both].sort(), [201, 400]);
    });

    it('let a direction write in its folder, and in no other', async () => {
      for (const list of [TariffLinesList, ChangeFilesList]) {
        await new FolderGroups(site.connection('owner'), list).give('sports', sports);
        await new FolderGroups(site.connection('owner'), list).give('finances', finance);
        assert.equal(await addIn(SPORTS, list.url, 'sports', { Title: 'Entrée' }), 200);
        const item = `${path(list.url)}/items(${await lastOf(list.url)})`;
        assert.equal(await post(SPORTS, item, { Title: 'Entrée, plein tarif' }, 'MERGE'), 204);
        for (const persona of everybodyBut(SPORTS)) assert.deepEqual([await addIn(persona, list.url, 'sports', { Title: 'x' }), await post(persona, item, { Title: 'x' }, 'MERGE')], [403, 403], persona);
        assert.deepEqual([await addIn(SPORTS, list.url, 'finances', { Title: 'x' }), await add(SPORTS, list.url, { Title: 'x' })], [403, 403]);
        assert.equal((await site.rest('visitor', `_api/web/${item}`)).status, 200);
      }
    });

    it('take what a step says from its group alone, in its folder, and let it change nothing', async () => {
      const groups = new FolderGroups(site.connection('owner'), TariffStepsList);
      await groups.give('finances', finance);
      assert.equal(await addIn(FINANCE, TariffStepsList.url, 'finances', { Title: 'x', Step: 'finances' }), 200);
      const item = `${path(TariffStepsList.url)}/items(${await lastOf(TariffStepsList.url)})`;
      for (const persona of everybodyBut(FINANCE)) assert.equal(await addIn(persona, TariffStepsList.url, 'finances', { Title: 'x', Step: 'finances' }), 403, persona);
      for (const persona of everybodyBut()) assert.deepEqual([await post(persona, item, { Step: 'legal' }, 'MERGE'), await post(persona, item, {}, 'DELETE')], [403, 403], persona);
    });

    it('give a folder to another group, or to none, and say who writes in it', async () => {
      const groups = new FolderGroups(site.connection('owner'), TariffStepsList);
      assert.equal(await groups.read('juridique'), null);
      assert.deepEqual((await groups.read('finances'))?.writers.map(({ name: who }) => who), ['Direction des finances']);
      await groups.give('finances', sports);
      assert.deepEqual(await groups.read('finances'), { hasOwnPermissions: true, writers: [{ id: sports, name: 'Direction des sports' }] });
      assert.deepEqual([await addIn(FINANCE, TariffStepsList.url, 'finances', { Title: 'x' }), await addIn(SPORTS, TariffStepsList.url, 'finances', { Title: 'x' })], [403, 200]);
      await groups.give('finances', null);
      assert.deepEqual(await groups.read('finances'), { hasOwnPermissions: true, writers: [] });
    });

    it('let the secretariat keep delegations, those who read the law its rules, and owners the settings', async () => {
      const delegation = { Title: 'Délégation', From: '2026-06-01' };
      const rule = { Title: 'x', RuleKey: 'notice', From: '2015-01-01', ReadOn: '2026-11-01', ReviewBy: '2027-11-01' };
      for (const persona of everybodyBut(SECRETARY)) assert.equal(await add(persona, DelegationsList.url, delegation), 403, persona);
      for (const persona of everybodyBut(LAWYER)) assert.equal(await add(persona, TariffRulesList.url, rule), 403, persona);
      for (const persona of everybodyBut()) assert.equal(await add(persona, TariffSettingsList.url, { Title: 'x', Kind: 'service', Key: 'service:x' }), 403, persona);
      assert.deepEqual([await add(SECRETARY, DelegationsList.url, delegation), await add(LAWYER, TariffRulesList.url, rule)], [201, 201]);
    });

    it('show nobody what another agent follows', async () => {
      assert.deepEqual([await add('visitor', TariffFollowsList.url, { Title: 'x', Service: 'piscines' }), await add('colleague', TariffFollowsList.url, { Title: 'x', Service: 'cantines' })], [201, 201]);
      const seen = await read<{ value: { Service: string }[] }>('visitor', `${path(TariffFollowsList.url)}/items?$select=Service`);
      assert.deepEqual(seen.value.map(({ Service }) => Service), ['piscines']);
    });

    it('say that the secretariat lost its rights, go on for agents, and give them back', async () => {
      const { Id: group } = await read<{ Id: number }>('admin', "sitegroups/getByName('Secrétariat du conseil')");
      const { value } = await read<{ value: { Id: number }[] }>('admin', `${path(TariffVersionsList.url)}/roleassignments/getByPrincipalId(${group})/RoleDefinitionBindings`);
      assert.equal(await post('owner', `${path(TariffVersionsList.url)}/roleassignments/removeRoleAssignment(principalid=${group},roledefid=${value[0]?.Id})`), 200);
      const status = await provisioner().status();
      assert.deepEqual([...faults(status), isUsable(status)], ['broken', `group ${TariffVersionsList.title.en}`, true]);
      assert.deepEqual((await provisioner().explain(status.lists.flatMap((list) => list.faults))).map(({ fr }) => fr), ['La liste « Tarifs : versions » ne donne pas ses droits au groupe « Secrétariat du conseil ».']);
      assert.deepEqual((await provisioner().setUp()).changes.map(({ fr }) => fr), ['Liste « Tarifs : versions » : droits du groupe « Secrétariat du conseil » rétablis.']);
    });
  });
}
