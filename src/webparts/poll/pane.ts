import type { IPropertyPaneField } from '@microsoft/sp-property-pane';
import {
  PropertyPaneChoiceGroup,
  PropertyPaneDropdown,
  PropertyPaneLabel,
  PropertyPaneTextField,
  PropertyPaneToggle
} from '@microsoft/sp-property-pane';
import { connect } from '../../data/connect';
import { createPollServices } from '../../data/polls/pollServices';
import type { Poll } from '../../domain/polls/Poll';
import { pollState } from '../../domain/polls/pollState';
import { languageOf } from '../../shell/Language';
import { servicesFor } from '../../shell/services';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { paneWords } from './paneStrings';
import type { PollProperties } from './PollProperties';
import { pollWords } from './strings';

type PollsRead = 'loading' | 'failed' | readonly Poll[];

/** The property pane: what to show, chosen from what is there. */
export function createPane({ context }: WebPartHost<PollProperties>): WebPartPane<PollProperties> {
  const { cultureInfo, web } = context.pageContext;
  const language = languageOf(cultureInfo.currentUICultureName);
  const words = paneWords[language];
  const { polls, serverNow } = servicesFor(web.absoluteUrl, 'polls', () => createPollServices(connect(context)));
  let read: PollsRead = 'loading';

  const pollField = (): IPropertyPaneField<unknown> => {
    if (typeof read === 'string' || read.length === 0) {
      const text = read === 'loading' ? words.loading : read === 'failed' ? words.unreadable : words.noPoll;
      return PropertyPaneLabel('pollId', { text });
    }
    const options = read.map((poll) => ({ key: poll.id, text: `${poll.question} (${pollWords[language].status[pollState(poll, serverNow()).status]})` }));
    return PropertyPaneDropdown('pollId', { label: words.poll, options, placeholder: words.choosePoll } as Parameters<typeof PropertyPaneDropdown>[1]);
  };

  return {
    async load() {
      try {
        read = await polls.list();
      } catch {
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
