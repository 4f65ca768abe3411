import type { PropertyFormat } from '../../shell/properties/PropertyBag';
import { text } from '../../shell/properties/PropertyBag';
import type { PartProperties } from '../../shell/site/SiteSource';
import { isSavedSource } from '../../shell/site/isSavedSource';

/** What a site owner chooses in the property pane; comments are always those of the page's own site. */
export interface CommentsProperties extends PartProperties {
  /** Above the comments; "Comments" when empty. */
  readonly title?: string;
  /** In which order they come at first; each reader may choose another. */
  readonly order?: 'newest' | 'supported';
}

/** How they are kept in pages. */
export const commentsFormat: PropertyFormat<CommentsProperties> = { rules: { source: isSavedSource, title: text, order: ['newest', 'supported'] } };
