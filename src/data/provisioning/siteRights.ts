import type { BasePermissions } from '../connection/permissions';
import { hasRight } from '../connection/permissions';

const RIGHTS = ['manageLists', 'managePermissions'] as const;

/** What setting up lists takes on the web. */
export type SiteRight = (typeof RIGHTS)[number];

export function missingRights(permissions: BasePermissions): readonly SiteRight[] {
  return RIGHTS.filter((right) => !hasRight(permissions, right));
}
