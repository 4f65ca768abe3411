import type { ApiAnswer } from '../http/api-request';
import type { Person } from '../../storage/people-store';
import { initialsPicture } from './initials-picture';

/** Shown where nobody is found. */
export const SILHOUETTE: Pick<Person, 'displayName' | 'photo'> = { displayName: '' };

/** Pictures change rarely; a day is what SharePoint's own handler says. */
const CACHE = { 'Cache-Control': 'private, max-age=86400' };
const DATA_URL = /^data:(image\/(?:png|jpeg|gif|webp|svg\+xml))(;base64)?,(.*)$/s;

/**
 * The picture of a person: the one that the directory has, or his initials.
 * @param size - width and height in pixels of a picture that is made
 */
export function personPicture(person: Pick<Person, 'displayName' | 'photo'>, size: number): ApiAnswer {
  const [, type, base64, data] = DATA_URL.exec(person.photo ?? '') ?? [];
  if (type !== undefined && data !== undefined) {
    const body = base64 === undefined ? Buffer.from(decodeURIComponent(data)) : Buffer.from(data, 'base64');
    return { status: 200, headers: { ...CACHE, 'Content-Type': type }, body };
  }
  if (person.photo?.startsWith('/') === true && !person.photo.startsWith('//')) return { status: 302, headers: { Location: person.photo }, body: '' };
  return { status: 200, headers: { ...CACHE, 'Content-Type': 'image/svg+xml' }, body: Buffer.from(initialsPicture(person.displayName, size)) };
}
