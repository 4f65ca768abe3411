import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callServicesOf } from '../../../src/data/calls/callServicesOf';
import { descends } from '../../../src/domain/anchors/lineage';
import { callFigures } from '../../../src/domain/calls/callFigures';
import { callState } from '../../../src/domain/calls/callState';
import { indexGroups } from '../../../src/domain/calls/indexGroups';
import { threadState } from '../../../src/domain/calls/threadState';
import { directoryGroupClaim, openSharePoint } from '../../sharepoint';
import { nodeConnection } from '../nodeConnection';
import { ALL_AGENTS, people } from '../people';
import { seedCalls } from './seedCalls';

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
    for (let time = 0; time < 2; time++) await seedCalls(nodeConnection(siteUrl, 'julien.roux'), [ANIMATOR, SECOND], sharePoint);
    const { calls, animation, contributions, serverNow } = callServicesOf(nodeConnection(siteUrl, 'karim.benali'));
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
  } finally {
    await close();
    await sharePoint.close();
  }
});
