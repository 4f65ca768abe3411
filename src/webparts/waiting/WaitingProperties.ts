import type { PropertyFormat } from '../../shell/properties/PropertyBag';
import type { PartProperties } from '../../shell/site/SiteSource';

/** What a site owner chooses in the property pane. */
export interface WaitingProperties extends PartProperties {
  /** Above the lines; "What awaits me" when empty. */
  readonly title?: string;
}

/** How they are kept in pages. */
export const waitingFormat: PropertyFormat<WaitingProperties> = { rules: {} };
