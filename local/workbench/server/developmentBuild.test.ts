import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DevelopmentBuild } from './developmentBuild';

const folder = mkdtempSync(join(tmpdir(), 'dist-'));
const build = new DevelopmentBuild(folder);
const server = createServer((_req, res) => build.listen(res));
after(() => {
  build.close();
  server.close();
  rmSync(folder, { recursive: true });
});

test('an open page is told once when the build was written anew', async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  for (const name of ['a.js', 'b.js', 'c.js']) writeFileSync(join(folder, name), '1');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('data:')) text += (await reader?.read())?.value ?? '';
  await reader?.cancel();
  assert.equal(text.split('event: built').length - 1, 1, text);
});

test('its components are served from this machine; a file that is half written is left out', () => {
  const loaderConfig = { internalModuleBaseUrls: ['https://localhost:4321/dist/'], entryModuleId: 'x', scriptResources: {} };
  writeFileSync(join(folder, 'x.manifest.json'), JSON.stringify({ id: 'x', loaderConfig }));
  writeFileSync(join(folder, 'y.manifest.json'), '{ "id": ');
  assert.deepEqual(build.manifests().map(({ id, loaderConfig: { internalModuleBaseUrls } }) => [id, internalModuleBaseUrls]), [['x', ['/_workbench/dist/']]]);
});
