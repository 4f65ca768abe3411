import type { ListDefinition, Words } from '../../lists/defineList';
import type { GroupLevel, GroupName } from '../../lists/siteGroups';
import { groupsOf } from '../../lists/siteGroups';
import type { BasePermissions } from '../connection/permissions';
import type { AccessFacts, LevelFacts } from './SiteFacts';

type Rights = Pick<ListDefinition, 'access' | 'inFolders' | 'read' | GroupName>;

/** A permission level of our own; levels live in the root web of a site collection. */
export interface Level {
  readonly name: Words;
  readonly description: Words;
  readonly permissions: { readonly High: string; readonly Low: string };
}

/** SP.RoleType (MS-CSOMSPT). */
export const ROLE = { guest: 1, reader: 2, contributor: 3, administrator: 5 } as const;

/** Bits of the low half of SP.BasePermissions (MS-WSSFO2: WSS Rights Mask). */
const BIT = {
  viewListItems: 0x1,
  addListItems: 0x2,
  editListItems: 0x4,
  deleteListItems: 0x8,
  openItems: 0x20,
  viewVersions: 0x40,
  cancelCheckout: 0x100,
  managePersonalViews: 0x200,
  manageLists: 0x800,
  viewFormPages: 0x1000,
  open: 0x10000,
  viewPages: 0x20000,
  managePermissions: 0x2000000,
  browseDirectories: 0x4000000,
  browseUserInfo: 0x8000000
} as const;

/** Remote interfaces, without which there is no REST. */
const REMOTE = 0x20;
/** Of the high half: enumerate permissions, which managing them needs. */
const ENUMERATE = 0x40000000;
/** With client integration. */
const HIGH = 0x10 | REMOTE;
/** View, open, and what these need; of what Read has, nothing that a site may do without. */
const READ = BIT.viewListItems | BIT.openItems | BIT.viewVersions | BIT.viewFormPages | BIT.open | BIT.viewPages;
/** View, add, open, and what these need. */
const APPEND = READ | BIT.addListItems | BIT.browseUserInfo;
/** Manage Lists by older texts, Override List Behaviors (once Cancel Checkout) by newer ones, exempts from reading own items only: both, so that either is right. Manage Lists needs Manage Personal Views. */
const MODERATE = APPEND | BIT.manageLists | BIT.cancelCheckout | BIT.managePersonalViews;

/** Append, and say who has what in a folder: nobody is exempt from anything by it. */
const GOVERN = APPEND | BIT.managePermissions | BIT.browseDirectories;

export const APPEND_LEVEL: Level = {
  name: { fr: 'Parvis : ajouter', en: 'Parvis: append' },
  description: { fr: 'Voir et ajouter des éléments, sans pouvoir en modifier ni en supprimer.', en: 'View and add items, without changing or deleting any.' },
  permissions: { High: String(HIGH), Low: String(APPEND) }
};
export const MODERATE_LEVEL: Level = {
  name: { fr: 'Parvis : modérer', en: 'Parvis: moderate' },
  description: {
    fr: 'Voir les éléments de tous, aussi là où chacun ne voit que les siens, sans pouvoir en modifier ni en supprimer.',
    en: 'View everybody’s items, also where each sees only his own, without changing or deleting any.'
  },
  permissions: { High: String(HIGH), Low: String(MODERATE) }
};

export const GOVERN_LEVEL: Level = {
  name: { fr: 'Parvis : ouvrir des dossiers', en: 'Parvis: open folders' },
  description: {
    fr: 'Voir et ajouter des éléments, et dire qui lit et ajoute dans chaque dossier, sans pouvoir en modifier ni en supprimer.',
    en: 'View and add items, and say who reads and adds in each folder, without changing or deleting any.'
  },
  permissions: { High: String(HIGH | ENUMERATE), Low: String(GOVERN) }
};

/** The levels that a list's promise rests on, and the one for those who moderate it. */
export function levelsFor(list: Rights): readonly Level[] {
  return [...(isOnlyAdded(list) ? [APPEND_LEVEL] : []), ...(list.read === 'own' || list.animators === 'moderate' ? [MODERATE_LEVEL] : []), ...(groupsOf(list).some(([, level]) => level === 'govern') ? [GOVERN_LEVEL] : [])];
}

/** Does somebody add to it who may not change what is there? */
function isOnlyAdded(list: Rights): boolean {
  return list.access === 'append' || list.inFolders === 'append' || groupsOf(list).some(([, level]) => level === 'append' || level === 'govern');
}

/** Is it ours, in whichever language it was made? */
export function isLevel({ name }: Level, { Name }: Pick<LevelFacts, 'Name'>): boolean {
  return Name === name.fr || Name === name.en;
}

export function hasPermissionsOf({ permissions }: Level, { BasePermissions: stored }: Pick<LevelFacts, 'BasePermissions'>): boolean {
  return Number(stored.Low) === Number(permissions.Low) && Number(stored.High) === Number(permissions.High);
}

/** Is it the level that a group has where a list says so of it? */
export function isLevelOf(wanted: GroupLevel, level: LevelFacts): boolean {
  if (wanted === 'contribute') return level.RoleTypeKind === ROLE.contributor;
  return hasPermissionsOf(wanted === 'append' ? APPEND_LEVEL : wanted === 'govern' ? GOVERN_LEVEL : MODERATE_LEVEL, level);
}

/** Full control is the owners' own, and Limited Access is SharePoint's: neither is judged or changed. */
export function isEffective({ RoleTypeKind }: Pick<LevelFacts, 'RoleTypeKind'>): boolean {
  return RoleTypeKind !== ROLE.guest;
}

export function isAdministrator({ levels }: Pick<AccessFacts, 'levels'>): boolean {
  return levels.some(({ RoleTypeKind }) => RoleTypeKind === ROLE.administrator);
}

/** Does it let them read as much as the level Read? Who has less on a site was given it for something else than taking part. */
export function mayRead(levels: readonly Pick<LevelFacts, 'BasePermissions'>[]): boolean {
  const [low, high] = (['Low', 'High'] as const).map((half) => levels.reduce((all, { BasePermissions }) => all | Number(BasePermissions[half]), 0));
  return (Number(low) & READ) === READ && (Number(high) & REMOTE) === REMOTE;
}

/** Who has been given something that breaks the list's promise: to change what is only added, to read what is each one's own. */
export function forbiddenLevels(list: Rights, access: readonly AccessFacts[]): readonly AccessFacts[] {
  return access
    .filter((each) => !isAdministrator(each))
    .map((each) => ({ ...each, levels: each.levels.filter((level) => isForbidden(list, level)) }))
    .filter(({ levels }) => levels.length > 0);
}

function isForbidden(list: Rights, level: LevelFacts): boolean {
  if (!isEffective(level) || hasPermissionsOf(MODERATE_LEVEL, level)) return false;
  const exempt = BIT.manageLists | BIT.cancelCheckout;
  const wrong = isOnlyAdded(list) ? BIT.editListItems | BIT.deleteListItems | exempt : list.read === 'own' ? exempt : 0;
  return hasBits(level.BasePermissions, wrong);
}

function hasBits({ Low }: BasePermissions, bits: number): boolean {
  return (Number(Low) & bits) !== 0;
}
