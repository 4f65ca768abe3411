import type { PropertyFormat } from '../../shell/properties/PropertyBag';
import { text } from '../../shell/properties/PropertyBag';
import type { PartProperties } from '../../shell/site/SiteSource';

/** What a site owner chooses in the property pane. */
export interface TariffsProperties extends PartProperties {
  /** Above the prices; "Tariffs" when empty. */
  readonly title?: string;
  /** The one service whose price list is shown; all of them when empty. */
  readonly service?: string;
}

/** How they are kept in pages. */
export const tariffsFormat: PropertyFormat<TariffsProperties> = { rules: { service: text } };
