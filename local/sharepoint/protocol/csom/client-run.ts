import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { child, type XmlElement } from '../../model/xml/element';
import type { EntityResource } from '../odata/resource';
import { setOwner } from '../resources/group';
import { ClientAnswer } from './client-answer';
import { bagOf, change, ClientChanges, pushField } from './client-changes';
import { callMethod, ClientEntity, typeName } from './client-methods';
import { ClientObjects, type ClientObject } from './client-objects';
import { attribute, type ClientQuery } from './client-request';
import { valueOf } from './client-value';
import { saveItem, type ItemSave } from './item-changes';

/** `Microsoft.SharePoint.Client.RecordsRepository.Records` */
const RECORDS = '{ea8e1356-5910-4e69-bc05-d0c30ed657fc}';

/** One run of the actions of a request, in their order. */
export class ClientRun {
  private readonly objects: ClientObjects;
  private readonly changes = new ClientChanges();
  private readonly answer: ClientAnswer;

  public constructor(
    context: RequestContext,
    private readonly query: ClientQuery
  ) {
    this.objects = new ClientObjects(context, query.paths);
    this.answer = new ClientAnswer(context);
  }

  /** Ids of actions, each with what it answers. @throws SharePointError */
  public answers(): readonly unknown[] {
    return this.query.actions.flatMap((action) => {
      const answered = this.act(action);
      return answered === undefined ? [] : [Number(attribute(action, 'Id')), answered];
    });
  }

  private act(action: XmlElement): unknown {
    if (action.name === 'StaticMethod') return this.staticMethod(action);
    const actions: Readonly<Record<string, (object: ClientObject) => unknown>> = {
      ObjectPath: ({ resource }) => ({ IsNull: resource?.kind === 'null' }),
      ObjectIdentityQuery: ({ identity, resource }) => (identity === undefined ? this.unserved('ObjectIdentityQuery', resource === undefined ? 'SP.RequestContext' : typeName(resource)) : { _ObjectIdentity_: identity }),
      Query: ({ resource }) => (resource === undefined ? this.unserved('Query', 'SP.RequestContext') : this.answer.resource(resource, child(action, 'Query'), child(action, 'ChildItemQuery'))),
      SetProperty: (object) => this.setProperty(object, action),
      Method: (object) => this.method(object, attribute(action, 'Name'), action)
    };
    const run = Object.hasOwn(actions, action.name) ? actions[action.name] : undefined;
    if (run === undefined) return this.unserved(action.name, 'Actions');
    return run(this.objects.open(attribute(action, 'ObjectPathId')));
  }

  private setProperty({ identity, resource }: ClientObject, action: XmlElement): undefined {
    const parameter = child(action, 'Parameter');
    const name = attribute(action, 'Name');
    if (identity === undefined || parameter === undefined) return this.unserved(name, resource === undefined ? 'SP.RequestContext' : typeName(resource));
    this.changes.set(identity, name, this.objects.value(valueOf(parameter)));
    return undefined;
  }

  private method(object: ClientObject, name: string, action: XmlElement): unknown {
    const { resource, identity, parent } = object;
    if (resource === undefined) return this.unserved(name, 'SP.RequestContext');
    const type = typeName(resource);
    const [key, value] = this.objects.values(action);
    if (type === 'SP.PropertyValues' && name === 'SetFieldValue' && parent?.identity !== undefined) return void this.changes.set(bagOf(parent.identity), String(key), value ?? null);
    if (resource.kind === 'entity' && identity !== undefined) {
      if (type === 'SP.ListItem' && (name === 'SetFieldValue' || name === 'ParseAndSetFieldValue')) return void this.changes.set(identity, String(key), value);
      if (type === 'SP.ListItem' && isItemSave(name)) return void this.saveItem(object, identity, name);
      if (name === 'UpdateAndPushChanges' && /:field:[^:]+$/.test(identity)) return void this.saveField(object, resource, identity, key === true);
      if (name === 'Update' && type === 'SP.Group') return void this.saveGroup(object, resource, identity);
      if (name === 'Update' && type !== 'SP.FieldLink') return void this.changes.save(this.objects.contextOf(object), resource, identity);
    }
    const answered = callMethod(this.objects.contextOf(object), { resource, ...(parent?.resource === undefined ? {} : { owner: parent.resource }) }, name, this.objects.values(action));
    return answered.kind === 'null' || answered.kind === 'nothing' ? undefined : this.answer.resource(answered, undefined);
  }

  private saveItem(object: ClientObject, identity: string, save: ItemSave): void {
    const [, list = '', id = ''] = /:list:([^:]+):item:(\d+),/.exec(identity) ?? [];
    const context = this.objects.contextOf(object);
    const row = context.service.lists.byId(list);
    if (row === undefined) throw refusal('listNotFound');
    saveItem(context, row, Number(id), this.changes.take(identity), save);
  }

  private saveGroup(object: ClientObject, group: EntityResource, identity: string): void {
    const { Owner: owner, ...values } = Object.fromEntries(this.changes.take(identity));
    const context = this.objects.contextOf(object);
    const idOf = ({ type, value }: EntityResource): number => Number(type.properties.Id?.get(value, context));
    if (owner instanceof ClientEntity) setOwner(context, idOf(group), idOf(owner.resource));
    if (Object.keys(values).length > 0) change(context, group, new Map(Object.entries(values)));
  }

  private saveField(object: ClientObject, resource: EntityResource, identity: string, push: boolean): void {
    const [, id] = /:field:([^:]+)$/.exec(identity) ?? [];
    const context = this.objects.contextOf(object);
    const values = this.changes.take(identity);
    change(context, resource, values);
    if (push && id !== undefined && !identity.includes(':list:')) pushField(context, id, resource, values);
  }

  /** Nothing is a record here: records management has no counterpart. */
  private staticMethod(action: XmlElement): boolean {
    const type = attribute(action, 'TypeId');
    const name = attribute(action, 'Name');
    if (type.toLowerCase() !== RECORDS) throw refusal('clientType', type);
    const [item] = this.objects.values(action);
    if (name !== 'IsRecord' || !(item instanceof ClientEntity)) return this.unserved(name, 'Microsoft.SharePoint.Client.RecordsRepository.Records');
    return false;
  }

  private unserved(name: string, type: string): never {
    throw refusal('clientMember', name, type);
  }
}

function isItemSave(name: string): name is ItemSave {
  return name === 'Update' || name === 'UpdateOverwriteVersion' || name === 'SystemUpdate';
}
