import { PropertyPaneTextField } from '@microsoft/sp-property-pane';
import { languageOf, wordsOf } from '../../shell/Language';
import { sourceGroup } from '../../shell/pane/sourceGroup';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { wordsReady } from '../../shell/withEnglish';
import { paneWords } from './paneStrings';
import type { HealthProperties } from './HealthProperties';

/** The property pane: a title, and of which site. */
export async function createPane(host: WebPartHost<HealthProperties>): Promise<WebPartPane<HealthProperties>> {
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
            sourceGroup(host, source, () => import(/* webpackChunkName: 'health' */ '../../shell/site/loadSiteFinder'))
          ]
        }
      ]
    })
  };
}
