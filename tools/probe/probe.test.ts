import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import type { Cli } from '../deploy/cli';
import { personasIn } from './access/accessFor';
import { tokensOfConnections } from './access/cliTokens';
import { tokenAccess } from './access/tokenAccess';
import { isProbed } from './Assumption';
import { assumptions } from './assumptions';
import { tenantProbeDocument, withResults } from './documents';
import { CannotTry, outcomeOf } from './outcome';
import { commandOf } from './probeOptions';
import type { ProbeReport } from './report';
import { line, readReport, reportTable, summary } from './report';

const TOKEN = 'eyJhbGciOiJub25lIn0.eyJ1cG4iOiJhIn0.c2lnbmF0dXJl';
const first = assumptions.find(isProbed) ?? assert.fail();

describe('the documents of the probe', () => {
  it('say each assumption once, and what follows', () => {
    const ids = assumptions.map(({ id }) => id);
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)), []);
    assert.deepEqual(assumptions.filter(({ says, uses }) => says === '' || uses.length === 0 || uses.some(({ where, otherwise }) => where === '' || otherwise === '')), []);
  });

  it('are written from the probes: npm run probe -- --write-docs', () => {
    assert.equal(readFileSync('docs/tenant-probe.md', 'utf8'), tenantProbeDocument());
  });

  it('name a probe of each fact that nobody documents, and no other', () => {
    const rows = readFileSync('docs/platform.md', 'utf8').split('\n').filter((row) => /^\| .* \| [DMP?](, [DMP?])* \|/.test(row));
    assert.ok(rows.length > 30);
    const cells = rows.map((row) => row.split(' | ')).map((parts) => ({ fact: parts[0] ?? '', backing: parts[1] ?? '', ids: [...(parts[2] ?? '').matchAll(/`([\w-]+)`/g)].map(([, id = '']) => id) }));
    assert.deepEqual(cells.filter(({ backing, ids }) => /[P?]/.test(backing) && ids.length === 0).map(({ fact }) => fact), []);
    assert.deepEqual(cells.flatMap(({ ids }) => ids).filter((id) => !assumptions.some((each) => each.id === id)), []);
  });

  it('show what a run saw', () => {
    const report: ProbeReport = {
      format: 'parvis-probe', version: 1, date: '2026-12-01T08:00:00.000Z', site: 'https://tenant.example/sites/test', build: '16.0.0.1', parvis: '1.0.0', personas: ['owner', 'agent'], isThorough: false, madeSites: false,
      seconds: 61, traffic: { requests: 3, operations: 4, throttled: 1 }, left: ['the list x'],
      results: [{ id: first.id, is: 'differs', seen: 'a | b <script>' }, { id: assumptions.filter(isProbed)[1]?.id ?? '', is: 'notTried', why: 'nobody acts as agent' }, { id: 'of-a-later-version', is: 'expected', seen: '' }]
    };
    const again = readReport(JSON.stringify(report));
    const table = reportTable(again);
    assert.match(table, /^Seen on 2026-12-01, SharePoint 16\.0\.0\.1, Parvis 1\.0\.0, as owner, agent: 3 requests\.$/m);
    assert.ok(table.includes(`| \`${first.id}\` | **differs** | a \\| b \\<script>. ${first.uses[0]?.where}: ${first.uses[0]?.otherwise}`));
    assert.ok(withResults(readFileSync('docs/platform.md', 'utf8'), again).includes(table));
    assert.match(summary(again), /1 as expected, 1 differ, 1 not tried/);
    assert.match(summary(again), /asked to wait 1 times[^]*left behind: the list x/);
    assert.throws(() => withResults('# Nothing', again), /no place for results/);
    assert.throws(() => readReport('{"format":"other"}'), /no file that npm run probe wrote/);
  });

  it('tell what differs, with what changes, apart from what could not be tried', () => {
    assert.match(line(first, { is: 'differs', seen: 'no' }), /differs +\S+ +no\n.*here is what changes/);
    assert.doesNotMatch(line(first, { is: 'notTried', why: 'no' }), /changes/);
    assert.deepEqual(outcomeOf(new CannotTry('nobody')), { is: 'notTried', why: 'nobody' });
    assert.equal(outcomeOf(new DataError('offline')).is, 'notTried');
    assert.equal(outcomeOf(new TypeError('x')).is, 'notTried');
    assert.deepEqual(outcomeOf(new DataError('forbidden', { body: '{"odata.error":{"message":{"value":"Access denied."}}}' }, undefined, { status: 403 })), { is: 'differs', seen: 'forbidden, status 403: Access denied.' });
  });
});

describe('who acts on a tenant', () => {
  it('is told by connections of CLI for Microsoft 365, and the one in use is in use again', async () => {
    const said: string[] = [];
    const cli: Cli = async (args) => {
      said.push(args.join(' '));
      if (args[3] === 'gone') return { code: 1, stdout: '', stderr: `Error: The connection 'gone' cannot be found. ${TOKEN}` };
      const stdout = args[1] === 'list' ? '[{"name":"camille","connectedAs":"c@city.example","authType":"DeviceCode","active":false},{"name":"mine","active":true}]' : args[0] === 'util' ? `"${TOKEN}"\n` : '';
      return { code: 0, stdout, stderr: '' };
    };
    const tokens = await tokensOfConnections(['camille', 'fatou', 'camille'], 'https://tenant.sharepoint.com', cli);
    assert.deepEqual([...tokens], [['camille', TOKEN], ['fatou', TOKEN]]);
    assert.deepEqual(said, [
      'connection list --output json', 'connection use --name camille', 'util accesstoken get --resource https://tenant.sharepoint.com --output text',
      'connection use --name fatou', 'util accesstoken get --resource https://tenant.sharepoint.com --output text', 'connection use --name mine'
    ]);
    await assert.rejects(tokensOfConnections(['a; rm'], 'https://tenant.sharepoint.com', cli), /rename it/);
    const refused = await tokensOfConnections(['gone'], 'https://tenant.sharepoint.com', cli).then(() => assert.fail(), (reason: Error) => reason.message);
    assert.match(refused, /^m365 connection use --name gone\nError: The connection 'gone' cannot be found\. …\nEach person signs in once/);
  });

  it('is told by tokens of variables and files, which are never said', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parvis-token-'));
    const file = join(folder, 'agent.txt');
    writeFileSync(file, `${TOKEN}\n`);
    const sent: Headers[] = [];
    const access = await tokenAccess(personasIn(`owner=env:OWNER,agent=file:${file}`), 'https://tenant.sharepoint.com/sites/test', { OWNER: TOKEN }, async (_, init) => {
      sent.push(new Headers(init?.headers));
      return new Response('{}');
    });
    rmSync(folder, { recursive: true });
    assert.deepEqual(access.personas, ['owner', 'agent']);
    for (const ask of [access.as('owner'), access.as('agent'), access.anonymous]) await ask('https://tenant.sharepoint.com/_api/web');
    assert.deepEqual(sent.map((headers) => headers.get('Authorization')), [`Bearer ${TOKEN}`, `Bearer ${TOKEN}`, null]);
    assert.ok(sent.every((headers) => headers.get('User-Agent')?.startsWith('NONISV|Parvis|')));
    for (const wrong of ['env:NOTHING', 'file:/nowhere', 'env:PARTLY']) {
      const error = await tokenAccess(personasIn(`owner=${wrong}`), 'https://tenant.sharepoint.com', { PARTLY: `${TOKEN} and more` }).then(() => assert.fail(), (reason: Error) => reason);
      assert.match(error.message, /there is no access token/);
      assert.doesNotMatch(error.message, /eyJ/);
    }
  });

  it('is said so that it can be understood, or refused with what to give', () => {
    assert.deepEqual([...personasIn('owner=camille,agent=env:A=B')], [['owner', 'camille'], ['agent', 'env:A=B']]);
    assert.throws(() => personasIn('agent=a'), /an owner of the test site has to act/);
    assert.throws(() => personasIn('owner=a,boss=b'), /--as boss=b/);
    assert.throws(() => commandOf(['--as', 'owner=a']), /name the test site/);
    assert.throws(() => commandOf(['--nothing']), /^Error: Unknown option '--nothing'[^]*npm run probe -- --site/);
    assert.throws(() => commandOf(['--site', 'tenant/sites/x']), /whole address/);
    assert.throws(() => commandOf(['--site', 'https://t.example/sites/x', '--only', 'nothing-of-this']), /no probe has this id/);
    const command = commandOf(['--site', 'https://t.example/sites/x/?a=b', '--as', 'owner=a', '--only', `${first.id},levels-by-rest`]);
    assert.ok(command.does === 'probe' && command.options.site === 'https://t.example/sites/x' && command.options.only.length === 2);
    assert.deepEqual([commandOf([]).does, commandOf(['--list']).does, commandOf(['--show', 'x.json']).does], ['help', 'list', 'show']);
  });
});
