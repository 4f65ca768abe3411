import { DIRECTORY_GROUP_CLAIM, type DirectoryGroup } from '../../storage/directory-store';
import type { Person } from '../../storage/people-store';
import { PrincipalType } from '../../storage/principal-store';
import type { SiteRow } from '../../storage/site-store';
import type { Service } from '../service';
import { createSite } from './new-site';

/** A team site that belongs to a Microsoft 365 group. */
export interface NewGroupSite {
  readonly group: DirectoryGroup;
  /** Last part of its address. */
  readonly alias: string;
  readonly isPublic: boolean;
  readonly description: string;
  /** LCID; absent: the one of the settings. */
  readonly language: number | undefined;
  readonly owners: readonly Person[];
}

const ALIAS = 'GroupAlias';
const ID = 'GroupId';
const bagOf = (service: Service, site: SiteRow): string => `web:${service.sites.rootWeb(site.n).n}`;

/** Makes the site of a group: its owners own it, all its members are members, and the property bag of the root web says whose it is, as in every tenant. */
export function createGroupSite(service: Service, { group, alias, isPublic, description, language, owners }: NewGroupSite, now: string): SiteRow {
  return service.database.transaction(() => {
    const site = createSite(service, { url: `/sites/${alias}`, title: group.title, description, template: 'GROUP#0', ...(language === undefined ? {} : { language }) }, now);
    const { ownerGroup, memberGroup } = service.sites.settingsOf(service.sites.rootWeb(site.n));
    const { principals, properties } = service;
    const everybody = principals.add({ site: site.n, kind: PrincipalType.SecurityGroup, login: DIRECTORY_GROUP_CLAIM + group.id, title: group.title });
    if (memberGroup !== undefined) principals.addMember(site.n, memberGroup, everybody.id);
    for (const owner of owners) if (ownerGroup !== undefined) principals.addMember(site.n, ownerGroup, principals.ensure(site.n, owner).id);
    for (const [name, value] of Object.entries({ [ID]: group.id, [ALIAS]: alias, GroupType: isPublic ? 'Public' : 'Private' })) properties.put(bagOf(service, site), name, value);
    principals.forgetMemberships();
    return site;
  });
}

/** Object id of the group that a site belongs to. */
export function groupIdOf(service: Service, site: SiteRow): string | undefined {
  return service.properties.get(bagOf(service, site), ID);
}

/** The site of a group. */
export function siteOfGroup(service: Service, groupId: string): SiteRow | undefined {
  return service.sites.allSites().find((site) => groupIdOf(service, site) === groupId.toLowerCase());
}
