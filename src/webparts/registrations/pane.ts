import { PropertyPaneDropdown, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import { languageOf, wordsOf } from '../../shell/Language';
import { sourceGroup } from '../../shell/pane/sourceGroup';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { wordsReady } from '../../shell/withEnglish';
import { paneWords } from './paneStrings';
import type { RegistrationsProperties } from './RegistrationsProperties';

/** The property pane: a title, how sessions are shown first, and whose. */
export async function createPane(host: WebPartHost<RegistrationsProperties>): Promise<WebPartPane<RegistrationsProperties>> {
  const language = languageOf(host.context.pageContext.cultureInfo.currentUICultureName);
  await wordsReady(language);
  const words = wordsOf(paneWords, language);
  return {
    load: () => Promise.resolve(),
    configuration: ({ source, view = 'list', trainingYears = '1' }) => ({
      pages: [
        {
          header: { description: words.description },
          groups: [
            {
              groupFields: [
                PropertyPaneTextField('title', { label: words.title, placeholder: words.titleHint, maxLength: 120 }),
                PropertyPaneDropdown('view', { label: words.view, selectedKey: view, options: (['list', 'month'] as const).map((key) => ({ key, text: words.views[key] })) }),
                PropertyPaneDropdown('trainingYears', { label: words.trainingYears, selectedKey: trainingYears, options: (['1', '3'] as const).map((key) => ({ key, text: words.years[key] })) })
              ]
            },
            sourceGroup(host, source, () => import(/* webpackChunkName: 'registrations' */ '../../shell/site/loadSiteFinder'))
          ]
        }
      ]
    })
  };
}
