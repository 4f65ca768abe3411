import type { Connection } from '../../src/data/connection/Connection';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import { createIdeaServices } from '../../src/data/ideas/ideaServicesOf';
import type { IdeaServices } from '../../src/data/ideas/IdeaServices';
import type { IdeaPersona, IdeasUnderTest } from './ideas.contract';
import { joinGroup } from './joinGroup';
import { openLocalSite } from './localSite';
import type { Persona, Preparation, SiteUnderTest } from './SiteUnderTest';

/** French: lists and groups have French names. */
const LANGUAGE = 1036;

export const ideaPersonas: Readonly<Record<IdeaPersona, Persona>> = { agent: 'visitor', colleague: 'colleague', animator: 'agent1', owner: 'owner' };

/** Sets brainstorms up and puts `agent1` among the animators. */
export async function setUpIdeas(site: SiteUnderTest): Promise<void> {
  await ideasAs(site, 'owner').setup.setUp();
  await joinGroup(site, 'animators', ideaPersonas.animator);
}

/** Brainstorms, with their animator. */
export const withIdeas: Preparation = { name: 'ideas', run: setUpIdeas };

/** A page of that person, in a tab of its own. @param begin what the page knows already */
export function ideasAs(site: SiteUnderTest, persona: Persona, options: Partial<ConnectionOptions> = {}, begin?: (connection: Connection) => void): IdeaServices {
  const connection = site.connection(persona, { language: LANGUAGE, ...options });
  begin?.(connection);
  return createIdeaServices(connection, { userName: `Agent ${persona}` });
}

/** Brainstorms of the contract, on the local SharePoint. */
export async function openLocalIdeas(): Promise<IdeasUnderTest> {
  const site = await openLocalSite(withIdeas);
  return {
    as: (persona) => ideasAs(site, ideaPersonas[persona]),
    loseAnswers: async (count) => {
      await site.clearFaults();
      if (count > 0) await site.fault({ kind: 'dropAfter', method: 'POST', path: '_api', count });
    },
    advance: (seconds) => site.advance(seconds),
    close: () => site.close()
  };
}
