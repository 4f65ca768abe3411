import { defineList } from './defineList';
import { CAMPAIGN_DRAFTS, CAMPAIGN_TEMPLATES } from './heads/ideas';
import { campaignFields } from './ideas';
import { clientKey } from './uniqueKey';

/** Campaigns that are not published yet. */
export const CampaignDraftsList = defineList({
  ...CAMPAIGN_DRAFTS,
  title: { fr: 'Remue-méninges : brouillons', en: 'Brainstorms: drafts' },
  animators: 'contribute',
  fields: { ...campaignFields, ClientKey: clientKey }
});

/** Campaigns to begin with, as owners offer them, and what those begin with that begin with none of them. */
export const CampaignTemplatesList = defineList({
  ...CAMPAIGN_TEMPLATES,
  title: { fr: 'Remue-méninges : modèles', en: 'Brainstorms: templates' },
  fields: {
    Title: { type: 'title', as: 'name', required: true, title: { fr: 'Nom', en: 'Name' } },
    Hint: { type: 'text', maxLength: 255, title: { fr: 'À quoi il sert', en: 'What it is for' } },
    Kind: { type: 'choice', choices: ['template', 'beginning'], required: true, title: { fr: 'Nature', en: 'Kind' }, inView: false },
    Why: campaignFields.Why,
    Settings: campaignFields.Settings,
    ClientKey: clientKey
  }
});
