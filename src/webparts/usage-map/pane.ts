import { PropertyPaneChoiceGroup, PropertyPaneTextField, PropertyPaneToggle } from '@microsoft/sp-property-pane';
import { languageOf, wordsOf } from '../../shell/Language';
import { linkGroup } from '../../shell/pane/linkGroup';
import type { FinderModule } from '../../shell/pane/sourceGroup';
import { sourceGroup } from '../../shell/pane/sourceGroup';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { wordsReady } from '../../shell/withEnglish';
import { paneWords } from './paneStrings';
import type { UsageMapProperties } from './UsageMapProperties';
import { usageMapLayouts } from './usageMapLayouts';

/** The property pane: what is shown and how. The map itself is edited on the page. */
export async function createPane(host: WebPartHost<UsageMapProperties>): Promise<WebPartPane<UsageMapProperties>> {
  const language = languageOf(host.context.pageContext.cultureInfo.currentUICultureName);
  await wordsReady(language);
  const words = wordsOf(paneWords, language);
  const loadFinder = (): ReturnType<FinderModule> => import(/* webpackChunkName: 'usage-map' */ '../../shell/site/loadSiteFinder');
  return {
    load: () => Promise.resolve(),
    configuration: ({ content = 'map', layout = 'map', ...properties }) => ({
      pages: [
        {
          header: { description: words.description },
          groups: [
            {
              groupFields: [
                PropertyPaneTextField('title', { label: words.title, placeholder: words.titleHint, maxLength: 120 }),
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
              ]
            },
            sourceGroup(host, properties.source, loadFinder),
            ...(content === 'directory' ? [] : linkGroup(host, properties, loadFinder))
          ]
        }
      ]
    })
  };
}
