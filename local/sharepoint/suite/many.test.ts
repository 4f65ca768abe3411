import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTS_PER_WEB, WEBS_PER_SITE } from '../limits';
import { Service } from '../model/service';
import { createList } from '../model/provisioning/new-list';
import { createSite, createWeb } from '../model/provisioning/new-site';

const AT = { user: 1, now: '2026-01-01T00:00:00Z' };

function made(): { service: Service; site: ReturnType<typeof createSite> } {
  const service = new Service(':memory:', {}, () => new Date(AT.now));
  service.people.put([{ login: 'admin', displayName: 'Admin', email: 'admin@local.example', siteAdmin: true }]);
  return { service, site: createSite(service, { url: '/sites/many', title: 'Many' }, AT.now) };
}

void test('a web holds 2,000 lists and libraries, and no more', () => {
  const { service } = made();
  const web = service.sites.webByUrl('/sites/many');
  assert.ok(web);
  service.database.transaction(() => {
    for (let number = service.lists.countOf(web.n); number < LISTS_PER_WEB - 1; number++) {
      service.lists.add({ web: web.n, title: `List ${number}`, description: '', url: `/sites/many/Lists/${number}`, template: 100, base_type: 0, author: 1, created: AT.now, hidden: 0, entity_type: `L${number}`, settings: {} });
    }
  });
  createList(service, web, { title: 'the last', template: 100 }, AT);
  assert.throws(() => createList(service, web, { title: 'one more', template: 100 }, AT), /at most 2000 lists/);
  service.close();
});

void test('a site holds 2,000 webs, and no more', () => {
  const { service } = made();
  const web = service.sites.webByUrl('/sites/many');
  assert.ok(web);
  service.database.transaction(() => {
    for (let number = service.sites.countWebs(web.site); number < WEBS_PER_SITE - 1; number++) {
      service.sites.addWeb({ site: web.site, parent: web.n, url: `/sites/many/w${number}`, title: 'x', description: '', language: 1033, template: 'STS#3', created: AT.now, author: 1, scope: null, settings: {} });
    }
  });
  const below = (leaf: string): unknown => createWeb(service, web, { leaf, title: leaf, description: '', language: 1033, template: 'STS#3', inheritPermissions: true }, AT);
  below('last');
  assert.throws(() => below('more'), /at most 2000 sites/);
  service.close();
});
