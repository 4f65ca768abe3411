import { registrationHeads } from '../../lists/heads/registrations';
import type { Connection } from '../connection/Connection';
import { perConnection } from '../connection/perConnection';
import { loadOnce } from '../loadOnce';
import { Provisioner } from '../provisioning/Provisioner';
import type { RegistrationServices } from './RegistrationServices';
import { registrationTables } from './registrationTables';
import { SharePointRegistrationSite } from './SharePointRegistrationSite';
import { TableCatalogue } from './TableCatalogue';
import { TableRegistrations } from './TableRegistrations';

export interface RegistrationServicesOptions {
  /** The name of the user as the page has it: of what he just wrote, SharePoint is not asked for it. */
  readonly userName?: string;
}

/** The services of a connection, the same ones for all that a page shows of it. */
export const registrationServicesOf = perConnection(createRegistrationServices);

export function createRegistrationServices(connection: Connection, { userName = '' }: RegistrationServicesOptions = {}): RegistrationServices {
  const tables = registrationTables(connection);
  const site = new SharePointRegistrationSite(connection, userName);
  // Organisers alone choose pictures.
  const pictures = loadOnce(async () => new (await import(/* webpackChunkName: 'site-pictures' */ '../pictures/SitePictures')).SitePictures(connection));
  const catalogue = new TableCatalogue(tables, site);
  return {
    catalogue,
    registrations: new TableRegistrations(tables, site, catalogue),
    setup: new Provisioner(connection, { heads: registrationHeads, load: async () => (await import(/* webpackChunkName: 'inspection' */ '../../lists/registrationLists')).registrationLists }),
    organising: loadOnce(async () => {
      const [{ TableOrganising }, { SharePointLeadRegistrations }] = await Promise.all([import(/* webpackChunkName: 'registrations-organising' */ './TableOrganising'), import(/* webpackChunkName: 'registrations-organising' */ './SharePointLeadRegistrations')]);
      return new TableOrganising(tables, new SharePointLeadRegistrations(connection, userName), catalogue);
    }),
    people: loadOnce(async () => {
      const { createPeopleServices } = await import(/* webpackChunkName: 'people' */ '../people/peopleServices');
      return createPeopleServices(connection);
    }),
    pictures: {
      list: async () => (await pictures()).list(),
      add: async (name, content) => (await pictures()).add(name, content)
    },
    userId: () => connection.userId(),
    profile: loadOnce(async () => {
      const { profileOf } = await import(/* webpackChunkName: 'profile' */ '../profile/profileOf');
      return profileOf(connection);
    }),
    serverNow: () => connection.serverNow()
  };
}
