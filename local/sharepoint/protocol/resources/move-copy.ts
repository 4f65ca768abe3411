import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { copyFile, copyFolder, moveFile, moveFolder, type Place } from '../../model/files/move-copy';
import { RowKind } from '../../storage/items/item-table';
import { isVisible } from '../../model/items/visibility';
import { isObject } from '../../model/json';
import type { ApiCall } from '../odata/api-call';
import { acts } from '../odata/entity-type';
import { nullResource, type Operation } from '../odata/resource';

interface Transfer {
  readonly from: Place;
  readonly to: string;
  readonly overwrite: boolean;
  readonly keepBoth: boolean;
}

/** `SP.MoveCopyUtil` (MS docs: MoveCopyUtil methods): static methods of the API root, by their full name. */
export const moveCopyOperations: Readonly<Record<string, Operation<unknown>>> = {
  ...method('CopyFile', RowKind.Item, (context, { from, to, overwrite, keepBoth }) => void copyFile(context, from, to, { overwrite, keepBoth })),
  ...method('MoveFile', RowKind.Item, (context, { from, to, overwrite }) => moveFile(context, from, to, { overwrite })),
  ...method('CopyFolder', RowKind.Folder, (context, { from, to }) => copyFolder(context, from, to)),
  ...method('MoveFolder', RowKind.Folder, (context, { from, to }) => moveFolder(context, from, to))
};

/** The method and its twin that takes `SP.ResourcePath`. */
function method(name: string, kind: number, run: (context: RequestContext, transfer: Transfer) => void): Record<string, Operation<unknown>> {
  const operation = acts<unknown>((_, call) => {
    run(call.context, transferOf(call, kind));
    return nullResource(name);
  });
  return { [`SP.MoveCopyUtil.${name}`]: operation, [`SP.MoveCopyUtil.${name}ByPath`]: operation };
}

function transferOf(call: ApiCall, kind: number): Transfer {
  const options = call.object('options');
  return { from: placeAt(call.context, urlArgument(call, 'src'), kind), to: urlArgument(call, 'dest'), overwrite: call.flag('overwrite', 2) || call.argument('overwrite') === true, keepBoth: options.KeepBoth === true };
}

/** `srcUrl`, or `srcPath: { DecodedUrl }`. */
function urlArgument(call: ApiCall, side: 'src' | 'dest'): string {
  const path = call.argument(`${side}Path`);
  if (isObject(path) && typeof path.DecodedUrl === 'string') return path.DecodedUrl;
  const url = call.argument(`${side}Url`);
  if (typeof url === 'string') return url;
  throw refusal('parameterMissing', `${side}Path`);
}

/** @throws SharePointError `fileNotFound`, `folderNotFound` */
function placeAt(context: RequestContext, url: string, kind: number): Place {
  const path = pathOf(url);
  const list = context.service.lists.ofPath(path);
  const row = list === undefined ? undefined : context.service.items.byPath(list, path.slice(list.url.length + 1).split('/'));
  if (list === undefined || row === undefined || row === 'root' || row.kind !== kind || context.service.webOf(list).site !== context.site.n || !isVisible(context, list, row)) {
    throw kind === RowKind.Folder ? refusal('folderNotFound') : refusal('fileNotFound', path);
  }
  return { list, row };
}

/** The path of an absolute address as it is written: `SP.ResourcePath` is decoded already. */
function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/i, '');
}
