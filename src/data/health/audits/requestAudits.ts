import type { RequestRules } from '../../../domain/requests/RequestRules';
import type { RequestState } from '../../../domain/requests/StateOfRequest';
import { openSteps } from '../../../domain/requests/StateOfRequest';
import { REQUEST_KEYS } from '../../../lists/heads/requests';
import type { Connection } from '../../connection/Connection';
import { siteReader } from '../../provisioning/SiteReader';
import { RequestAudit } from '../../requests/RequestAudit';
import { RequestNames } from '../../requests/RequestNames';
import { RequestReader } from '../../requests/RequestReader';
import type { StoredCommunity } from '../../requests/RequestServices';
import { requestTablesOf } from '../../requests/requestTablesOf';
import { SharePointRequestSite } from '../../requests/SharePointRequestSite';
import type { DutyHeld } from '../duties/DutyHeld';
import { rowPage } from '../listPages';
import type { AuditedThing, ListedThings } from './AuditedThing';

/** Requests of whatever became of them, sheets of communities, and months that were certified. @param timeZone of the city */
export async function requestAudits(connection: Connection, timeZone: string): Promise<ListedThings> {
  const tables = requestTablesOf(connection);
  const site = new SharePointRequestSite(connection);
  const audit = new RequestAudit(new RequestReader(tables, site, new RequestNames(tables, site), timeZone));
  const { requests, communities, rules, lostMonths } = await audit.list();
  const sheets = new Map(communities.map((community) => [community.request, community]));
  const keys = async (row: number): Promise<string> => rowPage(connection.webUrl, (await siteReader(connection).facts()).lists.get(REQUEST_KEYS.url)?.id ?? '', row);
  const things = [
    ...requests.map(({ id, name }): AuditedThing => ({
      kind: 'request', id, title: name,
      look: async () => {
        const { state, whys } = await audit.look(id);
        return { whys, duties: [...(state ? dutiesOf(state) : []), ...leadersOf(sheets.get(id))] };
      }
    })),
    ...lostMonths.map(({ id, month }): AuditedThing => ({ kind: 'month', id, title: month, link: () => keys(id), look: async () => ({ whys: ['damaged'], duties: [] }) }))
  ];
  const home = (address: string): string => address || connection.webUrl;
  return { things, duties: [...[...communities].filter(({ request }) => !requests.some(({ id }) => id === request)).flatMap((sheet) => leadersOf(sheet).map((duty) => ({ ...duty, link: home(sheet.address) }))), ...approversIn(rules, home(''))] };
}

/** While its space is not open: afterwards its sheet says who leads it. */
function dutiesOf({ step, requester, follower, animators }: RequestState): readonly DutyHeld[] {
  if (!openSteps.includes(step)) return step === 'opened' && follower ? [{ role: 'follower', holder: follower, of: '' }] : [];
  const asked = animators.filter(({ standing }) => standing !== 'declined');
  return [{ role: 'requester', holder: requester, of: '' }, ...(follower ? [{ role: 'follower' as const, holder: follower, of: '' }] : []), ...asked.map(({ login, name }): DutyHeld => ({ role: 'leader', holder: { login, name }, of: '' }))];
}

function leadersOf(community: StoredCommunity | undefined): readonly DutyHeld[] {
  if (!community || (community.state !== 'open' && community.state !== 'opening')) return [];
  return community.animators.map(({ login, name }) => ({ role: 'leader', holder: { login, name }, of: community.name }));
}

function approversIn({ approvers, replacements, escalateTo }: RequestRules, link: string): readonly DutyHeld[] {
  const held = [...approvers.flatMap(({ direction, people }) => people.map((holder) => ({ holder, of: direction }))), ...replacements.map(({ by }) => ({ holder: by, of: '' })), ...(escalateTo ? [{ holder: escalateTo, of: '' }] : [])];
  return held.map((each) => ({ role: 'approver', ...each, link }));
}
