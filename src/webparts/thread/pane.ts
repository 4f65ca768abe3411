import { PropertyPaneTextField, PropertyPaneToggle } from '@microsoft/sp-property-pane';
import { languageOf, wordsOf } from '../../shell/Language';
import { linkGroup } from '../../shell/pane/linkGroup';
import type { FinderModule } from '../../shell/pane/sourceGroup';
import { sourceGroup } from '../../shell/pane/sourceGroup';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { wordsReady } from '../../shell/withEnglish';
import { paneWords } from './paneStrings';
import type { ThreadProperties } from './ThreadProperties';

/** The property pane: a title, what newcomers see, and whose things. */
export async function createPane(host: WebPartHost<ThreadProperties>): Promise<WebPartPane<ThreadProperties>> {
  const language = languageOf(host.context.pageContext.cultureInfo.currentUICultureName);
  await wordsReady(language);
  const words = wordsOf(paneWords, language);
  const loadFinder = (): ReturnType<FinderModule> => import(/* webpackChunkName: 'thread' */ '../../shell/site/loadSiteFinder');
  return {
    load: () => Promise.resolve(),
    configuration: ({ beginsWithSite, ...properties }) => ({
      pages: [
        {
          header: { description: words.description },
          groups: [{ groupFields: [PropertyPaneTextField('title', { label: words.title, placeholder: words.titleHint, maxLength: 120 }), PropertyPaneToggle('beginsWithSite', { label: words.beginsWithSite, checked: beginsWithSite ?? true, onText: words.yes, offText: words.no })] }, sourceGroup(host, properties.source, loadFinder), ...linkGroup(host, properties, loadFinder)]
        }
      ]
    })
  };
}
