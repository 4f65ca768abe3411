import { refusal } from '../../errors';
import type { RequestContext } from '../../model/context';
import { RowKind } from '../../storage/items/item-table';
import { extendType, reads } from '../odata/entity-type';
import { valueResource, type ValueResource } from '../odata/resource';
import { fileType } from './file';
import { listItemType, type Item } from './item';

/** What is done with a document, by the numbers of `SPWOPIFrameAction`. */
const ACTIONS = ['view', 'edit', 'mobileview', 'interactivepreview'] as const;
/** Files that open in Office for the web. */
const OFFICE = /\.(docx?|docm|dotx|xlsx?|xlsm|xlsb|pptx?|pptm|ppsx|one|onetoc2|vsdx)$/i;

/** `GetWOPIFrameUrl(action)`: where Office for the web opens a document. For other files and for items without one the address is empty. Nothing answers there. */
function officeAddress(context: RequestContext, { list, row }: Item, action: number): ValueResource {
  const verb = ACTIONS[action];
  if (verb === undefined) throw refusal('parameterInvalid', 'action');
  const leaf = context.service.items.leafOf(row);
  const opens = row.kind !== RowKind.Folder && row.blob !== null && OFFICE.test(leaf);
  const web = context.absolute(context.service.webOf(list).url);
  const address = `${web}/_layouts/15/Doc.aspx?sourcedoc=${encodeURIComponent(`{${row.guid.toUpperCase()}}`)}&file=${encodeURIComponent(leaf)}&action=${verb}&mobileredirect=true`;
  return valueResource('GetWOPIFrameUrl', 'Edm.String', opens ? address : '');
}

const getWOPIFrameUrl = reads<Item>((item, call) => officeAddress(call.context, item, call.number('action')));

extendType(listItemType, { operations: { getWOPIFrameUrl } });
extendType(fileType, { operations: { getWOPIFrameUrl } });
