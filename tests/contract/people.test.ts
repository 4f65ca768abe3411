import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import { MOST_FOUND, PeopleSearch } from '../../src/data/people/PeopleSearch';
import { animatorsOf } from '../../src/data/people/SiteGroup';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import { CallTextsLibrary } from '../../src/lists/callLibraries';
import { openLocalSite } from './localSite';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

describe('people of a site', { concurrency: false }, () => {
  let site: SiteUnderTest;
  const search = (text: string, signal?: AbortSignal) => new PeopleSearch(site.connection('visitor')).find(text, signal);
  const group = (persona: Persona) => animatorsOf(site.connection(persona));
  const codeOf = async (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : error instanceof Error ? error.name : String(error)));
  before(async () => {
    site = await openLocalSite();
  });
  after(() => site.close());

  it('are found by what their names begin with, a few at most, by anybody', async () => {
    assert.deepEqual(await search(' colleague '), [{ login: 'i:0#.f|membership|colleague@ville.example', name: 'Agent colleague', details: 'colleague@ville.example' }]);
    assert.equal((await search('agent')).length, MOST_FOUND);
    assert.deepEqual([await search('c'), await search('zzz')], [[], []]);
  });

  it('are looked for until the caller gives up', async () => {
    const controller = new AbortController();
    const found = search('agent', controller.signal);
    controller.abort();
    assert.equal(await codeOf(found), 'AbortError');
  });

  it('are known to a site by one number, once somebody chose them, and may do nothing by that', async () => {
    const [found] = await search('colleague');
    assert.ok(found);
    const people = new PeopleSearch(site.connection('owner'));
    const { id, name } = await people.known(found);
    assert.deepEqual([id > 0, name, (await people.known(found)).id], [true, found.name, id]);
    assert.equal(await codeOf(people.known({ login: 'i:0#.f|membership|nobody@nowhere.example' })), 'unknown');
  });

  it('are in no group before set-up made it', async () => assert.equal(await codeOf(group('owner').load()), 'notFound'));

  it('are added and taken out by owners, twice as well as once, also where the answer is lost', async () => {
    await new Provisioner(site.connection('owner', { language: 1033 }), [CallTextsLibrary]).setUp();
    const owner = group('owner');
    const names = async (): Promise<readonly string[]> => (await owner.load()).members.map(({ name }) => name);
    assert.deepEqual(await owner.load(), { title: 'Animators of calls', mayEdit: true, members: [] });
    const [colleague] = await search('colleague');
    assert.ok(colleague);
    await site.fault({ kind: 'dropAfter', path: '/users', method: 'POST', count: 1 });
    await owner.add(colleague);
    await owner.add(colleague);
    assert.deepEqual(await names(), ['Agent colleague']);
    const [member] = (await owner.load()).members;
    assert.ok(member);
    assert.deepEqual([member.mail, member.isGroup], ['colleague@ville.example', false]);
    await site.fault({ kind: 'dropAfter', path: 'removeById', count: 1 });
    await owner.remove(member);
    await owner.remove(member);
    assert.deepEqual(await names(), []);
  });

  it('are not added by others', async () => {
    assert.equal((await group('visitor').load()).mayEdit, false);
    assert.equal(await codeOf(group('visitor').add({ login: 'i:0#.f|membership|visitor@ville.example' })), 'forbidden');
  });
});
