import { PropertyPaneDropdown } from '@microsoft/sp-property-pane';
import { titledPane } from '../../shell/pane/titledPane';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { paneWords } from './paneStrings';
import type { RegistrationsProperties } from './RegistrationsProperties';

/** The property pane: a title, how sessions are shown first, and whose. */
export function createPane(host: WebPartHost<RegistrationsProperties>): Promise<WebPartPane<RegistrationsProperties>> {
  return titledPane(host, {
    words: paneWords,
    fieldsOf: (words, { view = 'list', trainingYears = '1' }) => [
      PropertyPaneDropdown('view', { label: words.view, selectedKey: view, options: (['list', 'month'] as const).map((key) => ({ key, text: words.views[key] })) }),
      PropertyPaneDropdown('trainingYears', { label: words.trainingYears, selectedKey: trainingYears, options: (['1', '3'] as const).map((key) => ({ key, text: words.years[key] })) })
    ],
    loadFinder: () => import(/* webpackChunkName: 'registrations' */ '../../shell/site/loadSiteFinder')
  });
}
