import type { Connection } from '../connection/Connection';
import type { LinkedPages } from '../partPages/LinkedPages';
import { SiteFinder } from './SiteFinder';

/** What a property pane asks of SharePoint beside the part's own things. */
export class PaneSite extends SiteFinder {
  public constructor(private readonly own: Connection) {
    super(own);
  }

  /** In one chunk with what owners' pages load. */
  public async links(): Promise<LinkedPages> {
    const { LinkedPages: Pages } = await import(/* webpackChunkName: 'part-page' */ '../partPages/LinkedPages');
    return new Pages(this.own);
  }
}
