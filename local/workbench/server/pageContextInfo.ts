import { randomUUID } from 'node:crypto';
import type { Language } from '../model/viewState';
import type { SiteFacts } from './siteFacts';
import { timeZoneData } from './timeZoneData';
import type { TimeZoneData } from './timeZoneData';

/**
 * The object that SharePoint puts into every page as `_spPageContextInfo`; the whole runtime is fed from it. Only what
 * the runtime, PnPjs or web parts read.
 */
export interface PageContextInfo {
  readonly [name: string]: unknown;
  readonly webAbsoluteUrl: string;
  readonly webServerRelativeUrl: string;
  readonly webPermMasks: { readonly High: number; readonly Low: number };
  readonly webTimeZoneData: TimeZoneData | null;
  readonly userDisplayName: string;
  readonly userLoginName: string;
  readonly formDigestValue: string;
}

/** No AAD token prefetch; classic property pane instead of the content panel, which is not published. */
const KILL_SWITCHES = { '2bf3e1ce-55da-4552-bc41-e3d072202d3c': true, 'a3f45048-0db5-4b7c-9a9a-e3183d216c4d': true };

const LANGUAGE_IDS: Readonly<Record<Language, number>> = { 'fr-FR': 1036, 'en-US': 1033 };

/** @param path - server-relative address of the page */
export function pageContextInfo(facts: SiteFacts, origin: string, path: string, language: Language, pageItemId = -1): PageContextInfo {
  const { site, web, user, digest, timeZone } = facts;
  const tenantId = '7f1d1c3e-2f0b-4a57-9a2e-6b1f6c7d8e90';
  return {
    siteId: site.id,
    siteAbsoluteUrl: origin + site.serverRelativeUrl,
    siteServerRelativeUrl: site.serverRelativeUrl,
    siteClassification: '',
    CorrelationId: randomUUID(),
    webId: web.id,
    webAbsoluteUrl: origin + web.serverRelativeUrl,
    webServerRelativeUrl: web.serverRelativeUrl,
    webTitle: web.title,
    webDescription: web.description,
    webLanguage: web.language,
    webLanguageName: web.language === 1033 ? 'en-US' : 'fr-FR',
    webLogoUrl: '',
    webTemplate: '68',
    webTemplateConfiguration: 'SITEPAGEPUBLISHING#0',
    webPermMasks: web.permissions,
    webTimeZoneData: timeZoneData(timeZone),
    webFirstDayOfWeek: 1,
    isAppWeb: false,
    userDisplayName: user.title,
    userEmail: user.email,
    userLoginName: user.userPrincipalName || user.loginName,
    userPrincipalName: user.userPrincipalName,
    userId: user.id,
    systemUserKey: user.loginName,
    isAnonymousGuestUser: false,
    isExternalGuestUser: user.loginName.includes('#ext#'),
    isEmailAuthenticationGuestUser: false,
    isSiteAdmin: user.isSiteAdmin,
    isSiteOwner: user.isSiteAdmin,
    userTimeZoneData: null,
    preferUserTimeZone: false,
    listId: '',
    listTitle: null,
    listUrl: null,
    listBaseTemplate: -1,
    listPermsMask: null,
    pageItemId,
    serverRequestPath: path,
    layoutsUrl: '_layouts/15',
    isNoScriptEnabled: true,
    sitePagesEnabled: true,
    sitePagesFeatureVersion: 4,
    groupId: null,
    groupType: null,
    featureInfo: [],
    RecycleBinItemCount: -1,
    cdnPrefix: '',
    currentLanguage: LANGUAGE_IDS[language],
    currentCultureLCID: LANGUAGE_IDS[language],
    currentCultureName: language,
    currentUICultureName: language,
    aadInstanceUrl: 'https://login.microsoftonline.com',
    aadTenantId: tenantId,
    aadUserId: user.aadObjectId,
    aadSessionId: randomUUID(),
    siteSubscriptionId: tenantId,
    env: 'prod',
    msGraphEndpointUrl: `${origin}/_graph`,
    spfx3rdPartyServicePrincipalId: 'c0ffee00-1111-4222-8333-444455556666',
    thirdPartyReplyUrisUpdated: true,
    formDigestValue: digest.value,
    formDigestTimeoutSeconds: digest.timeoutSeconds,
    serverTime: new Date().toISOString(),
    ExpFeatures: [],
    ECSClientFeatures: [],
    killSwitches: KILL_SWITCHES,
    tenantDisplayName: 'localhost'
  };
}
