import { PropertyPaneDropdown } from '@microsoft/sp-property-pane';
import { pollState } from '../../domain/polls/pollState';
import { languageOf, wordsOf } from '../../shell/Language';
import { listOrOne } from '../../shell/pane/listOrOne';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { wordsReady } from '../../shell/withEnglish';
import { paneWords } from './paneStrings';
import type { PollProperties } from './PollProperties';
import { pollWords } from './strings';

/** The property pane: what to show, chosen from what is there, and from which site. */
export async function createPane(host: WebPartHost<PollProperties>): Promise<WebPartPane<PollProperties>> {
  const { context } = host;
  const language = languageOf(context.pageContext.cultureInfo.currentUICultureName);
  await wordsReady(language);
  const words = wordsOf(paneWords, language);
  const { status } = wordsOf(pollWords, language);
  return listOrOne(host, {
    words,
    things: 'the polls',
    chosenIn: 'pollId',
    listMode: 'current',
    at: async (webUrl) => {
      // The screens' chunk has the services already: the pane brings no second copy of the data layer.
      const { pollServicesAt } = await import(/* webpackChunkName: 'poll' */ './ui/services');
      const { polls, serverNow } = await pollServicesAt(context, webUrl);
      return { list: () => polls.list(), open: (id) => polls.get(id), serverNow };
    },
    idOf: ({ id }) => id,
    nameOf: (poll, now) => `${poll.question} (${status[pollState(poll, now).status]})`,
    fieldsOfList: ({ inSight = 0 }) => [
      PropertyPaneDropdown('inSight', { label: words.inSight, selectedKey: inSight, options: [{ key: 0, text: words.all }, ...[1, 2, 3, 4].map((key) => ({ key, text: words.first(key) }))] })
    ],
    loadFinder: () => import(/* webpackChunkName: 'poll' */ '../../shell/site/loadSiteFinder')
  });
}
