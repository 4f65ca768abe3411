import { callState } from '../../domain/calls/callState';
import { languageOf, wordsOf } from '../../shell/Language';
import { listOrOne } from '../../shell/pane/listOrOne';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { wordsReady } from '../../shell/withEnglish';
import type { CallsProperties } from './CallsProperties';
import { paneWords } from './paneStrings';
import { callWords } from './strings';

/** The property pane: the list or one call, chosen from what is there, and from which site. */
export async function createPane(host: WebPartHost<CallsProperties>): Promise<WebPartPane<CallsProperties>> {
  const { context } = host;
  const language = languageOf(context.pageContext.cultureInfo.currentUICultureName);
  await wordsReady(language);
  const { phases } = wordsOf(callWords, language);
  return listOrOne(host, {
    words: wordsOf(paneWords, language),
    things: 'the calls',
    chosenIn: 'callId',
    listMode: 'list',
    at: async (webUrl) => {
      // The screens' chunk has the services already: the pane brings no second copy of the data layer.
      const { callServicesAt } = await import(/* webpackChunkName: 'calls' */ './ui/services');
      const { calls, serverNow } = await callServicesAt(context, webUrl);
      return { list: () => calls.list(), open: (id) => calls.open(id), serverNow };
    },
    idOf: ({ call }) => call.id,
    nameOf: ({ call, decisions }, now) => `${call.title} (${phases[callState(call, decisions, now).phase]})`,
    loadFinder: () => import(/* webpackChunkName: 'calls' */ '../../shell/site/loadSiteFinder')
  });
}
