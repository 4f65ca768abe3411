import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import type { LocalSharePoint } from '../../local/sharepoint';
import { SOLUTION_ID } from '../../local/sharepoint/model/apps/testing/build-package';
import type { Cli } from './cli';
import { typed } from './cli';
import type { DeploySurroundings } from './deploy';
import { deploy } from './deploy';
import { DeployError } from './deployError';
import type { FoundCli } from './findCli';
import { parseCommandLine } from './deployOptions';
import { findCli } from './findCli';
import type { LocalTenant } from './testing/localTenant';
import { openLocalTenant, TENANT } from './testing/localTenant';
import type { LedCli } from './testing/realCli';
import { recordedCli } from './testing/recordedCli';
import { readTraffic } from './testing/traffic';
import { openTestSharePoint, packageFolder } from './testing/trafficScenario';

/** What stands for the CLI, and the CLI itself where this machine has it (CI has not: docs/decisions/0052-deploy.md). */
const real = ((): FoundCli | undefined => {
  try {
    return findCli();
  } catch {
    return undefined;
  }
})();

let sharePoint: LocalSharePoint;
let tenant: LocalTenant;
let led: LedCli | undefined;
let folder: string;
before(async () => {
  folder = await packageFolder();
});
after(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  await led?.close();
  await tenant?.close();
  await sharePoint?.close();
  sharePoint = await openTestSharePoint();
  tenant = await openLocalTenant(sharePoint);
  // It makes a certificate: loaded only where it is used.
  if (real !== undefined) led = await (await import('./testing/realCli')).leadCli(real.script, tenant);
});
after(async () => {
  await led?.close();
  await tenant.close();
  await sharePoint.close();
});

interface Run {
  readonly code: number;
  readonly said: string;
  /** Commands that were given, as one types them. */
  readonly commands: readonly string[];
}

type CliOf = (login: string | undefined) => Cli;

/** `npm run deploy -- --tenant ville …` as somebody. */
async function run(cliOf: CliOf, args: readonly string[], more: Partial<DeploySurroundings> & { login?: string | undefined } = {}): Promise<Run> {
  const login = 'login' in more ? more.login : 'ada';
  const cli = cliOf(login);
  const commands: string[] = [];
  const lines: string[] = [];
  const finish = (code: number): Run => ({ code, said: lines.join('\n'), commands });
  try {
    const options = parseCommandLine(['--tenant', 'ville', ...args]);
    assert.ok(options !== 'help');
    return finish(await deploy(options, {
      cli: (command) => {
        commands.push(typed(command.slice(0, -2)));
        return cli(command);
      },
      say: (line) => lines.push(line), confirm: null, pause: () => Promise.resolve(), isEnded: () => false, ...more
    }));
  } catch (error) {
    if (!(error instanceof DeployError)) throw error;
    lines.push(error.message);
    return finish(error.exitCode);
  }
}

const notes = (version = ''): string => join(folder, `notes${version}.sppkg`);
function sitesFile(...lines: readonly string[]): string {
  const file = join(folder, 'sites.txt');
  writeFileSync(file, lines.join('\n'));
  return file;
}
const installed = (site: string): string | undefined => {
  const app = sharePoint.apps.list().find(({ productId }) => productId === SOLUTION_ID);
  const { store } = sharePoint.apps;
  const n = SITE_NUMBERS.indexOf(site);
  return app && store.installation(sharePoint.apps.app(app.id), n + FIRST)?.version;
};
/** In the order in which `openTestSharePoint` makes webs, after that of the app catalog. */
const SITE_NUMBERS = ['/', '/sites/intranet', '/sites/culture', '/sites/sports', '/sites/projet'];
const FIRST = 2;
/** Whatever changes a tenant. */
const CHANGING = /^m365 spo app (add|deploy|install|upgrade|uninstall|retract)/;
const changes = ({ commands }: Run): readonly string[] => commands.filter((command) => CHANGING.test(command));
const expectNothingChanged = (one: Run): void => assert.deepEqual(changes(one), []);

const kinds: readonly (readonly [string, CliOf])[] = [
  ['what stands for the CLI', (login) => recordedCli(readTraffic(), tenant, login)],
  ...(real === undefined ? [] : [[`CLI for Microsoft 365 ${real.version}`, (login: string | undefined) => led?.as(login) ?? assert.fail()] as const])
];
for (const [name, cliOf] of kinds) {
  test(`${name}: first a look, then three sites, then nothing is left to do, then an upgrade, then it goes`, async () => {
    const sites = sitesFile('# Directions', `${TENANT}/sites/culture`, '/sites/sports # served', `${TENANT}/sites/projet/`);
    const dry = await run(cliOf, ['--package', notes(), '--sites', sites, '--dry-run']);
    assert.equal(dry.code, 0, dry.said);
    expectNothingChanged(dry);
    assert.match(dry.said, /Notes is not in it yet/);
    assert.match(dry.said, /5\. Install 1\.0\.0\.0 on https:\/\/ville\.sharepoint\.com\/sites\/projet\n +m365 spo app install --id '<id>' --siteUrl https:\/\/ville\.sharepoint\.com\/sites\/projet/);
    assert.deepEqual(sharePoint.apps.list(), []);

    const first = await run(cliOf, ['--package', notes(), '--sites', sites, '--yes']);
    assert.equal(first.code, 0, first.said);
    assert.equal(changes(first).length, 5);
    assert.deepEqual(['/sites/culture', '/sites/sports', '/sites/projet', '/sites/intranet'].map(installed), ['1.0.0.0', '1.0.0.0', '1.0.0.0', undefined]);
    assert.equal(sharePoint.apps.list()[0]?.tenantWide, false);

    const again = await run(cliOf, ['--package', notes(), '--sites', sites, '--yes']);
    assert.equal(again.code, 0, again.said);
    expectNothingChanged(again);
    assert.match(again.said, /Nothing is to be done: all is as asked\./);

    const upgrade = await run(cliOf, ['--package', notes('-2'), '--sites', sites, '--yes']);
    assert.equal(upgrade.code, 0, upgrade.said);
    assert.deepEqual(changes(upgrade).map((command) => command.split(' ')[3]), ['add', 'deploy', 'upgrade', 'upgrade', 'upgrade']);
    assert.equal(installed('/sites/culture'), '2.0.0.0');

    const leave = await run(cliOf, ['--package', notes('-2'), '--sites', sites, '--uninstall', '--retract', '--yes']);
    assert.equal(leave.code, 0, leave.said);
    assert.equal(installed('/sites/culture'), undefined);
    assert.equal(sharePoint.apps.list()[0]?.deployedVersion, undefined);
    expectNothingChanged(await run(cliOf, ['--package', notes('-2'), '--sites', sites, '--uninstall', '--retract', '--yes']));
  });

  test(`${name}: a refusal in the middle says what is done, what is not, why, and what to run; the next run goes on`, async () => {
    const sites = sitesFile('/sites/culture', '/sites/sports', '/sites/projet');
    sharePoint.faults.add({ kind: 'deny', path: '/sites/sports/.*install', count: 1 });
    const args = ['--package', notes(), '--sites', sites, '--yes'];
    const refused = await run(cliOf, args);
    assert.equal(refused.code, 1, refused.said);
    assert.match(refused.said, /Stopped: Install 1\.0\.0\.0 on https:\/\/ville\.sharepoint\.com\/sites\/sports\nThe answer was: Access denied.*\nada may not manage apps of this site: that takes its full control\.\n.*m365 spo site admin add --siteUrl https:\/\/ville\.sharepoint\.com\/sites\/sports --userName ada --asAdmin\nDone:\n  Add Notes 1\.0\.0\.0 to the app catalog\n  Deploy 1\.0\.0\.0 for the sites that install it\n  Install 1\.0\.0\.0 on .*culture\nNot begun:\n  Install 1\.0\.0\.0 on .*projet\nThen run this again; it goes on where it stopped: npm run deploy -- --tenant https:\/\/ville\.sharepoint\.com --package \S+ --sites \S+ --yes$/);
    assert.deepEqual(['/sites/culture', '/sites/sports', '/sites/projet'].map(installed), ['1.0.0.0', undefined, undefined]);
    // Nothing is read either after it.
    assert.match(refused.commands.at(-1) ?? '', /^m365 spo app install .*sports$/);
    const next = await run(cliOf, args);
    assert.equal(next.code, 0, next.said);
    assert.deepEqual(changes(next).map((command) => command.split('/').pop()), ['sports', 'projet']);
  });
}

const [, standIn] = kinds[0] ?? assert.fail();

test('for all sites: sites have it without an installation, and single ones are told so', async () => {
  const all = await run(standIn, ['--package', notes(), '--all-sites', '--yes']);
  assert.equal(all.code, 0, all.said);
  assert.equal(sharePoint.apps.list()[0]?.tenantWide, true);
  const single = await run(standIn, ['--package', notes(), '--sites', sitesFile('/sites/culture'), '--yes']);
  assert.equal(single.code, 2);
  assert.match(single.said, /nothing has to be installed in single ones/);
  expectNothingChanged(single);
  // Without a word about sites, all that had it keep it.
  const later = await run(standIn, ['--package', notes('-2'), '--yes']);
  assert.equal(later.code, 0, later.said);
  assert.equal(sharePoint.apps.list()[0]?.tenantWide, true);
  assert.equal((await run(standIn, ['--package', join(folder, 'some-sites.sppkg'), '--all-sites', '--yes'])).code, 2);
});

test('the sites of a hub are those that search finds', async () => {
  const hub = await run(standIn, ['--package', notes(), '--hub', `${TENANT}/sites/intranet`, '--yes']);
  assert.equal(hub.code, 0, hub.said);
  assert.match(hub.said, /Search finds 3 sites of the hub that you can open/);
  assert.deepEqual(['/sites/intranet', '/sites/culture', '/sites/sports', '/sites/projet'].map(installed), ['1.0.0.0', '1.0.0.0', '1.0.0.0', undefined]);
  const none = await run(standIn, ['--package', notes(), '--hub', `${TENANT}/sites/culture`, '--yes']);
  assert.deepEqual([none.code, /Not to be read: the hub .*culture\. It is not there\./.test(none.said)], [3, true], none.said);
});

test('sites are read before anything is done: each one that cannot be is named', async () => {
  const lost = await run(standIn, ['--package', notes(), '--sites', sitesFile('/sites/culture', '/sites/none', '/sites/gone'), '--yes']);
  assert.equal(lost.code, 3);
  assert.match(lost.said, /2 sites cannot be read; nothing was changed:\n {2}https:\/\/ville\.sharepoint\.com\/sites\/none: It is not there\. .*\n {2}https:\/\/ville\.sharepoint\.com\/sites\/gone/);
  expectNothingChanged(lost);
});

test('a list of sites that is not right stops it before SharePoint is asked', async () => {
  const wrong = await run(standIn, ['--package', notes(), '--sites', sitesFile('/sites/culture', 'https://autre.sharepoint.com/sites/a', '', '/sites/Culture/', 'culture'), '--yes']);
  assert.deepEqual([wrong.code, wrong.commands], [2, []]);
  assert.match(wrong.said, /line 2: .*autre.* is not of the tenant.*\n.*line 4: .*stands on line 1 already\.\n.*line 5: “culture” is no address/);
});

test('who is no administrator, is not signed in, or whose session ends is told what to do', async () => {
  const args = ['--package', notes(), '--sites', sitesFile('/sites/culture'), '--yes'];
  const nobody = await run(standIn, args, { login: undefined });
  assert.deepEqual([nobody.code, /Nobody is signed in .*m365 login/.test(nobody.said)], [3, true], nobody.said);
  const bob = await run(standIn, args, { login: 'bob' });
  assert.equal(bob.code, 1, bob.said);
  assert.match(bob.said, /Stopped: Add Notes .*\nThe answer was: Access denied.*\nbob is no administrator of the app catalog\.\n[^]*Nothing was changed before\./);
  const pause = { say: (line: string) => void (line.startsWith('[3/') && tenant.endSessions()) };
  const ended = await run(standIn, args, pause);
  assert.equal(ended.code, 1);
  assert.equal(installed('/sites/culture'), undefined);
  assert.equal(sharePoint.apps.list()[0]?.deployedVersion, '1.0.0.0');
});

test('no app catalog, another tenant: nothing is done', async () => {
  sharePoint.settings.appCatalog = false;
  const none = await run(standIn, ['--package', notes(), '--yes']);
  assert.deepEqual([none.code, /m365 spo tenant appcatalog add --url https:\/\/ville\.sharepoint\.com\/sites\/appcatalog/.test(none.said)], [3, true], none.said);
  sharePoint.settings.appCatalog = true;
  const other = await run(standIn, ['--tenant', 'autre', '--package', notes(), '--yes']);
  assert.deepEqual([other.code, /signed in to https:\/\/ville\.sharepoint\.com, not to https:\/\/autre\.sharepoint\.com/.test(other.said)], [3, true], other.said);
  expectNothingChanged(other);
});

test('a busy server is waited for; one that fails is said so, and the next run goes on', async () => {
  const args = ['--package', notes(), '--sites', sitesFile('/sites/culture'), '--yes'];
  for (const kind of ['throttle', 'unavailable'] as const) sharePoint.faults.add({ kind, path: 'deploy|Add', method: 'POST', count: 1, retryAfter: 0 });
  sharePoint.faults.add({ kind: 'fail', path: 'install', method: 'POST', count: 1 });
  const failed = await run(standIn, args);
  assert.equal(failed.code, 1, failed.said);
  assert.match(failed.said, /Stopped: Install .*\nThe answer was: An unexpected error has occurred\.\nSharePoint failed/);
  assert.equal((await run(standIn, args)).code, 0);
  assert.equal(installed('/sites/culture'), '1.0.0.0');
});

for (const step of ['Add', 'deploy', 'install'] as const) {
  test(`an answer to ${step} that is lost is looked for; a connection that is lost before is not taken for done`, async () => {
    const args = ['--package', notes(), '--sites', sitesFile('/sites/culture'), '--yes'];
    sharePoint.faults.add({ kind: 'dropBefore', path: `${step}\\b`, method: 'POST', count: 1 });
    const before = await run(standIn, args);
    assert.equal(before.code, 1, before.said);
    assert.match(before.said, /The connection was lost\. The step may be done all the same\./);
    sharePoint.faults.add({ kind: 'dropAfter', path: `${step}\\b`, method: 'POST', count: 1 });
    const once = await run(standIn, args);
    assert.equal(once.code, 0, once.said);
    assert.equal(installed('/sites/culture'), '1.0.0.0');
    assert.equal(sharePoint.apps.list().length, 1);
  });
}

test('a command that does not end is ended, and said to be late', async () => {
  const slow: CliOf = (login) => async (args) => (args.includes('install') ? { code: null, stdout: '', stderr: '', late: true } : standIn(login)(args));
  const late = await run(slow, ['--package', notes(), '--sites', sitesFile('/sites/culture'), '--yes']);
  assert.deepEqual([late.code, /SharePoint did not answer in time: it is busy/.test(late.said)], [1, true], late.said);
  assert.match(late.commands.at(-1) ?? '', /^m365 spo app install /);
});

test('what SharePoint installs after it has answered is waited for, and told where it does not come', async () => {
  const args = ['--package', notes(), '--sites', sitesFile('/sites/culture'), '--yes'];
  sharePoint.settings.appInstallDelay = 3600;
  let waited = 0;
  const pause = (seconds: number): Promise<void> => {
    waited += seconds;
    if (waited > 20) sharePoint.settings.appInstallDelay = 0;
    return Promise.resolve();
  };
  const patient = await run(standIn, args, { pause });
  assert.equal(patient.code, 0, patient.said);
  sharePoint.settings.appInstallDelay = 3600;
  const second = await run(standIn, ['--package', notes(), '--sites', sitesFile('/sites/sports'), '--yes']);
  assert.deepEqual([second.code, /one site does not show it yet:\n.*sports\n.*To look again/.test(second.said)], [1, true], second.said);
});

test('another package under the same version, the same one packed anew, a newer one in the catalog', async () => {
  await run(standIn, ['--package', notes(), '--yes']);
  const other = await run(standIn, ['--package', join(folder, 'some-sites.sppkg'), '--dry-run']);
  assert.match(other.said, /Please note: The app catalog holds other files under the same version 1\.0\.0\.0/);
  assert.match(other.said, /Replace Notes 1\.0\.0\.0 in the app catalog/);
  await run(standIn, ['--package', notes('-2'), '--yes']);
  const older = await run(standIn, ['--package', notes(), '--yes']);
  assert.deepEqual([older.code, /holds version 2\.0\.0\.0 of Notes, which is newer/.test(older.said)], [2, true], older.said);
});

test('what is no package, or not there, is refused before SharePoint is asked', async () => {
  for (const file of ['broken.sppkg', 'none.sppkg']) {
    const wrong = await run(standIn, ['--package', join(folder, file), '--yes']);
    assert.deepEqual([wrong.code, wrong.commands], [2, []]);
    assert.match(wrong.said, /npm run package/);
  }
});

test('SharePoint keeps a file that it takes for no package, and says so: it is not deployed', async () => {
  const strict: CliOf = (login) => async (args) => {
    const answer = await standIn(login)(args);
    return args.includes('list') ? { ...answer, stdout: answer.stdout.replace('"IsValidAppPackage": true', '"IsValidAppPackage": false').replace('No errors.', 'The package is damaged.') } : answer;
  };
  const taken = await run(strict, ['--package', notes(), '--yes']);
  assert.deepEqual([taken.code, /Stopped: Add Notes .*\nThe answer was: The package is damaged\./.test(taken.said)], [1, true], taken.said);
  assert.equal(sharePoint.apps.list()[0]?.deployedVersion, undefined);
});

test('a deployment that was answered and is not there is told as such, and nothing is installed', async () => {
  const forgetful: CliOf = (login) => async (args) => (args.includes('deploy') ? { code: 0, stdout: '', stderr: '' } : standIn(login)(args));
  const told = await run(forgetful, ['--package', notes(), '--sites', sitesFile('/sites/culture'), '--yes']);
  assert.deepEqual([told.code, /Stopped: Deploy 1\.0\.0\.0 .*\nThe answer was: The package was deployed, and is not shown as deployed\./.test(told.said)], [1, true], told.said);
  assert.equal(installed('/sites/culture'), undefined);
});

test('where nobody can answer it asks for --yes; a person may say no', async () => {
  const silent = await run(standIn, ['--package', notes()]);
  assert.deepEqual([silent.code, silent.commands], [2, []]);
  const no = await run(standIn, ['--package', notes()], { confirm: () => Promise.resolve(false) });
  assert.equal(no.code, 0);
  expectNothingChanged(no);
  const yes = await run(standIn, ['--package', notes()], { confirm: () => Promise.resolve(true) });
  assert.equal(yes.code, 0);
  assert.equal(changes(yes).length, 2);
});

test('Ctrl-C ends it after the step that is under way', async () => {
  let ended = false;
  const cli: CliOf = (login) => async (args) => {
    const answer = await standIn(login)(args);
    ended ||= args.includes('deploy');
    return answer;
  };
  const stopped = await run(cli, ['--package', notes(), '--sites', sitesFile('/sites/culture'), '--yes'], { isEnded: () => ended });
  assert.equal(stopped.code, 1);
  assert.match(stopped.said, /Stopped as you asked\.[^]*Left:\n {2}Install 1\.0\.0\.0 on .*culture/);
  assert.equal(installed('/sites/culture'), undefined);
});
