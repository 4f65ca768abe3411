import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { spPost } from '@pnp/sp';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { newClientKey } from '../../src/data/items/newClientKey';
import { requestServicesOf } from '../../src/data/requests/requestServicesOf';
import type { RequestServices } from '../../src/data/requests/RequestServices';
import { blankForm } from '../../src/domain/requests/RequestForm';
import { Line } from '../opening/Line';
import type { LocalRequests } from './localRequests';
import { loginOf, openLocalRequests, PERSONAS } from './localRequests';

const FORM = {
  ...blankForm, objectives: ['Répondre d’une seule voix.'], success: 'Moins d’appels', directions: ['Éducation'], name: 'Réseau des Atsem', slug: 'reseau-des-atsem', usages: ['polls', 'files'] as const, charter: 'usual',
  animators: [{ login: loginOf('requester'), name: 'Agent agent1' }, { login: loginOf('animator'), name: 'Agent agent3' }]
};

/** A request from its form to its open space, on the lists where requests are kept. */
describe('a decided request', () => {
  let requests: LocalRequests;
  before(async () => void (requests = await openLocalRequests()));
  after(() => requests.close());

  it('is opened by one member, broken off twice, and taken up by another: one space, recorded, listed, told once', async () => {
    const { site } = requests;
    const { state: sent } = await requests.as('requester').agent.send(FORM, newClientKey());
    const team = await requests.as('team').team();
    await team.board();
    const say = async (said: Parameters<typeof team.say>[1]): Promise<unknown> => team.say(await team.open(sent.id), said, newClientKey());
    await say({ kind: 'contacted', at: requests.as('team').serverNow(), how: 'phone', text: 'Oui' });
    await say({ kind: 'decided', outcome: 'accepted', reason: 'Utile', changes: '', alternative: '', into: '', partners: [] });
    for (const who of ['requester', 'animator'] as const) {
      await team.invite(await team.open(sent.id), { login: loginOf(who), name: who }, newClientKey());
      const { agent } = requests.as(who);
      await agent.say(await agent.open(sent.id), { kind: 'joined', word: '' }, newClientKey());
    }
    await say({ kind: 'waived', reason: 'Ils ont animé ailleurs.' });

    /** A page of somebody of the team, over a line that breaks. */
    const page = (who: 'team' | 'teammate', line = new Line()): { readonly services: RequestServices; readonly line: Line } => {
      const options = { tries: 1, longestWaitSeconds: 0, fetch: line.fetch };
      return { line, services: requestServicesOf(site.connection(PERSONAS[who], options as never), 'Europe/Paris', (webUrl) => nodeConnection(webUrl, PERSONAS[who], options)) };
    };
    const open = async ({ services, line }: ReturnType<typeof page>) => (await (await services.openings?.())?.session(await (await services.team()).open(sent.id)))?.run({ signal: line.closing.signal });
    // The network goes while the site is asked for, and once more while the lists are made.
    const first: Line = new Line(() => (first.requests.some((each) => /savepage|fields/i.test(each)) ? 'closed' : undefined));
    const broken = await open(page('team', first));
    assert.notEqual(broken?.end, 'done');
    let writes = 0;
    const second: Line = new Line((_, name) => (/^POST \/sites\/reseau/.test(name) && !/contextinfo/.test(name) && ++writes > 6 ? 'closed' : undefined));
    assert.notEqual((await open(page('teammate', second)))?.end, 'done');
    site.advance(301);
    const ended = await open(page('teammate'));
    assert.deepEqual([ended?.end, ended?.steps.filter(({ standing }) => standing.is !== 'done')], ['done', []]);
    assert.equal((await open(page('team')))?.end, 'done');

    const { state } = await team.open(sent.id);
    const url = `${new URL(site.siteUrl).origin}/sites/reseau-des-atsem`;
    assert.deepEqual([state.step, state.opened?.said.url, state.ignored], ['opened', url, []]);
    assert.equal(state.course.filter(({ said }) => said.kind === 'opened').length, 1);
    assert.equal(state.course.filter(({ said }) => said.kind === 'message' && said.text.includes(url)).length, 1);
    const listed = await requests.as('colleague').communities.list();
    assert.deepEqual(listed.map(({ address, state: standing }) => [address, standing]), [[url, 'open']]);
    const asAnimator = nodeConnection(url, PERSONAS.animator);
    const lists = await asAnimator.sp.at('_api/web/lists').select('EntityTypeName')<readonly { readonly EntityTypeName: string }[]>();
    assert.equal(lists.filter(({ EntityTypeName }) => /^Parvis/.test(EntityTypeName)).length, 6);
    assert.equal(new Set(lists.map(({ EntityTypeName }) => EntityTypeName)).size, lists.length);

    // What a review archives is locked, told to all, and opened again.
    const lock = async () => (await (await requests.as('teammate').openings?.())?.readOnly(await team.open(sent.id)))?.run();
    const told = async (): Promise<readonly string[]> => (await requests.as('colleague').communities.list()).map((each) => each.state);
    await say({ kind: 'reviewed', outcome: 'archive', text: '', objectives: [] });
    assert.deepEqual([(await lock())?.end, await told()], ['done', ['archived']]);
    await say({ kind: 'restored', reason: 'Deux autres reprennent.' });
    assert.deepEqual([(await lock())?.end, await told()], ['done', ['open']]);

    // Its signs of life are read from the space, and kept on the sheet that all read.
    const [sheet] = listed;
    const { services } = page('team');
    const watch = await services.watch();
    const looked = await watch.look(0);
    assert.deepEqual([looked.looked, looked.unread, looked.changed.length, sheet?.lastSignAt, sheet?.seeksAnimators], [1, [], 1, null, false]);
    const woken = (await services.communities.list())[0];
    assert.ok(woken?.lastSignAt && Math.abs(woken.lastSignAt.getTime() - requests.as('team').serverNow().getTime()) < 86_400_000);
    assert.deepEqual((await watch.look(looked.last)).changed, [], 'nothing new, nothing written');
    // Four months later nothing came: a reader's look changes nothing, a file does.
    site.advance(130 * 86_400);
    await asAnimator.sp.at('_api/web/lists').select('Title')();
    assert.deepEqual((await watch.look(0)).changed, []);
    const asleep = await services.communities.toCareFor(new Date(services.serverNow().getTime() - 120 * 86_400_000));
    assert.deepEqual(asleep.map(({ request }) => request), [sent.id]);
    // One animator leaves the space.
    const admin = nodeConnection(url, 'admin');
    const owners = await admin.sp.at('_api/web/associatedownergroup/users').select('Id', 'LoginName')<readonly { readonly Id: number; readonly LoginName: string }[]>();
    const leaving = owners.find(({ LoginName }) => LoginName === loginOf('requester'));
    await spPost(admin.sp.at(`_api/web/associatedownergroup/users/removeById(${leaving?.Id ?? 0})`));
    const changed = (await watch.look(0)).changed[0];
    assert.deepEqual([changed?.seeksAnimators, changed?.animators.map(({ isGone }) => isGone === true)], [true, [true, false]]);
    // What colleagues may not enter, they write nothing of.
    assert.equal((await (await requests.as('colleague').watch()).look(0)).changed.length, 0);
  });
});
