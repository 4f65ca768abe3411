import { spPost } from '@pnp/sp';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { openSharePoint } from '../../local/sharepoint';
import { openLocalTenant, TENANT } from '../../tools/deploy/testing/localTenant';
import type { Persona as Probing } from '../../tools/probe/Assumption';
import { isProbed } from '../../tools/probe/Assumption';
import { localAccess } from '../../tools/probe/access/localAccess';
import { tokenAccess } from '../../tools/probe/access/tokenAccess';
import { assumptions } from '../../tools/probe/assumptions';
import { ProbeRefused, ProbeSession } from '../../tools/probe/ProbeSession';
import type { ProbeOptions } from '../../tools/probe/ProbeSession';
import { line, readReport } from '../../tools/probe/report';
import { OTHER_SWITCHES, turns } from '../probe/turns';
import { TwistedLine } from '../probe/twists';
import type { LocalSite } from './localSite';
import { openLocalSite } from './localSite';

/** Of a default run on a tenant. */
const MOST_REQUESTS = 340;
/** The local SharePoint lets a contributor stamp a name unless told: what survives it survives a tenant that does not. */
const AS_EXPECTED = { contributorMaySetAuthor: false };

const probed = assumptions.filter(isProbed);

describe('the probe on the local SharePoint', { concurrency: false }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-probe-'));
  const lineOf = new TwistedLine();
  const people = new Map<Probing, string>([['owner', 'owner'], ['agent', 'visitor'], ['animator', 'member']]);
  let site: LocalSite;
  let session: ProbeSession;

  const open = (changes: Partial<ProbeOptions> = {}, onLeft?: (what: string) => void): Promise<ProbeSession> =>
    ProbeSession.open(
      { siteUrl: site.siteUrl, access: localAccess(people, lineOf.fetch), threshold: 60, ledger: join(folder, 'sites.txt'), pause: async (seconds) => site.advance(seconds), ...changes },
      onLeft
    );
  /** All that the site, its collection and the tenant hold that somebody made. */
  const whole = async (): Promise<string> => {
    const read = async (path: string): Promise<unknown> => (await site.rest('admin', path)).json();
    return JSON.stringify(await Promise.all([
      read('_api/web/lists?$select=Title&$orderby=Title'), read('_api/web/sitegroups?$select=Title'), read('_api/site/rootWeb/roleDefinitions?$select=Name,BasePermissions'), read('_api/web/siteusers?$select=LoginName'),
      read("_api/web/getFolderByServerRelativePath(decodedUrl='/sites/intranet/SitePages')/files?$select=Name")
    ]));
  };

  before(async () => {
    site = await openLocalSite();
    await site.settings(AS_EXPECTED);
    await inHub(site);
  });
  after(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds all as expected by default, in few requests, and takes away what it made', async () => {
    // The people whom the site knows, and its library of pages, come with the first who ask.
    const first = await open();
    await first.close();
    const before = await whole();
    const run = await open();
    const seen = [];
    for (const assumption of probed) seen.push({ id: assumption.id, ...(await run.look(assumption)) });
    assert.deepEqual(seen.filter(({ is }) => is === 'differs'), []);
    assert.deepEqual(seen.filter(({ is }) => is === 'notTried').map(({ id }) => id), probed.filter(({ extra }) => extra).map(({ id }) => id));
    assert.deepEqual(await run.close(), []);
    assert.equal(await whole(), before);
    assert.ok(run.traffic.requests <= MOST_REQUESTS, `${run.traffic.requests} requests`);
    assert.notEqual(run.traffic.build, '');
  });

  it('finds the rest as expected where it may make many rows and sites', async () => {
    session = await open({ isThorough: true, makesSites: true, stranger: 'outsider@ville.example' });
    for (const assumption of probed.filter(({ extra }) => extra)) assert.deepEqual([assumption.id, (await session.look(assumption)).is], [assumption.id, 'expected'], JSON.stringify(await session.look(assumption)));
  });

  it('knows how to turn each of them, and turns each switch of what nobody documents', () => {
    assert.deepEqual(Object.keys(turns).sort(), probed.map(({ id }) => id).sort());
    const turned = new Set(Object.values(turns).flatMap((turn) => ('settings' in turn ? Object.keys(turn.settings) : [])));
    // Its table has a row for each (local/sharepoint/README.md).
    const [, table = ''] = readFileSync(join('local', 'sharepoint', 'README.md'), 'utf8').split('## Where SharePoint is not documented');
    const switches = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name);
    assert.ok(switches.length > 10);
    assert.deepEqual(switches.filter((name) => !turned.has(name)).sort(), Object.keys(OTHER_SWITCHES).sort());
  });

  for (const assumption of probed) {
    it(`says that ${assumption.id} differs where it does, and what changes`, async () => {
      const turn = turns[assumption.id];
      assert.ok(turn);
      session.workshop.forgetShared();
      const defaults = 'settings' in turn ? await settingsOf(site, Object.keys(turn.settings)) : {};
      if ('settings' in turn) await site.settings(turn.settings as Parameters<LocalSite['settings']>[0]);
      else lineOf.twist = turn.twist;
      try {
        const outcome = await session.look(assumption);
        assert.ok(outcome.is === 'differs', JSON.stringify(outcome));
        if (turn.seen) assert.match(outcome.seen, turn.seen);
        for (const { otherwise } of assumption.uses) assert.ok(line(assumption, outcome).includes(otherwise.replace(/[`*]/g, '')));
      } finally {
        lineOf.twist = undefined;
        await site.settings(defaults);
      }
    });
  }

  it('takes away what all this made, its sites too', async () => {
    const sites = session.ledger.read();
    assert.ok(sites.length > 0);
    assert.deepEqual(await session.close(), []);
    assert.deepEqual(session.ledger.read(), []);
    const status = (await (await site.rest('owner', `_api/SPSiteManager/status?url='${sites[0]}'`)).json()) as { readonly SiteStatus: number };
    assert.equal(status.SiteStatus, 0);
  });

  it('takes away what a run that was cut off left', async () => {
    const before = await whole();
    const cut = await open({ makesSites: true });
    for (const id of ['append-is-enough', 'group-owns-group', 'pages-by-member', 'creation-is-told']) await cut.look(probed.find((each) => each.id === id) ?? assert.fail(id));
    assert.notEqual(await whole(), before);
    const left: string[] = [];
    const next = await open({}, (what) => void left.push(what));
    assert.deepEqual([...new Set(left.map((what) => what.split(' ')[1]))].sort(), ['group', 'level', 'list', 'page', 'site']);
    assert.deepEqual(await next.close(), []);
    assert.equal(await whole(), before);
    assert.deepEqual(next.ledger.read(), []);
  });

  it('waits as long as a busy service says', async () => {
    const run = await open({ pause: async () => undefined });
    await site.fault({ kind: 'throttle', user: 'owner', path: 'currentuser|roleDefinitions', count: 1, retryAfter: 1 });
    assert.equal((await run.look(probed.find(({ id }) => id === 'levels-by-rest') ?? assert.fail())).is, 'expected');
    assert.ok(run.traffic.throttled > 0);
    assert.deepEqual(await run.close(), []);
  });

  it('acts by access tokens, as on a tenant, and says none of them', async () => {
    const sharePoint = await openSharePoint({ dataDir: ':memory:', people: ['camille', 'fatou', 'karim'].map((login) => ({ login, displayName: login, email: `${login}@ville.example`, siteAdmin: login === 'camille' })) });
    const tenant = await openLocalTenant(sharePoint);
    try {
      const siteUrl = `${TENANT}/sites/intranet`;
      const env = { OWNER: tenant.token('camille'), AGENT: tenant.token('fatou'), STRANGER: tenant.token('karim') };
      const send: typeof fetch = (url, init) => fetch(String(url).replace(TENANT, tenant.origin), init);
      const ownerAlone = await ProbeSession.open({ siteUrl, access: await tokenAccess(new Map([['owner', 'env:OWNER']]), siteUrl, env, send) });
      await ownerAlone.owner.post('_api/web/associatedvisitorgroup/users', { LoginName: 'i:0#.f|membership|fatou@ville.example' });
      await ownerAlone.close();
      const run = await ProbeSession.open({ siteUrl, access: await tokenAccess(new Map([['owner', 'env:OWNER'], ['agent', 'env:AGENT'], ['animator', 'env:STRANGER']]), siteUrl, env, send) });
      assert.deepEqual(run.cast, ['owner: camille', 'agent: fatou', 'animator may not open the site (status 403): give him access']);
      const seen = [];
      for (const id of ['levels-by-rest', 'own-items-are-own', 'batch-in-order', 'no-session-is-told', 'file-bytes-kept', 'moderate-reads-all']) seen.push(await run.look(probed.find((each) => each.id === id) ?? assert.fail(id)));
      assert.deepEqual(seen.map(({ is }) => is), ['expected', 'expected', 'expected', 'expected', 'expected', 'notTried']);
      assert.deepEqual(await run.close(), []);
      // Who signed out meanwhile is no difference of SharePoint's.
      tenant.endSessions();
      const ended = await run.look(probed.find(({ id }) => id === 'levels-by-rest') ?? assert.fail());
      assert.deepEqual(ended, { is: 'notTried', why: 'SharePoint could not be asked (signedOut)' });
      for (const token of Object.values(env)) assert.ok(!JSON.stringify([seen, ended, run.cast]).includes(token));
    } finally {
      await tenant.close();
      await sharePoint.close();
    }
  });

  it('leaves what it cannot try, and says why', async () => {
    const alone = await open({ access: localAccess(new Map([['owner', 'owner']])) });
    const outcome = await alone.look(probed.find(({ id }) => id === 'append-is-enough') ?? assert.fail());
    assert.deepEqual(outcome, { is: 'notTried', why: 'nobody acts as agent: --as agent=…' });
    await alone.close();
    const administrator = await open({ access: localAccess(new Map([['owner', 'owner'], ['agent', 'admin']])) });
    assert.match(JSON.stringify(await administrator.look(probed.find(({ id }) => id === 'write-own-adds') ?? assert.fail())), /administrator of the site/);
    assert.deepEqual(administrator.cast, ['owner: Agent owner', 'who acts as agent is an administrator of the site, whom no right binds']);
    await administrator.close();
  });

  it('runs as a command, and takes away what it made when it is stopped', { timeout: 60_000 }, async () => {
    const before = await whole();
    const json = join(folder, 'out.json');
    const as = [...people].map(([persona, login]) => `${persona}=${login}`).join(',');
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', 'tsx', 'tools/probe/probe.ts', '--site', site.siteUrl, '--as', as, '--json', json, '--threshold', '60'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    let isStopped = false;
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      // Once something was made; as one press comes through npm.
      if (isStopped || !told.includes('append-is-enough')) return;
      isStopped = true;
      child.kill('SIGINT');
      child.kill('SIGTERM');
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(code, 130, told);
    assert.equal(await whole(), before);
    const report = readReport(readFileSync(json, 'utf8'));
    assert.ok(report.results.length > 0 && report.results.length < probed.length);
    assert.deepEqual([report.site, report.left, report.personas], [site.siteUrl, [], ['owner', 'agent', 'animator']]);
  });

  it('touches no site that people use, and nobody who is no owner', async () => {
    const made = await site.rest('admin', '_api/web/lists', { method: 'POST', body: JSON.stringify({ Title: 'ParvisPolls', BaseTemplate: 100 }) });
    assert.equal(made.status, 201);
    const before = await whole();
    await assert.rejects(open(), (error: Error) => error instanceof ProbeRefused && error.message.includes('ParvisPolls'));
    const told = await open({ amongRealLists: true });
    await told.look(probed.find(({ id }) => id === 'lists-filtered-by-type') ?? assert.fail());
    assert.deepEqual(await told.close(), []);
    assert.equal(await whole(), before);
    await assert.rejects(open({ access: localAccess(new Map([['owner', 'member']])) }), /no full control/);
    await assert.rejects(open({ access: localAccess(new Map([['owner', 'owner'], ['agent', 'owner']])) }), /one person/);
  });
});

/** Makes a hub of another site, and lets the test site join it. */
async function inHub(site: LocalSite): Promise<void> {
  const { origin } = new URL(site.siteUrl);
  const made = await site.rest('admin', '_api/SPSiteManager/create', { method: 'POST', body: JSON.stringify({ request: { Title: 'Hub', Url: `${origin}/sites/hub`, Lcid: 1036, WebTemplate: 'SITEPAGEPUBLISHING#0' } }) });
  assert.equal(made.status, 200);
  const { ID } = await spPost<{ readonly ID: string }>(nodeConnection(`${origin}/sites/hub`, 'admin').sp.at('_api/site/registerHubSite'));
  await spPost(site.connection('admin').sp.at(`_api/site/joinHubSite('${ID}')`));
}

async function settingsOf(site: LocalSite, names: readonly string[]): Promise<Record<string, boolean | number | string>> {
  const all = (await (await fetch(`${new URL(site.siteUrl).origin}/_local/settings`)).json()) as Record<string, boolean | number | string>;
  return Object.fromEntries(names.map((name) => [name, all[name] ?? '']));
}
