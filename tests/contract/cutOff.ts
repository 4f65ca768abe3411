import assert from 'node:assert/strict';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import type { Provisioner } from '../../src/data/provisioning/Provisioner';

/** Sets up until it ends, each time cut off one request later: by turns the request does not arrive, and its answer does not. @returns how often */
export async function setUpCutOff(provisioner: (options: Partial<ConnectionOptions>) => Provisioner, check: (cut: number) => Promise<void>): Promise<number> {
  let cuts = 0;
  for (let isDone = false; !isDone; cuts++) {
    assert.ok(cuts < 100);
    let requests = 0;
    const breaking: typeof fetch = async (input, init) => {
      if (++requests <= cuts) return fetch(input, init);
      if (cuts % 2 === 1 && requests === cuts + 1) await fetch(input, init);
      throw new TypeError('Failed to fetch');
    };
    isDone = await provisioner({ fetch: breaking, tries: 1 }).setUp().then(() => true, () => false);
    await check(cuts);
  }
  return cuts;
}
