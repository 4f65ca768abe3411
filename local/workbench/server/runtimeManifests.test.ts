import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readInstalledRuntime } from './installedRuntime';
import { runtimeManifests } from './runtimeManifests';
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

test('a component that nobody provides fails the start by its name and id', async () => {
  const runtime = readInstalledRuntime(nodeModules);
  const standIns = await buildStandIns(runtime, nodeModules, join(nodeModules, '.cache', 'parvis-workbench'));
  const manifests = standIns.manifests.filter(({ alias }) => alias !== '@msinternal/sp-idle-web-task');
  assert.throws(
    () => runtimeManifests(runtime, { ...standIns, manifests }),
    /@msinternal\/sp-idle-web-task \(c49ba483-7614-4c5c-b9dd-11b45a5fa280\), for SPWebPartBase/
  );
});
