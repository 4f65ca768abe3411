import type { PropertyFormat } from '../../shell/properties/PropertyBag';
import { flag } from '../../shell/properties/PropertyBag';
import type { PartProperties } from '../../shell/site/SiteSource';
import { usageMapLayouts } from './usageMapLayouts';

export type UsageMapLayout = (typeof usageMapLayouts)[number];
export type UsageMapContent = 'map' | 'directory' | 'both';

/** What a site owner chose in the property pane. Absent: the default of the manifest. */
export interface UsageMapProperties extends PartProperties {
  readonly title?: string;
  readonly content?: UsageMapContent;
  readonly layout?: UsageMapLayout;
  /** Favourites, recent entries and what is always at hand. */
  readonly showMyPart?: boolean;
}

/** How they are kept in pages. */
export const usageMapFormat: PropertyFormat<UsageMapProperties> = { rules: { content: ['map', 'directory', 'both'], layout: usageMapLayouts, showMyPart: flag } };
