import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

/** The list view threshold at its real size. MS docs: "Manage large lists and libraries", "SharePoint limits". */
contract('List view threshold', async ({ site, test }) => {
  const code = '-2147024860';
  const large = await site.newList('Large');
  await large.list.fields.createFieldAsXml('<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" />');
  await large.list.fields.createFieldAsXml('<Field Type="Text" Name="Group1" DisplayName="Group1" Indexed="TRUE" />');
  await large.list.fields.addText('Plain');
  await large.list.update({ EnableFolderCreation: true });
  await large.list.rootFolder.folders.addUsingPath(`${large.rootFolder}/small`);
  await large.list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'in folder' }], `${large.rootFolder}/small`);
  const items = () => large.list.items;
  const add = (count: number) => site.addItems(large, Array.from({ length: count }, (_, index) => ({ Title: `t${index}`, Key: `k${index % 500}`, Group1: 'same', Plain: `p${index % 500}` })));
  await add(4_998);
  const atLimit = await items().filter("Plain eq 'p7'")<unknown[]>();
  await add(3);

  test('5,000 rows may still be searched', () => assert.equal(atLimit.length, 10));
  test('more may not: a filter without an index is refused', async () => {
    await assertRefused(items().filter("Plain eq 'p7'")(), 500, code);
    await assertRefused(items().filter("substringof('t7',Title)")(), 500, code);
  });
  test('the message says so', async () => assertRefused(items().filter("Plain eq 'p7'")(), 500, 'exceeds the list view threshold'));
  test('managers are not exempt', async () => assertRefused(large.as('owner').items.filter("Plain eq 'p7'")(), 500, code), { needs: ['owner'] });
  test('an index that selects few is used', async () => assert.equal((await items().filter("Key eq 'k7'")<unknown[]>()).length, 10));
  test('and the rest of the condition is applied to it', async () => {
    assert.equal((await items().filter("Key eq 'k7' and Title eq 't7'")<unknown[]>()).length, 1);
    assert.equal((await items().filter("Key eq 'k7' and Plain eq 'p8'")<unknown[]>()).length, 0);
  });
  test('an index that selects too many is refused', async () => assertRefused(items().filter("Group1 eq 'same'")(), 500, code));
  test('the first index decides', async () => {
    await assertRefused(items().filter("Group1 eq 'same' and Key eq 'k7'")(), 500, code);
    assert.equal((await items().filter("Key eq 'k7' and Group1 eq 'same'")<unknown[]>()).length, 10);
  });
  test('an or with a column that has no index is refused', async () => assertRefused(items().filter("Key eq 'k7' or Plain eq 'p8'")(), 500, code));
  test('an or of indexes is not', async () => assert.equal((await items().filter("Key eq 'k7' or Key eq 'k8'")<unknown[]>()).length, 20));
  test('pages in ID order go through', async () => {
    let count = 0;
    for await (const page of items().select('Id').top(2_000)) count += (page as unknown[]).length;
    assert.equal(count, 5_003);
  });
  test('$top above 5,000 answers 5,000', async () => assert.equal((await items().select('Id').top(6_000)<unknown[]>()).length, 5_000));
  test('a range of ids goes through', async () => assert.equal((await items().select('Id').filter('ID ge 100 and ID lt 150')<unknown[]>()).length, 50));
  test('an order without an index is refused', async () => assertRefused(items().orderBy('Plain').top(10)(), 500, code));
  test('an order by an index is not', async () => assert.equal((await items().select('Key').orderBy('Key').top(10)<unknown[]>()).length, 10));
  test('an order downwards by ID is not', async () => assert.equal((await items().select('Id').orderBy('ID', false).top(1)<unknown[]>()).length, 1));
  test('CAML is held to the same', async () => {
    const where = (name: string, value: string) => `<View Scope="RecursiveAll"><Query><Where><Eq><FieldRef Name="${name}"/><Value Type="Text">${value}</Value></Eq></Where></Query></View>`;
    await assertRefused(large.list.getItemsByCAMLQuery({ ViewXml: where('Plain', 'p7') }), 500, code);
    assert.equal(((await large.list.getItemsByCAMLQuery({ ViewXml: where('Key', 'k7') })) as unknown[]).length, 10);
  });
  test('and so are streams', async () => {
    const ViewXml = '<View Scope="RecursiveAll"><ViewFields><FieldRef Name="Title"/></ViewFields><Query><Where><Eq><FieldRef Name="Plain"/><Value Type="Text">p7</Value></Eq></Where></Query></View>';
    await assertRefused(large.list.renderListDataAsStream({ ViewXml }), 500, code);
  });
  test('a small folder of a large list can be looked into', async () => {
    const found = (await large.list.getItemsByCAMLQuery({ ViewXml: '<View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">in folder</Value></Eq></Where></Query></View>', FolderServerRelativeUrl: `${large.rootFolder}/small` })) as unknown[];
    assert.equal(found.length, 1);
  });
  test('counting a folder is free', async () => {
    const [folder] = await large.list.rootFolder.folders.select('Name', 'ItemCount').filter("Name eq 'small'")();
    assert.equal(folder?.ItemCount, 1);
    assert.equal((await large.list.select('ItemCount')()).ItemCount, 5_003);
  });
  test('an index may be added up to 20,000', async () => {
    await large.list.fields.getByTitle('Plain').update({ Indexed: true });
    assert.equal((await items().filter("Plain eq 'p7'")<unknown[]>()).length, 10);
  });
});
