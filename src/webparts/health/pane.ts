import { titledPane } from '../../shell/pane/titledPane';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import type { HealthProperties } from './HealthProperties';
import { paneWords } from './paneStrings';

/** The property pane: a title, and of which site. */
export function createPane(host: WebPartHost<HealthProperties>): Promise<WebPartPane<HealthProperties>> {
  return titledPane(host, { words: paneWords, loadFinder: () => import(/* webpackChunkName: 'health' */ '../../shell/site/loadSiteFinder') });
}
