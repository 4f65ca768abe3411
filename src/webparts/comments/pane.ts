import { PropertyPaneChoiceGroup, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import { languageOf, wordsOf } from '../../shell/Language';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { wordsReady } from '../../shell/withEnglish';
import type { CommentsProperties } from './CommentsProperties';
import { paneWords } from './paneStrings';

/** The property pane: a title and the order. Opening, closing and moderating is done where the comments are. */
export async function createPane(host: WebPartHost<CommentsProperties>): Promise<WebPartPane<CommentsProperties>> {
  const language = languageOf(host.context.pageContext.cultureInfo.currentUICultureName);
  await wordsReady(language);
  const words = wordsOf(paneWords, language);
  return {
    load: () => Promise.resolve(),
    configuration: ({ order = 'newest' }) => ({
      pages: [
        {
          header: { description: words.description },
          groups: [
            {
              groupFields: [
                PropertyPaneTextField('title', { label: words.title, placeholder: words.titleHint, maxLength: 120 }),
                PropertyPaneChoiceGroup('order', {
                  label: words.order,
                  options: [
                    { key: 'newest', text: words.newest, checked: order === 'newest' },
                    { key: 'supported', text: words.supported, checked: order === 'supported' }
                  ]
                })
              ]
            }
          ]
        }
      ]
    })
  };
}
