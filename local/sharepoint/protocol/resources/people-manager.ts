import { firstName, lastName } from '../graph/user-property';
import type { RequestContext } from '../../model/context';
import { ActorType, follow, followedBy, followersOfPerson, isFollowing, stopFollowing } from '../../model/people/follows';
import { ownProfile, writeProfile } from '../../model/people/profile';
import { refusal } from '../../errors';
import { smallCollection } from './collections';
import { acts, boolean, reads, text, valueOf } from '../odata/entity-type';
import { entityOf, nullResource, valueResource, type CollectionResource, type EntityResource, type EntityType, type Resource } from '../odata/resource';
import { complex, type ODataValue } from '../../model/values';
import type { Person } from '../../storage/people-store';

/** Profile of a person (`SP.UserProfiles.PersonProperties`). */
const personPropertiesType: EntityType<Person> = {
  name: 'SP.UserProfiles.PersonProperties',
  uri: ({ claim }) => `SP.UserProfiles.PeopleManager/GetPropertiesFor(accountname='${encodeURIComponent(claim)}')`,
  properties: {
    AccountName: text(({ claim }) => claim),
    DirectReports: valueOf('Collection(Edm.String)', () => []),
    DisplayName: text(({ displayName }) => displayName),
    Email: text(({ email }) => email),
    ExtendedManagers: valueOf('Collection(Edm.String)', () => []),
    ExtendedReports: valueOf('Collection(Edm.String)', ({ claim }) => [claim]),
    IsFollowed: boolean(({ login }, context) => {
      const me = personNamed(context, context.user.login);
      return me !== undefined && isFollowing(context.service, me, { type: ActorType.User, key: login });
    }),
    LatestPost: text(() => null),
    Peers: valueOf('Collection(Edm.String)', () => []),
    PictureUrl: text(pictureUrl),
    Title: text(({ title }) => title ?? null),
    UserProfileProperties: valueOf('Collection(SP.KeyValue)', (person, context) =>
      Object.entries(profileOf(person, context)).map(([Key, Value]): ODataValue => complex('SP.KeyValue', { Key, Value, ValueType: 'Edm.String' }))
    ),
    UserUrl: text(({ claim }, context) => context.absolute(`/_layouts/15/me.aspx?p=${encodeURIComponent(claim)}`))
  },
  navigations: {},
  operations: {}
};

const peopleManagerType: EntityType<Person> = {
  name: 'SP.UserProfiles.PeopleManager',
  uri: () => 'SP.UserProfiles.PeopleManager',
  properties: {},
  navigations: {},
  operations: {
    follow: acts((me, call) => {
      follow(call.context.service, me, { type: ActorType.User, key: requirePerson(call.context, call.text('accountName')).login });
      return nullResource('Follow');
    }),
    stopFollowing: acts((me, call) => {
      stopFollowing(call.context.service, me, { type: ActorType.User, key: requirePerson(call.context, call.text('accountName')).login });
      return nullResource('StopFollowing');
    }),
    amIFollowing: reads((me, call) => valueResource('AmIFollowing', 'Edm.Boolean', isFollowing(call.context.service, me, { type: ActorType.User, key: requirePerson(call.context, call.text('accountName')).login }))),
    amIFollowedBy: reads((me, call) => valueResource('AmIFollowedBy', 'Edm.Boolean', isFollowing(call.context.service, requirePerson(call.context, call.text('accountName')), { type: ActorType.User, key: me.login }))),
    getPeopleFollowedByMe: reads((me, { context }) => persons('GetPeopleFollowedByMe', followedBy(context.service, me, [ActorType.User]).map(({ key }) => key))),
    getMyFollowers: reads((me, { context }) => persons('GetMyFollowers', followersOfPerson(context.service, me))),
    setSingleValueProfileProperty: acts((_, call) => {
      writeProfile(call.context, requirePerson(call.context, call.text('accountName')), call.text('propertyName', 1), [call.text('propertyValue', 2)]);
      return nullResource('SetSingleValueProfileProperty');
    }),
    setMultiValuedProfileProperty: acts((_, call) => {
      writeProfile(call.context, requirePerson(call.context, call.text('accountName')), call.text('propertyName', 1), call.list('propertyValues', 2).map(String));
      return nullResource('SetMultiValuedProfileProperty');
    }),
    getMyProperties: reads((me) => entityOf(personPropertiesType, me)),
    getPropertiesFor: reads((_, call): Resource => {
      const person = personNamed(call.context, call.text('accountName'));
      return person === undefined ? nullResource('GetPropertiesFor') : entityOf(personPropertiesType, person);
    }),
    getUserProfilePropertyFor: reads((_, call): Resource => {
      const person = personNamed(call.context, call.text('accountName'));
      const profile: Readonly<Record<string, string>> = person === undefined ? {} : profileOf(person, call.context);
      return valueResource('GetUserProfilePropertyFor', 'Edm.String', profile[call.text('propertyName', 1)] ?? '');
    })
  }
};

function persons(uri: string, logins: readonly string[]): CollectionResource {
  return smallCollection(personPropertiesType, uri, ({ service }) => logins.flatMap((login) => service.people.find(login) ?? []));
}

/** @throws SharePointError `userNotFound` (404) */
function requirePerson(context: RequestContext, accountName: string): Person {
  const person = personNamed(context, accountName);
  if (person === undefined) throw refusal('userNotFound', accountName);
  return person;
}

/** `_api/sp.userprofiles.peoplemanager`, for the user who asks. */
export function peopleManager(context: RequestContext): Resource {
  const me = personNamed(context, context.user.login);
  return me === undefined ? nullResource('PeopleManager') : manager(me);
}

function manager(me: Person): EntityResource {
  return entityOf(peopleManagerType, me);
}

function personNamed({ service }: RequestContext, accountName: string): Person | undefined {
  return service.people.find(accountName);
}

function pictureUrl({ email }: Person, context: RequestContext): string {
  return context.absolute(`${context.web.url === '/' ? '' : context.web.url}/_layouts/15/userphoto.aspx?size=M&accountname=${encodeURIComponent(email)}`);
}

/** Properties by the names that the user profile service has for them. */
function profileOf(person: Person, context: RequestContext): Readonly<Record<string, string>> {
  const { claim, displayName, email, title = '', department = '', office = '' } = person;
  return {
    AccountName: claim,
    FirstName: firstName(displayName),
    LastName: lastName(displayName),
    PreferredName: displayName,
    UserName: email,
    WorkEmail: email,
    PictureURL: pictureUrl(person, context),
    Department: department,
    Title: title,
    'SPS-JobTitle': title,
    'SPS-Department': department,
    Office: office,
    'SPS-ClaimID': email,
    'SPS-UserPrincipalName': email,
    ...ownProfile(context, person)
  };
}
