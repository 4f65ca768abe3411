import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import type { JsonObject } from '../../model/json';
import { acts, extendType, guid, int32, leadsTo, reads, text } from '../odata/entity-type';
import { createdEntity, entityOf, nullResource, type CollectionResource, type EntityResource, type EntityType } from '../odata/resource';
import { PermissionKind } from '../../storage/permission-kind';
import { smallCollection } from './collections';
import { listType } from './list';
import { siteType } from './site';
import { webType } from './web';

/** A remote event receiver: it is kept and answered; nobody is called. */
interface EventReceiver {
  readonly id: string;
  readonly uri: string;
  readonly owner: string;
  readonly values: JsonObject;
  readonly requireManager: () => void;
}

const textOf = ({ values }: EventReceiver, name: string): string => (typeof values[name] === 'string' ? values[name] : '');

const eventReceiverType: EntityType<EventReceiver> = {
  name: 'SP.EventReceiverDefinition',
  uri: ({ id, uri }) => `${uri}(guid'${id}')`,
  properties: {
    EventType: int32(({ values }) => Number(values.EventType ?? 0)),
    ReceiverAssembly: text((receiver) => textOf(receiver, 'ReceiverAssembly')),
    ReceiverClass: text((receiver) => textOf(receiver, 'ReceiverClass')),
    ReceiverId: guid(({ id }) => id),
    ReceiverName: text((receiver) => textOf(receiver, 'ReceiverName')),
    ReceiverUrl: text((receiver) => textOf(receiver, 'ReceiverUrl')),
    SequenceNumber: int32(({ values }) => Number(values.SequenceNumber ?? 0)),
    Synchronization: int32(({ values }) => Number(values.Synchronization ?? 0))
  },
  navigations: {},
  operations: {
    deleteObject: acts((receiver, { context }) => {
      remove(context, receiver);
      return nullResource('DeleteObject');
    })
  },
  remove: (receiver, { context }) => remove(context, receiver)
};

function remove(context: RequestContext, { id, owner, requireManager }: EventReceiver): void {
  requireManager();
  context.service.properties.remove(owner, id);
}

function eventReceivers({ service }: RequestContext, uri: string, owner: string, requireManager: () => void): CollectionResource {
  const all = (): EventReceiver[] => Object.entries(service.properties.all(owner)).map(([id, values]) => ({ id, uri, owner, values: JSON.parse(values) as JsonObject, requireManager }));
  const one = (id: string): EntityResource => {
    const found = all().find((receiver) => receiver.id === id.replace(/[{}]/g, '').toLowerCase());
    if (found === undefined) throw refusal('parameterInvalid', 'eventReceiverId');
    return entityOf(eventReceiverType, found);
  };
  const add = (body: JsonObject): EntityResource => {
    requireManager();
    if (typeof body.ReceiverName !== 'string' || body.ReceiverName === '') throw refusal('parameterInvalid', 'ReceiverName');
    const id = randomUUID();
    service.properties.put(owner, id, JSON.stringify(body));
    return createdEntity(eventReceiverType, { id, uri, owner, values: body, requireManager });
  };
  return smallCollection(eventReceiverType, uri, all, {
    key: (call) => one(call.text('eventReceiverId')),
    create: ({ body }) => add(body),
    operations: { add: acts((_, call) => add(call.object('eventReceiverCreationInformation'))), getById: reads((_, call) => one(call.text('eventReceiverId'))) }
  });
}

extendType(webType, { navigations: { EventReceivers: leadsTo((web, context) => eventReceivers(context, 'Web/EventReceivers', `receivers:web:${web.n}`, () => context.require(PermissionKind.ManageWeb, web))) } });
extendType(siteType, {
  navigations: {
    EventReceivers: leadsTo((site, context) => eventReceivers(context, 'Site/EventReceivers', `receivers:site:${site.n}`, () => {
      if (context.user.site_admin !== 1) throw refusal('accessDenied');
    }))
  }
});
extendType(listType, {
  navigations: {
    EventReceivers: leadsTo((list, context) => eventReceivers(context, `Web/Lists(guid'${list.id}')/EventReceivers`, `receivers:list:${list.n}`, () => context.require(PermissionKind.ManageLists, context.service.webOf(list), list)))
  }
});
