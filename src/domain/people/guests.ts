import { INVITED, isGuestLogin } from './guestLogin';

/** Of these guests, each once, in order. */
export function organisationsOf(guests: readonly { readonly organisation: string }[]): readonly string[] {
  return [...new Set(guests.map(({ organisation }) => organisation))].sort();
}

/** The domain of a guest's organisation, from his sign-in: it cannot be edited, as an address in a profile can. '' for somebody who is no guest. */
export function organisationOfGuest(login: string): string {
  if (!isGuestLogin(login)) return '';
  const name = login.toLowerCase();
  // `lucie_b_metropole.example#ext#@…`: domains have no underscore.
  const at = name.indexOf(INVITED);
  const address = at >= 0 ? name.slice(0, at) : name;
  return address.slice(Math.max(address.lastIndexOf('_'), address.lastIndexOf('@')) + 1);
}
