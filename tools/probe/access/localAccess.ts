import type { Persona } from '../Assumption';
import type { Access } from './Access';
import { withHeader } from './withHeader';

/** People of the local SharePoint, by their short names. */
export function localAccess(logins: ReadonlyMap<Persona, string>, send: typeof globalThis.fetch = globalThis.fetch): Access {
  return {
    personas: [...logins.keys()],
    as: (persona) => withHeader('X-Local-User', logins.get(persona) ?? 'nobody', send),
    // Who says nothing is the administrator there.
    anonymous: withHeader('X-Local-User', 'nobody', send)
  };
}
