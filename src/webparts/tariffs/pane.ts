import { PropertyPaneTextField } from '@microsoft/sp-property-pane';
import { languageOf, wordsOf } from '../../shell/Language';
import { sourceGroup } from '../../shell/pane/sourceGroup';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { wordsReady } from '../../shell/withEnglish';
import { paneWords } from './paneStrings';
import type { TariffsProperties } from './TariffsProperties';

/** The property pane: a title, the service whose list is shown, and whose tariffs. */
export async function createPane(host: WebPartHost<TariffsProperties>): Promise<WebPartPane<TariffsProperties>> {
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
            {
              groupFields: [
                PropertyPaneTextField('title', { label: words.title, placeholder: words.titleHint, maxLength: 120 }),
                PropertyPaneTextField('service', { label: words.service, placeholder: words.serviceHint, description: words.serviceNote, maxLength: 40 })
              ]
            },
            sourceGroup(host, source, () => import(/* webpackChunkName: 'tariffs' */ '../../shell/site/loadSiteFinder'))
          ]
        }
      ]
    })
  };
}
