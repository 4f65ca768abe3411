import { firstName, lastName } from '../graph/user-property';
import type { RequestContext } from '../../model/context';
import { boolean, reads, text, valueOf } from '../odata/entity-type';
import { entityOf, nullResource, valueResource, type EntityResource, type EntityType, type Resource } from '../odata/resource';
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
    IsFollowed: boolean(() => false),
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
    'SPS-UserPrincipalName': email
  };
}
