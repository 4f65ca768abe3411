import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, test } from 'node:test';
import { startFixtureSite } from './fixtures/fixtureSite';
import type { FixtureSite } from './fixtures/fixtureSite';

let site: FixtureSite;
before(async () => void (site = await startFixtureSite()));
after(() => site?.close());

test('a foreign host is shown nothing, nor is an address that is none', async () => {
  const { pathname, port } = new URL(site.siteUrl);
  const ask = (path: string, host: string): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      }).on('error', reject);
    });
  assert.match((await ask(pathname, `localhost:${port}`)).text, /spModuleLoader|preloadedData|<script/);
  for (const host of ['evil.example', `evil.example:${port}`, 'localhost.evil.example', `127.0.0.1.evil.example:${port}`]) {
    const { status, text } = await ask(pathname, host);
    // Refused by its name; the workbench did not even begin to make the page.
    assert.equal(status, 403, `${host}: ${text}`);
    assert.ok(!/<script|preloadedData/.test(text), `${host} was served the page`);
  }
  assert.equal((await ask('//[', `localhost:${port}`)).status, 400);
});
