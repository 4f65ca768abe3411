import type { ISPQueryable } from '@pnp/sp';
import { SPQueryable } from '@pnp/sp';

/** `SP.BasePermissions`: two halves of a mask, as numbers in text. */
export interface BasePermissions {
  readonly High: string | number;
  readonly Low: string | number;
}

/** Bits of the low half (MS-WSSFO2: WSS Rights Mask). PnPjs' own list of them would weigh more than what is used of it. */
const RIGHTS = {
  addListItems: 0x2,
  editListItems: 0x4,
  /** Once called Cancel Checkout. */
  overrideListBehaviors: 0x100,
  manageLists: 0x800,
  managePermissions: 0x2000000
} as const;

export type Right = keyof typeof RIGHTS;

/** What the current user may do with a web, a list or an item. */
export async function permissionsOn(securable: ISPQueryable): Promise<BasePermissions> {
  return SPQueryable(securable, 'EffectiveBasePermissions')<BasePermissions>();
}

export function hasRight(permissions: BasePermissions, right: Right): boolean {
  return (Number(permissions.Low) & RIGHTS[right]) !== 0;
}
