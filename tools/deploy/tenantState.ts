/** Where a package stands in the app catalog. */
export interface CatalogApp {
  /** Of its file in the catalog: what commands call the app's id. */
  readonly id: string;
  readonly version: string;
  /** The package that was added last is the one that is served. */
  readonly isServed: boolean;
  /** Every site has it, without an installation. */
  readonly isEverywhere: boolean;
  /** It holds the same as the package at hand. */
  readonly isSame: boolean;
}

export interface SiteState {
  /** `https://ville.sharepoint.com/sites/culture` */
  readonly url: string;
  /** Version that is installed; undefined where it is not. */
  readonly installed?: string;
}

/** How a tenant stands before anything is done. */
export interface TenantState {
  /** Who is signed in. */
  readonly person: string;
  /** Address of the app catalog. */
  readonly catalog: string;
  /** Undefined where the package was never added. */
  readonly app?: CatalogApp;
  readonly sites: readonly SiteState[];
}
