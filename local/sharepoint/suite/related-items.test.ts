import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

interface Related {
  readonly ItemId: number;
  readonly ListId: string;
  readonly Title: string;
  readonly Url: string;
}

/** Items that tasks are related to. */
contract('Related items', async ({ site, test }) => {
  const tasks = await site.newList('Tasks', 107);
  const others = await site.newList('Other tasks', 107);
  const plain = await site.newList('No tasks');
  const manager = site.admin.web.relatedItems;
  const add = async ({ list }: typeof tasks, title: string): Promise<number> => (await list.items.add({ Title: title })).Id as number;
  const read = async (list: string, item: number): Promise<Related[]> => (await manager.getRelatedItems(list, item)) as unknown as Related[];

  test('an item is related to others of its web, once each, and tells of them', async () => {
    const [task, first, second] = [await add(tasks, 'task'), await add(others, 'first'), await add(plain, 'second')];
    const link = (list: string, item: number): Promise<void> => manager.addSingleLink(tasks.id, task, site.path, list, item, site.path);
    await link(others.id, first);
    await link(plain.id, second);
    await link(others.id, first);
    const related = await read(tasks.title, task);
    assert.deepEqual(related.map(({ ItemId, ListId, Title }) => [ItemId, ListId, Title]), [[first, others.id, 'first'], [second, plain.id, 'second']]);
    assert.ok(related[0]?.Url.endsWith(`/DispForm.aspx?ID=${first}`));
    assert.deepEqual(await read(others.id, first), [], 'not the other way round unless it is asked');
    assert.match(String((await tasks.list.items.getById(task).select('RelatedItems')<{ RelatedItems: string }>()).RelatedItems), /^\[\{"ItemId":/);
    await manager.deleteSingleLink(tasks.id, task, site.path, others.id, first, site.path);
    assert.deepEqual((await read(tasks.id, task)).map(({ ItemId }) => ItemId), [second]);
    await plain.list.items.getById(second).delete();
    assert.deepEqual(await read(tasks.id, task), [], 'what is gone is not told');
  });
  test('both ways, and both away again', async () => {
    const [task, other] = [await add(tasks, 'one'), await add(others, 'other')];
    await manager.addSingleLink(tasks.id, task, site.path, others.id, other, site.path, true);
    assert.deepEqual((await read(others.id, other)).map(({ ItemId }) => ItemId), [task]);
    await manager.deleteSingleLink(tasks.id, task, site.path, others.id, other, site.path, true);
    assert.deepEqual([...(await read(others.id, other)), ...(await read(tasks.id, task))], []);
  });
  test('a file is related by its address', async () => {
    const library = await site.newList('Papers', 101);
    const { ServerRelativeUrl } = await library.list.rootFolder.files.addUsingPath('a b.txt', 'content');
    const task = await add(tasks, 'with a file');
    await manager.addSingleLinkToUrl(tasks.id, task, ServerRelativeUrl);
    assert.deepEqual((await read(tasks.id, task)).map(({ Title, ListId }) => [Title, ListId]), [['a b.txt', library.id]]);
    await assertRefused(manager.addSingleLinkToUrl(tasks.id, task, `${library.rootFolder}/none.txt`), 404);
    for (const address of ['//[', '/%', 'https://example.org/a.txt']) await assertRefused(manager.addSingleLinkToUrl(tasks.id, task, address), 400);
  });
  test('who may not see an item is not told of it; who may not edit relates nothing', async () => {
    const [task, secret] = [await add(tasks, 'open'), await add(others, 'secret')];
    await manager.addSingleLink(tasks.id, task, site.path, others.id, secret, site.path);
    await others.list.items.getById(secret).breakRoleInheritance(false);
    assert.deepEqual(await site.as('visitor').web.relatedItems.getRelatedItems(tasks.id, task), []);
    await assertRefused(site.as('visitor').web.relatedItems.addSingleLink(tasks.id, task, site.path, tasks.id, task, site.path), 403);
  }, { needs: ['visitor'] });
  test('a list without the column holds no relations, and what is not there is not related', async () => {
    const [task, item] = [await add(tasks, 'again'), await add(plain, 'plain')];
    await assertRefused(manager.addSingleLink(plain.id, item, site.path, tasks.id, task, site.path), 404);
    await assertRefused(manager.addSingleLink(tasks.id, task, site.path, plain.id, 999_999, site.path), 404);
    await assertRefused(manager.addSingleLink('No such list', 1, site.path, plain.id, item, site.path), 404);
  });
});
