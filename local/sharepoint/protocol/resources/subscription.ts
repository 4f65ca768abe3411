import { refusal } from '../../errors';
import { extendType, leadsTo, reads, text } from '../odata/entity-type';
import { entityOf, type CollectionResource, type EntityType } from '../odata/resource';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import { smallCollection } from './collections';
import { listType } from './list';

/** A webhook of a list. None is ever kept: this service calls nobody. */
const subscriptionType: EntityType<{ readonly id: string }> = {
  name: 'Microsoft.SharePoint.Webhooks.Subscription',
  uri: ({ id }) => `Subscriptions('${id}')`,
  properties: { id: text(({ id }) => id) },
  navigations: {},
  operations: {}
};

function subscriptions(list: ListRow): CollectionResource {
  const one = (id: string): never => {
    throw refusal('resourceNotFound', id);
  };
  return smallCollection(subscriptionType, `Web/Lists(guid'${list.id}')/Subscriptions`, () => [], {
    key: (call) => one(call.text('subscriptionId')),
    operations: { getById: reads((_, call) => one(call.text('subscriptionId'))) },
    // SharePoint asks the address first whether it wants to be called: from here none is reached.
    create({ context }) {
      context.require(PermissionKind.ManageLists, context.service.webOf(list), list);
      throw refusal('webhookUnreachable');
    }
  });
}

/** How long versions of a library are kept: as the list's own limits say. */
const versionPolicyType: EntityType<ListRow> = {
  name: 'SP.VersionPolicyManager',
  uri: (list) => `Web/Lists(guid'${list.id}')/VersionPolicies`,
  properties: { DefaultExpireAfterDays: { type: 'Edm.Int32', get: () => 0 }, DefaultTrimMode: { type: 'Edm.Int32', get: () => 0 } },
  navigations: {},
  operations: {}
};

extendType(listType, { navigations: { Subscriptions: leadsTo((list) => subscriptions(list)), VersionPolicies: leadsTo((list) => entityOf(versionPolicyType, list)) } });
