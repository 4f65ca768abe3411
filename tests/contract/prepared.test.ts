import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Call } from '../../src/domain/calls/Call';
import { DataError } from '../../src/data/DataError';
import { callDraft, textOf } from './callTexts';
import { callsAs, withCalls } from './localCalls';
import { openLocalSite } from './localSite';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

describe('a version, and a synthesis, in preparation', { concurrency: false }, () => {
  let site: SiteUnderTest;
  let call: Call;
  const as = (persona: Persona) => callsAs(site, persona).animation();
  const codeOf = async (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : String(error)));
  before(async () => {
    site = await openLocalSite(withCalls);
    const animation = await as('owner');
    const key = crypto.randomUUID();
    call = (await animation.publish(await animation.saveDraft(callDraft(), textOf(3), key), key)).call;
  });
  after(() => site.close());

  it('is stored for owners and animators, with who was at it, and hidden from agents', async () => {
    assert.equal(await (await as('agent1')).prepared(call, 'version'), null);
    assert.deepEqual({ ...(await (await as('agent1')).prepare(call, 'version', 'un', 0)), at: null }, { content: 'un', step: 1, by: 'Agent agent1', at: null });
    const found = await (await as('owner')).prepared(call, 'version');
    assert.deepEqual([found?.content, found?.step, found?.by], ['un', 1, 'Agent agent1']);
    for (const persona of ['visitor', 'member'] as const) {
      assert.match(await codeOf((await as(persona)).prepared(call, 'version')), /forbidden|notFound/);
      assert.match(await codeOf((await as(persona)).prepare(call, 'version', 'x', 1)), /forbidden|notFound/);
    }
  });

  it('is written over by nobody: of two who saw the same the second is refused, and goes on from what he sees then', async () => {
    const [animator, owner] = [await as('agent1'), await as('owner')];
    const results = await Promise.all([codeOf(animator.prepare(call, 'version', 'deux', 1)), codeOf(owner.prepare(call, 'version', 'autre', 1))]);
    assert.deepEqual([...results].sort(), ['conflict', 'none']);
    const stored = await animator.prepared(call, 'version');
    assert.deepEqual([stored?.step, stored?.content], [2, results[0] === 'none' ? 'deux' : 'autre']);
    assert.equal((await owner.prepare(call, 'version', 'trois', 2)).step, 3);
  });

  it('is stored behind none that came since, once the name of its step is free again', async () => {
    const [animator, owner] = [await as('agent1'), await as('owner')];
    for (let step = 0; step < 7; step++) await animator.prepare(call, 'synthesis', `pas ${step}`, step);
    assert.equal(await codeOf(owner.prepare(call, 'synthesis', 'ancien', 1)), 'conflict');
    assert.equal((await owner.prepared(call, 'synthesis'))?.content, 'pas 6');
    assert.equal((await owner.prepared(call, 'version'))?.content, 'trois');
    await owner.forgetPrepared(call, 'synthesis');
    assert.equal(await animator.prepared(call, 'synthesis'), null);
    assert.equal((await owner.prepare(call, 'synthesis', 'repris', 7)).step, 8);
    await owner.forgetPrepared(call, 'synthesis');
  });

  it('leaves what new calls begin with to owners, who see what another one chose', async () => {
    const [animator, owner] = [await as('agent1'), await as('owner')];
    assert.equal(await owner.defaults(), null);
    assert.equal(await codeOf(animator.saveDefaults({ retentionMonths: 6 }, 0)), 'forbidden');
    assert.equal((await owner.saveDefaults({ retentionMonths: 12 }, 0)).step, 1);
    assert.equal(await codeOf(owner.saveDefaults({ retentionMonths: 36 }, 0)), 'conflict');
    await owner.saveDefaults({ retentionMonths: null }, 1);
    assert.deepEqual({ ...(await animator.defaults()), at: null }, { retentionMonths: null, step: 2, by: 'Agent owner', at: null });
    assert.equal((await as('member').then((member) => codeOf(member.defaults()))) === 'none', false);
  });

  it('is stored once where the answer is lost', async () => {
    const animator = await as('agent1');
    await site.fault({ kind: 'dropAfter', path: 'addUsingPath', count: 1 });
    assert.equal((await animator.prepare(call, 'version', 'quatre', 3)).step, 4);
    assert.equal((await animator.prepare(call, 'version', 'quatre', 3)).step, 4);
    await site.clearFaults();
    assert.equal((await animator.prepared(call, 'version'))?.step, 4);
  });

  it('keeps its last steps, and goes with all of them', async () => {
    const animator = await as('agent1');
    for (let step = 4; step < 12; step++) await animator.prepare(call, 'version', `pas ${step}`, step);
    const files = async (): Promise<readonly string[]> => ((await (await site.rest('owner', "_api/web/getFolderByServerRelativePath(decodedurl='/sites/intranet/ParvisCallWork')/files?$select=Name")).json()) as { value: { Name: string }[] }).value.map(({ Name }) => Name).filter((name) => name.startsWith('version-')).sort();
    assert.deepEqual(await files(), [8, 9, 10, 11, 12].map((step) => `version-${call.id}-${step}.json`).sort());
    await animator.forgetPrepared(call, 'version');
    assert.deepEqual([await animator.prepared(call, 'version'), await files()], [null, []]);
  });
});
