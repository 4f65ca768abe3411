import type { PropertyFormat } from '../../shell/properties/PropertyBag';
import type { PartProperties } from '../../shell/site/SiteSource';

/** What a site owner chooses in the property pane. */
export interface RegistrationsProperties extends PartProperties {
  /** Above the sessions; "Registrations" when empty. */
  readonly title?: string;
  /** How sessions are shown first. */
  readonly view?: 'list' | 'month';
  /** Years for which it is kept who took part in trainings; one when empty. */
  readonly trainingYears?: '1' | '3';
}

/** How they are kept in pages. */
export const registrationsFormat: PropertyFormat<RegistrationsProperties> = { rules: { view: ['list', 'month'], trainingYears: ['1', '3'] } };
