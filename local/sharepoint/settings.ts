import { LIST_VIEW_THRESHOLD, REST_UNITS, USER_REQUESTS_PER_WINDOW } from './limits';

/** Which right frees from a list's own-items settings. */
export type OwnItemsExempt = 'manageLists' | 'overrideListBehaviors' | 'either';

/** Whose sites join a hub: any owner's, once the hub has approved of it, or those of the tenant's administrators. */
export type HubJoin = 'owners' | 'approval' | 'administrators';

/** What the service decides where SharePoint leaves a choice, or where nobody has documented it. Switchable at run time. */
export interface Settings {
  /** LCID of a new site: 1036 French, 1033 English. */
  language: 1033 | 1036;
  /** SharePoint's time zone number of a new site: 3 is Paris, 2 London, 13 Seattle. */
  timeZone: number;
  /** List view threshold in rows; change it only to test with few items. */
  listViewThreshold: number;
  /** Refuse users who pass `requestsPerWindow` operations in five minutes with 429, and everybody once all of them pass the units of the tenant. */
  throttling: boolean;
  requestsPerWindow: number;
  /** Licences of the tenant: they say how many resource units it may use in five minutes. */
  licences: number;
  /** Resource units of the tenant in five minutes, in the place of what its licences say; 0 for those. */
  tenantUnitsPerWindow: number;
  /** Resource units that one operation of REST is taken to cost. */
  restUnits: number;
  /** Seconds that `Retry-After` names. */
  retryAfter: number;
  /** Bytes that each site was given. */
  siteQuota: number;
  /** Milliseconds added to every answer. */
  latency: number;
  /** Seconds by which the server's clock is ahead of the machine's: what happens in half a year, now. */
  clockAhead: number;
  /** Undocumented: does `SP.Folder.ItemCount` count sub-folders as well as items? */
  folderCountIncludesFolders: boolean;
  /** Undocumented: is `SP.Folder.ItemCount` cut down to what the reader may see? */
  folderCountIsTrimmed: boolean;
  /** Undocumented: may somebody without Manage Lists set Author and Created with `validateUpdateListItem`? */
  contributorMaySetAuthor: boolean;
  /** Reported, not documented: are folders of others hidden in a list with `ReadSecurity` 2? */
  ownItemsHideFolders: boolean;
  /** Contradictory: who is not bound by `ReadSecurity` 2 and `WriteSecurity` 2 and 4? Older texts say *Manage Lists*, SharePoint's own page *Override List Behaviors* (Cancel Checkout). */
  ownItemsExempt: OwnItemsExempt;
  /** Undocumented: does that right free those too who may not edit items (a level of one's own)? */
  exemptWithoutEdit: boolean;
  /** Contradictory: does `WriteSecurity` 4 refuse adds too of those who are not exempt? */
  writeSecurityNoneRefusesAdds: boolean;
  /** Reported, not documented: is a unique column refused together with `ReadSecurity` 2? */
  uniqueExcludesOwnItems: boolean;
  /** Reported, not documented: is what `$expand` names answered although `$select` does not repeat it? Strict OData leaves it out. */
  expandAnswersUnselected: boolean;
  /** Contradictory: is a number taken that a body has as text (`"12.5"`)? */
  numbersAsText: boolean;
  /** Reported, not documented: may a list be renamed to a title that another list of the web has? */
  renameToTakenTitle: boolean;
  /** "Behaves like a primary key" is all that is written: is the second of two equal values refused too when both arrive within a second? */
  uniqueHoldsUnderConcurrency: boolean;
  /** Reported, not documented: is an `ID` that a client sends with a new item kept? */
  clientMayChooseId: boolean;
  /** Reported, not documented: are the texts of comments of pages answered with their signs escaped (`&amp;`)? */
  commentsEscaped: boolean;
  /** Seconds by which the search index is behind. */
  searchLag: number;
  /** Part of an address: what has it is missing in the search index; empty for nothing. */
  searchMisses: string;
  /** Seconds between the creation of a site and its first answer. */
  siteCreationDelay: number;
  /** Reported: is the creation of a site answered with status 0 although it was made? `status` says 0 too, until the site opens. */
  siteCreationSaysNothing: boolean;
  /** Does the creation of a site begin and end in an error (status 3)? No site is there then. */
  siteCreationFails: boolean;
  /** A setting of tenants: may webs be made below a site? Forbidden, REST refuses them too. */
  subWebs: boolean;
  /** Reported of sites without custom scripts: are the default groups of a web refused to its owner? */
  defaultGroupsRefused: boolean;
  /** A setting of hubs: whose sites join them? */
  hubJoin: HubJoin;
  /** Reported: is a change token that is older than the change log refused? SharePoint answers as if nothing were missing. */
  expiredTokensFail: boolean;
  /** Are browsers told of changes in libraries (`subscriptions/socketIo`)? Off where a tenant, or a network between, does not let them. */
  socketIo: boolean;
  /** Are programs on this machine called when a list changes (webhooks)? A tenant reaches none there, so that a webhook is refused unless this says otherwise. */
  webhooks: boolean;
  /** Seconds for which a site of a hub shows the hub's navigation as it was. */
  hubNavigationDelay: number;
  /** A setting of tenants: may everybody create sites, or administrators only? */
  everybodyMayCreateSites: boolean;
  /** A setting of tenants: may links be made that open for anyone who has them? */
  anonymousLinks: boolean;
  /** Has the tenant an app catalog? An administrator makes it once. */
  appCatalog: boolean;
  /** Seconds for which a site does not show an app that was installed: SharePoint answers first, and installs then. */
  appInstallDelay: number;
  /** May sites be shared with people outside of the organisation? */
  externalSharing: boolean;
}

/** The cautious choices. */
export const DEFAULT_SETTINGS: Settings = {
  language: 1036,
  timeZone: 3,
  listViewThreshold: LIST_VIEW_THRESHOLD,
  throttling: false,
  requestsPerWindow: USER_REQUESTS_PER_WINDOW,
  licences: 1_000,
  tenantUnitsPerWindow: 0,
  restUnits: REST_UNITS,
  retryAfter: 10,
  siteQuota: 25 * 1024 ** 3,
  latency: 0,
  clockAhead: 0,
  folderCountIncludesFolders: true,
  folderCountIsTrimmed: false,
  contributorMaySetAuthor: true,
  ownItemsHideFolders: true,
  ownItemsExempt: 'either',
  exemptWithoutEdit: true,
  writeSecurityNoneRefusesAdds: true,
  uniqueExcludesOwnItems: true,
  expandAnswersUnselected: false,
  numbersAsText: false,
  renameToTakenTitle: false,
  uniqueHoldsUnderConcurrency: true,
  clientMayChooseId: false,
  commentsEscaped: true,
  searchLag: 0,
  searchMisses: '',
  siteCreationDelay: 0,
  siteCreationSaysNothing: false,
  siteCreationFails: false,
  subWebs: true,
  defaultGroupsRefused: true,
  hubJoin: 'owners',
  expiredTokensFail: false,
  socketIo: false,
  webhooks: false,
  hubNavigationDelay: 0,
  everybodyMayCreateSites: true,
  anonymousLinks: false,
  externalSharing: false,
  appCatalog: true,
  appInstallDelay: 0
};

/** What the switches that are words may say. */
export const SETTING_CHOICES: { readonly [Name in keyof Settings]?: ReadonlySet<Settings[Name]> } = {
  ownItemsExempt: new Set<OwnItemsExempt>(['manageLists', 'overrideListBehaviors', 'either']),
  hubJoin: new Set<HubJoin>(['owners', 'approval', 'administrators'])
};
