import '@pnp/sp/security/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { createPollServices } from '../../src/data/polls/pollServices';
import { readPartPage } from '../../src/data/partPages/readPartPage';
import { recordPartPage } from '../../src/data/partPages/recordPartPage';
import { seenSite } from '../../src/data/provisioning/SiteReader';
import { createReferenceServices } from '../../src/data/references/referenceServices';
import { SiteFinder } from '../../src/data/sites/SiteFinder';
import { onSwallowed } from '../../src/data/swallowed';
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

  it('a link across sites is kept on both by who writes on both, and on one by who writes on one', async () => {
    const { origin } = new URL(site.siteUrl);
    const there = `${webPath}/quartiers`;
    const { web } = site.connection('admin').sp;
    await web.webs.add('Quartiers', 'quartiers', '', 'STS#3', 1036, false);
    const at = (persona: 'admin' | 'owner') => (webUrl: string) => nodeConnection(webUrl, persona);
    const elsewhere = at('admin')(origin + there);
    const [reader] = await elsewhere.sp.web.roleDefinitions.filter('RoleTypeKind eq 2').select('Id')<{ readonly Id: number }[]>();
    const { Id } = (await elsewhere.sp.web.ensureUser('owner@ville.example')) as { readonly Id: number };
    await elsewhere.sp.web.roleAssignments.add(Id, reader?.Id ?? 0);
    const { polls, setup } = createPollServices(elsewhere);
    await setup.setUp();
    const options = [{ id: 1, text: 'Oui' }, { id: 2, text: 'Non' }];
    const poll = await polls.publish(await polls.create({ ...emptyPollDraft(), question: 'Rue piétonne ?', options }, 'c'));
    const thing: NamedThing = { kind: 'tarifffile', id: 8, webPath, title: 'Stationnement' };
    const address = `${origin}${there}/SitePages/Avis.aspx?parvis=poll-${poll.id}`;
    const told = async (): Promise<readonly (readonly string[])[]> =>
      Promise.all([
        createReferenceServices(site.connection('visitor')).of(thing).then((all) => all.map(({ direction, other }) => `${direction} ${other.title} ${other.webPath}`)),
        createReferenceServices(at('owner')(origin + there)).of({ kind: 'poll', id: poll.id, webPath: there }).then((all) => all.map(({ direction, other }) => `${direction} ${other.title} ${other.webPath}`))
      ]);

    const owner = createReferenceServices(site.connection('owner'), at('owner'));
    const found = await owner.find(address);
    assert.deepEqual(found, { kind: 'poll', id: poll.id, webPath: there, title: 'Rue piétonne ?' });
    assert.equal(await owner.find('https://ailleurs.example/?parvis=poll-1'), null);
    await assert.rejects(owner.find(address.replace(/\d+$/, '999')), { code: 'notFound' });
    assert.ok(found);
    assert.equal(await owner.add(thing, found), false);
    assert.deepEqual(await told(), [[`from Rue piétonne ? ${there}`], []]);
    // The other end is the other site's to keep.
    assert.deepEqual(await owner.of(found), []);
    assert.deepEqual([await owner.mayKeep(), await createReferenceServices(at('owner')(origin + there)).mayKeep()], [true, false]);

    const both = createReferenceServices(site.connection('admin'), at('admin'));
    assert.equal(await both.add(thing, found), true);
    assert.deepEqual(await told(), [[`from Rue piétonne ? ${there}`], [`to Stationnement ${webPath}`]]);
    const [kept] = await both.of(thing);
    assert.ok(kept);
    await both.remove(kept);
    assert.deepEqual(await told(), [[], []]);
  });

  it('on which page a thing of another site stands is read as the reader, in two requests, and a site that he may not read is no trouble', async () => {
    const { origin } = new URL(site.siteUrl);
    const there = `${webPath}/tarifs`;
    await site.connection('admin').sp.web.webs.add('Tarifs', 'tarifs', '', 'STS#3', 1036, true);
    await createPollServices(nodeConnection(origin + there, 'admin')).setup.setUp();
    await recordPartPage(nodeConnection(origin + there, 'admin'), 'Lists/ParvisPolls', { kinds: 'poll', page: 'SitePages/Avis.aspx' });
    let asked = 0;
    const reads = createReferenceServices(site.connection('visitor'), (webUrl) => nodeConnection(webUrl, 'visitor', { fetch: (input, init) => ((asked += 1), fetch(input, init)) }));
    await reads.see(there);
    const pages = [...(seenSite(there)?.lists.values() ?? [])].map(({ description }) => readPartPage(description)).filter((page) => page !== null);
    assert.deepEqual(pages, [{ kinds: 'poll', page: 'SitePages/Avis.aspx' }]);
    assert.ok(asked <= 2, `${asked} requests`);

    await site.connection('admin').sp.web.webs.add('Fermé', 'ferme-a-tous', '', 'STS#3', 1036, false);
    const told: unknown[] = [];
    onSwallowed((error) => told.push(error));
    await reads.see(`${webPath}/ferme-a-tous`);
    await reads.see(`${webPath}/nulle-part`);
    assert.deepEqual([seenSite(`${webPath}/ferme-a-tous`), seenSite(`${webPath}/nulle-part`), told.length], [undefined, undefined, 2]);
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
