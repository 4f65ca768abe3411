import type { LocalizedText, Part } from './partManifests';

/** Who stands for the package towards agents: a city, with the pages that it publishes itself. */
export interface Publisher {
  readonly name: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsOfUseUrl: string;
}

/** A name that is longer fails in Teams without a word (SharePoint/sp-dev-docs issue 6876). */
export const LONGEST_PUBLISHER = 32;
/** Ground of the icons, and of what Teams shows beside them. */
export const ACCENT = '#0b556a';
const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams/v1.19';
/** SharePoint Online's own application, which signs tabs of SharePoint in. */
const SHAREPOINT = '00000003-0000-0ff1-ce00-000000000000';

/** Teams replaces what stands in braces (MS docs: deployment options for SharePoint Framework solutions for Microsoft Teams). */
const personalTab = (id: string): string =>
  `https://{teamSiteDomain}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=/_layouts/15/teamshostedapp.aspx%3Fteams%26personal%26componentId=${id}%26forceLocale={locale}`;
const channelTab = (id: string): string =>
  `https://{teamSiteDomain}{teamSitePath}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest={teamSitePath}/_layouts/15/teamshostedapp.aspx%3FopenPropertyPane=true%26teams%26componentId=${id}%26forceLocale={locale}`;

const pick = (text: LocalizedText, language: keyof LocalizedText): string => text[language];

/** The files of a Teams app that shows one web part, as a tab of a team or a chat and as a personal app, by their names; undefined for a part that Teams does not host. */
export function teamsApp({ manifest }: Part, version: string, publisher: Publisher): Readonly<Record<'manifest.json' | 'fr.json', object>> | undefined {
  const { id, supportedHosts, preconfiguredEntries: [{ title, description }] } = manifest;
  const isPersonal = supportedHosts.includes('TeamsPersonalApp');
  const isTab = supportedHosts.includes('TeamsTab');
  if (!isPersonal && !isTab) return undefined;
  const name = pick(title, 'default');
  return {
    'manifest.json': {
      $schema: `${SCHEMA}/MicrosoftTeams.schema.json`,
      manifestVersion: '1.19',
      id,
      version,
      developer: publisher,
      localizationInfo: { defaultLanguageTag: 'en', additionalLanguages: [{ languageTag: 'fr', file: 'fr.json' }] },
      name: { short: name, full: `${name} (Parvis)` },
      description: { short: pick(description, 'default'), full: pick(description, 'default') },
      icons: { color: `${id}_color.png`, outline: `${id}_outline.png` },
      accentColor: ACCENT,
      ...(isTab && {
        configurableTabs: [{ configurationUrl: channelTab(id), canUpdateConfiguration: true, scopes: ['team', 'groupChat'], context: ['channelTab', 'privateChatTab', 'meetingChatTab', 'meetingDetailsTab'] }]
      }),
      // The id of the tab is that of the part: deep links name it (`/l/entity/<id>/<id>?context={"subEntityId":…}`).
      ...(isPersonal && { staticTabs: [{ entityId: id, name, contentUrl: personalTab(id), scopes: ['personal'] }] }),
      permissions: ['identity'],
      validDomains: ['*.login.microsoftonline.com', '*.sharepoint.com', '*.sharepoint-df.com', 'spoppe-a.akamaihd.net', 'spoprod-a.akamaihd.net', 'resourceseng.blob.core.windows.net', 'msft.spoppe.com'],
      webApplicationInfo: { id: SHAREPOINT, resource: 'https://{teamSiteDomain}' }
    },
    'fr.json': {
      $schema: `${SCHEMA}/MicrosoftTeams.Localization.schema.json`,
      'name.short': pick(title, 'fr-FR'),
      'name.full': `${pick(title, 'fr-FR')} (Parvis)`,
      'description.short': pick(description, 'fr-FR'),
      'description.full': pick(description, 'fr-FR'),
      ...(isPersonal && { 'staticTabs[0].name': pick(title, 'fr-FR') })
    }
  };
}
