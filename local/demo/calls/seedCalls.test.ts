import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callServicesOf } from '../../../src/data/calls/callServicesOf';
import { SupportBox } from '../../../src/data/supports/SupportBox';
import { descends } from '../../../src/domain/anchors/lineage';
import { callFigures } from '../../../src/domain/calls/callFigures';
import { callState } from '../../../src/domain/calls/callState';
import { indexGroups } from '../../../src/domain/calls/indexGroups';
import { threadState } from '../../../src/domain/calls/threadState';
import { targetFingerprint } from '../../../src/domain/supports/SupportSpace';
import { directoryGroupClaim, openSharePoint } from '../../sharepoint';
import { nodeConnection } from '../nodeConnection';
import { pageExists } from '../pages';
import { ALL_AGENTS, people } from '../people';
import { seedCalls } from './seedCalls';
import { seedSynthesis } from './seedSynthesis';
import { told } from './synthesisTold';

const ANIMATOR = 'i:0#.f|membership|karim.benali@valmontreuil.example';
const SECOND = 'i:0#.f|membership|sophie.petit@valmontreuil.example';

void test('the demo’s charter has a whole life that its records bear out: nothing in it is ignored, nothing altered', async () => {
  const sharePoint = await openSharePoint({ dataDir: ':memory:', people });
  const { url, close } = await sharePoint.listen(0);
  try {
    const siteUrl = `${url}/sites/intranet`;
    const { web } = nodeConnection(siteUrl, 'helene.garnier').sp;
    await web.associatedVisitorGroup.users.add(directoryGroupClaim(ALL_AGENTS));
    await web.associatedOwnerGroup.users.add('i:0#.f|membership|julien.roux@valmontreuil.example');
    // Begun again, it adds nothing.
    const owner = nodeConnection(siteUrl, 'julien.roux');
    for (let time = 0; time < 2; time++) {
      await seedCalls(owner, [ANIMATOR, SECOND], sharePoint);
      await seedSynthesis(owner, nodeConnection(siteUrl, 'karim.benali'), 1, 'Appels');
    }
    const { calls, animation, contributions, outputs, serverNow } = callServicesOf(nodeConnection(siteUrl, 'karim.benali'));
    const list = await calls.list();
    const states = new Map(list.map(({ call, decisions }) => [call.id, callState(call, decisions, serverNow())]));
    assert.deepEqual([...states].map(([id, { phase, version, ignored }]) => [id, phase, version, ignored]), [[3, 'scheduled', 1, []], [2, 'open', 1, []], [1, 'closed', 3, []]]);
    const charter = list.find(({ call }) => call.id === 1)?.call;
    const state = states.get(1);
    assert.ok(charter && state);
    const texts = await Promise.all(state.versions.map((version) => calls.text(version)));
    assert.ok(texts.every(({ isAltered }) => !isAltered));
    assert.ok(texts.slice(1).every(({ text }) => text.descents.some(({ contributions: led = [] }) => led.length > 0)));
    const { threads, groupDecisions } = await (await animation()).all(charter);
    const groups = indexGroups(groupDecisions);
    const versions = texts.map(({ text }) => text);
    const each = threads.map((thread) => threadState(thread, groups, charter, state, (from, to) => descends(versions, from, to)));
    assert.deepEqual([...groups.ignored, ...each.flatMap(({ ignored, replies }) => [...ignored, ...replies.flatMap((reply) => reply.ignored)])], []);
    const figures = callFigures(each, charter);
    assert.ok(figures.contributions > 1150 && figures.contributions < 1250, String(figures.contributions));
    assert.ok(figures.people > 300 && figures.directions.length > 10);
    assert.ok(figures.lateAnswers > 0 && figures.answered < figures.contributions);
    assert.deepEqual([figures.late, figures.removed, groups.groups.size], [7, 3, 2]);
    const counts = await contributions.counts(charter, [0]);
    assert.ok((counts[12]?.objection ?? 0) > 10 && (counts[34]?.wording ?? 0) > 5);
    // Supports are those of real votes: each of them counts, and another one can be given.
    const spoken = threads.map(({ contribution }) => contribution).filter(({ anchor }) => anchor.passage === 12);
    const given = Object.values((await contributions.supports(charter, [12], spoken)).counts);
    assert.deepEqual([Math.max(...given) > 60, given.filter((count) => count === 0).length > given.length / 2], [true, true]);
    const targets = spoken.map(({ id }) => id);
    const seen = Object.fromEntries(targets.map((target) => [target, targetFingerprint(target)]));
    const space = { box: `${charter.box}-12`, targets, seen, budget: null, revision: 0, windows: state.windows };
    const { exclusions, differences, gaps, tally } = await new SupportBox(owner, async (same) => same).audit(space, new Set());
    assert.deepEqual([exclusions, differences, gaps], [[], [], []]);
    assert.equal(Object.values(tally.counts).reduce((sum, count) => sum + count, 0), given.reduce((sum, count) => sum + count, 0));
    const welcome = list.find(({ call }) => call.id === 2)?.call;
    assert.ok(welcome);
    // What was said so far was said over days, no two of it within one minute.
    const soFar = (await (await animation()).all(welcome)).threads.map(({ contribution }) => contribution.created.toISOString());
    const different = (digits: number): number => new Set(soFar.map((at) => at.slice(0, digits))).size;
    assert.ok(different('2026-11-26T09:15'.length) === soFar.length && different('2026-11-26'.length) > 2, soFar.join(' '));
    const { threads: said } = await contributions.page(welcome, [2]);
    const [first] = said.map(({ contribution }) => contribution);
    assert.ok(first);
    const before = (await contributions.supports(welcome, [2], [first])).counts[first.id] ?? 0;
    assert.equal(await contributions.support(welcome, first, true), true);
    assert.equal((await contributions.supports(welcome, [2], [first])).counts[first.id], before + 1);
    // Its synthesis is whole, and a page of the site.
    const synthesis = await (await outputs()).synthesis(state.synthesis ?? assert.fail('no synthesis'));
    assert.deepEqual([synthesis.isAltered, synthesis.synthesis.figures.contributions], [false, figures.contributions]);
    assert.ok(synthesis.synthesis.sections.every(({ by, heading, remark }) => by === 'passage' || !(heading in told.themes) || remark !== ''));
    assert.ok(Object.keys(told.themes).every((theme) => synthesis.synthesis.sections.some(({ heading }) => heading === theme)));
    assert.ok(await pageExists(owner, 'synthese-1-1'));
  } finally {
    await close();
    await sharePoint.close();
  }
});
