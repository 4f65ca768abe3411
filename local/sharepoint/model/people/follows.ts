import type { Service } from '../service';
import type { Person } from '../../storage/people-store';

/** `SP.Social.SocialActorType`: what can be followed. Tags have no counterpart here. */
export const ActorType = { User: 0, Document: 1, Site: 2 } as const;
export type ActorType = (typeof ActorType)[keyof typeof ActorType];

/** `SP.Social.SocialFollowResult`. */
export const FollowResult = { Ok: 0, AlreadyFollowing: 1, LimitReached: 2 } as const;

/** Somebody or something that a person follows. */
export interface Followed {
  readonly type: ActorType;
  /** Login of a person, or server-relative address. */
  readonly key: string;
}

/** How many of a kind somebody may follow (MS docs: SharePoint limits, following). */
const MOST: Readonly<Record<ActorType, number>> = { [ActorType.User]: 1000, [ActorType.Document]: 500, [ActorType.Site]: 500 };

const ownerOf = ({ login }: Person): string => `follows:${login}`;
const followersOf = (login: string): string => `followers:${login}`;
const nameOf = ({ type, key }: Followed): string => `${type}:${key.toLowerCase()}`;

/** What a person follows, of one kind or of all. */
export function followedBy({ properties }: Service, person: Person, types: readonly ActorType[] = Object.values(ActorType)): readonly Followed[] {
  return properties.objects<Followed>(ownerOf(person)).filter(({ type }) => types.includes(type));
}

export function isFollowing({ properties }: Service, person: Person, followed: Followed): boolean {
  return properties.get(ownerOf(person), nameOf(followed)) !== undefined;
}

/** Logins of the people who follow somebody. */
export function followersOfPerson({ properties }: Service, { login }: Person): readonly string[] {
  return Object.keys(properties.all(followersOf(login)));
}

/** @returns a {@link FollowResult} */
export function follow(service: Service, person: Person, followed: Followed): number {
  if (isFollowing(service, person, followed)) return FollowResult.AlreadyFollowing;
  if (followedBy(service, person, [followed.type]).length >= MOST[followed.type]) return FollowResult.LimitReached;
  service.properties.putObject(ownerOf(person), nameOf(followed), followed);
  if (followed.type === ActorType.User) service.properties.put(followersOf(followed.key), person.login, '');
  return FollowResult.Ok;
}

/** @returns whether it was followed until now */
export function stopFollowing(service: Service, person: Person, followed: Followed): boolean {
  if (!isFollowing(service, person, followed)) return false;
  service.properties.remove(ownerOf(person), nameOf(followed));
  if (followed.type === ActorType.User) service.properties.remove(followersOf(followed.key), person.login);
  return true;
}
