import type { PropertyFormat } from '../../shell/properties/PropertyBag';
import { flag, wholeNumber } from '../../shell/properties/PropertyBag';
import type { PartProperties } from '../../shell/site/SiteSource';

/** What a site owner chooses in the property pane. */
export interface IdeasProperties extends PartProperties {
  /** `list`: brainstorms that go on or begin soon, the past ones behind; `one`: the chosen one. */
  mode?: 'list' | 'one';
  /** The chosen brainstorm. */
  campaignId?: number;
  /** Above the brainstorms; none when empty. */
  title?: string;
  /** With `list`: offer the past ones too. Shown unless it says otherwise. */
  showPast?: boolean;
  /** How much of what SharePoint lets the whole organisation use a meeting may, in percent: 10, 20 or 40. 20 unless it says otherwise. */
  meetingShare?: number;
  /** Up to how many licences the organisation has, or `more`: what SharePoint allows hangs on it. 50,000 unless it says otherwise. */
  licences?: number | 'more';
}

/** How they are kept in pages. */
export const ideasFormat: PropertyFormat<IdeasProperties> = { rules: { mode: ['list', 'one'], campaignId: wholeNumber, showPast: flag, meetingShare: wholeNumber, licences: (value) => value === 'more' || Number.isSafeInteger(value) } };
