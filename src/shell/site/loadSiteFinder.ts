import type { ConnectionContext } from '../../data/ConnectionContext';
import { connect } from '../../data/connect';
import type { PaneSite } from '../../data/sites/PaneSite';

/** Its code comes when an owner opens the property pane. From here, since the screens' chunk has what it stands on. */
export async function loadSiteFinder(context: ConnectionContext): Promise<PaneSite> {
  const { PaneSite: Site } = await import(/* webpackChunkName: 'site-finder' */ '../../data/sites/PaneSite');
  return new Site(connect(context));
}
