import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { requestServicesOf } from '../../../src/data/requests/requestServicesOf';
import type { RequestServices } from '../../../src/data/requests/RequestServices';
import type { RequestState } from '../../../src/domain/requests/StateOfRequest';
import type { LocalSharePoint } from '../../sharepoint';
import { openSharePoint } from '../../sharepoint';
import { nodeConnection } from '../nodeConnection';
import { people } from '../people';
import { seedSite } from '../seedSite';
import { sites } from '../sites';
import { demoRequests } from './demoRequests';

const URL_OF = '/sites/numerique';

describe('requests for communities of the demo city', () => {
  let sharePoint: LocalSharePoint;
  let close: () => Promise<void>;
  let as: (login: string) => RequestServices;
  const states = new Map<string, RequestState>();

  before(async () => {
    const site = sites.find(({ url }) => url === URL_OF);
    assert.ok(site);
    sharePoint = await openSharePoint({ dataDir: ':memory:', people, sites: [site] });
    const server = await sharePoint.listen(0);
    close = server.close;
    as = (login) => requestServicesOf(nodeConnection(server.url + URL_OF, login), 'Europe/Paris');
    await seedSite(server.url, site, sharePoint);
    const team = await as('sophie.petit').team();
    for (const [index, { form }] of demoRequests.entries()) states.set(form.slug, (await team.open(index + 1)).state);
  });
  after(async () => {
    await close();
    await sharePoint.close();
  });

  it('stand in the states that people meet, and nothing in them counts for nothing', () => {
    assert.deepEqual(Object.fromEntries([...states].map(([slug, { step }]) => [slug, step])), {
      'communaute-jardin': 'opened',
      'communaute-teletravail': 'opened',
      'petites-annonces': 'refused',
      'astuces-tableur': 'withdrawn',
      'teletravail-creches': 'merged',
      'chantiers-et-permis': 'ready',
      'nuit-des-musees': 'accepted',
      'securite-des-chantiers': 'contacted',
      'zero-papier': 'received',
      'gestes-et-postures': 'received',
      'cuisiner-de-saison': 'received'
    });
    assert.deepEqual([...states].flatMap(([slug, { ignored, missing }]) => [...ignored.map(({ id, why }) => `${slug} ${id} ${why}`), ...missing.map(String)]), []);
    assert.deepEqual([states.get('zero-papier')?.clock.contact.standing, states.get('securite-des-chantiers')?.clock.opening.standing], ['late', 'waits']);
  });

  it('are read by who asked and by invited animators, and by no colleague', async () => {
    const { sent } = await as('linh.nguyen').agent.mine();
    assert.deepEqual(sent.map(({ state }) => state.form.slug), ['nuit-des-musees']);
    const { invited } = await as('thomas.lefevre').agent.mine();
    assert.ok(invited.some(({ state }) => state.form.slug === 'nuit-des-musees'));
    await assert.rejects(as('fatou.diallo').agent.open(7));
    // Everybody reads the month that is certified.
    assert.deepEqual((await (await as('fatou.diallo').months()).certified()).months.map(({ by }) => by.name), ['Karim Benali']);
    assert.deepEqual((await as('fatou.diallo').communities.list()).map(({ slug, state }) => `${slug} ${state}`).sort(), ['chantiers-et-permis opening', 'communaute-jardin open', 'communaute-teletravail open', 'nuit-des-musees opening']);
  });
});
