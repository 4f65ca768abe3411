import { DataError } from '../../src/data/DataError';
import { changeFilesOf, tariffFoldersOf } from '../../src/data/tariffs/changes/changeFilesOf';
import type { ChangeFiles } from '../../src/data/tariffs/changes/ChangeFiles';
import { tariffServicesOf } from '../../src/data/tariffs/tariffServicesOf';
import { tariffTablesOf } from '../../src/data/tariffs/tariffWriterOf';
import { dayOf } from '../../src/domain/calendar/calendarDay';
import type { ChangeFilesUnderTest, Who } from './changeFiles.contract';
import { ACT, CHAIN, LINES, pastTariffs, SERVICES } from './changeFilesCity';
import { joinGroup, makeGroup } from './joinGroup';
import { openLocalSite } from './localSite';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

export const PERSONAS: Readonly<Record<Who, Persona>> = { sports: 'agent1', colleague: 'agent2', culture: 'agent3', finance: 'agent4', deputy: 'agent5', legal: 'agent6', secretary: 'agent7', agent: 'agent8', owner: 'owner' };
const URLS = { proposals: 'Lists/ParvisTariffProposals', steps: 'Lists/ParvisTariffSteps' } as const;
const login = (who: Who): string => `i:0#.f|membership|${PERSONAS[who]}@ville.example`;

export interface LocalChangeFiles extends ChangeFilesUnderTest {
  readonly site: SiteUnderTest;
  readonly groups: Readonly<Record<'sports' | 'culture' | 'finances' | 'juridique', number>>;
}

export function changesAs(site: SiteUnderTest, who: Who, options?: Parameters<SiteUnderTest['connection']>[1]): ChangeFiles {
  const connection = site.connection(PERSONAS[who], options);
  return changeFilesOf(connection, tariffServicesOf(connection), 'Europe/Paris');
}

/** The change files of the contract, on the local SharePoint. */
export async function openLocalChangeFiles(): Promise<LocalChangeFiles> {
  const site = await openLocalSite();
  // Hundreds of lines in one file, as SharePoint itself reads them.
  await site.settings({ listViewThreshold: 5000 });
  const owner = site.connection('owner', { language: 1036 });
  await tariffServicesOf(owner).setup.setUp();
  await joinGroup(site, 'secretariat', PERSONAS.secretary);
  const groups = {
    sports: await makeGroup(site, 'Direction des sports', PERSONAS.sports),
    culture: await makeGroup(site, 'Direction de la culture', PERSONAS.culture),
    finances: await makeGroup(site, 'Direction des finances', PERSONAS.finance),
    juridique: await makeGroup(site, 'Service juridique', PERSONAS.legal)
  };
  const users = (group: number): string => `_api/web/sitegroups/getById(${group})/users`;
  const send = async (persona: Persona, path: string, body: object, verb?: string): Promise<Response> => {
    const headers = verb === undefined ? undefined : { 'X-HTTP-Method': verb, 'IF-Match': '*' };
    const answer = await site.rest(persona, path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer;
  };
  const join = (group: number, who: Who): Promise<Response> => send('owner', users(group), { LoginName: login(who) });
  await join(groups.sports, 'colleague');
  await join(groups.finances, 'deputy');
  const tables = tariffTablesOf(owner);
  const group = (name: keyof typeof groups) => ({ id: groups[name], name });
  for (const [service, direction] of SERVICES) await tables.settings.add({ title: service, kind: 'service', key: `service:${service}`, content: { direction } }, crypto.randomUUID());
  for (const direction of ['sports', 'culture'] as const) await tables.settings.add({ title: direction, kind: 'direction', key: `direction:${direction}`, content: { group: group(direction) } }, crypto.randomUUID());
  await tables.settings.add({ title: 'Chaîne', kind: 'chain', key: 'chain:sports', content: { steps: CHAIN.map((step) => ({ ...step, group: group(step.key) })) } }, crypto.randomUUID());
  const folders = tariffFoldersOf(owner);
  await folders.repair(await folders.check());
  for (const line of LINES) await tables.lines.add({ ...tables.lines.blank(), lineKey: line, service: line.split(':')[0] ?? '', title: line }, crypto.randomUUID());
  const writer = await tariffServicesOf(site.connection(PERSONAS.secretary)).writer('Europe/Paris');
  const act = async (file: number): Promise<number> => (await writer.addAct({ ...ACT, number: crypto.randomUUID(), file }, crypto.randomUUID())).id;
  return {
    site,
    groups,
    // Nothing that was seen a moment ago is taken for what is there now.
    as: (who) => changesAs(site, who),
    folders,
    charge: async (prices) => void (await writer.apply(await act(0), pastTariffs(prices), crypto.randomUUID())),
    act,
    meanwhile: async (line, cents) => void (await writer.apply(await act(0), [{ line, firstDay: dayOf(2021, 1, 1), n: 1, price: { cents }, corrects: null, knownOn: dayOf(2020, 12, 1) }], crypto.randomUUID())),
    versions: async (line, day) => (await tables.versions.page({ where: [{ column: 'line', is: 'eq', value: line }], size: 1000 })).rows.filter(({ firstDay }) => firstDay === day).length,
    plant: async (list, who, folder, values) => {
      const answer = await send(PERSONAS[who], `_api/web/getList('/sites/intranet/${URLS[list]}')/AddValidateUpdateItemUsingPath`, {
        listItemCreateInfo: { FolderPath: { DecodedUrl: `/sites/intranet/${URLS[list]}/${folder}` }, UnderlyingObjectType: 0 },
        formValues: Object.entries({ ClientKey: crypto.randomUUID(), ...values }).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue: String(FieldValue) })),
        bNewDocumentUpdate: false
      });
      const { value } = (await answer.json()) as { readonly value: readonly { readonly HasException: boolean; readonly ErrorMessage: string }[] };
      const failed = value.find(({ HasException }) => HasException);
      if (failed) throw new DataError('unknown', failed.ErrorMessage);
    },
    loseAnswers: async (count) => {
      await site.clearFaults();
      if (count > 0) await site.fault({ kind: 'dropAfter', method: 'POST', path: '_api/\\$batch', count });
    },
    regroup: async (step, who) => {
      const { value } = (await (await site.rest('owner', users(groups[step]))).json()) as { readonly value: readonly { readonly Id: number }[] };
      for (const { Id } of value) await send('owner', `${users(groups[step])}/removeById(${Id})`, {});
      for (const each of who) await join(groups[step], each);
    },
    hideFinance: async (isHidden) => void (await send('owner', `_api/web/sitegroups/getById(${groups.finances})`, { OnlyAllowMembersViewMembership: isHidden }, 'MERGE')),
    breakFolder: async (folder) => {
      const { Id: contribute } = (await (await site.rest('owner', '_api/web/roledefinitions/getByType(3)?$select=Id')).json()) as { readonly Id: number };
      const item = `_api/web/getFolderByServerRelativePath(decodedUrl='/sites/intranet/${URLS.steps}/${folder}')/ListItemAllFields`;
      await send('owner', `${item}/roleassignments/addRoleAssignment(principalid=${groups.finances},roledefid=${contribute})`, {});
    },
    spoilPrices: async (service, text) => {
      const library = '/sites/intranet/ParvisTariffPrices';
      const path = text === null ? `getFileByServerRelativePath(decodedUrl='${library}/${service}.json')/recycle` : `getFolderByServerRelativePath(decodedUrl='${library}')/files/addUsingPath(decodedurl='${service}.json',overwrite=true)`;
      const answer = await site.rest('owner', `_api/web/${path}`, { method: 'POST', body: text ?? '{}' });
      if (!answer.ok) throw new Error(await answer.text());
    },
    setRoad: async (line) => {
      const row = (await tables.lines.page({ where: [{ column: 'lineKey', is: 'eq', value: line }] })).rows[0];
      if (row) await tables.lines.update({ ...row, isRoadOrParking: true });
    },
    close: () => site.close()
  };
}
