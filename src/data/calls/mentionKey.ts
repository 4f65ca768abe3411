import { plainLogin } from '../../domain/people/mentions';
import { hashedGuid } from '../../lists/hashedGuid';

/** What the record of a mention is found under, in the column of passages: no passage begins with `@`. */
export function mentionKey(login: string): string {
  return `@${hashedGuid(`mention|${plainLogin(login)}`).replace(/-/g, '').slice(0, 28)}`;
}
