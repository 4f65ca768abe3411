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
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { paneWords } from './paneStrings';
import type { PollProperties } from './PollProperties';
import { pollWords } from './strings';

type PollsRead = 'loading' | 'failed' | { readonly polls: readonly Poll[]; readonly now: Date };

/** The property pane: what to show, chosen from what is there. */
export function createPane({ context }: WebPartHost<PollProperties>): WebPartPane<PollProperties> {
  const { cultureInfo } = context.pageContext;
  const language = languageOf(cultureInfo.currentUICultureName);
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
    async load() {
      try {
        // The screens' chunk has the services already: the pane brings no second copy of the data layer.
        const { pollServicesOf } = await import(/* webpackChunkName: 'poll' */ './ui/services');
        const { polls, serverNow } = pollServicesOf(context);
        read = { polls: await polls.list(), now: serverNow() };
      } catch (error) {
        report(error, 'read the polls for the property pane');
        read = 'failed';
      }
    },
    configuration: ({ mode = 'current' }) => ({
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
                mode === 'one' ? pollField() : PropertyPaneToggle('showPast', { label: words.showPast, onText: words.shown, offText: words.hidden })
              ]
            }
          ]
        }
      ]
    })
  };
}
