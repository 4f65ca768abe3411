import { foldText } from '../text/foldText';

/** Somebody as a site knows him. */
export interface KnownPerson {
  readonly id: number;
  readonly name: string;
  /** '' where it is not known. */
  readonly login: string;
}

/** Does JSON name somebody: as a person of the site, by his login, or by his very name where no number stands beside it? */
export function namesPerson(value: unknown, person: KnownPerson): boolean {
  if (Array.isArray(value)) return value.some((each) => namesPerson(each, person));
  if (typeof value !== 'object' || value === null) return false;
  const { id, login, name } = value as Readonly<Record<string, unknown>>;
  if (typeof name === 'string') {
    if (typeof id === 'number' && id === person.id && sameText(name, person.name)) return true;
    if (typeof login === 'string' && person.login !== '' && sameText(login, person.login)) return true;
  }
  return Object.values(value).some((each) => namesPerson(each, person)) || (typeof name === 'string' && id === undefined && login === undefined && sameText(name, person.name));
}

/** Does a text that somebody typed name him? */
export function namesInText(text: string, { name, login }: KnownPerson): boolean {
  const plain = fold(text);
  return (name !== '' && plain.includes(fold(name))) || (login !== '' && plain.includes(fold(login)));
}

function sameText(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(text: string): string {
  return foldText(text).trim();
}
