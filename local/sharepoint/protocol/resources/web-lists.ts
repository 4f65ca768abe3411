import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { unlistedFolderAt, type UnlistedFolder } from '../../model/files/unlisted';
import type { ListRow } from '../../storage/list-store';
import { extendType, leadsTo, reads } from '../odata/entity-type';
import { entityOf, type EntityResource } from '../odata/resource';
import { decodedUrl, folderAt, folderEntity, pathArgument, serverRelative } from './folder';
import { itemResource } from './item';
import { listType, requireVisible } from './list';
import { lists } from './lists';
import { anyFolderAt, folders, unlistedById } from './unlisted';
import { webType } from './web';
import { withoutEndSlashes } from '../../model/rules/names';

extendType(webType, {
  navigations: {
    Folders: leadsTo((web, context) => folders(context.in(web), rootOf(context.in(web)))),
    Lists: leadsTo((web, context) => lists(context.in(web)))
  },
  operations: {
    defaultDocumentLibrary: reads((web, { context }) => defaultLibrary(context.in(web))),
    getList: reads((web, call) => entityOf(listType, listAt(call.context.in(web), decodedUrl(call.text('strUrl'))))),
    getListUsingPath: reads((web, call) => entityOf(listType, listAt(call.context.in(web), pathArgument(call.argument('decodedUrl'))))),
    getListItem: reads((web, call) => itemAt(call.context.in(web), decodedUrl(call.text('strUrl')))),
    getListItemUsingPath: reads((web, call) => itemAt(call.context.in(web), pathArgument(call.argument('decodedUrl')))),
    getFolderByServerRelativeUrl: reads((web, call) => anyFolderAt(call.context.in(web), decodedUrl(call.text('serverRelativeUrl')))),
    getFolderByServerRelativePath: reads((web, call) => anyFolderAt(call.context.in(web), pathArgument(call.argument('decodedUrl')))),
    getFolderById: reads((web, call) => folderById(call.context.in(web), call.text('uniqueId')))
  }
});

function listAt(context: RequestContext, url: string): ReturnType<typeof requireVisible> {
  const path = serverRelative(context, url);
  const under = (address: string): ListRow | undefined => context.service.lists.byUrl(address) ?? context.service.lists.byUrl(address.replace(/\/(Forms\/)?[^/]+\.aspx$/i, ''));
  // An address without its first slash is one of the web, or one of the server.
  const list = under(path) ?? under(`/${withoutEndSlashes(url)}`);
  return requireVisible(context, list !== undefined && context.service.webOf(list).site === context.site.n ? list : undefined, () => refusal('listNotFoundAt', path));
}

function itemAt(context: RequestContext, url: string): EntityResource {
  const path = serverRelative(context, url);
  const list = context.service.lists.ofPath(path);
  if (list === undefined) throw refusal('itemNotFound');
  const row = context.service.items.byPath(list, path.slice(list.url.length).split('/').filter((name) => name !== ''));
  if (row === undefined || row === 'root') throw refusal('itemNotFound');
  return itemResource(context, list, row.id);
}

function folderById(context: RequestContext, id: string): EntityResource {
  const guidText = id.replace(/[{}]/g, '').toLowerCase();
  for (const list of context.service.lists.ofWeb(context.web.n)) {
    if (list.root_guid === guidText) return folderEntity({ list, row: undefined });
    const row = context.service.items.byGuid(list, guidText);
    if (row !== undefined && row.kind === 1) return folderEntity(folderAt(context, context.service.items.urlOf(list, row)));
  }
  const unlisted = unlistedById(context, guidText);
  if (unlisted === undefined) throw refusal('folderNotFound');
  return unlisted;
}

/** The library that a site's documents are kept in: the one of its template. */
function defaultLibrary(context: RequestContext): EntityResource {
  const libraries = context.service.lists.ofWeb(context.web.n).filter(({ template }) => template === 101);
  const list = libraries.find((each) => /\/(Shared Documents|Documents partages)$/i.test(each.url)) ?? libraries[0];
  return entityOf(listType, requireVisible(context, list, () => refusal('listNotFound')));
}

function rootOf(context: RequestContext): UnlistedFolder {
  const folder = unlistedFolderAt(context, context.web.url);
  if (folder === undefined) throw refusal('folderNotFound');
  return folder;
}
