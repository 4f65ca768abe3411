import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createIdeaServices } from '../../../src/data/ideas/ideaServicesOf';
import { brainstorm } from '../../../src/domain/ideas/brainstorm';
import { openSharePoint } from '../../sharepoint';
import { nodeConnection } from '../nodeConnection';
import { claimOf, people } from '../people';
import { seedPartners } from './seedPartners';

void test('the demo’s brainstorm with partners counts whole, and its guests read nothing that agents say among themselves', async () => {
  const sharePoint = await openSharePoint({ dataDir: ':memory:', people });
  const { url, close } = await sharePoint.listen(0);
  try {
    const siteUrl = `${url}/sites/intranet`;
    const { web } = nodeConnection(siteUrl, 'helene.garnier').sp;
    const [everyone] = await web.siteUsers.filter("PrincipalType eq 4 and startswith(LoginName,'c:0-.f')").select('LoginName')<{ LoginName: string }[]>();
    await web.associatedVisitorGroup.users.add(everyone?.LoginName ?? '');
    await web.associatedOwnerGroup.users.add(claimOf('linh.nguyen'));
    // Begun again, it adds nothing.
    for (let time = 0; time < 2; time++) await seedPartners(nodeConnection(siteUrl, 'linh.nguyen'), ['linh.nguyen'], ['lucie.brun', 'ines.faure', 'omar.haddad'], (login) => nodeConnection(siteUrl, login));
    const services = createIdeaServices(nodeConnection(siteUrl, 'fatou.diallo'));
    const [listed, ...others] = await services.campaigns.list();
    assert.ok(listed && others.length === 0);
    const opened = await services.campaigns.open(listed.campaign.id);
    const { ideas, state } = brainstorm({ campaign: opened.campaign, ...(await services.ideas.book(opened)) }, services.serverNow());
    assert.deepEqual([...state.ignored, ...ideas.flatMap(({ ignored }) => ignored)], []);
    const book = await (await services.guests()).book(opened.campaign);
    assert.deepEqual([book.organisations, book.acceptances.length, ideas.map(({ idea }) => idea.author && book.of(idea.author, 'Ville').organisation)], [['lire-ensemble.example', 'saint-aubin.example'], 2, ['saint-aubin.example', 'lire-ensemble.example', 'Ville', 'saint-aubin.example']]);
    const [first] = ideas;
    assert.ok(first);
    assert.equal((await (await services.guests()).inside(opened.campaign, first.idea)).length, 2);
    const guest = createIdeaServices(nodeConnection(siteUrl, 'lucie.brun'));
    await assert.rejects((await guest.guests()).inside(opened.campaign, first.idea));
    const door = await (await createIdeaServices(nodeConnection(siteUrl, 'linh.nguyen')).owning()).insideDoor();
    assert.deepEqual([door.isOpen, door.leaks, door.given.length], [true, [], 1]);
  } finally {
    await close();
  }
});
