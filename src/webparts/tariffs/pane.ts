import { PropertyPaneTextField } from '@microsoft/sp-property-pane';
import { titledPane } from '../../shell/pane/titledPane';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { paneWords } from './paneStrings';
import type { TariffsProperties } from './TariffsProperties';

/** The property pane: a title, the service whose list is shown, and whose tariffs. */
export function createPane(host: WebPartHost<TariffsProperties>): Promise<WebPartPane<TariffsProperties>> {
  return titledPane(host, {
    words: paneWords,
    fieldsOf: ({ service, serviceHint, serviceNote }) => [PropertyPaneTextField('service', { label: service, placeholder: serviceHint, description: serviceNote, maxLength: 40 })],
    loadFinder: () => import(/* webpackChunkName: 'tariffs' */ '../../shell/site/loadSiteFinder')
  });
}
