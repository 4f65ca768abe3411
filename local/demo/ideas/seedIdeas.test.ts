import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createIdeaServices } from '../../../src/data/ideas/ideaServicesOf';
import { arrange } from '../../../src/domain/ideas/arrange';
import { brainstorm } from '../../../src/domain/ideas/brainstorm';
import { descentOf } from '../../../src/domain/ideas/descent';
import { rankingFaults } from '../../../src/domain/ideas/campaignResults';
import { directoryGroupClaim, openSharePoint } from '../../sharepoint';
import { nodeConnection } from '../nodeConnection';
import { ALL_AGENTS, people } from '../people';
import { seedIdeas } from './seedIdeas';

const ANIMATORS = ['karim.benali', 'sophie.petit'].map((login) => `i:0#.f|membership|${login}@valmontreuil.example`);

void test('the demo’s brainstorms have lives that their records bear out: nothing in them is ignored, every vote counts', async () => {
  const sharePoint = await openSharePoint({ dataDir: ':memory:', people });
  const { url, close } = await sharePoint.listen(0);
  try {
    const siteUrl = `${url}/sites/intranet`;
    const { web } = nodeConnection(siteUrl, 'helene.garnier').sp;
    await web.associatedVisitorGroup.users.add(directoryGroupClaim(ALL_AGENTS));
    await web.associatedOwnerGroup.users.add('i:0#.f|membership|julien.roux@valmontreuil.example');
    // Begun again, it adds nothing.
    for (let time = 0; time < 2; time++) await seedIdeas(nodeConnection(siteUrl, 'julien.roux'), ANIMATORS, sharePoint);
    const services = createIdeaServices(nodeConnection(siteUrl, 'karim.benali'));
    const list = await services.campaigns.list();
    const phases: (readonly [number, string])[] = [];
    for (const { campaign: { id } } of list) {
      const opened = await services.campaigns.open(id);
      const { campaign } = opened;
      const storm = brainstorm({ campaign, ...(await services.ideas.book(opened)) }, services.serverNow());
      const { state, ideas, forest } = storm;
      const descent = descentOf(ideas.map(({ idea }) => idea));
      phases.push([id, state.phase]);
      const places = (await services.board.places(campaign)).map((place) => ({ ...place, campaignId: place.campaign }));
      const arrangement = arrange(places, ideas.map(({ idea }) => idea.id), { campaignId: id, clusters: state.clusters });
      assert.deepEqual([...state.ignored, ...forest.ignored, ...descent.ignored, ...arrangement.ignored, ...ideas.flatMap(({ ignored }) => ignored)], []);
      const audit = await (await services.animation()).audit({ campaign, state, ideas });
      assert.ok(audit.choices.size > 20, String(audit.choices.size));
      assert.equal(audit.excluded, 0);
      if (state.certified?.content.ranking) {
        assert.equal(state.certified.content.ranking.voters, audit.choices.size);
        assert.deepEqual(rankingFaults(state.certified.content.ranking, forest, state), []);
      }
    }
    assert.deepEqual(phases, [[3, 'collect'], [2, 'vote'], [1, 'archived']]);
  } finally {
    await close();
  }
});
