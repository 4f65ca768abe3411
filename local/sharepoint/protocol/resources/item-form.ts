import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { RowKind, type ItemRow } from '../../storage/items/item-table';
import { addByForm, formValues, updateByForm, type FormOutcome, type FormPlace } from '../../model/items/item-form';
import { visibleItem } from '../../model/items/item-writing';
import { isObject } from '../../model/json';
import type { ApiCall } from '../odata/api-call';
import { acts, extendType } from '../odata/entity-type';
import { valueResource, type ValueResource } from '../odata/resource';
import { complex } from '../../model/values';
import type { ListRow } from '../../storage/list-store';
import { folderAt } from './folder';
import { listItemType } from './item';
import { listType } from './list';

/** `SP.FileSystemObjectType.Folder` in the creation information of a form. */
const UNDERLYING_FOLDER = 1;

extendType(listItemType, {
  operations: {
    validateUpdateListItem: acts(({ list, row }, call) => outcomes('ValidateUpdateListItem', updateByForm(call.context, list, row, formValues(call.list('formValues')), call.flag('bNewDocumentUpdate', 1)))),
    systemUpdate: acts(({ list, row }, call) => outcomes('SystemUpdate', updateByForm(call.context, list, row, formValues(call.list('formValues')), true)))
  }
});

extendType(listType, {
  operations: {
    addValidateUpdateItemUsingPath: acts((list, call) => addItem(list, call, 'AddValidateUpdateItemUsingPath')),
    addValidateUpdateItem: acts((list, call) => addItem(list, call, 'AddValidateUpdateItem')),
    validateUpdateListItem: acts((list, call) => {
      const row: ItemRow = visibleItem(call.context, list, call.number('itemId'));
      return outcomes('ValidateUpdateListItem', updateByForm(call.context, list, row, formValues(call.list('formValues')), false));
    })
  }
});

function addItem(list: ListRow, call: ApiCall, name: string): ValueResource {
  return outcomes(name, addByForm(call.context, list, placeOf(call.context, list, call.object('listItemCreateInfo')), formValues(call.list('formValues'))));
}

/** The folder that the creation information names: by path, or the root folder. */
function placeOf(context: RequestContext, list: ListRow, info: Readonly<Record<string, unknown>>): FormPlace {
  const path = isObject(info.FolderPath) && typeof info.FolderPath.DecodedUrl === 'string' ? info.FolderPath.DecodedUrl : typeof info.FolderUrl === 'string' ? info.FolderUrl : '';
  const leafName = isObject(info.LeafName) ? info.LeafName.DecodedUrl : info.LeafName;
  const leaf = typeof leafName === 'string' && leafName !== '' ? { leaf: leafName } : {};
  const kind = Number(info.UnderlyingObjectType) === UNDERLYING_FOLDER ? { kind: RowKind.Folder, ...leaf } : {};
  if (path === '') return { folder: 0, ...kind };
  const folder = folderAt(context, path);
  if (folder.list.n !== list.n) throw refusal('folderNotFound');
  return { folder: folder.row?.id ?? 0, ...kind };
}

function outcomes(name: string, results: readonly FormOutcome[]): ValueResource {
  const type = 'SP.ListItemFormUpdateValue';
  return valueResource(name, `Collection(${type})`, results.map((result) =>
    complex(type, { ErrorCode: result.code, ErrorMessage: result.error, FieldName: result.name, FieldValue: result.value, HasException: result.error !== null, ItemId: result.name === 'Id' ? Number(result.value) : 0 })));
}
