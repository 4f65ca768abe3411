import { randomUUID } from 'node:crypto';
import { AppStore } from '../../model/apps/app-store';
import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import type { JsonObject } from '../../model/json';
import { acts, extendType, guid, int32, leadsTo, reads, text, valueOf } from '../odata/entity-type';
import { createdEntity, entityOf, nullResource, type CollectionResource, type EntityResource, type EntityType } from '../odata/resource';
import { complex } from '../../model/values';
import { PermissionKind } from '../../storage/permission-kind';
import { smallCollection } from './collections';
import { listType } from './list';
import { siteType } from './site';
import { webType } from './web';

const REGISTRATIONS: Readonly<Record<string, number>> = { None: 0, List: 1, ContentType: 2, ProgId: 3, FileType: 4 };
/** `SP.UserCustomActionScope`. */
const Scope = { Site: 2, Web: 3, List: 4 } as const;
const NONE = '00000000-0000-0000-0000-000000000000';

/** Where custom actions belong. */
interface Holder {
  readonly scope: (typeof Scope)[keyof typeof Scope];
  /** Owner in the property store. */
  readonly owner: string;
  readonly uri: string;
  /** Number of the web whose installed apps add theirs. */
  readonly web?: number;
  /** @throws SharePointError for who may not change them */
  readonly requireManager: () => void;
}

/** Properties that are kept as they are sent. */
const TEXTS = ['CommandUIExtension', 'Description', 'Group', 'HostProperties', 'ImageUrl', 'Location', 'Name', 'ScriptBlock', 'ScriptSrc', 'Title', 'Url'] as const;

interface CustomAction {
  readonly id: string;
  readonly holder: Holder;
  readonly values: JsonObject;
  /** Put there by an app, which alone takes it away. */
  readonly ofApp: boolean;
}

const textOf = ({ values }: CustomAction, name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);

const userCustomActionType: EntityType<CustomAction> = {
  name: 'SP.UserCustomAction',
  uri: ({ id, holder }) => `${holder.uri}(guid'${id}')`,
  properties: {
    ClientSideComponentId: guid((action) => textOf(action, 'ClientSideComponentId')?.replace(/[{}]/g, '').toLowerCase() ?? NONE),
    ClientSideComponentProperties: text((action) => textOf(action, 'ClientSideComponentProperties') ?? ''),
    ...Object.fromEntries(TEXTS.map((name) => [name, text<CustomAction>((action) => textOf(action, name))])),
    Id: guid(({ id }) => id),
    RegistrationId: text((action) => textOf(action, 'RegistrationId')),
    RegistrationType: int32(({ values }) => Number(values.RegistrationType ?? 0)),
    Rights: valueOf('SP.BasePermissions', () => complex('SP.BasePermissions', { High: '0', Low: '0' })),
    Scope: int32(({ holder }) => holder.scope),
    Sequence: int32(({ values }) => Number(values.Sequence ?? 0)),
    VersionOfUserCustomAction: text(() => '16.0.1.0')
  },
  navigations: {},
  operations: {
    deleteObject: acts((action, { context }) => {
      remove(context, action);
      return nullResource('DeleteObject');
    })
  },
  update(action, { context, body }) {
    action.holder.requireManager();
    if (action.ofApp) throw refusal('accessDenied');
    const changed = { ...action, values: { ...action.values, ...body } };
    context.service.properties.put(action.holder.owner, action.id, JSON.stringify(changed.values));
    return changed;
  },
  remove: (action, { context }) => remove(context, action)
};

function remove(context: RequestContext, { holder, id, ofApp }: CustomAction): void {
  holder.requireManager();
  if (ofApp) throw refusal('accessDenied');
  context.service.properties.remove(holder.owner, id);
}

/** Extensions that installed apps and people put into a site, a web or a list. */
function userCustomActions({ service }: RequestContext, holder: Holder): CollectionResource {
  const own = (): CustomAction[] => Object.entries(service.properties.all(holder.owner)).map(([id, values]) => ({ id, holder, values: JSON.parse(values) as JsonObject, ofApp: false }));
  const all = (): CustomAction[] => [...(holder.web === undefined ? [] : ofApps(service, holder, holder.web)), ...own()];
  const one = (id: string): EntityResource => {
    const found = all().find((action) => action.id === id.replace(/[{}]/g, '').toLowerCase());
    if (found === undefined) throw refusal('parameterInvalid', 'id');
    return entityOf(userCustomActionType, found);
  };
  return smallCollection(userCustomActionType, holder.uri, all, {
    key: (call) => one(call.text('id')),
    create({ body }) {
      holder.requireManager();
      const id = randomUUID();
      service.properties.put(holder.owner, id, JSON.stringify(body));
      return createdEntity(userCustomActionType, { id, holder, values: body, ofApp: false });
    },
    operations: {
      getById: reads((_, call) => one(call.text('id'))),
      clear: acts(() => {
        holder.requireManager();
        service.properties.remove(holder.owner);
        return nullResource('Clear');
      })
    }
  });
}

function ofApps(service: RequestContext['service'], holder: Holder, web: number): CustomAction[] {
  return new AppStore(service.database).customActionsOf(web).map(({ id, title, location, component, properties, registration_id: registration, registration_type: kind, sequence }) => ({
    id, holder, ofApp: true,
    values: {
      Title: title, Location: location, ClientSideComponentId: component, ClientSideComponentProperties: properties, Sequence: sequence, RegistrationType: REGISTRATIONS[kind] ?? 0,
      RegistrationId: registration === '' ? null : registration
    }
  }));
}

extendType(webType, {
  navigations: {
    UserCustomActions: leadsTo((web, context) => userCustomActions(context.in(web), {
      scope: Scope.Web, owner: `actions:web:${web.n}`, uri: 'Web/UserCustomActions', web: web.n, requireManager: () => context.require(PermissionKind.ManageWeb, web)
    }))
  }
});

extendType(siteType, {
  navigations: {
    UserCustomActions: leadsTo((site, context) => userCustomActions(context, {
      scope: Scope.Site, owner: `actions:site:${site.n}`, uri: 'Site/UserCustomActions',
      requireManager: () => {
        if (context.user.site_admin !== 1) throw refusal('accessDenied');
      }
    }))
  }
});

extendType(listType, {
  navigations: {
    UserCustomActions: leadsTo((list, context) => userCustomActions(context, {
      scope: Scope.List, owner: `actions:list:${list.n}`, uri: `Web/Lists(guid'${list.id}')/UserCustomActions`, requireManager: () => context.require(PermissionKind.ManageLists, context.service.webOf(list), list)
    }))
  }
});
