import { withoutClaim } from '../people/mentions';
import type { OpeningPlan, OpeningStepId } from './openingPlan';
import { spaceDescription } from './openingPlan';

/** What somebody with the right does by hand for a step. */
export interface WorkOrder {
  /** Commands of CLI for Microsoft 365, for an administrator; none where it is done on a page. */
  readonly commands: readonly string[];
  /** Where it is done on a page, absolute; '' where there is no such page. */
  readonly link: string;
}

const TIME_ZONE = { fr: 3, en: 3 } as const;
const LCID = { fr: 1036, en: 1033 } as const;

/** The work order of a step. What an administrator makes belongs to the team that opens the space. */
export function openingWorkOrder(step: OpeningStepId, plan: OpeningPlan): WorkOrder {
  const { webUrl, hub, animators, name, language } = plan;
  const team = plan.team.map(({ login }) => login);
  const site = quoted(webUrl);
  switch (step) {
    case 'create':
      return { commands: creation(plan, team), link: '' };
    case 'ready':
      return { commands: admission(plan, team), link: '' };
    case 'people':
      return { commands: animators.map(({ login }) => `m365 spo group member add --webUrl ${site} --groupName ${quoted(ownersOf(name, language))} --userNames ${quoted(withoutClaim(login))}`), link: `${webUrl}/_layouts/15/people.aspx` };
    case 'home':
      return { commands: [], link: `${webUrl}/SitePages` };
    case 'contents':
      return { commands: [], link: webUrl };
    case 'partners':
      return { commands: [`m365 spo site set --url ${site} --sharingCapability ExternalUserSharingOnly`], link: `${webUrl}/_layouts/15/people.aspx` };
    case 'hub':
      return hub
        ? {
            commands: [...team.map((login) => `m365 spo hubsite rights grant --hubSiteUrl ${quoted(hub.webUrl)} --principals ${quoted(withoutClaim(login))} --rights Join`), `m365 spo site hubsite connect --siteUrl ${site} --id ${quoted(hub.id)}`],
            link: ''
          }
        : { commands: [], link: '' };
    default:
      return { commands: [], link: '' };
  }
}

function creation(plan: OpeningPlan, team: readonly string[]): readonly string[] {
  const { webUrl, name, language, template } = plan;
  const common = `--url ${quoted(webUrl)} --title ${quoted(name)} --description ${quoted(spaceDescription(plan))} --lcid ${LCID[language]}`;
  const [first] = team;
  const made =
    template === 'STS#3'
      ? `m365 spo site add --type ClassicSite --webTemplate ${quoted('STS#3')} ${common} --timeZone ${TIME_ZONE[language]}${first === undefined ? '' : ` --owners ${quoted(withoutClaim(first))}`} --wait`
      : `m365 spo site add --type CommunicationSite ${common}`;
  return [made, ...admission(plan, team)];
}

function admission({ webUrl }: OpeningPlan, team: readonly string[]): readonly string[] {
  return team.map((login) => `m365 spo site admin add --siteUrl ${quoted(webUrl)} --userName ${quoted(withoutClaim(login))} --asAdmin`);
}

/** As SharePoint names the owners of a new site. */
function ownersOf(title: string, language: 'fr' | 'en'): string {
  return language === 'fr' ? `Propriétaires de ${title}` : `${title} Owners`;
}

/** In quotes of which nothing is expanded in bash and PowerShell alike; an apostrophe becomes the typographic one, which ends none of them. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, '’').replace(/[\r\n]+/g, ' ')}'`;
}
