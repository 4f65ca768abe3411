import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { componentManifest } from './amdModule';
import { readInstalledRuntime } from './installedRuntime';
import { runtimeManifests } from './runtimeManifests';
import type { ComponentManifest } from './spfxManifest';
import { buildStandIns } from './standIns';

const nodeModules = join(__dirname, '..', '..', '..', 'node_modules');

test('every component that the installed runtime needs is provided', async () => {
  const runtime = readInstalledRuntime(nodeModules);
  const standIns = await buildStandIns(runtime, nodeModules, join(nodeModules, '.cache', 'parvis-workbench'));
  const manifests = runtimeManifests(runtime, standIns);
  for (const name of ['@microsoft/sp-webpart-base', '@microsoft/sp-property-pane', '@microsoft/sp-http']) {
    assert.ok(manifests.some(({ id }) => id === runtime.components.get(name)?.id), name);
  }
});

test('a package that is installed besides and needs what nobody publishes is left out, and so is what builds on it', async () => {
  const runtime = readInstalledRuntime(nodeModules);
  const standIns = await buildStandIns(runtime, nodeModules, join(nodeModules, '.cache', 'parvis-workbench'));
  const needing = (id: string, alias: string, name: string, needed: string): ComponentManifest =>
    componentManifest({ id, version: '1.0.0', alias, componentType: 'Library', fileName: `${alias}.js`, baseUrl: '/x/', dependencies: new Map([[name, { id: needed, version: '1.0.0' }]]) });
  const cards = needing('00000000-0000-4000-8000-0000000000a1', 'Cards', '@msinternal/cards', '00000000-0000-4000-8000-0000000000a0');
  const charts = needing('00000000-0000-4000-8000-0000000000a2', 'Charts', '@microsoft/sp-cards', cards.id);
  const core = runtime.components.get('@microsoft/sp-core-library')?.id ?? '';
  const sound = needing('00000000-0000-4000-8000-0000000000a3', 'Sound', '@microsoft/sp-core-library', core);
  const components = new Map([...runtime.components, ['@microsoft/sp-charts', charts], ['@microsoft/sp-cards', cards], ['@microsoft/sp-sound', sound]]);
  const ids = runtimeManifests({ ...runtime, components }, standIns).map(({ id }) => id);
  assert.deepEqual([cards, charts, sound].map(({ id }) => ids.includes(id)), [false, false, true]);
});

test('a component that nobody provides fails the start by its name and id', async () => {
  const runtime = readInstalledRuntime(nodeModules);
  const standIns = await buildStandIns(runtime, nodeModules, join(nodeModules, '.cache', 'parvis-workbench'));
  const manifests = standIns.manifests.filter(({ alias }) => alias !== '@msinternal/sp-idle-web-task');
  assert.throws(
    () => runtimeManifests(runtime, { ...standIns, manifests }),
    /@msinternal\/sp-idle-web-task \(c49ba483-7614-4c5c-b9dd-11b45a5fa280\), for SPWebPartBase/
  );
});
