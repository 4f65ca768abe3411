import type { PropertyFormat } from '../../shell/properties/PropertyBag';
import type { PartProperties } from '../../shell/site/SiteSource';

/** What a site owner chooses in the property pane. */
export interface RequestsProperties extends PartProperties {
  /** Above the part; "Community requests" when empty. */
  readonly title?: string;
}

/** How they are kept in pages. */
export const requestsFormat: PropertyFormat<RequestsProperties> = { rules: {} };
