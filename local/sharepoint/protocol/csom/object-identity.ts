import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { PermissionKind } from '../../storage/permission-kind';
import { ApiCall } from '../odata/api-call';
import { member } from '../odata/entity-type';
import { EMPTY_QUERY } from '../odata/query';
import { entityOf, type EntityResource, type Resource } from '../odata/resource';
import { principalById } from '../resources/group';
import { siteType } from '../resources/site';
import { webType } from '../resources/web';

/** Type of what stands at the head of every identity: the request's own. */
const HEAD = '740c6a0b-85e2-48a0-a494-e0f1759d4aa7';
const IDENTITY = /^(?:[\da-f-]{36}\|)?740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:([\da-f-]{36})(?::web:([\da-f-]{36}))?((?::[a-z]+:[^:]+)*)$/i;
/** How an address tells what identities name. */
const STEPS: ReadonlyArray<readonly [word: string, address: RegExp, collection: string]> = [
  ['list', /\/Lists\(guid'([\da-f-]+)'\)/i, 'Lists'],
  ['contenttype', /\/ContentTypes\('(0x[\dA-F]*)'\)/i, 'ContentTypes'],
  ['fl', /\/FieldLinks\(guid'([\da-f-]+)'\)/i, 'FieldLinks'],
  ['field', /\/(?:Available)?Fields\(guid'([\da-f-]+)'\)/i, 'Fields'],
  ['view', /\/Views\(guid'([\da-f-]+)'\)/i, 'Views'],
  ['item', /\/Items\((\d+)\)/i, 'Items']
];

/** The identity of an entity (`…:site:…:web:…:list:…`); undefined for what is found by no id. */
export function identityOf(context: RequestContext, { type, value }: EntityResource): string | undefined {
  const head = `${context.site.id.slice(0, 8)}-0000-0000-0000-000000000000|${HEAD}:site:${context.site.id}`;
  if (type.name === siteType.name) return head;
  const web = type.web?.(value, context) ?? context.web;
  if (type.name === 'SP.Group' || type.name === 'SP.User') return `${head}:${type.name === 'SP.Group' ? 'g' : 'u'}:${String(type.properties.Id?.get(value, context))}`;
  const inWeb = `${head}:web:${web.id}`;
  if (type.name === webType.name) return inWeb;
  if (type.name === 'SP.Folder') return `${inWeb}:folder:${String(type.properties.UniqueId?.get(value, context))}`;
  const address = type.uri(value, context);
  let rest = address.replace(/^Web/, '');
  let identity = inWeb;
  for (const [word, pattern] of STEPS) {
    const id = pattern.exec(rest)?.[1];
    if (id === undefined) continue;
    identity += `:${word}:${id}${word === 'item' ? ',1' : ''}`;
    rest = rest.replace(pattern, '');
  }
  return rest === '' ? identity : undefined;
}

/**
 * The entity with an identity, as it is now, for who may open its web.
 * @throws SharePointError `badRequest` for an identity of another kind or site; as REST does when nothing is there
 */
export function openIdentity(context: RequestContext, identity: string): EntityResource {
  const [, site, webId, steps = ''] = IDENTITY.exec(identity.trim()) ?? [];
  if (site?.toLowerCase() !== context.site.id) throw refusal('badRequest', `The object with the identity "${identity.slice(0, 200)}" is not served.`);
  if (webId === undefined && steps === '') return entityOf(siteType, context.site);
  const [, principal] = /^:[gu]:(\d+)$/.exec(steps) ?? [];
  if (webId === undefined && principal !== undefined) return principalById(context, Number(principal));
  const web = context.service.sites.webById(webId?.toLowerCase() ?? '');
  if (web?.site !== context.site.n) throw refusal('resourceNotFound', identity.slice(0, 200));
  const within = context.in(web);
  within.require(PermissionKind.Open, web);
  let at = entityOf(webType, web);
  const words = steps.split(':').slice(1);
  for (let index = 0; index < words.length; index += 2) at = step(within, at, words[index] ?? '', words[index + 1] ?? '');
  return at;
}

function step(context: RequestContext, at: EntityResource, word: string, id: string): EntityResource {
  if (word === 'folder') return found(call(context, at, 'getFolderById', { name: 'uniqueId', value: id }), id);
  const known = STEPS.find(([name]) => name === word);
  if (known === undefined) throw refusal('clientMember', word, at.type.name);
  const [, , collection] = known;
  const opened = member(at.type.navigations, collection)?.value.open(at.value, context);
  if (opened?.kind !== 'collection' || opened.key === undefined) throw refusal('clientMember', collection, at.type.name);
  const value = word === 'item' ? Number.parseInt(id, 10) : id;
  return found(opened.key(new ApiCall(context, 'POST', EMPTY_QUERY, [{ value }], new Uint8Array())), id);
}

function call(context: RequestContext, at: EntityResource, name: string, argument: { name: string; value: unknown }): Resource | Promise<Resource> {
  const operation = member(at.type.operations, name);
  if (operation === undefined) throw refusal('clientMember', name, at.type.name);
  return operation.value.run(at.value, new ApiCall(context, 'POST', EMPTY_QUERY, [argument], new Uint8Array()));
}

function found(resource: Resource | Promise<Resource>, id: string): EntityResource {
  if (resource instanceof Promise || resource.kind !== 'entity') throw refusal('resourceNotFound', id);
  return resource;
}
