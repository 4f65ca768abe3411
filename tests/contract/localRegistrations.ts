import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import type { RegistrationServices } from '../../src/data/registrations/RegistrationServices';
import { createRegistrationServices } from '../../src/data/registrations/registrationServicesOf';
import { joinGroup } from './joinGroup';
import { openLocalSite } from './localSite';
import type { RegistrationPersona, RegistrationsUnderTest } from './registrations.contract';
import type { Persona, Preparation, SiteUnderTest } from './SiteUnderTest';

/** French: lists and groups have French names. */
const LANGUAGE = 1036;

export const registrationPersonas: Readonly<Record<RegistrationPersona, Persona>> = { one: 'agent2', two: 'agent3', three: 'agent4', four: 'visitor', organiser: 'agent1', owner: 'owner' };

/** An organiser of the site as well, of other activities. */
export const OTHER_ORGANISER: Persona = 'agent5';

/** Registrations, with two who organise. */
export const withRegistrations: Preparation = {
  name: 'registrations',
  run: async (site) => {
    await registrationsAs(site, 'owner').setup.setUp();
    await joinGroup(site, 'organisers', registrationPersonas.organiser);
    await joinGroup(site, 'organisers', OTHER_ORGANISER);
  }
};

/** A page of that person, in a tab of its own. */
export function registrationsAs(site: SiteUnderTest, persona: Persona, options: Partial<ConnectionOptions> = {}): RegistrationServices {
  return createRegistrationServices(site.connection(persona, { language: LANGUAGE, ...options }), { userName: `Agent ${persona}` });
}

/** Registrations of the contract, on the local SharePoint. */
export async function openLocalRegistrations(): Promise<RegistrationsUnderTest> {
  const site = await openLocalSite(withRegistrations);
  return {
    as: (persona) => registrationsAs(site, registrationPersonas[persona]),
    loseAnswers: async (count) => {
      await site.clearFaults();
      if (count > 0) await site.fault({ kind: 'dropAfter', method: 'POST', path: '_api', count });
    },
    advance: (seconds) => site.advance(seconds),
    close: () => site.close()
  };
}
