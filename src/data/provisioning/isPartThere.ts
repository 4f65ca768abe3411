import type { ListHead } from '../../lists/defineList';
import type { SiteFacts } from './SiteFacts';

/** Is a part set up, whole or not? A list that it shares with another part says nothing: the other one may have made it. */
export function isPartThere(schemas: readonly Pick<ListHead, 'url' | 'isShared'>[], { lists }: Pick<SiteFacts, 'lists'>): boolean {
  return schemas.some(({ url, isShared }) => !isShared && lists.has(url));
}
