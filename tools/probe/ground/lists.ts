import { ensureFolder } from '../../../src/data/items/listFolder';
import { pathLiteral } from '../../../src/data/connection/pathLiteral';
import type { FieldDefinition, ListUrl } from '../../../src/lists/defineList';
import { fieldXml } from '../../../src/lists/fieldXml';
import type { Persona } from '../Assumption';
import { CannotTry } from '../outcome';
import type { ProbeContext } from '../ProbeContext';
import type { LevelName } from './levels';
import { levelOf } from './levels';
import type { Answer, Part } from './Person';
import { needed } from './Person';

/** A temporary list or library. */
export interface ProbeList {
  /** Below the web's address, e.g. `Lists/ParvisProbeSteps1a2b3`. */
  readonly url: ListUrl;
  readonly leaf: string;
  readonly id: string;
  /** Server-relative. */
  readonly path: string;
  /** Its address in REST. */
  readonly api: string;
  readonly entityType: string;
}

export interface ListPlan {
  readonly template?: 100 | 101;
  readonly fields?: Readonly<Record<string, FieldDefinition>>;
  readonly indexes?: readonly string[];
  /** Of the list itself, e.g. `ReadSecurity`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Who has what in it beside the owner; absent: it inherits. */
  readonly access?: Readonly<Partial<Record<Exclude<Persona, 'owner'>, LevelName>>>;
}

/** @throws CannotTry */
export async function makeList(ctx: ProbeContext, of: string, plan: ListPlan = {}): Promise<ProbeList> {
  const { owner, workshop } = ctx;
  const { template = 100, fields = {}, indexes = [], settings, access } = plan;
  const leaf = workshop.name(of);
  const url = (template === 101 ? leaf : `Lists/${leaf}`) as ListUrl;
  const path = owner.connection.listPath(url);
  const api = `_api/web/getList('${pathLiteral(path)}')`;
  workshop.later(`the list ${leaf}`, api);
  const made = needed(await owner.post('_api/web/lists', { Title: leaf, BaseTemplate: template, Description: 'Made by npm run probe' }), `the list ${leaf} could not be made`);
  await makeColumns(ctx, { api, url }, fields, indexes);
  if (settings) needed(await owner.merge(api, settings), `the list ${leaf} could not be set up`);
  if (access) await giveAccess(ctx, api, access);
  return { url, leaf, path, api, id: String(made.json.Id), entityType: String(made.json.EntityTypeName) };
}

async function makeColumns({ owner }: ProbeContext, { api, url }: Pick<ProbeList, 'api' | 'url'>, fields: NonNullable<ListPlan['fields']>, indexes: readonly string[]): Promise<void> {
  const parts = [
    ...Object.entries(fields).map(([name, field]): Part => ({ path: `${api}/fields/createFieldAsXml`, body: { parameters: { SchemaXml: fieldXml({ url }, name, field, 'en'), Options: 8 } } })),
    ...indexes.map((name): Part => ({ path: `${api}/fields/getByInternalNameOrTitle('${name}')`, method: 'MERGE', body: { Indexed: true } }))
  ];
  if (parts.length === 0) return;
  // Where changes of one list's columns come too fast after each other, one by one.
  for (const [index, answer] of (await owner.together(parts)).entries()) if (!answer.ok && parts[index]) needed(await owner.send(parts[index]), 'a column could not be made');
}

/** Nobody but the owner and these has it from now on; of those whom nobody was named for, nothing is given. */
async function giveAccess(ctx: ProbeContext, api: string, access: NonNullable<ListPlan['access']>): Promise<void> {
  const { owner } = ctx;
  const grants: { readonly path: string }[] = [];
  for (const [persona, level] of Object.entries(access) as [Persona, LevelName][]) {
    if (ctx.personas.includes(persona)) grants.push({ path: `${api}/roleAssignments/addRoleAssignment(principalId=${ctx.as(persona).id},roleDefId=${await levelOf(ctx, level)})` });
  }
  needed(await owner.post(`${api}/breakRoleInheritance(copyRoleAssignments=false,clearSubscopes=true)`), 'a list could not be given rights of its own');
  if (grants.length === 0) return;
  for (const answer of await owner.together(grants)) needed(answer, 'rights on a list could not be given');
}

/** A folder of a list, of a name that no other probe has. @returns its server-relative path */
export async function makeFolder(ctx: ProbeContext, list: ProbeList, below = '', name?: string): Promise<string> {
  if (below === '' && name === undefined) return rootFolder(ctx, list);
  return makeNewFolder(ctx, list, `${list.path}/${below === '' ? '' : `${below}/`}${name ?? ctx.workshop.word()}`);
}

/** Folders that are made ahead, in one request. */
const AHEAD = 8;

/** Of the steps: many want one. */
async function rootFolder(ctx: ProbeContext, list: ProbeList): Promise<string> {
  const pool = await ctx.workshop.once(`pool ${list.url}`, () => Promise.resolve<string[]>([]));
  if (pool.length === 0) {
    const names = Array.from({ length: list.leaf.includes('Steps') ? AHEAD : 1 }, () => ctx.workshop.word());
    const made = await ctx.owner.together(names.map((name) => folderPart(list, list.path, name)));
    pool.push(...names.filter((_, index) => made[index] !== undefined && isMade(made[index])).map((name) => `${list.path}/${name}`));
  }
  return pool.pop() ?? makeNewFolder(ctx, list, `${list.path}/${ctx.workshop.word()}`);
}

/** As the product makes one (`ListApi.addFolder`). */
export function folderPart(list: ProbeList, parent: string, name: string): Part {
  return {
    path: `${list.api}/AddValidateUpdateItemUsingPath`,
    body: { listItemCreateInfo: { FolderPath: { DecodedUrl: parent }, UnderlyingObjectType: 1, LeafName: { DecodedUrl: name } }, formValues: [{ FieldName: 'Title', FieldValue: name }], bNewDocumentUpdate: false }
  };
}

/** Did a form make its folder? */
export function isMade({ ok, rows }: Answer): boolean {
  return ok && rows.every(({ HasException }) => HasException !== true);
}

async function makeNewFolder(ctx: ProbeContext, list: ProbeList, path: string): Promise<string> {
  try {
    await ensureFolder(ctx.owner.connection, list.url, path);
  } catch (error) {
    throw new CannotTry(`a folder could not be made: ${error instanceof Error ? error.message : String(error)}`);
  }
  return path;
}

/** The address of a folder in REST. */
export function folderApi(path: string): string {
  return `_api/web/getFolderByServerRelativePath(decodedUrl='${pathLiteral(path)}')`;
}

/** The list to which agents and animators add and in which nobody changes anything, with folders: as the product keeps votes. */
export function stepsList(ctx: ProbeContext): Promise<ProbeList> {
  return ctx.workshop.once('steps', () =>
    makeList(ctx, 'Steps', {
      fields: {
        StepKey: { type: 'text', maxLength: 60, unique: true, title: { fr: 'Clé', en: 'Key' } },
        Session: { type: 'number', indexed: true, title: { fr: 'Séance', en: 'Session' } },
        Content: { type: 'note', title: { fr: 'Contenu', en: 'Content' } }
      },
      indexes: ['Author'],
      settings: { EnableFolderCreation: true, ReadSecurity: 1, WriteSecurity: 2, EnableAttachments: false },
      access: { agent: 'append', animator: 'append' }
    })
  );
}

/** The list in which each reads only his own, and an animator all. */
export function ownList(ctx: ProbeContext): Promise<ProbeList> {
  return ctx.workshop.once('own', () =>
    makeList(ctx, 'Own', {
      fields: {
        Session: { type: 'number', indexed: true, title: { fr: 'Séance', en: 'Session' } },
        Secret: { type: 'note', title: { fr: 'Secret', en: 'Secret' } }
      },
      settings: { ReadSecurity: 2, WriteSecurity: 2, EnableAttachments: false, EnableFolderCreation: true },
      access: { agent: 'append', animator: 'moderate' }
    })
  );
}

/** A bare list of the owner's with two rows, with the rights of the site. */
export function plainList(ctx: ProbeContext): Promise<ProbeList> {
  return ctx.workshop.once('plain', async () => {
    const list = await makeList(ctx, 'Plain');
    for (const answer of await ctx.owner.together(['one', 'two'].map((Title) => ({ path: `${list.api}/items`, body: { Title } })))) needed(answer, 'a row could not be added');
    return list;
  });
}

/** The list that the owner alone has, in which each reads only his own. */
export function secretList(ctx: ProbeContext): Promise<ProbeList> {
  return ctx.workshop.once('secret', () => makeList(ctx, 'Secret', { settings: { ReadSecurity: 2 }, access: {} }));
}

/** A library without versions to which agents and animators add. */
export function library(ctx: ProbeContext): Promise<ProbeList> {
  return ctx.workshop.once('library', () => makeList(ctx, 'Files', { template: 101, settings: { EnableVersioning: false, ForceCheckout: false, EnableMinorVersions: false }, access: { agent: 'append', animator: 'append' } }));
}
