import { createCallServices } from '../../src/data/calls/callServicesOf';
import type { CallServices } from '../../src/data/calls/CallServices';
import type { Connection } from '../../src/data/connection/Connection';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import type { CallPersona, CallsUnderTest } from './calls.contract';
import { joinGroup } from './joinGroup';
import { memoryStorage } from './memoryStorage';
import type { Persona, Preparation, SiteUnderTest } from './SiteUnderTest';
import { openLocalSite } from './localSite';

/** French: lists and groups have French names. */
const LANGUAGE = 1036;

export const callPersonas: Readonly<Record<CallPersona, Persona>> = { agent: 'visitor', colleague: 'colleague', animator: 'agent1', owner: 'owner' };

/** Sets calls up and puts `agent1` among the animators. */
export async function setUpCalls(site: SiteUnderTest): Promise<void> {
  await callsAs(site, 'owner').setup.setUp();
  await joinGroup(site, 'animators', callPersonas.animator);
}

/** Calls for comment, with their animator. */
export const withCalls: Preparation = { name: 'calls', run: setUpCalls };

/** A page of that person, in a tab of its own unless one is given. @param begin what the page knows already */
export function callsAs(site: SiteUnderTest, persona: Persona, options: Partial<ConnectionOptions> = {}, session = memoryStorage(), begin?: (connection: Connection) => void): CallServices {
  const connection = site.connection(persona, { language: LANGUAGE, ...options });
  begin?.(connection);
  return createCallServices(connection, { session, userName: `Agent ${persona}` });
}

/** Changes a published text past the product, as somebody with full control can. */
export async function meddleWithText(site: SiteUnderTest, file: string, content: string): Promise<void> {
  const path = `/sites/intranet/ParvisCallTexts/${file}`;
  const answer = await site.rest('admin', `_api/web/getFileByServerRelativePath(decodedurl='${path}')/$value`, { method: 'POST', headers: { 'X-HTTP-Method': 'PUT' }, body: content });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Calls of the contract, on the local SharePoint. */
export async function openLocalCalls(): Promise<CallsUnderTest> {
  const site = await openLocalSite(withCalls);
  return {
    as: (persona) => callsAs(site, callPersonas[persona]),
    loseAnswers: async (count) => {
      await site.clearFaults();
      if (count > 0) await site.fault({ kind: 'dropAfter', method: 'POST', path: '_api', count });
    },
    meddle: (file, content) => meddleWithText(site, file, content),
    close: () => site.close()
  };
}
