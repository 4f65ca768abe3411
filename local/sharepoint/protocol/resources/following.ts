import { refusal } from '../../errors';
import type { RequestContext } from '../../model/context';
import { isObject } from '../../model/json';
import { ActorType, follow, followedBy, followersOfPerson, isFollowing, stopFollowing, type Followed } from '../../model/people/follows';
import { complex, type ComplexValue } from '../../model/values';
import type { Person } from '../../storage/people-store';
import type { ApiCall } from '../odata/api-call';
import { acts, extendType, leadsTo, reads, text } from '../odata/entity-type';
import { entityOf, valueResource, type EntityType, type Resource } from '../odata/resource';
import { apiRoot } from './root';

const NO_GUID = '00000000-0000-0000-0000-000000000000';
/** Flags of `SocialActorTypes`. */
const TYPES: readonly (readonly [flag: number, type: ActorType])[] = [[1, ActorType.User], [2, ActorType.Document], [4, ActorType.Site]];

/** Following of sites, documents and people (`_api/social.following`), of the person who asks. */
const followingType: EntityType<Person> = {
  name: 'SP.Social.SocialRestFollowingManager',
  uri: () => 'social.following',
  properties: {
    FollowedDocumentsUri: text((_, context) => `${context.apiUrl}social.following/my/followed(types=2)`),
    FollowedSitesUri: text((_, context) => `${context.apiUrl}social.following/my/followed(types=4)`)
  },
  navigations: {},
  operations: {
    follow: acts((me, call) => valueResource('Follow', 'Edm.Int32', follow(call.context.service, me, actorIn(call)))),
    stopFollowing: acts((me, call) => valueResource('StopFollowing', 'Edm.Boolean', stopFollowing(call.context.service, me, actorIn(call)))),
    isFollowed: acts((me, call) => valueResource('IsFollowed', 'Edm.Boolean', isFollowing(call.context.service, me, actorIn(call)))),
    my: reads((me) => entityOf(myType, me)),
    followedSitesUri: reads((_, { context }) => valueResource('FollowedSitesUri', 'Edm.String', `${context.apiUrl}social.following/my/followed(types=4)`)),
    followedDocumentsUri: reads((_, { context }) => valueResource('FollowedDocumentsUri', 'Edm.String', `${context.apiUrl}social.following/my/followed(types=2)`))
  }
};

const myType: EntityType<Person> = {
  name: 'SP.Social.SocialRestActor',
  uri: () => 'social.following/my',
  properties: {},
  navigations: {},
  operations: {
    followed: reads((me, call) => actors(call.context, 'Followed', told(call.context, me, call))),
    followedCount: reads((me, call) => valueResource('FollowedCount', 'Edm.Int32', told(call.context, me, call).length)),
    followers: reads((me, { context }) => actors(context, 'Followers', followersOfPerson(context.service, me).map((key) => ({ type: ActorType.User, key })))),
    suggestions: reads((_, { context }) => actors(context, 'Suggestions', []))
  }
};

/** What a person follows and may still see. */
function told(context: RequestContext, me: Person, call: ApiCall): readonly Followed[] {
  const flags = call.number('types');
  return followedBy(context.service, me, TYPES.filter(([flag]) => (flags & flag) !== 0).map(([, type]) => type));
}

function actors(context: RequestContext, name: string, followed: readonly Followed[]): Resource {
  return valueResource(name, 'Collection(SP.Social.SocialActor)', followed.flatMap((each) => actorOf(context, each) ?? []));
}

function actorOf(context: RequestContext, { type, key }: Followed): ComplexValue | undefined {
  const common = { ActorType: type, CanFollow: true, IsFollowed: true, GroupId: NO_GUID, LibraryUri: null, Status: 0, StatusText: null, TagGuid: NO_GUID };
  if (type === ActorType.User) {
    const person = context.service.people.find(key);
    if (person === undefined) return undefined;
    return complex('SP.Social.SocialActor', {
      ...common, AccountName: person.claim, ContentUri: null, EmailAddress: person.email, FollowedContentUri: null, Id: `1.${person.claim}`, ImageUri: context.absolute(`/_layouts/15/userphoto.aspx?size=M&accountname=${encodeURIComponent(person.email)}`),
      Name: person.displayName, PersonalSiteUri: null, Title: person.title ?? null, Uri: context.absolute(`/_layouts/15/me.aspx?p=${encodeURIComponent(person.claim)}`)
    });
  }
  const name = type === ActorType.Site ? context.service.sites.webByUrl(key)?.title : key.split('/').at(-1);
  if (name === undefined) return undefined;
  const address = context.absolute(encodeURI(key));
  return complex('SP.Social.SocialActor', {
    ...common, AccountName: null, ContentUri: address, EmailAddress: null, FollowedContentUri: address, Id: `${type}.${address}`, ImageUri: null, Name: name, PersonalSiteUri: null, Title: null, Uri: address
  });
}

/** @throws SharePointError for what is not there, and for tags */
function actorIn(call: ApiCall): Followed {
  const { context } = call;
  const given = call.object('actor');
  const actor = Object.keys(given).length > 0 ? given : isObject(call.body) ? call.body : {};
  const type = Number(actor.ActorType);
  if (type === ActorType.User) {
    const person = typeof actor.AccountName === 'string' ? context.service.people.find(actor.AccountName) : undefined;
    if (person === undefined) throw refusal('userNotFound', String(actor.AccountName ?? ''));
    return { type, key: person.login };
  }
  const uri = typeof actor.ContentUri === 'string' ? actor.ContentUri : '';
  if ((type !== ActorType.Site && type !== ActorType.Document) || !URL.canParse(uri, context.origin)) throw refusal('parameterInvalid', 'actor');
  const url = new URL(uri, context.origin);
  const key = decodeURI(url.pathname).replace(/\/+$/, '') || '/';
  const present = type === ActorType.Site ? context.service.sites.webByUrl(key) : context.service.sites.webOfPath(key);
  if (url.origin !== context.origin || present === undefined) throw refusal('resourceNotFound', uri);
  return { type, key };
}

extendType(apiRoot, {
  navigations: {
    'social.following': leadsTo((_, context) => {
      const me = context.service.people.find(context.user.login);
      if (me === undefined) throw refusal('userNotFound', context.user.login);
      return entityOf(followingType, me);
    })
  }
});
