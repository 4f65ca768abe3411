/** A guest's sign-in as a tenant makes it of his address, or one that he proves by a code alone. */
const INVITED = '#ext#@';
const BY_CODE = /urn(?::|%3a)spo(?::|%3a)guest#/i;

/** Is he of another organisation? Only the tenant makes sign-ins, so it is its word. */
export function isGuestLogin(login: string): boolean {
  return login.toLowerCase().includes(INVITED) || BY_CODE.test(login);
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
