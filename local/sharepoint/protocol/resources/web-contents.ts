import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { acts, extendType, leadsTo, onRequest, reads, valueOf } from '../odata/entity-type';
import type { EntityResource } from '../odata/resource';
import { packageFile } from './app-catalog';
import { currentChangeToken, getChanges, siteChanges, webChanges } from './change';
import { fileAt, fileResource } from './file';
import { decodedUrl, pathArgument, serverRelative } from './folder';
import { moveCopyOperations } from './move-copy';
import { siteRecycleBin, webRecycleBin } from './recycle-bin';
import { apiRoot } from './root';
import { siteType } from './site';
import { unlistedFile } from './unlisted';
import { webType } from './web';

/** The file at an address, also one that is no row of a list: an attachment, the defaults in `Forms`, a package of the app catalog. */
function anyFileAt(context: RequestContext, url: string): EntityResource {
  const path = serverRelative(context, url);
  return unlistedFile(context, path) ?? packageFile(context, { path }) ?? fileAt(context, path);
}

/** A file by its unique id, whichever library of the web it lies in. */
function fileById(context: RequestContext, id: string): EntityResource {
  const guid = id.replace(/[{}]/g, '').toLowerCase();
  for (const list of context.service.lists.ofWeb(context.web.n)) {
    const row = list.base_type === 1 ? context.service.items.byGuid(list, guid) : undefined;
    if (row !== undefined) return fileResource(list, row, context, guid);
  }
  const ofCatalog = packageFile(context, { id: guid });
  if (ofCatalog !== undefined) return ofCatalog;
  throw refusal('fileNotFound', guid);
}

extendType(webType, {
  properties: { CurrentChangeToken: onRequest(valueOf('SP.ChangeToken', (web, context) => currentChangeToken(context.in(web), webChanges(context.in(web))))) },
  navigations: { RecycleBin: leadsTo((web, context) => webRecycleBin(context.in(web))) },
  operations: {
    getFileByServerRelativeUrl: reads((web, call) => anyFileAt(call.context.in(web), decodedUrl(call.text('serverRelativeUrl')))),
    getFileByServerRelativePath: reads((web, call) => anyFileAt(call.context.in(web), pathArgument(call.argument('decodedUrl')))),
    getFileByUrl: reads((web, call) => anyFileAt(call.context.in(web), decodedUrl(call.text('fileUrl')))),
    getFileById: reads((web, call) => fileById(call.context.in(web), call.text('uniqueId'))),
    getChanges: acts((web, call) => getChanges(call, webChanges(call.context.in(web))))
  }
});

extendType(siteType, {
  properties: { CurrentChangeToken: onRequest(valueOf('SP.ChangeToken', (_, context) => currentChangeToken(context, siteChanges(context)))) },
  navigations: { RecycleBin: leadsTo((_, context) => siteRecycleBin(context)) },
  operations: { getChanges: acts((_, call) => getChanges(call, siteChanges(call.context))) }
});

extendType(apiRoot, { operations: moveCopyOperations });
