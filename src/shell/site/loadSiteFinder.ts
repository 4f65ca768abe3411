import type { ConnectionContext } from '../../data/connect';
import { connect } from '../../data/connect';
import type { SiteFinder } from '../../data/sites/SiteFinder';

/** Its code comes when an owner opens the property pane. From here, since the screens' chunk has what it stands on. */
export async function loadSiteFinder(context: ConnectionContext): Promise<SiteFinder> {
  const { SiteFinder: Finder } = await import(/* webpackChunkName: 'site-finder' */ '../../data/sites/SiteFinder');
  return new Finder(connect(context));
}
