import { PropertyPaneChoiceGroup, PropertyPaneToggle } from '@microsoft/sp-property-pane';
import { linkGroup } from '../../shell/pane/linkGroup';
import type { FinderModule } from '../../shell/pane/sourceGroup';
import { titledPane } from '../../shell/pane/titledPane';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { paneWords } from './paneStrings';
import { usageMapLayouts } from './usageMapLayouts';
import type { UsageMapProperties } from './UsageMapProperties';

/** The property pane: what is shown and how. The map itself is edited on the page. */
export function createPane(host: WebPartHost<UsageMapProperties>): Promise<WebPartPane<UsageMapProperties>> {
  const loadFinder = (): ReturnType<FinderModule> => import(/* webpackChunkName: 'usage-map' */ '../../shell/site/loadSiteFinder');
  return titledPane(host, {
    words: paneWords,
    fieldsOf: (words, { content = 'map', layout = 'map' }) => [
      PropertyPaneChoiceGroup('content', {
        label: words.content,
        options: (['map', 'directory', 'both'] as const).map((key) => ({ key, text: words.contents[key], checked: key === content }))
      }),
      ...(content === 'directory'
        ? []
        : [
            PropertyPaneChoiceGroup('layout', {
              label: words.layout,
              options: usageMapLayouts.map((key) => ({ key, text: words.layouts[key], checked: key === layout }))
            })
          ]),
      PropertyPaneToggle('showMyPart', { label: words.myPart, onText: words.shown, offText: words.hidden })
    ],
    groupsOf: (properties) => (properties.content === 'directory' ? [] : linkGroup(host, properties, loadFinder)),
    loadFinder
  });
}
