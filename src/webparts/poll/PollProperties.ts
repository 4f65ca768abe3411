import type { PropertyFormat } from '../../shell/properties/PropertyBag';
import { flag, wholeNumber } from '../../shell/properties/PropertyBag';
import type { PartProperties } from '../../shell/site/SiteSource';

/** What a site owner chooses in the property pane. */
export interface PollProperties extends PartProperties {
  /** `current`: those that are open or open soon, the past ones behind; `one`: the chosen one. */
  mode?: 'current' | 'one';
  /** The chosen poll. */
  pollId?: number;
  /** Above the polls; none when empty. */
  title?: string;
  /** With `current`: so many are in sight, the others behind a button; all of them unless it says otherwise. */
  inSight?: number;
  /** With `current`: offer the past polls too. Shown unless it says otherwise. */
  showPast?: boolean;
}

/** How they are kept in pages. */
export const pollFormat: PropertyFormat<PollProperties> = { rules: { mode: ['current', 'one'], pollId: wholeNumber, inSight: wholeNumber, showPast: flag } };
