import type { Cli } from '../../deploy/cli';
import { typed } from '../../deploy/cli';
import { withoutTokens } from '../../deploy/refusal';
import { AccessError } from './Access';

/** Names that may stand on a command line as they are. */
const NAME = /^[\w@.-]+$/;

/**
 * Access tokens of connections of CLI for Microsoft 365 (`m365 login --connectionName …`), one after the other; the connection that was in use is in use again
 * afterwards (CLI docs: `connection list`, `connection use`, `util accesstoken get`).
 * @param resource origin of the tenant's SharePoint
 * @throws AccessError
 */
export async function tokensOfConnections(names: readonly string[], resource: string, cli: Cli): Promise<ReadonlyMap<string, string>> {
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined) throw new AccessError(`the connection “${wrong}” has a name with spaces or signs: rename it (m365 connection set)`);
  const before = activeIn(await run(cli, ['connection', 'list', '--output', 'json']));
  const tokens = new Map<string, string>();
  try {
    for (const name of new Set(names)) {
      await run(cli, ['connection', 'use', '--name', name]);
      tokens.set(name, plain(await run(cli, ['util', 'accesstoken', 'get', '--resource', resource, '--output', 'text'])));
    }
  } finally {
    if (before !== null) await run(cli, ['connection', 'use', '--name', before]);
  }
  return tokens;
}

function activeIn(connections: string): string | null {
  const known = JSON.parse(connections) as readonly { readonly name?: string; readonly active?: boolean }[];
  const name = known.find(({ active }) => active)?.name;
  return name !== undefined && NAME.test(name) ? name : null;
}

function plain(text: string): string {
  return text.trim().replace(/^"|"$/g, '');
}

/** @throws AccessError with what the CLI said, without anything that looks like a token */
async function run(cli: Cli, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await cli(args);
  if (code === 0) return stdout;
  throw new AccessError(`${typed(args)}\n${withoutTokens(stderr || stdout).trim()}\nEach person signs in once: m365 login --connectionName NAME`);
}
