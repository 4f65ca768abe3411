import { refusal } from '../../errors';
import { isVisible } from '../../model/items/visibility';
import type { ApiCall } from '../odata/api-call';
import { acts, extendType } from '../odata/entity-type';
import { valueResource } from '../odata/resource';
import { apiRoot } from './root';

/** Stars that a rating may have. */
const [LEAST, MOST] = [1, 5];

extendType(apiRoot, {
  operations: {
    /** Rates an item as oneself, again in the place of the first rating; answers the average of everybody's. */
    'Microsoft.Office.Server.ReputationModel.Reputation.SetRating': acts((_, call) => valueResource('SetRating', 'Edm.Double', setRating(call)))
  }
});

function setRating(call: ApiCall): number {
  const { context } = call;
  const { service, user } = context;
  const list = service.lists.byId(call.text('listID').replace(/[{}]/g, ''));
  if (list === undefined || service.webOf(list).site !== context.site.n) throw refusal('listNotFound');
  const row = service.items.byId(list, call.number('itemID', 1));
  if (row === undefined || !isVisible(context, list, row)) throw refusal('itemNotFound');
  const rating = call.number('rating', 2);
  if (!Number.isInteger(rating) || rating < LEAST || rating > MOST) throw refusal('parameterInvalid', 'rating');
  const owner = `ratings:${list.n}:${row.id}`;
  service.properties.put(owner, String(user.id), String(rating));
  const all = Object.values(service.properties.all(owner)).map(Number);
  return all.reduce((sum, each) => sum + each, 0) / all.length;
}
