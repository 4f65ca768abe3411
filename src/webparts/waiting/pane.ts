import { PropertyPaneTextField } from '@microsoft/sp-property-pane';
import { languageOf, wordsOf } from '../../shell/Language';
import { sourceGroup } from '../../shell/pane/sourceGroup';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { paneWords } from './paneStrings';
import type { WaitingProperties } from './WaitingProperties';

/** The property pane: a title, and whose things. */
export function createPane(host: WebPartHost<WaitingProperties>): WebPartPane<WaitingProperties> {
  const words = wordsOf(paneWords, languageOf(host.context.pageContext.cultureInfo.currentUICultureName));
  return {
    load: () => Promise.resolve(),
    configuration: ({ source }) => ({
      pages: [
        {
          header: { description: words.description },
          groups: [{ groupFields: [PropertyPaneTextField('title', { label: words.title, placeholder: words.titleHint, maxLength: 120 })] }, sourceGroup(host, source, () => import(/* webpackChunkName: 'waiting' */ '../../shell/site/loadSiteFinder'))]
        }
      ]
    })
  };
}
