import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { people } from '../../local/demo/people';
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
  } finally {
    await city.stop();
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
});
