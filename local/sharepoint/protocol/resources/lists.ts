import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { isObject, type JsonObject } from '../../model/json';
import { settingsOfBody } from '../../model/lists/list-changes';
import { acts, reads } from '../odata/entity-type';
import { createdEntity, entityOf, type CollectionResource, type EntityResource } from '../odata/resource';
import { listTemplate } from '../../model/provisioning/list-templates';
import { createList, type NewList } from '../../model/provisioning/new-list';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import { smallCollection } from './collections';
import { listType, requireVisible } from './list';

/** The lists of the web that the user may see. */
export function lists(context: RequestContext): CollectionResource {
  const { service, web } = context;
  const byTitle = (title: string): EntityResource =>
    entityOf(listType, requireVisible(context, service.lists.byTitle(web.n, title), () => refusal('listNotFoundByTitle', title, context.absolute(web.url))));
  const byId = (id: string): EntityResource => {
    const list = service.lists.byId(id);
    return entityOf(listType, requireVisible(context, list?.web === web.n ? list : undefined, () => refusal('listNotFound')));
  };
  const add = (body: JsonObject): EntityResource => {
    context.require(PermissionKind.ManageLists, web);
    const { BaseTemplate, TemplateType, Description: description, Hidden: hidden, Title: title, Url: url } = body;
    const template = Number(BaseTemplate ?? TemplateType ?? 100);
    if (listTemplate(template)?.ofSite === true) throw refusal('parameterInvalid', 'baseTemplate');
    return createdEntity(listType, createList(service, web, {
      title: typeof title === 'string' ? title : '', template, settings: settingsOfBody(body), hidden: hidden === true,
      ...(typeof description === 'string' ? { description } : {}), ...(typeof url === 'string' && url !== '' ? { leaf: url } : {})
    }, by(context)));
  };
  return smallCollection(listType, 'Web/Lists', () => service.lists.ofWeb(web.n).filter((list) => isListed(context, list)), {
    key: (call) => byId(call.text('id')),
    // By the name of its type.
    named(name) {
      const list = service.lists.ofWeb(web.n).find((each) => each.entity_type.toLowerCase() === name.toLowerCase());
      return list === undefined || !isListed(context, list) ? undefined : entityOf(listType, list);
    },
    create: (call) => add(call.body),

    operations: {
      add: acts((_, call) => add(isObject(call.argument('parameters')) ? call.object('parameters') : call.body)),
      getById: reads((_, call) => byId(call.text('id'))),
      getByTitle: reads((_, call) => byTitle(call.text('title'))),
      ensureClientRenderedSitePagesLibrary: acts(() => ensure(context, { title: web.language === 1036 ? 'Pages du site' : 'Site Pages', template: 119, leaf: 'SitePages' })),
      ensureSiteAssetsLibrary: acts(() => ensure(context, { title: web.language === 1036 ? 'Ressources du site' : 'Site Assets', template: 101, leaf: 'SiteAssets' })),
      ensureSitePagesLibrary: acts(() => ensure(context, { title: web.language === 1036 ? 'Pages du site' : 'Site Pages', template: 119, leaf: 'SitePages' }))
    }
  });
}

/** Is there anything in the list for the user? Lists whose items are shared singly are listed too. */
export function isListed(context: RequestContext, list: ListRow): boolean {
  return context.may(PermissionKind.ViewListItems, context.service.webOf(list), list);
}

function ensure(context: RequestContext, list: NewList & { leaf: string }): EntityResource {
  const { service, web } = context;
  const present = service.lists.byUrl(`${web.url}/${list.leaf}`);
  if (present !== undefined) return entityOf(listType, present);
  context.require(PermissionKind.ManageLists, web);
  return entityOf(listType, createList(service, web, list, by(context)));
}

function by(context: RequestContext): { user: number; now: string } {
  return { user: context.user.id, now: context.now };
}
