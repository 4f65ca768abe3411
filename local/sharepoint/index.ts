import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppCatalog } from './model/apps/app-catalog';
import { appRoutes } from './protocol/routes/app-routes';
import { toSeconds } from './model/context';
import { fileRoute } from './protocol/routes/file-route';
import type { Faults } from './protocol/http/faults';
import { Server } from './protocol/http/server';
import { createSite, joinHub, type NewSite } from './model/provisioning/new-site';
import { Service } from './model/service';
import type { Settings } from './settings';
import type { PeopleStore, PersonSeed } from './storage/people-store';

export type { AppStatus } from './model/apps/app-catalog';
export { AppCatalog } from './model/apps/app-catalog';
export type { Fault, FaultKind } from './protocol/http/faults';
export type { NewSite } from './model/provisioning/new-site';
export type { Settings } from './settings';
export type { Person, PersonSeed } from './storage/people-store';

/** How to open a local SharePoint. */
export interface OpenOptions {
  /** Folder of the database and the files; made when missing. `:memory:` keeps nothing. */
  readonly dataDir: string;
  /** The people of the organisation; added to those who are there. */
  readonly people?: Iterable<PersonSeed>;
  /** The server's clock: stamps, digests, throttling. */
  readonly clock?: () => Date;
  readonly settings?: Partial<Settings>;
  /** Site collections, made when missing. Absent: `/sites/intranet`. The app catalog's site is always there. */
  readonly sites?: readonly NewSite[];
}

/** A running local SharePoint. */
export interface LocalSharePoint {
  /**
   * Answers a request that belongs to SharePoint.
   * @returns false when the address is none of SharePoint's; nothing was written then
   */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Listens on 127.0.0.1; port 0 takes a free one. */
  listen(port: number): Promise<{ url: string; port: number; close(): Promise<void> }>;
  /** The tenant's app catalog. */
  readonly apps: AppCatalog;
  readonly people: PeopleStore;
  /** Limits, latency and throttling; what is changed here holds from the next request. */
  readonly settings: Settings;
  readonly faults: Faults;
  /** Makes a site collection; an existing one stays as it is, except that it joins the hub it is to belong to. */
  addSite(site: NewSite): void;
  close(): Promise<void>;
}

const APP_CATALOG: NewSite = { url: '/sites/appcatalog', title: 'Apps', template: 'APPCATALOG#0' };
const INTRANET: NewSite = { url: '/sites/intranet', title: 'Intranet' };
/** Stands in when nobody is given, so that any client can be used at once. */
const ADMINISTRATOR: PersonSeed = { login: 'admin', displayName: 'Site Administrator', email: 'admin@local.example', siteAdmin: true };

/**
 * Opens a local SharePoint on a data folder.
 * @throws Error when the folder cannot be written or was written by a newer version
 * @example const { url } = await (await openSharePoint({ dataDir: ':memory:' })).listen(0);
 */
export function openSharePoint({ dataDir, people = [], clock = () => new Date(), settings = {}, sites = [INTRANET] }: OpenOptions): Promise<LocalSharePoint> {
  const service = new Service(dataDir, settings, clock);
  service.people.put(people);
  if (service.people.administrator() === undefined) service.people.put([ADMINISTRATOR]);
  const addSite = (site: NewSite): void => {
    const present = service.sites.siteByUrl(site.url);
    if (present === undefined) createSite(service, site, toSeconds(clock()));
    else if (site.hub !== undefined && present.hub === null) joinHub(service, present, site.hub);
  };
  for (const site of [APP_CATALOG, ...sites]) addSite(site);
  seedGroups(service);
  const server = new Server(service);
  server.routes.push(...appRoutes(service), fileRoute);
  return Promise.resolve({
    handle: (request, response) => server.handle(request, response),
    listen: (port) => server.listen(port),
    apps: new AppCatalog(service),
    people: service.people,
    settings: service.settings,
    faults: server.faults,
    addSite,
    close: () => {
      service.close();
      return Promise.resolve();
    }
  });
}

/** Puts people into the groups that their seeds name, in every site that has a group of that title. */
function seedGroups(service: Service): void {
  service.database.transaction(() => {
    for (const person of service.people.withGroups()) {
      for (const site of service.sites.allSites()) {
        for (const title of person.groups ?? []) {
          const group = service.principals.byLogin(site.n, title);
          if (group !== undefined) service.principals.addMember(site.n, group.id, service.principals.ensure(site.n, person).id);
        }
      }
    }
  });
}
