import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppCatalog, CATALOG_URL } from './model/apps/app-catalog';
import { appRoutes } from './protocol/routes/app-routes';
import { toSeconds } from './model/context';
import { fileRoute } from './protocol/routes/file-route';
import { processQueryRoute } from './protocol/csom/process-query';
import { rowsetRoute } from './protocol/routes/rowset-route';
import type { Faults } from './protocol/http/faults';
import { Server } from './protocol/http/server';
import { createSite, joinHub, type NewSite } from './model/provisioning/new-site';
import { seedComments, type CommentSeed } from './model/provisioning/seed-comments';
import { seedItems, type ItemSeed } from './model/provisioning/seed-items';
import { Service } from './model/service';
import type { Settings } from './settings';
import type { DirectoryGroupSeed } from './storage/directory-store';
import type { PeopleStore, PersonSeed } from './storage/people-store';

export type { AppStatus } from './model/apps/app-catalog';
export { directoryGroupClaim } from './storage/directory-store';
export { AppCatalog } from './model/apps/app-catalog';
export type { Fault, FaultKind } from './protocol/http/faults';
export type { NewSite } from './model/provisioning/new-site';
export type { CommentSeed } from './model/provisioning/seed-comments';
export type { ItemSeed } from './model/provisioning/seed-items';
export type { Settings } from './settings';
export type { DirectoryGroupSeed } from './storage/directory-store';
export type { Person, PersonSeed } from './storage/people-store';

/** How to open a local SharePoint. */
export interface OpenOptions {
  /** Folder of the database and the files; made when missing. `:memory:` keeps nothing. */
  readonly dataDir: string;
  /** The people of the organisation; added to those who are there. */
  readonly people?: Iterable<PersonSeed>;
  /** Groups of the directory that have more to them than members. */
  readonly groups?: readonly DirectoryGroupSeed[];
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
   * @param origin - the one that was asked for (`https://ville.sharepoint.com`), where something in front serves another than this machine's own
   * @returns false when the address is none of SharePoint's; nothing was written then
   */
  handle(request: IncomingMessage, response: ServerResponse, origin?: string): Promise<boolean>;
  /**
   * Takes over a connection that asks to become a WebSocket of SharePoint's.
   * @returns false when the address is none of these; nothing was written then
   */
  upgrade(request: IncomingMessage, socket: Duplex): boolean;
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
  /** Adds or replaces people: for many, who need not be given at each start. */
  addPeople(people: Iterable<PersonSeed>): void;
  /**
   * Adds items to a list with its rules, each by its author and at its time: what many people said long ago.
   * @param listUrl - server-relative
   * @returns their ids, in the order given
   * @throws Error when there is no such list or person, or the list refuses one; nothing is added then
   */
  addItems(listUrl: string, items: Iterable<ItemSeed>): number[];
  /**
   * Adds comments to a page, each by its author and at its time.
   * @param listUrl - server-relative, of the library
   * @param name - of the file
   * @throws Error when there is no such file or person; nothing is added then
   */
  addComments(listUrl: string, name: string, comments: Iterable<CommentSeed>): void;
  /** All that is added within is stored together, or nothing of it when it throws. */
  atOnce<T>(add: () => T): T;
  close(): Promise<void>;
}

const APP_CATALOG: NewSite = { url: CATALOG_URL, title: 'Apps', template: 'APPCATALOG#0' };
const INTRANET: NewSite = { url: '/sites/intranet', title: 'Intranet' };
/** Stands in when nobody is given, so that any client can be used at once. */
const ADMINISTRATOR: PersonSeed = { login: 'admin', displayName: 'Site Administrator', email: 'admin@local.example', siteAdmin: true };

/**
 * Opens a local SharePoint on a data folder.
 * @throws Error when the folder cannot be written or was written by a newer version
 * @example const { url } = await (await openSharePoint({ dataDir: ':memory:' })).listen(0);
 */
export function openSharePoint({ dataDir, people = [], groups = [], clock = () => new Date(), settings = {}, sites = [INTRANET] }: OpenOptions): Promise<LocalSharePoint> {
  const service = new Service(dataDir, settings, clock);
  const given = [...people];
  service.people.put(given);
  for (const group of groups) service.people.groups.put(group);
  if (service.people.administrator() === undefined) service.people.put([ADMINISTRATOR]);
  const addSite = (site: NewSite): void => {
    const present = service.sites.siteByUrl(site.url);
    if (present === undefined) createSite(service, site, toSeconds(service.clock()));
    else if (site.hub !== undefined && present.hub === null) joinHub(service, present, site.hub);
  };
  for (const site of [APP_CATALOG, ...sites]) addSite(site);
  seatInGroups(service, given);
  const server = new Server(service);
  server.routes.push(...appRoutes(service), rowsetRoute, processQueryRoute(server.digests), fileRoute);
  return Promise.resolve({
    handle: (request, response, origin) => server.handle(request, response, origin),
    upgrade: (request, socket) => server.sockets.accept(request, socket),
    listen: (port) => server.listen(port),
    apps: new AppCatalog(service),
    people: service.people,
    settings: service.settings,
    faults: server.faults,
    addSite,
    addPeople: (more) => {
      const seeds = [...more];
      service.people.put(seeds);
      seatInGroups(service, seeds);
    },
    addItems: (listUrl, items) => seedItems(service, listUrl, items),
    addComments: (listUrl, name, comments) => seedComments(service, listUrl, name, comments),
    atOnce: (add) => service.database.transaction(add),
    close: () => {
      server.sockets.close();
      server.hooks.close();
      service.close();
      return Promise.resolve();
    }
  });
}

/** Puts people into the groups of sites that have the title of a group that their seeds name. */
function seatInGroups({ database, people, principals }: Service, seeds: readonly PersonSeed[]): void {
  const seats = new Map<string, readonly { readonly site: number; readonly id: number }[]>();
  database.transaction(() => {
    for (const { login, groups = [] } of seeds) {
      for (const title of groups) {
        const found = seats.get(title) ?? principals.groupsTitled(title);
        seats.set(title, found);
        const person = found.length > 0 ? people.find(login) : undefined;
        if (person !== undefined) for (const { site, id } of found) principals.addMember(site, id, principals.ensure(site, person).id);
      }
    }
  });
  principals.forgetMemberships();
}
