import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildPackage } from '../sharepoint/model/apps/testing/build-package';
import { greetingPackage } from '../workbench/fixtures/greetingPackage';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'start-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly child: ChildProcess;
  /** Everything printed so far, errors included. */
  readonly output: () => string;
  readonly exited: Promise<number | null>;
}

/** Runs the program of `npm start` as a child, with a data folder of its own and nothing seeded but people. */
function start(name: string, ...options: readonly string[]): Run {
  const args = ['--disable-warning=ExperimentalWarning', '--import', 'tsx', join(root, 'local', 'start.ts'), '--data', join(folder, name), '--seed', 'none', '--no-open', ...options];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text, exited: once(child, 'exit').then(([code]) => code as number | null) };
}

/** @returns the address that the last line names */
async function ready({ child, output, exited }: Run): Promise<string> {
  while (!output().includes('Parvis is ready: ')) {
    const ended = await Promise.race([once(child.stdout ?? child, 'data').then(() => false), exited.then(() => true)]);
    if (ended) throw new Error(output());
  }
  return /Parvis is ready: (\S+)/.exec(output())?.[1] ?? '';
}

test('it serves the site and the package’s components on one port, ends cleanly on Ctrl-C, and starts again on its data', async () => {
  const other = join(folder, 'greeting.sppkg');
  writeFileSync(other, await greetingPackage(join(root, 'node_modules')));
  for (const options of [['--app', other], []]) {
    const run = start('data', '--port', '0', ...options);
    const address = await ready(run);
    assert.match(address, /^http:\/\/localhost:\d+\/sites\/intranet$/);
    assert.equal((await fetch(address)).status, 200);
    const components = await (await fetch(`${address}/_api/web/GetClientSideWebParts`, { headers: { accept: 'application/json' } })).text();
    assert.match(components, /PollWebPart/);
    assert.match(components, /GreetingWebPart/);
    assert.equal(run.output().trimEnd().split('\n').at(-1), `Parvis is ready: ${address}`);
    run.child.kill('SIGINT');
    assert.equal(await run.exited, 0);
  }
});

test('with nothing seeded it opens on an empty site with its people, the administrator first, whoever the browser still believes to be', async () => {
  const run = start('people', '--port', '0');
  const address = await ready(run);
  const json = async (path: string, login = ''): Promise<{ readonly value: readonly Readonly<Record<string, unknown>>[] } & Readonly<Record<string, unknown>>> => {
    const response = await fetch(`${address}/_api/web/${path}`, { headers: { accept: 'application/json', 'x-local-user': login } });
    assert.equal(response.status, 200, path);
    return (await response.json()) as Awaited<ReturnType<typeof json>>;
  };
  const emails = async (group: string): Promise<readonly unknown[]> => (await json(`${group}/users`)).value.map(({ Email }) => String(Email).replace(/@.*/, ''));
  assert.deepEqual(await emails('associatedownergroup'), ['camille.moreau']);
  assert.deepEqual(await emails('associatedmembergroup'), ['karim.benali']);
  assert.equal((await emails('associatedvisitorgroup')).length, 9);
  assert.deepEqual((await json("lists?$filter=startswith(Title,'Parvis') or Title eq 'Sondages'")).value, []);
  const may = async (login: string): Promise<readonly boolean[]> => {
    const { Low } = (await json('effectivebasepermissions', login)) as unknown as { readonly Low: string };
    return [1, 4, 0x800].map((right) => (Number(Low) & right) !== 0);
  };
  // View items, edit them, manage lists.
  assert.deepEqual(await may('camille.moreau'), [true, true, true]);
  assert.deepEqual(await may('fatou.diallo'), [true, false, false]);

  const page = await fetch(address, { headers: { cookie: 'local-user=somebody.of.another.site' } });
  assert.equal(page.status, 200);
  assert.match(page.headers.getSetCookie().join(), /local-user=; Path=\/; Max-Age=0/);
  const text = await page.text();
  assert.match(text, /\/SitePages\/Accueil\.aspx/);
  for (const name of ['Hélène Garnier', 'Camille Moreau', 'Karim Benali', 'Fatou Diallo']) assert.ok(text.includes(name), name);
  run.child.kill('SIGINT');
  assert.equal(await run.exited, 0);
});

test('a taken port: one sentence, exit code 1', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const run = start('taken', '--port', String(port));
  assert.equal(await run.exited, 1);
  assert.match(run.output(), new RegExp(`Port ${port} cannot be listened on: another program uses it; choose one with --port N\\.\n$`));
  holder.close();
});

test('packages that are damaged, or in the way of another one, are named, and the site opens without them', async () => {
  const [damaged, one, other] = ['damaged', 'one', 'other'].map((name) => join(folder, `${name}.sppkg`)) as [string, string, string];
  writeFileSync(damaged, 'PK and nothing more');
  writeFileSync(one, await buildPackage());
  writeFileSync(other, await buildPackage({ id: '5d1f2c1e-0000-4000-8000-0000000000a9', name: 'Other' }));
  const run = start('damaged', '--port', '0', '--app', damaged, '--app', one, '--app', other);
  const address = await ready(run);
  assert.match(run.output(), /The package \S+damaged\.sppkg was not installed: [^\n]+\n/);
  assert.match(run.output(), /The package \S+other\.sppkg was not installed: [^\n]*"one\.sppkg"\.\n/);
  const page = await (await fetch(address)).text();
  assert.ok(page.includes('damaged.sppkg was not installed') && page.includes('other.sppkg was not installed'));
  run.child.kill('SIGINT');
  assert.equal(await run.exited, 0);
});

test('a data folder that cannot be written: one sentence, exit code 1', async () => {
  writeFileSync(join(folder, 'file'), '');
  const run = start(join('file', 'data'), '--port', '0');
  assert.equal(await run.exited, 1);
  assert.match(run.output(), /^The data folder \S+ cannot be written: \w+\.\n$/);
});
