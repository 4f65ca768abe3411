import { refusal } from '../../errors';
import type { RequestContext } from '../context';
import type { Person } from '../../storage/people-store';

/** Properties that come from the directory, or that the service sets: nobody writes them (MS docs: user profile properties). */
const NOT_WRITTEN: ReadonlySet<string> = new Set([
  'accountname', 'firstname', 'lastname', 'preferredname', 'username', 'workemail', 'department', 'title', 'manager', 'office', 'sps-claimid', 'sps-userprincipalname', 'sps-distinguishedname', 'sps-department', 'sps-jobtitle', 'userprofile_guid', 'sid'
]);
/** Properties that a profile has beside those of the directory; further ones have to be made by an administrator. */
const WRITTEN: readonly string[] = ['AboutMe', 'SPS-Skills', 'SPS-Interests', 'SPS-PastProjects', 'SPS-School', 'SPS-Responsibility', 'CellPhone', 'Fax', 'HomePhone', 'Assistant', 'SPS-Birthday', 'SPS-StatusNotes', 'SPS-TimeZone', 'PictureURL'];
/** Between the values of a property with several. */
const SEPARATOR = '|';

const ownerOf = ({ login }: Person): string => `profile:${login}`;

/** What a person has written of himself, by the names of the profile service. */
export function ownProfile({ service }: RequestContext, person: Person): Readonly<Record<string, string>> {
  return service.properties.all(ownerOf(person));
}

/**
 * Writes a property of one's own profile; an administrator writes anybody's.
 * @throws SharePointError `accessDenied` (403), `profileProperty` for a property that is not there or not to be written
 */
export function writeProfile(context: RequestContext, person: Person, name: string, values: readonly string[]): void {
  const isOwn = person.claim.toLowerCase() === context.user.login.toLowerCase();
  if (!isOwn && context.service.people.find(context.user.login)?.siteAdmin !== true) throw refusal('accessDenied');
  const known = WRITTEN.find((each) => each.toLowerCase() === name.toLowerCase());
  if (known === undefined || NOT_WRITTEN.has(name.toLowerCase())) throw refusal('profileProperty', name);
  const text = values.join(SEPARATOR);
  if (text === '') context.service.properties.remove(ownerOf(person), known);
  else context.service.properties.put(ownerOf(person), known, text);
}
