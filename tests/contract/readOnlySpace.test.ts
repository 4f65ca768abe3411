import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { runPlan } from '../../src/domain/plans/runPlan';
import { failureKind } from '../../src/data/plans/failureKind';
import { readOnlySteps } from '../../src/data/requests/opening/readOnlySteps';
import type { MemoryDesk } from '../../src/data/requests/opening/testing/MemoryDesk';
import type { OpeningPlan } from '../../src/domain/requests/openingPlan';
import type { Persona } from './SiteUnderTest';
import type { Luck } from '../opening/Line';
import { Line } from '../opening/Line';
import { OpeningCity } from '../opening/OpeningCity';

describe('a space that is archived', () => {
  let city: OpeningCity;
  let plan: OpeningPlan;
  let desk: MemoryDesk;
  before(async () => {
    city = await OpeningCity.open();
    [plan, desk] = [city.plan({ usages: ['polls', 'files'] }), city.desk()];
    assert.equal((await city.visit(plan, desk)).end, 'done');
  });
  after(() => city.site.close());

  const run = async (isArchived: boolean, round: number, line = new Line()) => {
    const page = line.desk(desk.as({ id: 5, name: 'owner' }));
    const steps = readOnlySteps(isArchived, { notes: page.notes, language: 'fr', round, space: async () => nodeConnection(plan.webUrl, 'owner', { tries: 1, longestWaitSeconds: 0, fetch: line.fetch }) });
    return runPlan(steps, { hold: { keep: async () => true }, pause: async () => undefined, kindOf: failureKind, signal: line.closing.signal });
  };
  /** What somebody is answered who adds: to the documents, and to what all may add to in a list of ours. */
  const adds = async (as: Persona): Promise<number> => {
    const headers = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', 'X-Local-User': as };
    const { FormDigestValue } = (await (await fetch(`${plan.webUrl}/_api/contextinfo`, { method: 'POST', headers })).json()) as { readonly FormDigestValue: string };
    const body = JSON.stringify({ Title: `x${Math.random()}`, ClientKey: crypto.randomUUID() });
    return (await fetch(`${plan.webUrl}/_api/web/getList('${new URL(plan.webUrl).pathname}/Lists/ParvisConfidentialBallots')/items`, { method: 'POST', headers: { ...headers, 'X-RequestDigest': FormDigestValue }, body })).status;
  };
  const facts = async (): Promise<{ readonly levels: unknown; readonly title: string }> => {
    const { sp } = nodeConnection(plan.webUrl, 'admin');
    return { levels: await sp.at('_api/web/roleDefinitions').select('Id', 'BasePermissions')<unknown>(), title: (await sp.at('_api/web').select('Title')<{ readonly Title: string }>()).Title };
  };

  it('is read by all and written in by nobody but its owners, says so, and opens again as it was', async () => {
    const before = await facts();
    assert.equal(await adds('agent1'), 201);
    assert.equal((await run(true, 1)).end, 'done');
    assert.equal(await adds('agent1'), 403);
    assert.equal(await adds('colleague'), 201, 'an animator, who is an owner');
    assert.equal((await nodeConnection(plan.webUrl, 'agent1').sp.at('_api/web').select('Title')<{ readonly Title: string }>()).Title, `${plan.name} (archivée)`);
    assert.equal((await run(true, 1)).end, 'done');
    assert.equal((await run(false, 1)).end, 'done');
    assert.equal(await adds('agent1'), 201);
    assert.deepEqual(await facts(), before);
  });

  for (const luck of ['lostBefore', 'lostAfter', 'busy', 'refused', 'closed'] as const satisfies readonly Luck[]) {
    it(`opens again as it was where a request on either way was ${luck}`, async () => {
      const before = await facts();
      const [there, back] = [new Line(), new Line()];
      await run(true, 100, there);
      await run(false, 100, back);
      for (const [isArchived, whole] of [[true, there], [false, back]] as const) {
        for (let at = 1; at <= whole.requests.length; at += 9) {
          const round = 1000 + Math.floor(Math.random() * 1e6);
          const broken = (): Line => new Line((number) => (number === at ? luck : undefined));
          await run(true, round, isArchived ? broken() : undefined);
          assert.equal((await run(true, round)).end, 'done');
          await run(false, round, isArchived ? undefined : broken());
          assert.equal((await run(false, round)).end, 'done');
          assert.deepEqual(await facts(), before, `${luck} at ${at}`);
        }
      }
    });
  }
});
