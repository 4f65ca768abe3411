import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { BREAK_INHERITANCE_LIMIT, LISTS_PER_WEB, WEBS_PER_SITE } from '../limits';
import { Service } from '../model/service';
import { createList } from '../model/provisioning/new-list';
import { createSite, createWeb } from '../model/provisioning/new-site';
import { Database } from '../storage/database';
import { assertRefused } from './answer';
import { openLocalTarget } from './local-target';
import { Site } from './site';

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

void test('who may do what in a list or folder of more than 100,000 items stays as it is', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sharepoint-many-'));
  const target = await openLocalTarget({ dataDir });
  const made = await new Site(target).newList('Huge');
  await made.list.update({ EnableFolderCreation: true });
  await made.list.rootFolder.folders.addUsingPath(`${made.rootFolder}/box`);
  const [box] = await made.list.items.select('Id')<Array<{ Id: number }>>();
  const database = new Database(join(dataDir, 'sharepoint.sqlite'));
  const n = database.get<{ n: number }>('SELECT n FROM lists WHERE id = ?', made.id)?.n ?? 0;
  const folder = () => made.list.items.getById(box?.Id ?? 0);
  const setCounts = (count: number): void => {
    database.run('UPDATE lists SET item_count = ? WHERE n = ?', count, n);
    database.run(`UPDATE items_${n} SET items = ? WHERE id = ?`, count, box?.Id ?? 0);
  };
  setCounts(BREAK_INHERITANCE_LIMIT);
  await made.list.breakRoleInheritance(true);
  await folder().breakRoleInheritance(true);
  setCounts(BREAK_INHERITANCE_LIMIT + 1);
  await assertRefused(folder().resetRoleInheritance(), 500, '-2147024860');
  await assertRefused(made.list.resetRoleInheritance(), 500, '-2147024860');
  setCounts(BREAK_INHERITANCE_LIMIT);
  await folder().resetRoleInheritance();
  setCounts(BREAK_INHERITANCE_LIMIT + 1);
  await assertRefused(folder().breakRoleInheritance(true), 500, '-2147024860');
  database.close();
  await target.close();
  rmSync(dataDir, { recursive: true, force: true });
});
