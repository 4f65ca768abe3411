import { extendType, leadsTo, reads } from '../odata/entity-type';
import { folderEntity } from './folder';
import { itemResource } from './item';
import { items } from './items';
import { listType } from './list';

extendType(listType, {
  navigations: {
    Items: leadsTo((list, context) => items(context, list)),
    RootFolder: leadsTo((list) => folderEntity({ list, row: undefined }))
  },
  operations: {
    getItemById: reads((list, call) => itemResource(call.context, list, call.number('id'))),
    getItemByUniqueId: reads((list, call) => itemResource(call.context, list, call.context.service.items.byGuid(list, call.text('uniqueId'))?.id ?? 0))
  }
});
