import type { IPropertyPaneField } from '@microsoft/sp-property-pane';
import { PropertyPaneChoiceGroup, PropertyPaneDropdown, PropertyPaneLabel, PropertyPaneTextField, PropertyPaneToggle } from '@microsoft/sp-property-pane';
import { callState } from '../../domain/calls/callState';
import type { OpenedCall } from '../../domain/calls/Thread';
import { languageOf, wordsOf } from '../../shell/Language';
import { sourceGroup } from '../../shell/pane/sourceGroup';
import { report } from '../../shell/report';
import { readSource } from '../../shell/site/SiteSource';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { wordsReady } from '../../shell/withEnglish';
import type { CallsProperties } from './CallsProperties';
import { paneWords } from './paneStrings';
import { callWords } from './strings';

type CallsRead = 'loading' | 'failed' | { readonly calls: readonly OpenedCall[]; readonly now: Date };

/** The property pane: the list or one call, chosen from what is there, and from which site. */
export async function createPane(host: WebPartHost<CallsProperties>): Promise<WebPartPane<CallsProperties>> {
  const { context } = host;
  const { cultureInfo, web } = context.pageContext;
  const language = languageOf(cultureInfo.currentUICultureName);
  await wordsReady(language);
  const words = wordsOf(paneWords, language);
  let read: CallsRead = 'loading';

  const callField = (): IPropertyPaneField<unknown> => {
    if (typeof read === 'string' || read.calls.length === 0) {
      const text = read === 'loading' ? words.loading : read === 'failed' ? words.unreadable : words.noCall;
      return PropertyPaneLabel('callId', { text });
    }
    const { calls, now } = read;
    const options = calls.map(({ call, decisions }) => ({ key: call.id, text: `${call.title} (${wordsOf(callWords, language).phases[callState(call, decisions, now).phase]})` }));
    return PropertyPaneDropdown('callId', { label: words.call, options });
  };

  return {
    async load({ source, callId }) {
      try {
        // The screens' chunk has the services already: the pane brings no second copy of the data layer.
        const { callServicesAt } = await import(/* webpackChunkName: 'calls' */ './ui/services');
        const services = await callServicesAt(context, readSource(source, web.absoluteUrl)?.webUrl ?? web.absoluteUrl);
        const list = await services.calls.list();
        // The chosen one is offered however old it is.
        const chosen = callId !== undefined && list.every(({ call }) => call.id !== callId) ? await services.calls.open(callId).catch(() => undefined) : undefined;
        read = { calls: chosen ? [...list, chosen] : list, now: services.serverNow() };
      } catch (error) {
        report(error, 'read the calls for the property pane');
        read = 'failed';
      }
    },
    configuration: ({ mode = 'list', source }) => ({
      pages: [
        {
          header: { description: words.description },
          groups: [
            {
              groupFields: [
                PropertyPaneTextField('title', { label: words.title, placeholder: words.titleHint, maxLength: 120 }),
                PropertyPaneChoiceGroup('mode', {
                  label: words.mode,
                  options: [
                    { key: 'list', text: words.list, checked: mode === 'list' },
                    { key: 'one', text: words.one, checked: mode === 'one' }
                  ]
                }),
                mode === 'one' ? callField() : PropertyPaneToggle('showPast', { label: words.showPast, onText: words.shown, offText: words.hidden })
              ]
            },
            sourceGroup(host, source, () => import(/* webpackChunkName: 'calls' */ '../../shell/site/loadSiteFinder'))
          ]
        }
      ]
    })
  };
}
