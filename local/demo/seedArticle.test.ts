import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { callServicesOf } from '../../src/data/calls/callServicesOf';
import { commentServicesOf } from '../../src/data/comments/commentServicesOf';
import type { Connection } from '../../src/data/connection/Connection';
import { placeInWindows } from '../../src/domain/ballots/votingWindow';
import { callState } from '../../src/domain/calls/callState';
import type { LocalSharePoint } from '../sharepoint';
import { directoryGroupClaim, openSharePoint } from '../sharepoint';
import { openingHours } from './article';
import { nodeConnection } from './nodeConnection';
import { ALL_AGENTS, people } from './people';
import { seedArticle } from './seedArticle';

describe('the article of the demo city', () => {
  let sharePoint: LocalSharePoint;
  let close: () => Promise<void>;
  let as: (login: string) => Connection;
  const path = `/sites/intranet/SitePages/${openingHours.name}.aspx`;
  before(async () => {
    sharePoint = await openSharePoint({ dataDir: ':memory:', people });
    const server = await sharePoint.listen(0);
    close = server.close;
    as = (login) => nodeConnection(`${server.url}/sites/intranet`, login);
    const { web } = as('helene.garnier').sp;
    await web.associatedVisitorGroup.users.add(directoryGroupClaim(ALL_AGENTS));
    await web.associatedOwnerGroup.users.add('i:0#.f|membership|julien.roux@valmontreuil.example');
    await callServicesOf(as('julien.roux')).setup.setUp();
    await seedArticle(as('julien.roux'), openingHours, sharePoint);
  });
  after(async () => {
    await close();
    await sharePoint.close();
  });

  it('is commented, replied to and supported, after comments of SharePoint’s own', async () => {
    const services = commentServicesOf(as('marc.delattre'));
    const page = await services.page(path);
    assert.deepEqual([page.title, page.hasOwnComments], [openingHours.title, true]);
    const opened = await services.calls.ofPage(page.id);
    assert.ok(opened);
    const { threads } = await services.contributions.page(opened.call, [0]);
    assert.deepEqual(threads.map(({ replies }) => replies.length), [0, 2, 0, 1]);
    assert.deepEqual(threads.flatMap(({ contribution, replies }) => [contribution, ...replies.map((reply) => reply.contribution)]).flatMap(({ mentions = [] }) => mentions.map(({ name }) => name)), ['Julien Roux', 'Rachid Amrani']);
    // Said over days, in the time in which it could be.
    const said = threads.flatMap(({ contribution, replies }) => [contribution, ...replies.map((reply) => reply.contribution)]);
    const state = callState(opened.call, opened.decisions, services.serverNow());
    assert.deepEqual(said.map(({ created }) => placeInWindows(created, state.windows)), said.map(() => 'inside'));
    assert.ok(said.every(({ created, isAltered, isMisplaced }) => created < services.serverNow() && !isAltered && !isMisplaced));
    assert.equal(new Set(said.map(({ created }) => created.toISOString().slice(0, 10))).size, 5);
    const { counts } = await services.contributions.supports(opened.call, [0], threads.map(({ contribution }) => contribution));
    assert.deepEqual(threads.map(({ contribution }) => counts[contribution.id] ?? 0), [0, 2, 1, 3]);
    const own = await (await services.earlier()).own.read(path);
    assert.equal(own.count, 2);
    assert.ok(own.comments.every(({ created }) => said.every((comment) => created < comment.created)));
  });
});
