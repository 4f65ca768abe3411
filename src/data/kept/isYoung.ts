/**
 * Is what was kept then still to be believed? Not when it is from the future: the computer's clock was set back since.
 * @param at,now milliseconds of the browser's clock
 */
export function isYoung(at: number, now: number, lifeMs: number): boolean {
  const age = now - at;
  return age >= 0 && age < lifeMs;
}
