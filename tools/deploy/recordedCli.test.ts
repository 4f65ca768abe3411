import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { CLI_VERSION } from './cli';
import { openLocalTenant } from './testing/localTenant';
import { playScenario } from './testing/playScenario';
import { recordedCli } from './testing/recordedCli';
import { readTraffic } from './testing/traffic';
import { openTestSharePoint, packageFolder } from './testing/trafficScenario';

test('what stands for the CLI asks and prints what the real one was recorded to, and SharePoint answers it the same', async () => {
  const traffic = readTraffic();
  assert.equal(traffic.cli, CLI_VERSION);
  const sharePoint = await openTestSharePoint();
  const tenant = await openLocalTenant(sharePoint);
  const folder = await packageFolder();
  const again = await playScenario({ sharePoint, tenant, folder, cliOf: (login) => recordedCli(traffic, tenant, login) });
  // The id of a file in the catalog is another one each time.
  const comparable = (exchanges: typeof again): unknown => JSON.parse(JSON.stringify(exchanges).replace(/(--id","|GetFileById\('|"GetFileById\(')[0-9a-f-]{36}/g, '$1{id}'));
  for (const [index, exchange] of again.entries()) assert.deepEqual(comparable([exchange]), comparable([traffic.exchanges[index] ?? exchange]), exchange.args.join(' '));
  assert.equal(again.length, traffic.exchanges.length);
  await tenant.close();
  await sharePoint.close();
  rmSync(folder, { recursive: true });
});
