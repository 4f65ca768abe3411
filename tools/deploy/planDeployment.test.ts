import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareVersions } from '../../local/sharepoint/model/apps/package/version';
import type { Audience, DeployOptions } from './deployOptions';
import type { Step } from './planDeployment';
import { planDeployment } from './planDeployment';
import type { CatalogApp, TenantState } from './tenantState';

const version = fc.constantFrom('1.0.0.0', '1.1.0.0', '2.0.0.0');
const app = fc.record({ id: fc.constant('id'), version, isServed: fc.boolean(), isEverywhere: fc.boolean(), isSame: fc.boolean() }).map((each): CatalogApp => ({ ...each, isEverywhere: each.isServed && each.isEverywhere }));
const own = fc.record({ title: fc.constant('Parvis'), version, mayBeEverywhere: fc.boolean(), permissions: fc.constant([]) });
const site = fc.record({ url: fc.nat(30).map((n) => `https://ville.sharepoint.com/sites/s${n}`), installed: fc.option(version, { nil: undefined }) }, { requiredKeys: ['url'] });
/** A goal, whom it is for, and a tenant; sites are known only where some are named. */
const case_ = fc.record({
  goal: fc.constantFrom<DeployOptions['goal']>('deploy', 'uninstall', 'retract', 'leave'),
  audience: fc.constantFrom<Audience>({ kind: 'asIs' }, { kind: 'everywhere' }, { kind: 'file', file: 'sites.txt' }),
  own,
  tenant: fc.record({ person: fc.constant('ada'), catalog: fc.constant('https://ville.sharepoint.com/sites/appcatalog'), app: fc.option(app, { nil: undefined }), sites: fc.uniqueArray(site, { maxLength: 6, selector: ({ url }) => url }) }, { requiredKeys: ['person', 'catalog', 'sites'] })
}).map(({ audience, tenant, ...rest }) => {
  const { app: known, ...place } = tenant;
  // What was never added is nowhere installed.
  const sites = audience.kind === 'file' ? tenant.sites.map(({ url, installed }) => ({ url, ...(known !== undefined && installed !== undefined && { installed }) })) : [];
  return { audience, ...rest, tenant: { ...place, sites, ...(known !== undefined && { app: known }) } satisfies TenantState };
});

/** What a tenant is like after a step. */
function after(state: TenantState, step: Step, { version: now }: { readonly version: string }): TenantState {
  const { app: before, ...rest } = state;
  const inSite = (url: string, installed?: string): TenantState => ({ ...state, sites: state.sites.map((each) => (each.url === url ? { url, ...(installed !== undefined && { installed }) } : each)) });
  switch (step.kind) {
    case 'add':
      return { ...rest, app: { id: 'id', isEverywhere: before?.isEverywhere ?? false, version: now, isSame: true, isServed: false } };
    case 'deploy':
      return before === undefined ? state : { ...rest, app: { ...before, isServed: true, isEverywhere: step.everywhere } };
    case 'retract':
      return before === undefined ? state : { ...rest, app: { ...before, isServed: false, isEverywhere: false } };
    case 'uninstall':
      return inSite(step.site);
    default:
      return inSite(step.site, now);
  }
}

function carriedOut(steps: readonly Step[], tenant: TenantState, package_: { readonly version: string }): TenantState {
  return steps.reduce((state, step) => after(state, step, package_), tenant);
}

test('a plan that is carried out leaves nothing to do', () => {
  fc.assert(fc.property(case_, ({ goal, audience, own: package_, tenant }) => {
    const plan = planDeployment({ goal, audience }, package_, tenant);
    if ('obstacle' in plan) return;
    const end = carriedOut(plan.steps, tenant, package_);
    const next = planDeployment({ goal, audience }, package_, end);
    assert.deepEqual('steps' in next && next.steps, []);
  }), { numRuns: 2_000 });
});

test('a plan that is broken off anywhere is gone on with, and ends where it would have', () => {
  fc.assert(fc.property(case_, fc.nat(8), ({ goal, audience, own: package_, tenant }, steps) => {
    const plan = planDeployment({ goal, audience }, package_, tenant);
    if ('obstacle' in plan) return;
    const broken = carriedOut(plan.steps.slice(0, steps), tenant, package_);
    const rest = planDeployment({ goal, audience }, package_, broken);
    assert.ok('steps' in rest);
    assert.deepEqual(carriedOut(rest.steps, broken, package_), carriedOut(plan.steps, tenant, package_));
  }), { numRuns: 2_000 });
});

test('nothing goes back to an older version, sites come after the catalog, and each site is told of once', () => {
  fc.assert(fc.property(case_, ({ goal, audience, own: package_, tenant }) => {
    const plan = planDeployment({ goal, audience }, package_, tenant);
    if ('obstacle' in plan) return;
    const { steps, asTheyAre } = plan;
    for (const step of steps) if (step.kind === 'upgrade') assert.ok(compareVersions(step.from, package_.version) < 0);
    if (goal === 'deploy' && tenant.app !== undefined) assert.ok(compareVersions(tenant.app.version, package_.version) <= 0);
    const order = steps.map(({ kind }) => ['add', 'deploy', 'install', 'upgrade', 'uninstall', 'retract'].indexOf(kind)).map((place) => (place === 3 ? 2 : place));
    assert.deepEqual(order, [...order].sort((a, b) => a - b));
    assert.deepEqual([...steps.flatMap((step) => ('site' in step ? [step.site] : [])), ...asTheyAre].sort(), tenant.sites.map(({ url }) => url).sort());
    // All sites have it, or lose it, only where that was asked.
    const had = tenant.app?.isEverywhere === true;
    for (const step of steps) {
      if (step.kind === 'deploy') assert.equal(step.everywhere, audience.kind === 'everywhere' || had);
      if (step.kind === 'retract') assert.notEqual(goal, 'deploy');
    }
  }), { numRuns: 2_000 });
});
