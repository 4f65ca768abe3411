import type { Hub, PageLink, Person, SitePage } from '../model/siteContent';
import type { ComponentManifest } from './spfxManifest';
import type { TimeZone } from './timeZoneData';

/** What SharePoint's own server knows when it writes a page. */
export interface SiteFacts {
  readonly site: { readonly id: string; readonly serverRelativeUrl: string };
  readonly web: {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly serverRelativeUrl: string;
    readonly language: number;
    readonly permissions: { readonly High: number; readonly Low: number };
  };
  readonly user: {
    readonly id: number;
    readonly title: string;
    readonly loginName: string;
    readonly email: string;
    readonly userPrincipalName: string;
    readonly isSiteAdmin: boolean;
    readonly aadObjectId: string;
  };
  readonly digest: { readonly value: string; readonly timeoutSeconds: number };
  readonly timeZone: TimeZone;
}

/** What the page shows besides. */
export interface SiteContent {
  readonly people: readonly Person[];
  readonly hub: Hub | undefined;
  readonly pages: readonly PageLink[];
  readonly webParts: readonly ComponentManifest[];
}

export type ReadPage = (id: number) => Promise<SitePage>;
