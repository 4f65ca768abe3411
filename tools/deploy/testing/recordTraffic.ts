/**
 * Records what CLI for Microsoft 365 asks of SharePoint for each command that `npm run deploy` gives, on a local tenant and without a network:
 * `npx --yes --package=@pnp/cli-microsoft365@11.11.0 -- node tools/with-node.mjs tools/deploy/testing/recordTraffic.ts`.
 * Run it when the version of the CLI changes, or a command is added.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { findCli } from '../findCli';
import { openLocalTenant } from './localTenant';
import { playScenario } from './playScenario';
import { leadCli } from './realCli';
import { TRAFFIC } from './traffic';
import { openTestSharePoint, packageFolder } from './trafficScenario';

async function record(): Promise<void> {
  const { script, version } = findCli();
  const sharePoint = await openTestSharePoint();
  const tenant = await openLocalTenant(sharePoint);
  const led = await leadCli(script, tenant);
  const folder = await packageFolder();
  const exchanges = await playScenario({ sharePoint, tenant, folder, cliOf: (login) => led.as(login) }, ({ args, code }) => console.log(`${code} m365 ${args.join(' ')}`));
  await led.close();
  await tenant.close();
  await sharePoint.close();
  rmSync(folder, { recursive: true });
  if (led.foreign.size > 0) throw new Error(`The CLI asked for other hosts: ${[...led.foreign].join(', ')}`);
  writeFileSync(TRAFFIC, `${JSON.stringify({ cli: version, exchanges }, undefined, 1)}\n`);
  console.log(`${exchanges.length} commands of version ${version} are in ${TRAFFIC}`);
}

void record();
