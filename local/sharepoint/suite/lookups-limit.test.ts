import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

/** Twelve lookup-like columns in a query. MS docs: "SharePoint limits" (lookups). */
contract('Lookup limit', async ({ site, test }) => {
  const source = await site.newList('Lookups');
  const names = Array.from({ length: 13 }, (_, index) => `Who${index + 1}`);
  for (const name of names) await source.list.fields.addUser(name, { SelectionMode: 0 });
  const me = await site.userId('admin');
  await source.list.items.add({ Title: 'x', Who1Id: me });
  const ask = (some: readonly string[]) => source.list.items.select('Id', ...some.map((name) => `${name}/Title`)).expand(...some)<Array<Record<string, unknown>>>();

  test('twelve are joined', async () => assert.equal((await ask(names.slice(0, 12))).length, 1));
  test('thirteen are refused', async () => assertRefused(ask(names), 500, '-2147024749'));
  test('ids alone count as nothing', async () => assert.equal((await source.list.items.select('Id', ...names.map((name) => `${name}Id`))<unknown[]>()).length, 1));
  test('a view with thirteen is refused', async () => {
    const ViewXml = `<View><ViewFields>${names.map((name) => `<FieldRef Name="${name}"/>`).join('')}</ViewFields><Query/></View>`;
    await assertRefused(source.list.renderListDataAsStream({ ViewXml }), 500, '-2147024749');
  });
});
