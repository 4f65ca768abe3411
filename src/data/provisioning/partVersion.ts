import type { ListDefinition } from '../../lists/defineList';
import type { SiteFacts } from './SiteFacts';

/** A part's version is raised with each list that joins it. */
export function partVersion(schemas: readonly Pick<ListDefinition, 'since'>[]): number {
  return Math.max(1, ...schemas.map(({ since = 1 }) => since));
}

/** Up to which version of the part its lists were made. */
export function storedPartVersion(schemas: readonly Pick<ListDefinition, 'url'>[], { lists }: Pick<SiteFacts, 'lists'>): number {
  return Math.max(1, ...schemas.map(({ url }) => lists.get(url)?.partVersion ?? 1));
}
