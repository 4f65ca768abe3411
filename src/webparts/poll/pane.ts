import type { IPropertyPaneField } from '@microsoft/sp-property-pane';
import {
  PropertyPaneChoiceGroup,
  PropertyPaneDropdown,
  PropertyPaneLabel,
  PropertyPaneTextField,
  PropertyPaneToggle
} from '@microsoft/sp-property-pane';
import type { Poll } from '../../domain/polls/Poll';
import { pollState } from '../../domain/polls/pollState';
import { languageOf, wordsOf } from '../../shell/Language';
import { report } from '../../shell/report';
import { sourceGroup } from '../../shell/pane/sourceGroup';
import { readSource } from '../../shell/site/SiteSource';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { wordsReady } from '../../shell/withEnglish';
import { paneWords } from './paneStrings';
import type { PollProperties } from './PollProperties';
import { pollWords } from './strings';

type PollsRead = 'loading' | 'failed' | { readonly polls: readonly Poll[]; readonly now: Date };

/** The property pane: what to show, chosen from what is there, and from which site. */
export async function createPane(host: WebPartHost<PollProperties>): Promise<WebPartPane<PollProperties>> {
  const { context } = host;
  const { cultureInfo, web } = context.pageContext;
  const language = languageOf(cultureInfo.currentUICultureName);
  await wordsReady(language);
  const words = wordsOf(paneWords, language);
  let read: PollsRead = 'loading';

  const pollField = (): IPropertyPaneField<unknown> => {
    if (typeof read === 'string' || read.polls.length === 0) {
      const text = read === 'loading' ? words.loading : read === 'failed' ? words.unreadable : words.noPoll;
      return PropertyPaneLabel('pollId', { text });
    }
    const { polls, now } = read;
    const options = polls.map((poll) => ({ key: poll.id, text: `${poll.question} (${wordsOf(pollWords, language).status[pollState(poll, now).status]})` }));
    return PropertyPaneDropdown('pollId', { label: words.poll, options });
  };

  return {
    async load({ source, pollId }) {
      try {
        // The screens' chunk has the services already: the pane brings no second copy of the data layer.
        const { pollServicesAt } = await import(/* webpackChunkName: 'poll' */ './ui/services');
        const { polls, serverNow } = await pollServicesAt(context, readSource(source, web.absoluteUrl)?.webUrl ?? web.absoluteUrl);
        const list = await polls.list();
        // The chosen one is offered however old it is.
        const chosen = pollId !== undefined && list.every(({ id }) => id !== pollId) ? await polls.get(pollId).catch(() => undefined) : undefined;
        read = { polls: chosen ? [...list, chosen] : list, now: serverNow() };
      } catch (error) {
        report(error, 'read the polls for the property pane');
        read = 'failed';
      }
    },
    configuration: ({ mode = 'current', inSight = 0, source }) => ({
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
                    { key: 'current', text: words.current, checked: mode === 'current' },
                    { key: 'one', text: words.one, checked: mode === 'one' }
                  ]
                }),
                ...(mode === 'one'
                  ? [pollField()]
                  : [
                      PropertyPaneDropdown('inSight', { label: words.inSight, selectedKey: inSight, options: [{ key: 0, text: words.all }, ...[1, 2, 3, 4].map((key) => ({ key, text: words.first(key) }))] }),
                      PropertyPaneToggle('showPast', { label: words.showPast, onText: words.shown, offText: words.hidden })
                    ])
              ]
            },
            sourceGroup(host, source, () => import(/* webpackChunkName: 'poll' */ '../../shell/site/loadSiteFinder'))
          ]
        }
      ]
    })
  };
}
