import type { PropertyFormat } from '../../shell/properties/PropertyBag';
import { flag, wholeNumber } from '../../shell/properties/PropertyBag';
import type { PartProperties } from '../../shell/site/SiteSource';

/** What a site owner chooses in the property pane. */
export interface CallsProperties extends PartProperties {
  /** `list`: those that are open or open soon, the past ones behind; `one`: the chosen one. */
  mode?: 'list' | 'one';
  /** The chosen call. */
  callId?: number;
  /** Above the calls; none when empty. */
  title?: string;
  /** With `list`: offer the past calls too. Shown unless it says otherwise. */
  showPast?: boolean;
}

/** How they are kept in pages. */
export const callsFormat: PropertyFormat<CallsProperties> = { rules: { mode: ['list', 'one'], callId: wholeNumber, showPast: flag } };
