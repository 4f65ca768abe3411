import '@pnp/sp/webs';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createPollServices } from '../../src/data/polls/pollServices';
import { createReferenceServices } from '../../src/data/references/referenceServices';
import { SiteFinder } from '../../src/data/sites/SiteFinder';
import type { NamedThing } from '../../src/domain/references/Reference';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { openLocalSite } from './localSite';
import type { SiteUnderTest } from './SiteUnderTest';

const webPath = '/sites/intranet';

describe('references and other sites, on the local SharePoint', () => {
  let site: SiteUnderTest;
  before(async () => {
    site = await openLocalSite();
  });
  after(() => site.close());

  it('the first reference makes its list; agents read it at both ends, and may not write it', async () => {
    const owner = site.connection('owner');
    const polls = createPollServices(owner);
    await polls.setup.setUp();
    const options = [{ id: 1, text: 'Oui' }, { id: 2, text: 'Non' }];
    const poll = await polls.polls.publish(await polls.polls.create({ ...emptyPollDraft(), question: 'Quel outil ?', options }, 'a'));
    await polls.polls.create({ ...emptyPollDraft(), question: 'Brouillon ?', options }, 'b');
    const thing: NamedThing = { kind: 'poll', id: poll.id, webPath, title: poll.question };
    const source: NamedThing = { kind: 'usage', id: 3, webPath, title: 'partager un fichier' };
    const services = createReferenceServices(owner);
    assert.deepEqual(await services.of(thing), []);
    await services.add(thing, source);
    await services.add(thing, source);
    assert.deepEqual((await services.of(thing)).map(({ direction, other }) => [direction, other.kind, other.id, other.title]), [['from', 'usage', 3, 'partager un fichier']]);
    assert.deepEqual((await services.candidates()).map(({ kind, title }) => [kind, title]), [['poll', 'Quel outil ?']]);

    const agent = createReferenceServices(site.connection('visitor'));
    assert.deepEqual((await agent.of(source)).map(({ direction, other }) => [direction, other.title]), [['to', 'Quel outil ?']]);
    await assert.rejects(agent.add(thing, { ...source, id: 4 }), { code: 'forbidden' });

    const [kept] = await services.of(thing);
    assert.ok(kept);
    await services.remove(kept);
    assert.deepEqual(await createReferenceServices(site.connection('visitor')).of(source), []);
  });

  it('where nothing refers to anything, an agent’s page asks nothing of its own', async () => {
    let asked = 0;
    const counting = site.connection('colleague', {
      fetch: (input, init) => {
        const text = typeof init?.body === 'string' ? init.body : '';
        if (`${String(input)}${text}`.includes('ParvisReferences/items') || `${String(input)}${text}`.includes("ParvisReferences')/items")) asked += 1;
        return fetch(input, init);
      }
    });
    await createReferenceServices(counting).of({ kind: 'poll', id: 1, webPath });
    assert.equal(asked, 0);
  });

  it('sites are found by the beginnings of their names’ words, those that one can read alone', async () => {
    const { web } = site.connection('admin').sp;
    await web.webs.add('Réseau des référents', 'referents', '', 'STS#3', 1036, true);
    await web.webs.add('Réseau fermé des référents', 'ferme', '', 'STS#3', 1036, false);
    const titlesFor = async (persona: 'visitor' | 'admin'): Promise<readonly string[]> => (await new SiteFinder(site.connection(persona)).find('refer rése')).map(({ title }) => title);
    assert.deepEqual([...(await titlesFor('admin'))].sort(), ['Réseau des référents', 'Réseau fermé des référents']);
    assert.deepEqual(await titlesFor('visitor'), ['Réseau des référents']);
    assert.deepEqual(await new SiteFinder(site.connection('owner')).find('* "'), []);
  });

  it('a site that has joined no hub has none', async () => {
    assert.equal(await new SiteFinder(site.connection('owner')).hub(), null);
  });
});
