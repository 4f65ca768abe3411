import type { Persona } from '../Assumption';
import { personas } from '../Assumption';
import type { Access } from './Access';
import { AccessError } from './Access';
import { localAccess } from './localAccess';
import { tokenAccess } from './tokenAccess';

/** @param as `owner=…,agent=…`; what stands behind a persona is a person's short name on the local SharePoint, else see `tokenAccess` */
export function accessFor(siteUrl: string, as: string): Promise<Access> {
  const named = personasIn(as);
  return isLocal(siteUrl) ? Promise.resolve(localAccess(named)) : tokenAccess(named, siteUrl);
}

export function isLocal(siteUrl: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(siteUrl).hostname);
}

/** @throws AccessError */
export function personasIn(as: string): ReadonlyMap<Persona, string> {
  const named = new Map<Persona, string>();
  for (const part of as.split(',').filter(Boolean)) {
    const [name = '', ...rest] = part.split('=');
    const persona = personas.find((each) => each === name.trim());
    if (!persona || rest.length === 0) throw new AccessError(`--as ${part}: give owner=…, and agent=…, animator=…, guest=… as you have them`);
    named.set(persona, rest.join('=').trim());
  }
  if (!named.has('owner')) throw new AccessError('--as owner=…: an owner of the test site has to act');
  return named;
}
