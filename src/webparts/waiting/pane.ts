import { titledPane } from '../../shell/pane/titledPane';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { paneWords } from './paneStrings';
import type { WaitingProperties } from './WaitingProperties';

/** The property pane: a title, and whose things. */
export function createPane(host: WebPartHost<WaitingProperties>): Promise<WebPartPane<WaitingProperties>> {
  return titledPane(host, { words: paneWords, loadFinder: () => import(/* webpackChunkName: 'waiting' */ '../../shell/site/loadSiteFinder') });
}
