/**
 * Ideas in an order drawn once for each agent: over many agents, each idea stands at each place about as often, the newest too. An idea that comes later takes its
 * place among those that were there, which keep their order. Nothing is stored.
 * @param box of the campaign @param agentId in the site
 */
export function leastSeen<T extends { readonly id: number }>(ideas: readonly T[], box: string, agentId: number): readonly T[] {
  const drawn = new Map(ideas.map(({ id }) => [id, draw(`${box}:${agentId}:${id}`)]));
  return [...ideas].sort((a, b) => (drawn.get(a.id) ?? 0) - (drawn.get(b.id) ?? 0) || a.id - b.id);
}

/** A number of 32 bits that texts which differ in one sign share no more often than others do (FNV-1a, mixed as MurmurHash3 ends). */
function draw(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
