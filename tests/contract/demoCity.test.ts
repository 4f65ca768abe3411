import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { people } from '../../local/demo/people';
import { SiteChecks } from '../../src/data/health/SiteChecks';
import { startFilledCity } from '../e2e/filledCity';

/** In a whole run the browser tests find the city here, filled while other tests had the second core. */
const kept = process.env['PARVIS_FILLED_CITY'];

test('the demo city fills from nothing, and a copy of it names no address but its own', async () => {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'filled-city-'));
  const city = await startFilledCity(folder);
  try {
    const page = await (await fetch(city.siteUrl)).text();
    for (const { displayName } of people.filter(({ isGuest }) => !isGuest)) assert.ok(page.includes(displayName), displayName);
    const addresses = new Set([...page.matchAll(/http:\/\/localhost:\d+/g)].map(([address]) => address));
    assert.deepEqual([...addresses], [city.origin]);
    // Nobody is accused of what nobody did: whatever an audit looks at, a city that only lived is sound.
    for (const site of ['intranet', 'ressources-humaines', 'numerique', 'direction-generale', 'projet-mediatheque']) {
      const checks = new SiteChecks(nodeConnection(`${city.origin}/sites/${site}`, 'helene.garnier'), 'Europe/Paris');
      const { isWhole, troubled, unread, failed, seconds, things } = await checks.run({ signal: new AbortController().signal, onProgress: () => undefined });
      assert.deepEqual([isWhole, troubled, unread, failed, seconds, things > 0], [true, [], [], [], [], true], site);
    }
  } finally {
    await city.stop();
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
});
