import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

/** Verbs, `X-HTTP-Method`, `If-Match`. MS docs: "Complete basic operations using SharePoint REST endpoints", "Synchronize SharePoint items using the REST service". */
contract('Writes', async ({ site, test, row }) => {
  const { list, path } = await site.newList();
  const add = async (Title = 'before'): Promise<number> => (await list.items.add({ Title })).Id as number;
  const title = async (id: number): Promise<string> => (await list.items.getById(id).select('Title')<{ Title: string }>()).Title;
  const etag = async (id: number): Promise<string> => (await site.request(`${path}/items(${id})`)).headers.get('etag') ?? '';

  for (const [verb, headers] of [
    ['POST', { 'X-HTTP-Method': 'MERGE' }],
    ['POST', { 'X-HTTP-Method': 'PATCH' }],
    ['PATCH', {}],
    ['MERGE', {}]
  ] as const) {
    test(`${verb} ${Object.values(headers).join('')} changes what it names and no more`, async () => {
      const id = await add();
      const answer = await site.request(`${path}/items(${id})`, { method: verb, headers: { ...headers, 'If-Match': '*' }, body: { Title: 'after' } });
      assert.deepEqual([answer.status, answer.text], [204, '']);
      assert.equal(await title(id), 'after');
    });
  }
  for (const [verb, headers] of [['POST', { 'X-HTTP-Method': 'DELETE' }], ['DELETE', {}]] as const) {
    test(`${verb} ${Object.values(headers).join('')} deletes`, async () => {
      const id = await add();
      const answer = await site.request(`${path}/items(${id})`, { method: verb, headers: { ...headers, 'If-Match': '*' } });
      assert.equal(answer.status, 200, answer.text);
      await assertRefused(list.items.getById(id)(), 404, '-2130575338');
    });
  }
  test('each change makes a new etag, and the answer carries it', async () => {
    const id = await add();
    const first = await etag(id);
    const { etag: second } = (await list.items.getById(id).update({ Title: 'after' })) as { etag: string };
    assert.notEqual(second, first);
    assert.equal(second, await etag(id));
  });
  test('the etag of the present version is accepted', async () => {
    const id = await add();
    await list.items.getById(id).update({ Title: 'after' }, await etag(id));
    assert.equal(await title(id), 'after');
  });
  test('the etag of an older version is refused, and nothing is changed', async () => {
    const id = await add();
    const old = await etag(id);
    await list.items.getById(id).update({ Title: 'in between' });
    await assertRefused(list.items.getById(id).update({ Title: 'after' }, old), 412, /-2130575305|ETag value/);
    await assertRefused(list.items.getById(id).update({ Title: 'after' }, old), 412, `does not match the object's ETag value '${await etag(id)}'`);
    assert.equal(await title(id), 'in between');
  });
  test('deleting an older version is refused', async () => {
    const id = await add();
    const old = await etag(id);
    await list.items.getById(id).update({ Title: 'in between' });
    await assertRefused(list.items.getById(id).delete(old), 412);
    assert.equal(await title(id), 'in between');
  });
  test('an etag that none ever had is refused', async () => {
    const id = await add();
    await assertRefused(list.items.getById(id).update({ Title: 'after' }, '"00000000-0000-0000-0000-000000000000,1"'), 412);
  });
  test('of two changes with one etag the second loses', async () => {
    const id = await add();
    const tag = await etag(id);
    const outcomes = await Promise.allSettled([list.items.getById(id).update({ Title: 'one' }, tag), list.items.getById(id).update({ Title: 'two' }, tag)]);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });
  test('a refused change changes nothing', async () => {
    const id = await add();
    await assertRefused(list.items.getById(id).update({ Title: 'after', NoSuchColumn: 1 }), 400);
    assert.equal(await title(id), 'before');
  });
  row('an unknown X-HTTP-Method is refused', { url: `${path}/items`, method: 'POST', headers: { 'X-HTTP-Method': 'EXPLODE' }, body: {}, status: [400, 405, 501] });
  test('a list is changed and deleted', async () => {
    const made = await site.newList();
    await made.list.update({ Description: 'changed' });
    assert.equal((await made.list.select('Description')()).Description, 'changed');
    await made.list.delete();
    await assertRefused(made.list(), 404);
  });
});
