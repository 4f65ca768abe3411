/** Permission levels by number, as `SP.PermissionKind` has them: bit `n - 1` of the 64-bit mask. */
export const PermissionKind = {
  ViewListItems: 1, AddListItems: 2, EditListItems: 3, DeleteListItems: 4, ApproveItems: 5, OpenItems: 6, ViewVersions: 7, DeleteVersions: 8,
  CancelCheckout: 9, ManagePersonalViews: 10, ManageLists: 12, ViewFormPages: 13, AnonymousSearchAccessList: 14, Open: 17, ViewPages: 18,
  AddAndCustomizePages: 19, ApplyThemeAndBorder: 20, ApplyStyleSheets: 21, ViewUsageData: 22, CreateSSCSite: 23, ManageSubwebs: 24,
  CreateGroups: 25, ManagePermissions: 26, BrowseDirectories: 27, BrowseUserInfo: 28, AddDelPrivateWebParts: 29, UpdatePersonalWebParts: 30,
  ManageWeb: 31, AnonymousSearchAccessWebLists: 32, UseClientIntegration: 37, UseRemoteAPIs: 38, ManageAlerts: 39, CreateAlerts: 40,
  EditMyUserInfo: 41, EnumeratePermissions: 63
} as const;

export type PermissionKind = (typeof PermissionKind)[keyof typeof PermissionKind];

/** A 64-bit permission mask in the two halves that `SP.BasePermissions` carries. */
export interface BasePermissions {
  /** Bits 1 to 32, unsigned. */
  readonly low: number;
  /** Bits 33 to 64, unsigned. */
  readonly high: number;
}

export const NO_PERMISSIONS: BasePermissions = { low: 0, high: 0 };
export const FULL_PERMISSIONS: BasePermissions = { low: 0xffffffff, high: 0x7fffffff };

/** Does the mask hold the permission? */
export function allows(mask: BasePermissions, kind: PermissionKind): boolean {
  return kind <= 32 ? (mask.low & bit(kind)) !== 0 : (mask.high & bit(kind - 32)) !== 0;
}

/** Union of two masks. */
export function union(a: BasePermissions, b: BasePermissions): BasePermissions {
  return { low: (a.low | b.low) >>> 0, high: (a.high | b.high) >>> 0 };
}

/** Does `mask` hold everything in `wanted`? */
export function includes(mask: BasePermissions, wanted: BasePermissions): boolean {
  return (mask.low & wanted.low) >>> 0 === wanted.low >>> 0 && (mask.high & wanted.high) >>> 0 === wanted.high >>> 0;
}

function bit(position: number): number {
  return (1 << (position - 1)) >>> 0;
}
