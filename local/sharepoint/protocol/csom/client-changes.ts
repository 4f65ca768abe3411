import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { updateField } from '../../model/lists/field-changes';
import type { JsonObject } from '../../model/json';
import type { WebRow } from '../../storage/site-store';
import { ApiCall } from '../odata/api-call';
import { requireSettable } from '../odata/dispatch';
import { member } from '../odata/entity-type';
import { EMPTY_QUERY } from '../odata/query';
import type { EntityResource } from '../odata/resource';
import { typed } from './client-value';
import { openIdentity } from './object-identity';

/** What is set of the objects of a request and not saved yet, by their identities: an `Update` saves it, and without one it is lost. */
export class ClientChanges {
  private readonly pending = new Map<string, Map<string, unknown>>();

  public set(key: string, name: string, value: unknown): void {
    const values = this.pending.get(key) ?? new Map<string, unknown>();
    this.pending.set(key, values.set(name, value));
  }

  /** Takes what was set of an object. */
  public take(key: string): ReadonlyMap<string, unknown> {
    const values = this.pending.get(key) ?? new Map<string, unknown>();
    this.pending.delete(key);
    return values;
  }

  /** Saves an object, with the columns of a content type and the properties of a web or folder. */
  public save(context: RequestContext, object: EntityResource, own: string): void {
    for (const key of [...this.pending.keys()].filter((each) => each.startsWith(`${own}:fl:`))) change(context, openIdentity(context, key), this.take(key));
    const bag = this.take(bagOf(own));
    const name = object.type.name === 'SP.Web' ? 'AllProperties' : 'Properties';
    const opened = bag.size === 0 ? undefined : member(object.type.navigations, name)?.value.open(object.value, context);
    if (opened?.kind === 'entity') change(context, opened, bag);
    const values = this.take(own);
    // Opened again: its links are changed by now.
    if (values.size > 0 || opened === undefined) change(context, openIdentity(context, own), values);
  }
}

/** Key of the property bag of an object. */
export function bagOf(identity: string): string {
  return `${identity}:properties`;
}

/** Changes an entity as REST does. @throws SharePointError `clientMember` when nobody changes it */
export function change(context: RequestContext, { type, value }: EntityResource, values: ReadonlyMap<string, unknown>): void {
  if (type.update === undefined) throw refusal('clientMember', 'Update', type.name);
  const body = bodyOf(type.properties, values);
  const call = new ApiCall(context, 'MERGE', EMPTY_QUERY, [], new TextEncoder().encode(JSON.stringify(body)));
  requireSettable(type, call, false);
  if (type.update(value, call) instanceof Promise) throw refusal('clientMember', 'Update', type.name);
}

/** Gives the columns of lists that came from a site column what was set of it. */
export function pushField(context: RequestContext, id: string, object: EntityResource, values: ReadonlyMap<string, unknown>): void {
  const { service } = context;
  const body = bodyOf(object.type.properties, values);
  for (const web of withSubWebs(context, context.web)) {
    for (const list of service.lists.ofWeb(web.n)) {
      const column = service.fields.ofList(list.n).identified(id);
      if (column !== undefined) updateField(context.in(web), column, body);
    }
  }
}

function bodyOf(properties: EntityResource['type']['properties'], values: ReadonlyMap<string, unknown>): JsonObject {
  return Object.fromEntries([...values].map(([name, value]) => [name, typed(member(properties, name)?.value.type, value)]));
}

function withSubWebs(context: RequestContext, web: WebRow): readonly WebRow[] {
  return [web, ...context.service.sites.subWebs(web.n).flatMap((each) => withSubWebs(context, each))];
}
