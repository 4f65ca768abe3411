import type { IPropertyPaneField } from '@microsoft/sp-property-pane';
import { PropertyPaneChoiceGroup, PropertyPaneDropdown, PropertyPaneLabel, PropertyPaneTextField, PropertyPaneToggle } from '@microsoft/sp-property-pane';
import { campaignState } from '../../domain/ideas/campaignState';
import type { OpenedCampaign } from '../../domain/ideas/IdeaThread';
import { languageOf, wordsOf } from '../../shell/Language';
import { sourceGroup } from '../../shell/pane/sourceGroup';
import { report } from '../../shell/report';
import { readSource } from '../../shell/site/SiteSource';
import type { WebPartHost, WebPartPane } from '../../shell/WebPartHost';
import { wordsReady } from '../../shell/withEnglish';
import type { IdeasProperties } from './IdeasProperties';
import { paneWords } from './paneStrings';
import { ideaWords } from './strings';

type CampaignsRead = 'loading' | 'failed' | { readonly campaigns: readonly OpenedCampaign[]; readonly now: Date };

/** The property pane: the list or one brainstorm, chosen from what is there, and from which site. */
export async function createPane(host: WebPartHost<IdeasProperties>): Promise<WebPartPane<IdeasProperties>> {
  const { context } = host;
  const { cultureInfo, web } = context.pageContext;
  const language = languageOf(cultureInfo.currentUICultureName);
  await wordsReady(language);
  const words = wordsOf(paneWords, language);
  let read: CampaignsRead = 'loading';

  const campaignField = (): IPropertyPaneField<unknown> => {
    if (typeof read === 'string' || read.campaigns.length === 0) {
      const text = read === 'loading' ? words.loading : read === 'failed' ? words.unreadable : words.noCampaign;
      return PropertyPaneLabel('campaignId', { text });
    }
    const { campaigns, now } = read;
    const options = campaigns.map(({ campaign, decisions }) => ({ key: campaign.id, text: `${campaign.question} (${wordsOf(ideaWords, language).phases[campaignState(campaign, decisions, now).phase]})` }));
    return PropertyPaneDropdown('campaignId', { label: words.campaign, options });
  };

  return {
    async load({ source, campaignId }) {
      try {
        // The screens' chunk has the services already: the pane brings no second copy of the data layer.
        const { ideaServicesAt } = await import(/* webpackChunkName: 'ideas' */ './ui/services');
        const services = await ideaServicesAt(context, readSource(source, web.absoluteUrl)?.webUrl ?? web.absoluteUrl);
        const list = await services.campaigns.list();
        // The chosen one is offered however old it is.
        const chosen = campaignId !== undefined && list.every(({ campaign }) => campaign.id !== campaignId) ? await services.campaigns.open(campaignId).catch(() => undefined) : undefined;
        read = { campaigns: chosen ? [...list, chosen] : list, now: services.serverNow() };
      } catch (error) {
        report(error, 'read the brainstorms for the property pane');
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
                mode === 'one' ? campaignField() : PropertyPaneToggle('showPast', { label: words.showPast, onText: words.shown, offText: words.hidden })
              ]
            },
            sourceGroup(host, source, () => import(/* webpackChunkName: 'ideas' */ '../../shell/site/loadSiteFinder'))
          ]
        }
      ]
    })
  };
}
