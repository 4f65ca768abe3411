import { requestServicesOf } from '../../src/data/requests/requestServicesOf';
import type { RequestServices } from '../../src/data/requests/RequestServices';
import { joinGroup } from './joinGroup';
import { openLocalSite } from './localSite';
import type { LocalSite } from './localSite';
import type { RequestsUnderTest, Who } from './requests.contract';
import type { Persona, Preparation, SiteUnderTest } from './SiteUnderTest';

export const PERSONAS: Readonly<Record<Who, Persona>> = { requester: 'agent1', colleague: 'agent2', animator: 'agent3', second: 'agent4', team: 'agent5', teammate: 'agent6', owner: 'owner' };
export const loginOf = (who: Who): string => `i:0#.f|membership|${PERSONAS[who]}@ville.example`;

/** The lists of requests, with a team of two. */
export const withRequests: Preparation = {
  name: 'requests',
  settings: { listViewThreshold: 5000 },
  run: async (site) => {
    await requestServicesOf(site.connection('owner', { language: 1036 }), 'Europe/Paris').setup.setUp();
    for (const who of ['team', 'teammate', 'owner'] as const) await joinGroup(site, 'governance', PERSONAS[who]);
  }
};

export interface LocalRequests extends RequestsUnderTest {
  readonly site: LocalSite;
}

export function requestsAs(site: SiteUnderTest, who: Who, options?: Parameters<SiteUnderTest['connection']>[1]): RequestServices {
  return requestServicesOf(site.connection(PERSONAS[who], options), 'Europe/Paris');
}

/** The requests of the contract, on the local SharePoint. */
export async function openLocalRequests(): Promise<LocalRequests> {
  const site = await openLocalSite(withRequests);
  const services = new Map<Who, RequestServices>();
  return {
    site,
    as: (who) => {
      const known = services.get(who) ?? requestsAs(site, who);
      services.set(who, known);
      return known;
    },
    login: loginOf,
    person: async (who) => ({ id: await site.connection(PERSONAS[who]).userId(), name: PERSONAS[who] }),
    loseAnswers: async (count) => {
      await site.clearFaults();
      if (count > 0) await site.fault({ kind: 'dropAfter', method: 'POST', path: '_api/\\$batch', count });
    },
    pass: async (seconds) => site.advance(seconds),
    addSite: async (slug) => {
      const answer = await site.rest('admin', '_api/SPSiteManager/create', { method: 'POST', body: JSON.stringify({ request: { Title: slug, Url: `${new URL(site.siteUrl).origin}/sites/${slug}`, Lcid: 1036, WebTemplate: 'STS#3', Owner: 'admin@ville.example' } }) });
      if (!answer.ok) throw new Error(await answer.text());
    },
    close: () => site.close()
  };
}
