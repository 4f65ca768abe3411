import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { DEFAULT_PAGE } from '../../limits';
import { boolean, int32, reads, text } from '../odata/entity-type';
import { entityOf, type CollectionResource, type EntityResource, type EntityType } from '../odata/resource';
import { principalPage } from './principal-page';
import type { Person } from '../../storage/people-store';
import type { PrincipalRow } from '../../storage/principal-store';

const person = (principal: PrincipalRow, context: RequestContext): Person | undefined => (principal.kind === 1 ? context.service.people.find(principal.login) : undefined);

/** A person or group as person columns show it: a row of the hidden User Information List. */
export const userInfoType: EntityType<PrincipalRow> = {
  name: 'SP.Data.UserInfoItem',
  uri: (principal) => `Web/SiteUserInfoList/Items(${principal.id})`,
  properties: {
    Id: int32((principal) => principal.id),
    ID: int32((principal) => principal.id),
    Title: text((principal) => principal.title),
    Name: text((principal) => principal.login),
    EMail: text((principal) => principal.email),
    UserName: text((principal) => principal.email),
    SipAddress: text((principal) => principal.email),
    FirstName: text((principal) => principal.title.split(' ')[0] ?? ''),
    LastName: text((principal) => principal.title.split(' ').slice(1).join(' ')),
    JobTitle: text((principal, context) => person(principal, context)?.title ?? null),
    Department: text((principal, context) => person(principal, context)?.department ?? null),
    Office: text((principal, context) => person(principal, context)?.office ?? null),
    Picture: text((principal, context) => person(principal, context)?.photo ?? null),
    MobilePhone: text(() => null),
    WorkPhone: text(() => null),
    IsSiteAdmin: boolean((principal) => principal.site_admin === 1),
    Deleted: boolean(() => false)
  },
  navigations: {},
  operations: {}
};

/** People and groups of the site as the items of its user information list. */
export function userInfoItems(context: RequestContext): CollectionResource {
  const { service, site } = context;
  const one = (id: number): EntityResource => {
    const principal = service.principals.byId(site.n, id);
    if (principal === undefined) throw refusal('itemNotFound');
    return entityOf(userInfoType, principal);
  };
  return {
    kind: 'collection',
    of: userInfoType.name,
    type: userInfoType,
    uri: 'Web/SiteUserInfoList/Items',
    page: (query) => principalPage(context, userInfoType, `site = ${site.n}`, query, DEFAULT_PAGE),
    key: (call) => one(call.number('id')),
    operations: { getById: reads((_, call) => one(call.number('id'))) }
  };
}
