import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { READ } from '../../storage/role-definitions';
import { Service } from '../service';
import { createList } from './new-list';
import { createSite } from './new-site';
import { seedItems } from './seed-items';

const AT = { user: 1, now: '2026-01-01T00:00:00Z' };
const LIST = '/sites/intranet/Lists/Said';
const services: Service[] = [];
let service: Service;
beforeEach(() => {
  service = new Service(':memory:', {}, () => new Date('2026-11-23T10:00:00Z'));
  services.push(service);
  service.people.put(['admin', 'ann', 'reader'].map((login) => ({ login, displayName: login, email: `${login}@ville.example`, siteAdmin: login !== 'reader' })));
  const site = createSite(service, { url: '/sites/intranet', title: 'Intranet' }, AT.now);
  const web = service.sites.rootWeb(site.n);
  createList(service, web, { title: 'Said', template: 100 }, AT);
  const reader = service.people.find('reader');
  assert.ok(reader);
  service.permissions.assign(service.scopeOf(web), service.principals.ensure(site.n, reader).id, READ);
});
after(() => services.forEach((each) => each.close()));

const rows = () => {
  const list = service.lists.byUrl(LIST);
  assert.ok(list);
  return [1, 2, 3, 7, 8].flatMap((id) => service.items.byId(list, id) ?? []).map((row) => ({ url: service.items.urlOf(list, row), title: row.title, by: service.principals.byId(1, row.author)?.title, created: row.created, modified: row.modified, items: row.items }));
};

void test('items are added by their authors, at their times, in folders that are made once', () => {
  const created = new Date('2026-03-02T08:00:00Z');
  const ids = seedItems(service, LIST, [
    { author: 'ann', created, folder: 'a/b', values: { Title: 'one' } },
    { author: 'admin', created: new Date('2026-03-03T08:00:00Z'), folder: 'a/b', id: 7, values: { Title: 'two' } },
    { author: 'ann', created, values: { Title: 'three' } }
  ]);
  assert.deepEqual(ids, [3, 7, 8]);
  assert.deepEqual(rows(), [
    { url: `${LIST}/a`, title: 'a', by: 'ann', created: '2026-03-02T08:00:00Z', modified: '2026-03-02T08:00:00Z', items: 0 },
    { url: `${LIST}/a/b`, title: 'b', by: 'ann', created: '2026-03-02T08:00:00Z', modified: '2026-03-02T08:00:00Z', items: 2 },
    { url: `${LIST}/a/b/3_.000`, title: 'one', by: 'ann', created: '2026-03-02T08:00:00Z', modified: '2026-03-02T08:00:00Z', items: 0 },
    { url: `${LIST}/a/b/7_.000`, title: 'two', by: 'admin', created: '2026-03-03T08:00:00Z', modified: '2026-03-03T08:00:00Z', items: 0 },
    { url: `${LIST}/8_.000`, title: 'three', by: 'ann', created: '2026-03-02T08:00:00Z', modified: '2026-03-02T08:00:00Z', items: 0 }
  ]);
});

void test('what the list refuses of anybody adds nothing of all', () => {
  const created = new Date('2026-03-02T08:00:00Z');
  assert.throws(() => seedItems(service, LIST, [{ author: 'ann', created, values: { Title: 'one' } }, { author: 'reader', created, values: { Title: 'two' } }]), /denied/i);
  assert.throws(() => seedItems(service, LIST, [{ author: 'nobody', created, values: {} }]), /nobody called nobody/);
  assert.throws(() => seedItems(service, '/sites/intranet/Lists/None', []), /no list/);
  assert.deepEqual(rows(), []);
});
