import type { PropertyFormat } from '../../shell/properties/PropertyBag';
import type { PartProperties } from '../../shell/site/SiteSource';

/** What a site owner chooses in the property pane; comments are always those of the page's own site. */
export interface CommentsProperties extends PartProperties {
  /** Above the comments; "Comments" when empty. */
  readonly title?: string;
  /** In which order they come at first; each reader may choose another. */
  readonly order?: 'newest' | 'supported';
}

/** How they are kept in pages. */
export const commentsFormat: PropertyFormat<CommentsProperties> = { rules: { order: ['newest', 'supported'] } };
