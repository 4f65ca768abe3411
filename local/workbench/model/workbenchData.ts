import type { ComponentManifest } from '../server/spfxManifest';
import type { PageContextInfo } from '../server/pageContextInfo';
import type { ViewState } from './viewState';

/** What the server puts into the page, as SharePoint does: everything that the first paint needs. */
export interface WorkbenchData {
  readonly view: ViewState;
  readonly preloadedData: PreloadedData;
  /** Login of the signed-in person. */
  readonly persona: string;
  readonly people: readonly Person[];
  readonly site: SiteSummary;
  readonly pages: readonly PageLink[];
  /** Absent when the address names no page of the site. */
  readonly page?: SitePage;
  /** Address of the live-reload stream in development. */
  readonly liveReload?: string;
}

/** The argument of `spModuleLoader.start`. */
export interface PreloadedData {
  readonly clientSideApplicationId: string;
  readonly buildNumber: string;
  readonly manifests: readonly ComponentManifest[];
  readonly spPageContextInfo: PageContextInfo;
  readonly customActions: readonly never[];
}

export interface Person {
  readonly login: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly department: string;
}

export interface SiteSummary {
  readonly title: string;
  /** Server-relative, without a slash at the end. */
  readonly url: string;
}

export interface PageLink {
  readonly id: number;
  readonly title: string;
  /** Server-relative. */
  readonly url: string;
}

/** A modern page as `_api/sitepages/pages(<id>)` gives it. */
export interface SitePage extends PageLink {
  readonly canvasContent1: string;
  readonly etag: string;
}
