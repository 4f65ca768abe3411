import type { Connection } from '../../src/data/connection/Connection';
import type { Persona, SiteUnderTest } from '../contract/SiteUnderTest';
import type { Chance } from './random';

const connections = new WeakMap<SiteUnderTest, Map<Persona, Connection>>();

/** One connection a person, for what the runner itself has to know. */
function connectionOf(site: SiteUnderTest, persona: Persona): Connection {
  const known = connections.get(site) ?? new Map<Persona, Connection>();
  connections.set(site, known);
  const connection = known.get(persona) ?? site.connection(persona);
  known.set(persona, connection);
  return connection;
}

export function userIdOf(site: SiteUnderTest, persona: Persona): Promise<number> {
  return connectionOf(site, persona).userId();
}

/** Now by the server's clock, in milliseconds since 1970. */
export async function serverTime(site: SiteUnderTest): Promise<number> {
  const connection = connectionOf(site, 'owner');
  await connection.userId();
  return connection.serverNow().getTime();
}

/** An id far from all others, another one each time. */
export function farId(chance: Chance): number {
  return 100_000 * (1 + (Math.floor(performance.now() / 10) % 10_000)) + chance.below(100_000);
}
