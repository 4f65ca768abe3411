import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CallServices } from '../../src/data/calls/CallServices';
import type { Call } from '../../src/domain/calls/Call';
import { folderOf } from '../../src/domain/calls/callFolders';
import type { Contribution } from '../../src/domain/calls/Contribution';
import { MOST_IN_SPACE, supportBoxOf } from '../../src/domain/calls/supportSpaces';
import { supportLayout } from '../../src/domain/supports/supportLayout';
import { targetFingerprint } from '../../src/domain/supports/SupportSpace';
import { ContributionsList } from '../../src/lists/calls';
import { SupportsList } from '../../src/lists/supports';
import { callDraft, contribution, textOf } from './callTexts';
import { callsAs, withCalls } from './localCalls';
import type { LocalSite } from './localSite';
import { openLocalSite } from './localSite';
import { operationsIn } from './operationsIn';
import type { Persona } from './SiteUnderTest';

const WEB = '/sites/intranet';
const SUPPORTERS = 5000;

/** Far beyond what SharePoint looks through at once, which is sixty rows here. */
describe('supports of contributions, when there are thousands', { concurrency: false }, () => {
  let site: LocalSite;
  let call: Call;
  let early: Contribution;
  let late: Contribution;
  const operations: string[] = [];

  const page = (persona: Persona): CallServices =>
    callsAs(site, persona, {
      fetch: (input, init) => {
        operations.push(...operationsIn(String(input), init));
        return fetch(input, init);
      }
    });
  /** @returns what comes of it, and how many operations it took */
  const measured = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
    operations.length = 0;
    return [await work(), operations.length];
  };
  /** As agents of whom nothing else is known would have given them. */
  const plantSupports = (id: number, space: string, count: number): void => {
    const layout = supportLayout(space, false);
    const step = { slot: id, number: 0, from: 0, to: id };
    const row = (index: number) => ({ author: 'owner', created: new Date(), folder: `${space}/${layout.folder(step)}`, values: { Title: targetFingerprint(id), BallotKey: layout.key({ ...step, agentId: 1_000_000 + index }) } });
    site.plant(`${WEB}/${SupportsList.url}`, Array.from({ length: count }, (_, index) => row(index)));
  };
  const plantContributions = (count: number): void => {
    const said = contribution(1, 'Un avis');
    const row = () => ({
      author: 'owner',
      created: new Date(),
      folder: `${call.box}/${folderOf(said)}`,
      values: { Title: 'x', Call: call.id, Kind: 'remark', Text: said.text, Content: JSON.stringify({ anchor: said.anchor }), Answers: 0, Space: 0, Passage: `${call.id}.1`, ClientKey: crypto.randomUUID() }
    });
    site.plant(`${WEB}/${ContributionsList.url}`, Array.from({ length: count }, row));
  };

  before(async () => {
    site = await openLocalSite(withCalls);
    const animation = await callsAs(site, 'owner').animation();
    const key = crypto.randomUUID();
    ({ call } = await animation.publish(await animation.saveDraft(callDraft(), textOf(3), key), key));
    early = await callsAs(site, 'agent2').contributions.add(call, contribution(1, 'Le premier'), crypto.randomUUID());
    await callsAs(site, 'agent3').contributions.support(call, early, true);
    plantSupports(early.id, supportBoxOf(call.box, 1, 0), SUPPORTERS);
    plantContributions(MOST_IN_SPACE);
    const { contributions } = callsAs(site, 'agent4');
    await contributions.counts(call, [0]);
    late = await contributions.add(call, contribution(1, 'Le dernier'), crypto.randomUUID());
    await callsAs(site, 'agent5').contributions.support(call, late, true);
    // Near the second in which a call opened, the server alone decides, and is asked.
    site.advance(5);
  });
  after(() => site.close());

  it('are counted to the last one, in the operations that a few take', async () => {
    const { calls, contributions } = page('agent6');
    await calls.open(call.id);
    assert.deepEqual(await measured(() => contributions.supports(call, [1], [early])), [{ counts: { [early.id]: SUPPORTERS + 1 }, mine: [] }, 2], operations.join('\n'));
    assert.deepEqual(await measured(() => contributions.support(call, early, true)), [true, 1], operations.join('\n'));
    assert.deepEqual(await measured(() => contributions.support(call, early, false)), [false, 2], operations.join('\n'));
    await contributions.support(call, early, true);
    assert.deepEqual(await contributions.supports(call, [1], [early]), { counts: { [early.id]: SUPPORTERS + 2 }, mine: [early.id] });
    await contributions.support(call, early, false);
  });

  it('of more contributions than one space holds lie in the next, and each has its own', async () => {
    assert.deepEqual([early.space, late.space], [0, 1]);
    const { calls, contributions } = page('agent5');
    await calls.open(call.id);
    const [read, cost] = await measured(() => contributions.supports(call, [1], [early, late]));
    assert.deepEqual([read, cost], [{ counts: { [early.id]: SUPPORTERS + 1, [late.id]: 1 }, mine: [late.id] }, 3], operations.join('\n'));
  });

  it('put the most supported first, however long ago it was said', async () => {
    const { calls, contributions } = page('agent6');
    await calls.open(call.id);
    await contributions.counts(call, [0]);
    await site.settings({ listViewThreshold: 5000 });
    const [{ threads, among }, cost] = await measured(() => contributions.page(call, [1], undefined, 'supported'));
    assert.deepEqual([threads.slice(0, 2).map(({ contribution: { text } }) => text), among], [['Le premier', 'Le dernier'], null], operations.join('\n'));
    // Two spaces; the supported ones with their answers; the newest. What was decided of a call was read once, for all.
    assert.equal(cost, 5, operations.join('\n'));
  });

  it('are nobody’s who names himself as another: what a row says of itself moves none', async () => {
    const row = { Title: 'x', Call: call.id, Kind: 'remark', Text: 'Forgé', Content: JSON.stringify({ anchor: early.anchor }), Answers: 0, Space: 1, Passage: `${call.id}.1`, ClientKey: crypto.randomUUID() };
    const answer = await site.rest('colleague', `_api/web/GetList('${WEB}/${ContributionsList.url}')/items`, { method: 'POST', body: JSON.stringify(row) });
    assert.ok(answer.ok, await answer.text());
    const { contributions } = page('agent7');
    const [forged] = (await contributions.page(call, [1])).threads;
    assert.ok(forged && forged.contribution.text === 'Forgé');
    assert.deepEqual((await contributions.supports(call, [1], [early, late, forged.contribution])).counts, { [early.id]: SUPPORTERS + 1, [late.id]: 1, [forged.contribution.id]: 0 });
  });
});
