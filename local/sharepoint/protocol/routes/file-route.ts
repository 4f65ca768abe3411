import { RequestContext } from '../../model/context';
import { SharePointError } from '../../errors';
import type { ApiAnswer } from '../http/api-request';
import { languageOf } from '../http/api';
import type { Route } from '../http/route';
import { isVisible } from '../../model/items/visibility';
import { RowKind } from '../../storage/items/item-table';
import { asSeenBy } from '../../storage/items/check-out';
import { etagOf } from '../../model/rules/etag';
import { allows, PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import { fileAnswer, type Download } from './file-answer';

const ATTACHMENT = /^Attachments\/(\d{1,10})\/([^/]+)$/i;

/** Serves files and attachments by their server-relative address, to who may see them. */
export const fileRoute: Route = ({ service, request, person, path }) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const list = service.lists.ofPath(path);
  if (list === undefined) return undefined;
  const web = service.webOf(list);
  const user = service.database.transaction(() => service.principals.ensure(web.site, person));
  const context = new RequestContext(service, request, web, user, languageOf(request));
  const below = path.slice(list.url.length + 1);
  const attachment = ATTACHMENT.exec(below);
  try {
    const found = attachment === null ? fileAt(context, list, below) : attachmentAt(context, list, Number(attachment[1]), attachment[2] ?? '');
    if (found === 'forbidden') return plain(403, '403 FORBIDDEN');
    return found === undefined ? undefined : fileAnswer(service.content, found, request.headers);
  } catch (error) {
    if (error instanceof SharePointError) return plain(error.status, error.text(languageOf(request)));
    throw error;
  }
};

function fileAt(context: RequestContext, list: ListRow, below: string): Download | 'forbidden' | undefined {
  const row = context.service.items.byPath(list, below.split('/'));
  if (row === undefined || row === 'root' || row.kind === RowKind.Folder || row.blob === null) return undefined;
  if (!isVisible(context, list, row) || !allows(context.permissions(context.web, list, row), PermissionKind.OpenItems)) return 'forbidden';
  return { name: row.leaf ?? '', blob: asSeenBy(row, context.user.id).blob ?? row.blob, etag: etagOf(row.guid, row.version), modified: row.modified };
}

function attachmentAt(context: RequestContext, list: ListRow, id: number, name: string): Download | 'forbidden' | undefined {
  const row = context.service.items.byId(list, id);
  const attachment = context.service.attachments.one(list.n, id, name);
  if (row === undefined || attachment === undefined) return undefined;
  if (!isVisible(context, list, row)) return 'forbidden';
  return { name: attachment.name, blob: attachment.blob, etag: `"${attachment.guid},${attachment.blob.slice(0, 8)}"` };
}

function plain(status: number, body: string): ApiAnswer {
  return { status, headers: { 'Content-Type': 'text/plain;charset=utf-8' }, body };
}
