import type { ComponentManifest } from '../server/spfxManifest';
import type { PageContextInfo } from '../server/pageContextInfo';
import type { CustomAction, Remark } from './extensions';
import type { Hub, PageLink, Person, SitePage, SiteSummary } from './siteContent';
import type { ViewState } from './viewState';

/** What the server puts into the page, as SharePoint does: everything that the first paint needs. */
export interface WorkbenchData {
  readonly view: ViewState;
  readonly preloadedData: PreloadedData;
  /** Login of the signed-in person. */
  readonly persona: string;
  readonly people: readonly Person[];
  readonly site: SiteSummary;
  /** Absent for a site of no hub. */
  readonly hub?: Hub;
  readonly pages: readonly PageLink[];
  /** Absent when the address names no page of the site. */
  readonly page?: SitePage;
  /** For the developer bar. */
  readonly remarks: readonly Remark[];
  /** Address of the live-reload stream in development. */
  readonly liveReload?: string;
}

/** The argument of `spModuleLoader.start`. */
export interface PreloadedData {
  readonly clientSideApplicationId: string;
  readonly buildNumber: string;
  readonly manifests: readonly ComponentManifest[];
  readonly spPageContextInfo: PageContextInfo;
  /** Application customizers, which the runtime starts once the page is drawn. */
  readonly customActions: readonly CustomAction[];
}
