import { sha256 } from '../fingerprint/sha256';

/** What is published before anybody registers: the seed is told by it, and cannot be changed any more. */
export function commitmentOf(seed: string): string {
  return sha256(`parvis draw ${seed}`);
}

export function isSeedOf(seed: string, commitment: string): boolean {
  return seed !== '' && commitmentOf(seed) === commitment;
}

/**
 * The order that a draw gives: it depends on the seed, the session and everybody who asked, with what he claims, and on nothing else. Anybody who knows these gets the same.
 * @param requests by agent, the reserve that he claims
 */
export function drawOrder(session: number, seed: string, requests: ReadonlyMap<number, number>): readonly number[] {
  const agents = [...requests.keys()].sort((a, b) => a - b);
  const all = sha256(JSON.stringify([session, seed, agents.map((agent) => [agent, requests.get(agent)])]));
  const lots = new Map(agents.map((agent) => [agent, sha256(`${all} ${agent}`)]));
  return agents.sort((a, b) => ((lots.get(a) ?? '') < (lots.get(b) ?? '') ? -1 : 1));
}
