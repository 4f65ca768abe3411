import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { OpenedFile } from '../../../src/data/tariffs/changes/ChangeFiles';
import { changeFilesOf, tariffFoldersOf } from '../../../src/data/tariffs/changes/changeFilesOf';
import { createIdeaServices } from '../../../src/data/ideas/ideaServicesOf';
import { createReferenceServices } from '../../../src/data/references/referenceServices';
import { waitingTariffsOf } from '../../../src/data/tariffs/waitingTariffs';
import { tariffServicesOf } from '../../../src/data/tariffs/tariffServicesOf';
import type { Connection } from '../../../src/data/connection/Connection';
import type { LocalSharePoint } from '../../sharepoint';
import { openSharePoint } from '../../sharepoint';
import { nodeConnection } from '../nodeConnection';
import { people } from '../people';
import { seedSite } from '../seedSite';
import { sites } from '../sites';
import { demoDirections } from './demoGroups';

const URL_OF = '/sites/direction-generale';

describe('the change files of the demo city', () => {
  let sharePoint: LocalSharePoint;
  let close: () => Promise<void>;
  let as: (login: string) => Connection;
  const files = new Map<string, OpenedFile>();
  const opened = (direction: string, words: string): OpenedFile => {
    const found = [...files.values()].find(({ file, direction: own }) => own === direction && file.title.includes(words));
    assert.ok(found, words);
    return found;
  };

  before(async () => {
    const site = sites.find(({ url }) => url === URL_OF);
    assert.ok(site);
    sharePoint = await openSharePoint({ dataDir: ':memory:', people, sites: [site] });
    const server = await sharePoint.listen(0);
    close = server.close;
    as = (login) => nodeConnection(server.url + URL_OF, login);
    await seedSite(server.url, site, sharePoint);
    const connection = as('camille.moreau');
    const changes = changeFilesOf(connection, tariffServicesOf(connection), 'Europe/Paris');
    for (const direction of Object.keys(demoDirections)) for (const { id } of (await changes.page(direction)).files) files.set(`${direction}:${id}`, await changes.open(id));
  });
  after(async () => {
    await close();
    await sharePoint.close();
  });

  it('stand in the states that people meet', () => {
    const rentree = opened('education', 'rentrée');
    assert.ok(rentree.proposals.length >= 30 && rentree.proposals.length < 60, String(rentree.proposals.length));
    assert.deepEqual([rentree.state.state, rentree.state.asked], ['running', ['finances']]);
    const musees = opened('culture', 'Musées');
    assert.deepEqual([musees.state.state, musees.state.asked], ['running', ['direction-culture', 'juridique']]);
    assert.deepEqual(musees.state.lines.flatMap(({ proposal, steps }) => steps.flatMap(({ standing }) => (standing === 'outdated' ? [proposal.line] : []))), ['musees:atelier']);
    assert.deepEqual([opened('sports', 'bonnets'), opened('voirie', 'abonnements'), opened('population', 'Archives'), opened('sports', 'gratuite'), opened('commerce', 'Marchés')].map(({ state }) => state.state), ['refused', 'agreed', 'agreed', 'running', 'back']);
    assert.equal(opened('culture', 'Théâtre').file.submittedAt, null);
    assert.deepEqual([...files.values()].flatMap(({ ignored, ignoredSteps, unseenGroups, proposals }) => [...ignored, ...ignoredSteps, ...unseenGroups, ...proposals.filter(({ start }) => start === 'overtaken' || start === 'unknown')]), []);
  });

  it('hold one that its act has set, and one that no delegation covers', async () => {
    assert.deepEqual(opened('population', 'Archives').proposals.map(({ start }) => start), ['applied', 'applied', 'applied']);
    const connection = as('camille.moreau');
    const law = await changeFilesOf(connection, tariffServicesOf(connection), 'Europe/Paris').check(opened('sports', 'gratuite'));
    assert.ok(law.checked.lines.every(({ findings }) => findings.some(({ why }) => why === 'belowFloor')));
  });

  it('hold one that is late, on the dashboard and for who answers at its step', async () => {
    const { files: seen } = await (await tariffServicesOf(as('sophie.petit')).owner()).overview('Europe/Paris');
    const late = seen.filter(({ asked }) => asked.some((step) => step.late > 0));
    assert.deepEqual(late.map(({ direction, title, asked }) => [direction, title.split(' ')[0], asked.map(({ key }) => key)]), [['population', 'Cimetières', ['finances']]]);
    const waiting = await waitingTariffsOf(as('karim.benali')).waiting(new Date(), { fetch: (_, read) => read() }, 'Europe/Paris');
    assert.deepEqual(waiting.filter(({ asks }) => asks === 'tariffLate').map(({ what }) => what.split(' ')[0]), ['Cimetières']);
  });

  it('lie in folders whose rights are as the settings say', async () => {
    const checked = await tariffFoldersOf(as('sophie.petit')).check();
    assert.equal(checked.length, 34);
    assert.deepEqual(checked.filter(({ state, isNobodys }) => state !== 'same' || isNobodys), []);
  });

  it('came of an idea in one case, which is read at both ends', async () => {
    const connection = as('fatou.diallo');
    const [campaign] = await createIdeaServices(connection).campaigns.list();
    assert.ok(campaign);
    const { ideas } = await createIdeaServices(connection).ideas.book(campaign);
    const { file, direction } = opened('culture', 'passe jeune');
    assert.deepEqual([direction, file.submittedAt, file.reason], ['culture', null, ideas.find(({ title }) => title === file.title)?.text]);
    const references = createReferenceServices(connection);
    const { webPath } = connection;
    const ends = await Promise.all([{ kind: 'idea', id: ideas.find(({ title }) => title === file.title)?.id ?? 0, webPath }, { kind: 'tarifffile', id: file.id, webPath }].map((thing) => references.of(thing)));
    assert.deepEqual(ends.flat().map(({ direction: way, other }) => [way, other.kind]), [['to', 'tarifffile'], ['from', 'idea']]);
  });
});
