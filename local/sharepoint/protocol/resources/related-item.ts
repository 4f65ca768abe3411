import { refusal } from '../../errors';
import type { RequestContext } from '../../model/context';
import { addLink, placeOf, relatedItems, removeLink, type Place } from '../../model/items/related-items';
import { isVisible } from '../../model/items/visibility';
import { pathOfAddress } from '../../model/rules/address';
import { complex, type ComplexValue } from '../../model/values';
import type { ApiCall } from '../odata/api-call';
import { acts, extendType } from '../odata/entity-type';
import { nullResource, valueResource, type Resource } from '../odata/resource';
import { apiRoot } from './root';

const SERVICE = 'SP.RelatedItemManager';

const source = (call: ApiCall): Place => placeOf(call.context, call.optionalText('SourceWebUrl', -1), call.text('SourceListName', -1), call.number('SourceItemID', -1));
const target = (call: ApiCall): Place => placeOf(call.context, call.optionalText('TargetWebUrl', -1), call.text('TargetListName', -1), call.number('TargetItemID', -1));

/** The item of a file of the site. @throws SharePointError `fileNotFound` */
function fileItem(context: RequestContext, url: string): Place {
  const { lists, items } = context.service;
  const path = pathOfAddress(url, context.origin);
  const list = lists.ofPath(path);
  const row = list === undefined ? undefined : items.byPath(list, path.slice(list.url.length + 1).split('/'));
  if (list === undefined || row === undefined || row === 'root' || !isVisible(context, list, row)) throw refusal('fileNotFound', path);
  return { list, row };
}

function related(call: ApiCall, name: string): Resource {
  return valueResource(name, 'Collection(SP.RelatedItem)', relatedItems(call.context, source(call)).map((place) => relatedItem(call.context, place)));
}

function relatedItem(context: RequestContext, { list, row }: Place): ComplexValue {
  const { items } = context.service;
  const isFile = list.base_type === 1;
  return complex('SP.RelatedItem', {
    IconUrl: `/_layouts/15/images/${isFile ? 'icgen' : 'itgen'}.png`, ItemId: row.id, ListId: list.id, Title: isFile ? items.leafOf(row) : (row.title ?? ''),
    Url: context.absolute(encodeURI(isFile ? items.urlOf(list, row) : `${list.url}/DispForm.aspx?ID=${row.id}`)), WebId: context.service.webOf(list).id
  });
}

const done = (name: string, change: (call: ApiCall) => void) =>
  acts((_: unknown, call) => {
    change(call);
    return nullResource(name);
  });

/* `SP.RelatedItemManager`: what a task is related to (MS docs: RelatedItemManager members). */
extendType(apiRoot, {
  operations: {
    [`${SERVICE}.AddSingleLink`]: done('AddSingleLink', (call) => addLink(call.context, source(call), target(call), call.flag('TryAddReverseLink', -1))),
    [`${SERVICE}.AddSingleLinkToUrl`]: done('AddSingleLinkToUrl', (call) => addLink(call.context, source(call), fileItem(call.context, call.text('TargetItemUrl', -1)), call.flag('TryAddReverseLink', -1))),
    [`${SERVICE}.AddSingleLinkFromUrl`]: done('AddSingleLinkFromUrl', (call) => addLink(call.context, fileItem(call.context, call.text('SourceItemUrl', -1)), target(call), call.flag('TryAddReverseLink', -1))),
    [`${SERVICE}.DeleteSingleLink`]: done('DeleteSingleLink', (call) => removeLink(call.context, source(call), target(call), call.flag('TryDeleteReverseLink', -1))),
    [`${SERVICE}.GetRelatedItems`]: acts((_, call) => related(call, 'GetRelatedItems')),
    [`${SERVICE}.GetPageOneRelatedItems`]: acts((_, call) => related(call, 'GetPageOneRelatedItems'))
  }
});
