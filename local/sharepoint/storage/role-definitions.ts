import type { BasePermissions } from './permission-kind';

/** A permission level that every site has. */
export interface BuiltInRole {
  readonly id: number;
  readonly kind: number;
  readonly order: number;
  readonly hidden: boolean;
  readonly mask: BasePermissions;
  readonly names: { readonly en: string; readonly fr: string };
  readonly description: string;
}

/** `SP.RoleType` numbers. */
export const RoleType = { None: 0, Guest: 1, Reader: 2, Contributor: 3, WebDesigner: 4, Administrator: 5, Editor: 6 } as const;

/** Id of the level that SharePoint gives on the way down to something shared singly. */
export const LIMITED_ACCESS = 1073741825;
export const FULL_CONTROL = 1073741829;
export const CONTRIBUTE = 1073741827;
export const EDIT = 1073741830;
export const READ = 1073741826;

/** Masks and ids as a new site of SharePoint Online has them. */
export const BUILT_IN_ROLES: readonly BuiltInRole[] = [
  { id: FULL_CONTROL, kind: RoleType.Administrator, order: 1, hidden: false, mask: { high: 2147483647, low: 4294967295 }, names: { en: 'Full Control', fr: 'Contrôle total' }, description: 'Has full control.' },
  { id: 1073741828, kind: RoleType.WebDesigner, order: 32, hidden: false, mask: { high: 432, low: 1012866047 }, names: { en: 'Design', fr: 'Conception' }, description: 'Can view, add, update, delete, approve, and customize.' },
  { id: EDIT, kind: RoleType.Editor, order: 48, hidden: false, mask: { high: 432, low: 1011030767 }, names: { en: 'Edit', fr: 'Modification' }, description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.' },
  { id: CONTRIBUTE, kind: RoleType.Contributor, order: 64, hidden: false, mask: { high: 432, low: 1011028719 }, names: { en: 'Contribute', fr: 'Collaboration' }, description: 'Can view, add, update, and delete list items and documents.' },
  { id: READ, kind: RoleType.Reader, order: 128, hidden: false, mask: { high: 176, low: 138612833 }, names: { en: 'Read', fr: 'Lecture' }, description: 'Can view pages and list items and download documents.' },
  { id: LIMITED_ACCESS, kind: RoleType.Guest, order: 160, hidden: true, mask: { high: 48, low: 134287360 }, names: { en: 'Limited Access', fr: 'Accès limité' }, description: 'Can view specific lists, document libraries, list items, folders, or documents when given permissions.' }
];
