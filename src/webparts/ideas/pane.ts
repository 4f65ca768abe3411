import { PropertyPaneDropdown, PropertyPaneLabel } from '@microsoft/sp-property-pane';
import { campaignState } from '../../domain/ideas/campaignState';
import { licenceBands, roomShares, usualBudget } from '../../domain/live/budget';
import { languageOf, wordsOf } from '../../shell/Language';
import { listOrOne } from '../../shell/pane/listOrOne';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { wordsReady } from '../../shell/withEnglish';
import type { IdeasProperties } from './IdeasProperties';
import { paneWords } from './paneStrings';
import { ideaWords } from './strings';

/** The property pane: the list or one brainstorm, chosen from what is there, and from which site. */
export async function createPane(host: WebPartHost<IdeasProperties>): Promise<WebPartPane<IdeasProperties>> {
  const { context } = host;
  const language = languageOf(context.pageContext.cultureInfo.currentUICultureName);
  await wordsReady(language);
  const { phases } = wordsOf(ideaWords, language);
  const words = wordsOf(paneWords, language);
  const formats = new Intl.NumberFormat(context.pageContext.cultureInfo.currentUICultureName);
  return listOrOne(host, {
    words,
    things: 'the brainstorms',
    chosenIn: 'campaignId',
    listMode: 'list',
    at: async (webUrl) => {
      // The screens' chunk has the services already: the pane brings no second copy of the data layer.
      const { ideaServicesAt } = await import(/* webpackChunkName: 'ideas' */ './ui/services');
      const { campaigns, serverNow } = await ideaServicesAt(context, webUrl);
      return { list: () => campaigns.list(), open: (id) => campaigns.open(id), serverNow };
    },
    idOf: ({ campaign }) => campaign.id,
    nameOf: ({ campaign, decisions }, now) => `${campaign.question} (${phases[campaignState(campaign, decisions, now).phase]})`,
    groupsOf: ({ meetingShare = usualBudget.share, licences = usualBudget.licences ?? 'more' }) => [
      {
        groupName: words.meetings,
        groupFields: [
          PropertyPaneDropdown('meetingShare', { label: words.meetingShare, selectedKey: meetingShare, options: roomShares.map((share) => ({ key: share, text: words.shares[share] })) }),
          PropertyPaneDropdown('licences', { label: words.licences, selectedKey: licences, options: licenceBands.map((band) => ({ key: band ?? 'more', text: band === null ? words.moreLicences : words.licencesTo(formats.format(band)) })) }),
          PropertyPaneLabel('meetingHint', { text: words.meetingHint })
        ]
      }
    ],
    loadFinder: () => import(/* webpackChunkName: 'ideas' */ '../../shell/site/loadSiteFinder')
  });
}
