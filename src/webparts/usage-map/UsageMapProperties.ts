import type { PartProperties } from '../../shell/site/SiteSource';

export type UsageMapLayout = 'map' | 'list' | 'tiles' | 'search';
export type UsageMapContent = 'map' | 'directory' | 'both';

/** What a site owner chose in the property pane. Absent: the default of the manifest. */
export interface UsageMapProperties extends PartProperties {
  readonly title?: string;
  readonly content?: UsageMapContent;
  readonly layout?: UsageMapLayout;
  /** Favourites, recent entries and what is always at hand. */
  readonly showMyPart?: boolean;
}
