import type { ListDefinition, ListUrl } from './ListDefinition';

/** Does it hold files? */
export function isLibrary({ url }: Pick<ListDefinition, 'url'>): boolean {
  return leafOf(url) === url;
}

/** The last part of a list's address. */
export function leafOf(url: ListUrl): string {
  return url.replace('Lists/', '');
}
