import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { acts, extendType, leadsTo, reads } from '../odata/entity-type';
import { entityOf, type CollectionResource, type EntityResource } from '../odata/resource';
import { smallCollection } from './collections';
import { addFolder, folderAt, folderEntity, folderType, pathArgument, serverRelative, type Folder } from './folder';
import { itemResource } from './item';
import { listType, requireVisible } from './list';
import { isListed, lists } from './lists';
import { webType } from './web';

extendType(webType, {
  navigations: {
    Folders: leadsTo((web, context) => webFolders(context.in(web))),
    Lists: leadsTo((web, context) => lists(context.in(web)))
  },
  operations: {
    getList: reads((web, call) => entityOf(listType, listAt(call.context.in(web), call.text('strUrl')))),
    getListUsingPath: reads((web, call) => entityOf(listType, listAt(call.context.in(web), pathArgument(call.argument('decodedUrl'))))),
    getListItem: reads((web, call) => itemAt(call.context.in(web), call.text('strUrl'))),
    getListItemUsingPath: reads((web, call) => itemAt(call.context.in(web), pathArgument(call.argument('decodedUrl')))),
    getFolderByServerRelativeUrl: reads((web, call) => folderEntity(folderAt(call.context.in(web), call.text('serverRelativeUrl')))),
    getFolderByServerRelativePath: reads((web, call) => folderEntity(folderAt(call.context.in(web), pathArgument(call.argument('decodedUrl'))))),
    getFolderById: reads((web, call) => folderEntity(folderById(call.context.in(web), call.text('uniqueId'))))
  }
});

function listAt(context: RequestContext, url: string): ReturnType<typeof requireVisible> {
  const path = serverRelative(context, url);
  const list = context.service.lists.byUrl(path) ?? context.service.lists.byUrl(path.replace(/\/(Forms\/)?[^/]+\.aspx$/i, ''));
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

function folderById(context: RequestContext, id: string): Folder {
  const guidText = id.replace(/[{}]/g, '').toLowerCase();
  for (const list of context.service.lists.ofWeb(context.web.n)) {
    if (list.root_guid === guidText) return { list, row: undefined };
    const row = context.service.items.byGuid(list, guidText);
    if (row !== undefined && row.kind === 1) return folderAt(context, context.service.items.urlOf(list, row));
  }
  throw refusal('folderNotFound');
}

/** The root folders of the libraries; adding goes by the whole path. */
function webFolders(context: RequestContext): CollectionResource {
  const { service, web } = context;
  const all = (): Folder[] => service.lists.ofWeb(web.n).filter((list) => list.base_type === 1 && isListed(context, list)).map((list) => ({ list, row: undefined }));
  const add = (path: string, overwrite: boolean): EntityResource => {
    const full = serverRelative(context, path);
    return addFolder(context, folderAt(context, full.slice(0, full.lastIndexOf('/'))), full, overwrite);
  };
  return smallCollection(folderType, 'Web/Folders', all, {
    key: (call) => folderEntity(folderAt(context, call.text('url'))),
    create: (call) => add(call.text('ServerRelativeUrl'), false),
    operations: {
      add: acts((_, call) => add(call.text('url'), false)),
      addUsingPath: acts((_, call) => add(pathArgument(call.argument('decodedUrl')), call.flag('overwrite', 1))),
      getByUrl: reads((_, call) => folderEntity(folderAt(context, call.text('url'))))
    }
  });
}
