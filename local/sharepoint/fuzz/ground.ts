import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Answer, refusalOf } from '../suite/answer';
import { openLocalTarget } from '../suite/local-target';
import { Site } from '../suite/site';

/** Longest that one answer may keep the processor, in milliseconds, on a slow one: beyond it, the service keeps everybody waiting. */
const WORK = 4_000;
/** Longest time that one answer may take, in milliseconds, also on a machine that has much else to do: beyond it, the service hangs. */
const PATIENCE = 60_000;

/** A service on a data folder inside a folder of its own, so that a file that lands elsewhere is seen. */
export interface Ground {
  readonly site: Site;
  /** Sends a request; fails when it is answered by a crash, by nothing, or by "internal error". */
  attack(url: string, init?: RequestInit & { readonly duplex?: 'half' }): Promise<Answer>;
  /** Fails when the service no longer answers, or a file lies outside its data folder. */
  inspect(): Promise<void>;
  close(): Promise<void>;
}

export async function openGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'sharepoint-fuzz-'));
  const dataDir = join(folder, 'around', 'data');
  mkdirSync(dataDir, { recursive: true });
  const target = await openLocalTarget({ dataDir });
  const site = new Site(target);
  return {
    site,
    attack: async (url, init = {}) => {
      const method = init.method ?? 'GET';
      const before = process.cpuUsage();
      const answer = await Answer.from(
        await fetch(url.startsWith('http') ? url : `${site.url}/${url}`, {
          ...init,
          headers: { Accept: 'application/json', ...(await target.headers('admin', method !== 'GET')), ...init.headers },
          signal: AbortSignal.timeout(PATIENCE)
        })
      );
      const { user } = process.cpuUsage(before);
      assert.ok(user / 1_000 < WORK, `${method} ${url.slice(0, 200)} → ${answer.status} after ${Math.round(user / 1_000)} ms of work`);
      if (answer.status >= 500) {
        // SharePoint itself answers some refusals with 500, under a number; -1 is what has no number: a failure of the service.
        const { code } = refusalOf(answer.status, answer.text);
        assert.ok(/^-\d{2,},/.test(code), `${method} ${url} → ${answer.status} ${answer.text.slice(0, 400)}`);
      }
      return answer;
    },
    inspect: async () => {
      assert.equal((await site.request('_api/web?$select=Id')).status, 200);
      assert.deepEqual([readdirSync(folder), readdirSync(join(folder, 'around'))], [['around'], ['data']]);
    },
    close: async () => {
      await target.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
