import { randomUUID } from 'node:crypto';
import { refusal } from '../../errors';
import { addWebhook, mayCall, putWebhook, removeWebhook, webhook, webhookEnd, webhooksOf, type Webhook } from '../../model/changes/webhooks';
import type { RequestContext } from '../../model/context';
import type { Service } from '../../model/service';
import { dateTime, extendType, guid, int32, leadsTo, reads, text, valueOf } from '../odata/entity-type';
import { createdEntity, entityOf, nullResource, type CollectionResource, type EntityType } from '../odata/resource';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import type { SiteRow } from '../../storage/site-store';
import { smallCollection } from './collections';
import { listType } from './list';
import { siteType } from './site';

/** Milliseconds in which a program has to say that it wants to be called (MS docs: create a new subscription). */
const PATIENCE = 5_000;

interface Subscription {
  readonly list: ListRow;
  readonly hook: Webhook;
}

const requireManager = (context: RequestContext, list: ListRow): void => context.require(PermissionKind.ManageLists, context.service.webOf(list), list);

/** A webhook of a list. */
const subscriptionType: EntityType<Subscription> = {
  name: 'Microsoft.SharePoint.Webhooks.Subscription',
  uri: ({ list, hook }) => `Web/Lists(guid'${list.id}')/Subscriptions('${hook.id}')`,
  web: ({ list }, context) => context.service.webOf(list),
  properties: {
    clientState: text(({ hook }) => hook.clientState),
    expirationDateTime: dateTime(({ hook }) => hook.until),
    id: guid(({ hook }) => hook.id),
    notificationUrl: text(({ hook }) => hook.url),
    resource: text(({ list }) => list.id),
    resourceData: text(() => null),
    scenarios: valueOf('Collection(Edm.String)', () => null)
  },
  navigations: {},
  operations: {},
  settable: new Set(['clientState', 'expirationDateTime', 'notificationUrl']),
  settableAtCreation: new Set(['resource']),
  async update({ list, hook }, { context, body }) {
    requireManager(context, list);
    const { notificationUrl, expirationDateTime, clientState } = body;
    if (typeof notificationUrl === 'string' && notificationUrl !== hook.url) await requireWilling(context.service, notificationUrl);
    const changed = putWebhook(context.service, list, {
      ...hook, ...(typeof notificationUrl === 'string' ? { url: notificationUrl } : {}), ...(typeof clientState === 'string' ? { clientState } : {}),
      ...(expirationDateTime === undefined ? {} : { until: webhookEnd(context.service, expirationDateTime) })
    });
    return { list, hook: changed };
  },
  remove({ list, hook }, { context }) {
    requireManager(context, list);
    removeWebhook(context.service, list, hook);
  }
};

/**
 * Asks a program whether it wants to be called: it sends back what it is sent.
 * @throws SharePointError `webhookUnreachable` (400)
 */
async function requireWilling(service: Service, address: string): Promise<void> {
  if (!mayCall(service, address)) throw refusal('webhookUnreachable');
  const token = randomUUID();
  const url = new URL(address);
  url.searchParams.set('validationtoken', token);
  let said: string | undefined;
  try {
    const response = await fetch(url, { method: 'POST', redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    said = response.ok ? (await response.text()).trim() : undefined;
  } catch {
    said = undefined;
  }
  if (said !== token) throw refusal('webhookUnreachable');
}

function subscriptions(list: ListRow): CollectionResource {
  const all = (context: RequestContext): Subscription[] => {
    requireManager(context, list);
    return webhooksOf(context.service, list.n).map((hook) => ({ list, hook }));
  };
  const one = (context: RequestContext, id: string): ReturnType<typeof entityOf> => {
    requireManager(context, list);
    return entityOf(subscriptionType, { list, hook: webhook(context.service, list, id) });
  };
  return smallCollection(subscriptionType, `Web/Lists(guid'${list.id}')/Subscriptions`, all, {
    key: (call) => one(call.context, call.text('subscriptionId')),
    operations: { getById: reads((_, call) => one(call.context, call.text('subscriptionId'))) },
    async create({ context, body }) {
      requireManager(context, list);
      const { notificationUrl, expirationDateTime, clientState } = body;
      const until = webhookEnd(context.service, expirationDateTime);
      const url = typeof notificationUrl === 'string' ? notificationUrl : '';
      await requireWilling(context.service, url);
      return createdEntity(subscriptionType, { list, hook: addWebhook(context.service, list, { url, until, clientState: typeof clientState === 'string' ? clientState : null }) });
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

/** What a site says of the versions in its new libraries: nothing of its own (-1), so the tenant's word holds. */
const siteVersionPolicyType: EntityType<SiteRow> = {
  name: 'SP.SiteVersionPolicyManager',
  uri: () => 'Site/VersionPolicyForNewLibrariesTemplate',
  properties: { MajorVersionLimit: int32(() => -1) },
  navigations: { VersionPolicies: leadsTo(() => nullResource('VersionPolicies')) },
  operations: {}
};

extendType(siteType, { navigations: { VersionPolicyForNewLibrariesTemplate: leadsTo((site) => entityOf(siteVersionPolicyType, site)) } });
extendType(listType, { navigations: { Subscriptions: leadsTo((list) => subscriptions(list)), VersionPolicies: leadsTo((list) => entityOf(versionPolicyType, list)) } });
