import { extendType, leadsTo, reads } from '../odata/entity-type';
import { folderEntity } from './folder';
import { itemResource } from './item';
import { items } from './items';
import { listType } from './list';
import { userInfoItems } from './user-info';
import { USER_INFO_TEMPLATE } from '../../model/provisioning/user-info-list';

extendType(listType, {
  navigations: {
    // The people and groups of a site are kept as principals, and shown as the items of this list.
    Items: leadsTo((list, context) => (list.template === USER_INFO_TEMPLATE ? userInfoItems(context) : items(context, list))),
    RootFolder: leadsTo((list) => folderEntity({ list, row: undefined }))
  },
  operations: {
    getItemById: reads((list, call) => itemResource(call.context, list, call.number('id'))),
    getItemByUniqueId: reads((list, call) => itemResource(call.context, list, call.context.service.items.byGuid(list, call.text('uniqueId'))?.id ?? 0))
  }
});
