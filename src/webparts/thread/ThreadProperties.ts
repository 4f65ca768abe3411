import type { PropertyFormat } from '../../shell/properties/PropertyBag';
import { flag } from '../../shell/properties/PropertyBag';
import type { PartProperties } from '../../shell/site/SiteSource';

/** What a site owner chooses in the property pane. */
export interface ThreadProperties extends PartProperties {
  /** Above the lines; "My thread" when empty. */
  readonly title?: string;
  /** Who never chose anything is shown what opens and ends on the site; default: yes. */
  readonly beginsWithSite?: boolean;
}

/** How they are kept in pages. */
export const threadFormat: PropertyFormat<ThreadProperties> = { rules: { beginsWithSite: flag } };
