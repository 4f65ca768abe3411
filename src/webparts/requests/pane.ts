import { PropertyPaneTextField } from '@microsoft/sp-property-pane';
import { languageOf, wordsOf } from '../../shell/Language';
import { sourceGroup } from '../../shell/pane/sourceGroup';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { wordsReady } from '../../shell/withEnglish';
import { paneWords } from './paneStrings';
import type { RequestsProperties } from './RequestsProperties';

/** The property pane: a title, and whose requests. */
export async function createPane(host: WebPartHost<RequestsProperties>): Promise<WebPartPane<RequestsProperties>> {
  const language = languageOf(host.context.pageContext.cultureInfo.currentUICultureName);
  await wordsReady(language);
  const words = wordsOf(paneWords, language);
  return {
    load: () => Promise.resolve(),
    configuration: ({ source }) => ({
      pages: [
        {
          header: { description: words.description },
          groups: [
            { groupFields: [PropertyPaneTextField('title', { label: words.title, placeholder: words.titleHint, maxLength: 120 })] },
            sourceGroup(host, source, () => import(/* webpackChunkName: 'requests' */ '../../shell/site/loadSiteFinder'))
          ]
        }
      ]
    })
  };
}
