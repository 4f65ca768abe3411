import { readFileSync } from 'node:fs';
import { findCli } from '../../deploy/findCli';
import { spawnCli } from '../../deploy/spawnCli';
import type { Persona } from '../Assumption';
import type { Access } from './Access';
import { AccessError } from './Access';
import { tokensOfConnections } from './cliTokens';
import { withHeader } from './withHeader';

/** How Microsoft asks programs to name themselves, so that they are throttled last (MS docs: avoid getting throttled, decorate your traffic). */
const USER_AGENT = 'NONISV|Parvis|Probe/1.0';

/**
 * People of a tenant by their access tokens for SharePoint.
 * @param sources by persona: `env:NAME` of a variable, `file:PATH`, or the name of a connection of CLI for Microsoft 365. Tokens are neither printed nor kept.
 * @throws AccessError
 */
export async function tokenAccess(sources: ReadonlyMap<Persona, string>, siteUrl: string, env: NodeJS.ProcessEnv = process.env, send: typeof globalThis.fetch = globalThis.fetch): Promise<Access> {
  const names = [...sources].filter(([, source]) => !/^(env|file):/.test(source)).map(([, name]) => name);
  const ofConnections = names.length > 0 ? await tokensOfConnections(names, new URL(siteUrl).origin, spawnCli({ script: findCli().script })) : new Map<string, string>();
  const tokens = new Map([...sources].map(([persona, source]) => [persona, tokenOf(persona, source, ofConnections, env)]));
  const named = withHeader('User-Agent', USER_AGENT, send);
  return {
    personas: [...tokens.keys()],
    as: (persona) => withHeader('Authorization', `Bearer ${tokens.get(persona) ?? ''}`, named),
    anonymous: named
  };
}

function tokenOf(persona: Persona, source: string, ofConnections: ReadonlyMap<string, string>, env: NodeJS.ProcessEnv): string {
  const token = (source.startsWith('env:') ? env[source.slice(4)] : source.startsWith('file:') ? readToken(source.slice(5)) : ofConnections.get(source))?.trim() ?? '';
  // Three parts with points between them (RFC 7519).
  if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) throw new AccessError(`--as ${persona}=${source}: there is no access token`);
  return token;
}

function readToken(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
