import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sites } from '../../local/demo/sites';
import { deploy } from '../../tools/deploy/deploy';
import { parseCommandLine } from '../../tools/deploy/deployOptions';
import { openLocalTenant, TENANT } from '../../tools/deploy/testing/localTenant';
import { recordedCli } from '../../tools/deploy/testing/recordedCli';
import { readTraffic } from '../../tools/deploy/testing/traffic';
import type { LocalCity } from './localCity';

/** Who administers the demo city. */
const ADMINISTRATOR = 'helene.garnier';
/** All sites of the demo city, server-relative. */
export const CITY_SITES = sites.map(({ url }) => url);

/**
 * What the administrator does first: `npm run deploy -- --sites …`, on a running city. On each site the web parts are in the toolbox from then on.
 * @returns what the command says
 * @throws Error with that when it stopped
 */
export function installPackage(city: LocalCity, onSites: readonly string[] = CITY_SITES): Promise<string> {
  return runDeploy(city, onSites, []);
}

/** The package goes from the sites, and from the catalog's side of all: `--uninstall --retract`. A city has it from its start. */
export function takePackageAway(city: LocalCity, fromSites: readonly string[] = CITY_SITES): Promise<string> {
  return runDeploy(city, fromSites, ['--uninstall', '--retract']);
}

async function runDeploy(city: LocalCity, onSites: readonly string[], more: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-e2e-deploy-'));
  const file = join(folder, 'sites.txt');
  writeFileSync(file, onSites.join('\n'));
  const tenant = await openLocalTenant({ handle: (request, response) => forward(city, request, response) });
  const said: string[] = [];
  try {
    const options = parseCommandLine(['--tenant', TENANT, '--sites', file, '--yes', ...more]);
    if (options === 'help') throw new Error('No options.');
    const code = await deploy(options, {
      cli: recordedCli(readTraffic(), tenant, ADMINISTRATOR), say: (line) => said.push(line), confirm: null, pause: (seconds) => wait(seconds * 1000), isEnded: () => false
    });
    if (code !== 0) throw new Error(said.join('\n'));
    return said.join('\n');
  } finally {
    await tenant.close();
    rmSync(folder, { recursive: true });
  }
}

/** Asks the city, and lets its answers speak of the tenant. */
async function forward({ origin, siteUrl }: LocalCity, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const { accept = '', 'content-type': type, authorization = '', 'x-local-user': person = '' } = request.headers;
  // Each tenant has a site at its root; the city has not.
  const address = request.url?.startsWith('/_api/') === true ? siteUrl + request.url : origin + (request.url ?? '');
  const answer = await fetch(address, {
    method: request.method ?? 'GET', headers: { accept, authorization, 'x-local-user': String(person), ...(type !== undefined && { 'content-type': type }) }, ...(body.length > 0 && { body })
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const contentType = answer.headers.get('content-type') ?? '';
  response.writeHead(answer.status, { 'content-type': contentType }).end(contentType.includes('json') ? bytes.toString().replaceAll(origin, TENANT) : bytes);
  return true;
}
