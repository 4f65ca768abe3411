import { spawn } from 'node:child_process';
import { AccessError } from './Access';

/** Names that may stand on a command line as they are. */
const NAME = /^[\w@.-]+$/;

/** Runs CLI for Microsoft 365. @throws AccessError with what it said, without anything that looks like a token */
export type RunCli = (args: readonly string[]) => Promise<string>;

/**
 * Access tokens of connections of CLI for Microsoft 365 (`m365 login --connectionName …`), one after the other; the connection that was in use is in use again
 * afterwards (CLI docs: `connection list`, `connection use`, `util accesstoken get`).
 * @param resource origin of the tenant's SharePoint
 * @throws AccessError
 */
export async function tokensOfConnections(names: readonly string[], resource: string, run: RunCli = runCli): Promise<ReadonlyMap<string, string>> {
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined) throw new AccessError(`the connection “${wrong}” has a name with spaces or signs: rename it (m365 connection set)`);
  const before = activeIn(await run(['connection', 'list', '--output', 'json']));
  const tokens = new Map<string, string>();
  try {
    for (const name of new Set(names)) {
      await run(['connection', 'use', '--name', name]);
      tokens.set(name, plain(await run(['util', 'accesstoken', 'get', '--resource', resource, '--output', 'text'])));
    }
  } finally {
    if (before !== null) await run(['connection', 'use', '--name', before]);
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

function runCli(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // On Windows the command is a script, which only a shell finds; no argument holds a sign that it would read.
    const child = spawn('m365', args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let [out, wrong] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (wrong += chunk.toString()));
    child.on('error', () => reject(new AccessError('CLI for Microsoft 365 is not installed: npm install -g @pnp/cli-microsoft365, then m365 login for each person')));
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new AccessError(`m365 ${args.slice(0, 3).join(' ')}: ${withoutTokens(wrong || out).trim()}`))));
  });
}

function withoutTokens(text: string): string {
  return text.replace(/eyJ[\w-]*(\.[\w-]+)*/g, '…');
}
