import type { ViewName } from './versionMark';

/** Of a hidden view that stands while a list that lost its own permissions takes over those of the site: until each has the list's own level, everybody has what he has on the site. */
export const TAKEOVER = 'Parvis access';

/** Was a repair of who has what on the list begun, and not ended? */
export function isTakingOver(views: readonly ViewName[]): boolean {
  return views.some(({ Title, Hidden }) => Hidden && Title === TAKEOVER);
}
