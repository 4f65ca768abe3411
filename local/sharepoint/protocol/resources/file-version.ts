import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { fileStream } from '../routes/file-answer';
import { replaceContent } from '../../model/files/write-file';
import type { VersionRow } from '../../storage/history/version-store';
import { requireEditable } from '../../model/items/item-writing';
import { acts, boolean, dateTime, int32, int64, leadsTo, onRequest, reads, text } from '../odata/entity-type';
import { entityOf, nullResource, type CollectionResource, type EntityResource, type EntityType, type NullResource, type StreamResource } from '../odata/resource';
import { PermissionKind } from '../../storage/permission-kind';
import { versionLabel, versionOfLabel } from '../../storage/items/version-number';
import { pageOf } from './collections';
import type { Item } from './item';
import { userEntity } from './user-entity';

/** An earlier version of a file. */
interface FileVersion {
  readonly file: Item;
  readonly version: VersionRow;
}

const fileVersionType: EntityType<FileVersion> = {
  name: 'SP.FileVersion',
  uri: ({ file, version }) => `Web/Lists(guid'${file.list.id}')/Items(${file.row.id})/File/Versions(${version.ui_version})`,
  web: ({ file: { list } }, context) => context.service.webOf(list),
  properties: {
    CheckInComment: text(({ version }) => version.comment),
    Created: dateTime(({ version }) => version.created),
    ExpirationDate: onRequest(dateTime(() => null)),
    ID: int32(({ version }) => version.ui_version),
    IsCurrentVersion: boolean(() => false),
    Length: int64(({ version }) => String(version.size)),
    Size: int32(({ version }) => version.size),
    Url: text(({ file, version }, context) => `_vti_history/${version.ui_version}${context.service.items.urlOf(file.list, file.row).slice(context.web.url.length)}`),
    VersionLabel: text(({ version }) => versionLabel(version.ui_version))
  },
  navigations: {
    CreatedBy: leadsTo(({ version }, context) => userEntity(context, version.editor, 'CreatedBy'))
  },
  operations: {
    $value: reads(({ version }, { context }) => content(context, version)),
    openBinaryStream: reads(({ version }, { context }) => content(context, version))
  },
  remove: ({ file, version }, { context }) => remove(context, file, version)
};

/**
 * The versions of a file before its present one, oldest first as SharePoint lists them.
 * @throws SharePointError `accessDenied` without the right to see versions
 */
export function fileVersions(context: RequestContext, file: Item): CollectionResource {
  const { service } = context;
  const { list, row } = file;
  context.require(PermissionKind.ViewVersions, service.webOf(list), list, row);
  const all = (): FileVersion[] => service.versions.ofItem(list.n, row.id).reverse().map((version) => ({ file, version }));
  const one = (number: number | undefined): FileVersion => {
    const version = number === undefined ? undefined : service.versions.one(list.n, row.id, number);
    if (version === undefined) throw refusal(number === row.ui_version ? 'versionIsCurrent' : 'versionNotFound');
    return { file, version };
  };
  const entity = (number: number | undefined): EntityResource => entityOf(fileVersionType, one(number));
  const removal = (name: string, number: number | undefined): NullResource => {
    remove(context, file, one(number).version);
    return nullResource(name);
  };
  return {
    kind: 'collection',
    of: fileVersionType.name,
    uri: `Web/Lists(guid'${list.id}')/Items(${row.id})/File/Versions`,
    page: (query) => pageOf(fileVersionType, all(), query, context),
    key: (call) => entity(call.number('id')),
    operations: {
      getById: reads((_, call) => entity(call.number('versionid'))),
      getByLabel: reads((_, call) => entity(versionOfLabel(call.text('versionlabel')))),
      deleteById: acts((_, call) => removal('DeleteByID', call.number('vid'))),
      deleteByLabel: acts((_, call) => removal('DeleteByLabel', versionOfLabel(call.text('versionlabel')))),
      recycleById: acts((_, call) => removal('RecycleByID', call.number('vid'))),
      recycleByLabel: acts((_, call) => removal('RecycleByLabel', versionOfLabel(call.text('versionlabel')))),
      deleteAll: acts(() => {
        service.database.transaction(() => all().forEach(({ version }) => remove(context, file, version)));
        return nullResource('DeleteAll');
      }),
      restoreByLabel: acts((_, call) => {
        const { version } = one(versionOfLabel(call.text('versionlabel')));
        if (version.blob === null) throw refusal('versionNotFound');
        const kept = { blob: version.blob, size: version.size };
        service.database.transaction(() => replaceContent(context, list, row, kept));
        return nullResource('RestoreByLabel');
      })
    }
  };
}

function content(context: RequestContext, version: VersionRow): StreamResource {
  return fileStream(context, { name: version.row.leaf ?? '', blob: version.blob ?? '', etag: `"${version.row.guid},${version.ui_version}"`, modified: version.created });
}

function remove(context: RequestContext, { list, row }: Item, version: VersionRow): void {
  requireEditable(context, list, row, PermissionKind.DeleteVersions);
  context.service.versions.remove(list.n, row.id, version.ui_version);
}
