import { titledPane } from '../../shell/pane/titledPane';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { paneWords } from './paneStrings';
import type { RequestsProperties } from './RequestsProperties';

/** The property pane: a title, and whose requests. */
export function createPane(host: WebPartHost<RequestsProperties>): Promise<WebPartPane<RequestsProperties>> {
  return titledPane(host, { words: paneWords, loadFinder: () => import(/* webpackChunkName: 'requests' */ '../../shell/site/loadSiteFinder') });
}
