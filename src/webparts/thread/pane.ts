import { PropertyPaneToggle } from '@microsoft/sp-property-pane';
import { linkGroup } from '../../shell/pane/linkGroup';
import type { FinderModule } from '../../shell/pane/sourceGroup';
import { titledPane } from '../../shell/pane/titledPane';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { paneWords } from './paneStrings';
import type { ThreadProperties } from './ThreadProperties';

/** The property pane: a title, what newcomers see, and whose things. */
export function createPane(host: WebPartHost<ThreadProperties>): Promise<WebPartPane<ThreadProperties>> {
  const loadFinder = (): ReturnType<FinderModule> => import(/* webpackChunkName: 'thread' */ '../../shell/site/loadSiteFinder');
  return titledPane(host, {
    words: paneWords,
    fieldsOf: (words, { beginsWithSite = true }) => [PropertyPaneToggle('beginsWithSite', { label: words.beginsWithSite, checked: beginsWithSite, onText: words.yes, offText: words.no })],
    groupsOf: (properties) => linkGroup(host, properties, loadFinder),
    loadFinder
  });
}
