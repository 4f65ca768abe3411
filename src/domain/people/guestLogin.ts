/** What a tenant makes of a guest's address in his sign-in. */
export const INVITED = '#ext#@';
/** Of a guest who proves his address by a code alone. */
const BY_CODE = /urn(?::|%3a)spo(?::|%3a)guest#/i;

/** Is he of another organisation? Only the tenant makes sign-ins, so it is its word. */
export function isGuestLogin(login: string): boolean {
  return login.toLowerCase().includes(INVITED) || BY_CODE.test(login);
}
