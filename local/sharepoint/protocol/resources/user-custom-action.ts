import { AppStore, type CustomActionRow } from '../../model/apps/app-store';
import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { guid, int32, reads, text } from '../odata/entity-type';
import { entityOf, type CollectionResource, type EntityResource, type EntityType } from '../odata/resource';
import { smallCollection } from './collections';

const REGISTRATIONS: Readonly<Record<string, number>> = { None: 0, List: 1, ContentType: 2, ProgId: 3, FileType: 4 };
const WEB_SCOPE = 3;

/** An extension that an installed app put into a web. */
const userCustomActionType: EntityType<CustomActionRow> = {
  name: 'SP.UserCustomAction',
  uri: ({ id }) => `Web/UserCustomActions('${id}')`,
  properties: {
    ClientSideComponentId: guid(({ component }) => component),
    ClientSideComponentProperties: text(({ properties }) => properties),
    Id: guid(({ id }) => id),
    Location: text(({ location }) => location),
    RegistrationId: text(({ registration_id: id }) => (id === '' ? null : id)),
    RegistrationType: int32(({ registration_type: name }) => REGISTRATIONS[name] ?? 0),
    Scope: int32(() => WEB_SCOPE),
    Sequence: int32(({ sequence }) => sequence),
    Title: text(({ title }) => title)
  },
  navigations: {},
  operations: {}
};

/** `_api/web/UserCustomActions`, to be read: apps add and remove them. */
export function userCustomActions({ service, web }: RequestContext): CollectionResource {
  const all = (): CustomActionRow[] => new AppStore(service.database).customActionsOf(web.n);
  const one = (id: string): EntityResource => {
    const found = all().find((action) => action.id === id.replace(/[{}]/g, '').toLowerCase());
    if (found === undefined) throw refusal('parameterInvalid', 'id');
    return entityOf(userCustomActionType, found);
  };
  return smallCollection(userCustomActionType, 'Web/UserCustomActions', all, { key: (call) => one(call.text('id')), operations: { getById: reads((_, call) => one(call.text('id'))) } });
}
