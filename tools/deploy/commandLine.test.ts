import fc from 'fast-check';
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { typed } from './cli';
import { DeployError } from './deployError';
import { parseCommandLine } from './deployOptions';
import { thisCommand } from './deployWords';
import { findCli } from './findCli';
import { refusalOf } from './refusal';
import { siteAddresses } from './siteAddresses';
import { spawnCli } from './spawnCli';
import { tenantOf } from './tenant';

const TENANT = 'https://ville.sharepoint.com';

test('a tenant is known by its name, its address, or that of a page of it', () => {
  for (const text of ['ville', ' Ville ', 'ville.sharepoint.com', TENANT, `${TENANT}/`, `${TENANT}/sites/culture/SitePages/Accueil.aspx?a=1`, 'https://ville-admin.sharepoint.com/_layouts/15/online/AdminHome.aspx', 'ville-my.sharepoint.com']) assert.equal(tenantOf(text), TENANT, text);
  for (const text of ['', 'ville.fr', 'http://ville.sharepoint.com', 'https://ville.sharepoint.com.evil.example', 'https://evil.example/ville.sharepoint.com', 'https://a@ville.sharepoint.com', 'https://ville.sharepoint.com:8443', 'vi lle', '--yes', "v';rm"]) assert.equal(tenantOf(text), undefined, text);
});

test('a list of sites: comments, blank lines, relative addresses, what Excel and Windows leave in it', () => {
  const { sites, problems } = siteAddresses(`\uFEFF# Directions\r\n${TENANT}/sites/culture/\r\n\r\n  /teams/sports  # since May\r\n${TENANT}\r\n${TENANT}/sites/a/sous-site`, TENANT);
  assert.deepEqual(sites, [`${TENANT}/sites/culture`, `${TENANT}/teams/sports`, TENANT, `${TENANT}/sites/a/sous-site`]);
  assert.deepEqual(problems, []);
});

test('a list of sites says of each line what is wrong with it', () => {
  const wrong = [
    ['http://ville.sharepoint.com/sites/a', /has to begin with https/], ['https://autre.sharepoint.com/sites/a', /is not of the tenant/], [`${TENANT}/sites/a/SitePages/Accueil.aspx`, /The site itself: https:\/\/ville\.sharepoint\.com\/sites\/a$/],
    [`${TENANT}/SitePages/Home.aspx`, /The site itself: https:\/\/ville\.sharepoint\.com$/], ['sites/a', /is no address/], ['culture', /is no address/], [`${TENANT}/sites/a?x=1`, /is not the address of a site/], [`${TENANT}/sites`, /is not the address of a site/],
    [`${TENANT}/sites/a b`, /is no address/], [`https://x@ville.sharepoint.com/sites/a`, /is not of the tenant/], [`${TENANT}/sites/a/Lists/Things/AllItems.aspx`, /The site itself/]
  ] as const;
  const { sites, problems } = siteAddresses(wrong.map(([line]) => line).join('\n'), TENANT);
  assert.deepEqual(sites, []);
  for (const [index, [line, words]] of wrong.entries()) {
    assert.equal(problems[index]?.line, index + 1);
    assert.match(problems[index]?.problem ?? '', words, line);
  }
});

test('whatever stands in a list, a site is of the tenant, stands in it once, and each line is a site, a problem, or nothing', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('/sites/a', '/sites/A/', `${TENANT}/sites/b`, '# note', '', 'https://autre.sharepoint.com/sites/b')).map((line) => line.replace(/[\r\n]/g, '')), { maxLength: 12 }), (lines) => {
    const { sites, problems } = siteAddresses(lines.join('\n'), TENANT);
    assert.equal(new Set(sites.map((each) => each.toLowerCase())).size, sites.length);
    for (const each of sites) assert.equal(new URL(each).origin, TENANT);
    assert.ok(sites.length + problems.length <= lines.length);
    for (const { line } of problems) assert.notEqual(lines[line - 1]?.trim(), '');
  }));
});

test('options that contradict each other, are missing or unknown are refused with how to use it', () => {
  for (const args of [[], ['--tenant', 'no tenant'], ['--tenant', 'ville', '--sites', 'a', '--all-sites'], ['--tenant', 'ville', '--uninstall'], ['--tenant', 'ville', '--uninstall', '--all-sites'], ['--tenant', 'ville', '--retract', '--sites', 'a'], ['--tenant', 'ville', '--nothing'], ['--tenant', 'ville', 'more']]) {
    assert.throws(() => parseCommandLine(args), (error) => error instanceof DeployError && error.exitCode === 2 && error.message.includes('npm run deploy -- --tenant NAME'), args.join(' '));
  }
  assert.equal(parseCommandLine(['--help']), 'help');
});

test('the command to run next is the command that was run', () => {
  for (const args of [['--sites', 'sites.txt', '--yes'], ['--hub', `${TENANT}/sites/intranet`], ['--all-sites'], ['--retract'], ['--sites', 'my sites.txt', '--uninstall', '--retract'], ['--package', 'other.sppkg']]) {
    const options = parseCommandLine(['--tenant', 'ville', ...args]);
    assert.ok(options !== 'help');
    const again = thisCommand(options).replace(/^npm run deploy -- /, '').match(/"[^"]*"|\S+/g)?.map((each) => each.replaceAll('"', '')) ?? [];
    assert.deepEqual(parseCommandLine(again), options);
  }
});

test('a command is shown so that no name ends its quotes', () => {
  assert.equal(typed(['spo', 'app', 'add', '--filePath', "l'été $(rm).sppkg"]), "m365 spo app add --filePath 'l'\\''été $(rm).sppkg'");
});

test('why a command came to nothing, in the words of SharePoint and of the CLI', () => {
  const said = (stderr: string, stdout = ''): readonly [string, string] => {
    const { kind, said: words } = refusalOf({ code: 1, stdout, stderr });
    return [kind, words];
  };
  assert.deepEqual(said('\u001b[31mError: Access denied. You do not have permission.\u001b[39m\n'), ['denied', 'Access denied. You do not have permission.']);
  assert.deepEqual(said('Warning: Ignoring extra certs from `/tmp/c.pem`\n(node:12) Warning: old\nError: Access denied.\n'), ['denied', 'Access denied.']);
  assert.deepEqual(said('Error: Accès refusé.'), ['denied', 'Accès refusé.']);
  assert.deepEqual(said('Error: {"odata.error":{"code":"-1, X","message":{"lang":"en-US","value":"Cannot find resource for the request /."}}}'), ['missing', 'Cannot find resource for the request /.']);
  assert.deepEqual(said('', '{"error":"Log in to Microsoft 365 first"}'), ['signedOut', 'Log in to Microsoft 365 first']);
  assert.deepEqual(said('Error: [object Object]'), ['other', 'No reason was given.']);
  for (const [words, kind] of [
    ['Request failed with status code 401', 'signedOut'], ['AADSTS700082: The refresh token has expired due to inactivity.', 'signedOut'], ['socket hang up', 'lost'], ['network_error: See https://aka.ms/msal.js.errors#network_error for details', 'lost'], ['getaddrinfo ENOTFOUND ville.sharepoint.com', 'lost'], ['connect ETIMEDOUT 1.2.3.4:443', 'lost'],
    ['Request failed with status code 423', 'locked'], ['Request failed with status code 500', 'failed'], ['Request failed with status code 404', 'missing'], ['The app "Notes" is not deployed.', 'other']
  ] as const) assert.equal(said(`Error: ${words}`)[0], kind, words);
  assert.equal(refusalOf({ code: null, stdout: '', stderr: '' }).kind, 'lost');
});

test('a token is never shown', () => {
  const token = `eyJ${Buffer.from('{"alg":"none"}').toString('base64url')}.eyJzdWIiOiIxIn0.c2ln`;
  for (const text of [`Error: Bearer ${token} was refused`, `Error: {"error":{"message":"${token}"}}`, `Token: ${token}, ExpiresAt: 1`]) assert.ok(!refusalOf({ code: 1, stdout: '', stderr: text }).said.includes(token.slice(0, 12)), text);
});

test('the CLI is run without a shell and without its debug output; one that does not end is ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-cli-'));
  const script = join(folder, 'cli.js');
  writeFileSync(script, "if (process.argv[2] === 'wait') setInterval(() => 0, 1000); else { console.log(JSON.stringify([process.argv.slice(2), process.env.CLIMICROSOFT365_DEBUG, process.env.KEPT])); console.error('no'); process.exitCode = 3; }");
  const args = ["l'été $(rm) \"x\"", '*', ''];
  const { code, stdout, stderr, late } = await spawnCli({ script, env: { CLIMICROSOFT365_DEBUG: '1', KEPT: 'yes' } })(args);
  assert.deepEqual([code, JSON.parse(stdout), stderr, late], [3, [args, '', 'yes'], 'no\n', undefined]);
  assert.deepEqual(await spawnCli({ script, patience: 0.1 })(['wait']), { code: null, stdout: '', stderr: '', late: true });
  rmSync(folder, { recursive: true });
});

test('the CLI is found where npm puts it; another version, or none, is told with how to get it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-cli-'));
  const install = (name: string, version: string, link: boolean): string => {
    const home = join(folder, name, 'node_modules', '@pnp', 'cli-microsoft365');
    mkdirSync(join(home, 'dist'), { recursive: true });
    mkdirSync(join(folder, name, 'node_modules', '.bin'));
    writeFileSync(join(home, 'dist', 'index.js'), '');
    writeFileSync(join(home, 'package.json'), JSON.stringify({ version }));
    const bin = link ? join(folder, name, 'node_modules', '.bin') : join(folder, name);
    if (link) symlinkSync(join(home, 'dist', 'index.js'), join(bin, 'm365'));
    else writeFileSync(join(bin, 'm365.cmd'), '');
    return bin;
  };
  const [linked, windows, old] = [install('linked', '11.12.0', process.platform !== 'win32'), install('windows', '11.11.0', false), install('old', '10.0.0', false)];
  assert.equal(findCli(['/none', linked].join(process.platform === 'win32' ? ';' : ':')).version, '11.12.0');
  assert.equal(findCli(windows).version, '11.11.0');
  for (const path of [old, join(folder, 'none')]) assert.throws(() => findCli(path), (error) => error instanceof DeployError && error.exitCode === 3 && error.message.includes('npm install --global @pnp/cli-microsoft365@11.11.0'));
  rmSync(folder, { recursive: true });
});
