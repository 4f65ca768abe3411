import { refusal } from '../../errors';
import { NAME_LENGTH, PATH_LENGTH } from '../../limits';

const FORBIDDEN = /["*:<>?/\\|\p{Cc}\p{Cs}]/u;
const RESERVED = /^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini)$|^~\$|_vti_/i;

/**
 * Refuses a name that a file or folder may not have (MS docs: restrictions and limitations in OneDrive and SharePoint).
 * @throws SharePointError `nameInvalid` (400)
 */
export function requireValidName(name: string): void {
  if (name.trim() === '' || name !== name.trim() || name.length > NAME_LENGTH || name.endsWith('.') || FORBIDDEN.test(name) || RESERVED.test(name)) {
    throw refusal('nameInvalid', name.slice(0, NAME_LENGTH));
  }
}

/**
 * Refuses a path that is too long; counted without the leading slash.
 * @throws SharePointError `pathTooLong` (400)
 */
export function requireValidPath(path: string): void {
  if (path.length - 1 > PATH_LENGTH) throw refusal('pathTooLong');
}

/** A path without the slashes at its end. By hand: an expression that looks for them takes the square of the number of slashes. */
export function withoutEndSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** Splits a path below a root into its names, without empty ones. */
export function namesBelow(root: string, path: string): string[] {
  return path.slice(root.length).split('/').filter((name) => name !== '');
}

/** Characters that a name may not hold become `_x0020_`, as SharePoint writes internal names. */
export function encodeXmlName(text: string): string {
  let name = '';
  for (const [index, character] of [...text].entries()) {
    const allowed = index === 0 ? /[\p{L}_]/u.test(character) : /[\p{L}\p{N}_]/u.test(character);
    name += allowed ? character : `_x${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`;
  }
  return name;
}
