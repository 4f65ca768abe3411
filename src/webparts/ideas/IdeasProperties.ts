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
}
