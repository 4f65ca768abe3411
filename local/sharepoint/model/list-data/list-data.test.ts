import assert from 'node:assert/strict';
import { contract } from '../../suite/contract';

type Row = Record<string, unknown>;

/** What list pages read. Reported by many, documented in part (MS docs: RenderListDataAsStream). */
contract('List data', async ({ site, test }) => {
  const cities = await site.newList('Cities');
  await cities.list.fields.addText('PostCode');
  await cities.list.items.add({ Title: 'Paris', PostCode: '75001' });
  await cities.list.items.add({ Title: 'Lyon', PostCode: '69001' });
  const made = await site.newList('Data');
  const { list } = made;
  const { fields } = list;
  await fields.addNumber('Amount');
  await fields.addBoolean('Done');
  await fields.addDateTime('Due', { DisplayFormat: 1 });
  await fields.addMultiChoice('Tags', { Choices: ['a', 'b'] });
  await fields.addUrl('Link');
  await fields.addLookup('City', { LookupListId: cities.id, LookupFieldName: 'Title' });
  await list.items.add({ Title: 'one', Amount: 1.5, Done: true, Due: '2024-07-15T08:30:00Z', Tags: ['a', 'b'], Link: { Url: 'https://a.example', Description: 'A' }, CityId: 1 });
  await list.items.add({ Title: 'two', CityId: 2 });
  await list.items.add({ Title: 'three' });
  const columns = ['Title', 'LinkTitle', 'Amount', 'Done', 'Due', 'Tags', 'Link', 'City', 'Author', 'Attachments', 'ContentType', '_UIVersionString'];
  const viewOf = (names: readonly string[], query = '', rest = ''): string =>
    `<View Scope="RecursiveAll"><ViewFields>${names.map((name) => `<FieldRef Name="${name}"/>`).join('')}</ViewFields><Query>${query}</Query>${rest}<RowLimit Paged="TRUE">30</RowLimit></View>`;
  const read = async (parameters: Row, query = new Map<string, string>()): Promise<Row[]> => ((await list.renderListDataAsStream(parameters, undefined, query)) as unknown as { Row: Row[] }).Row;

  test('each column as lists show it', async () => {
    const [row = {}] = await read({ ViewXml: viewOf(columns) });
    assert.deepEqual(
      ['Title', 'LinkTitle', 'Amount.', 'Done.value', 'Due.', 'Tags', 'Link', 'Link.desc', 'Attachments', '_UIVersionString', 'FSObjType', 'ID'].map((name) => row[name]),
      ['one', 'one', '1.50000000000000', '1', '2024-07-15T08:30:00Z', ['a', 'b'], 'https://a.example', 'A', '0', '1.0', '0', '1']
    );
    assert.deepEqual(row.City, [{ lookupId: 1, lookupValue: 'Paris', isSecretFieldValue: false }]);
    assert.match(String(row.PermMask), /^0x[0-9a-f]+$/);
    assert.match(String(row.UniqueId), /^\{[0-9A-F-]{36}\}$/);
  });
  test('dates and numbers in the words of the site', async () => {
    const [row = {}] = await read({ ViewXml: viewOf(columns) });
    assert.deepEqual([row.Amount, row.Done, row.Due], ['1,5', 'Oui', '15/07/2024 10:30']);
    const [utc = {}] = await read({ ViewXml: viewOf(columns), DatesInUtc: true });
    assert.equal(utc.Due, '2024-07-15T08:30:00Z');
  }, { localOnly: true });
  test('nothing is an empty text', async () => {
    const [, , row = {}] = await read({ ViewXml: viewOf(columns) });
    assert.deepEqual(['Amount', 'Amount.', 'Done', 'Due', 'Tags', 'Link', 'City'].map((name) => row[name]), ['', '', '', '', '', '', '']);
  });
  test('the default view, when none is sent', async () => {
    assert.deepEqual((await read({})).map(({ LinkTitle, Title }) => LinkTitle ?? Title), ['one', 'two', 'three']);
  });
  test('a stored view by its id', async () => {
    const view = await list.views.add('Only two', false, { ViewQuery: '<Where><Eq><FieldRef Name="Title"/><Value Type="Text">two</Value></Eq></Where>', RowLimit: 5 });
    assert.deepEqual((await read({}, new Map([['View', view.Id]]))).map(({ ID }) => ID), ['2']);
  });
  test('header filters: a lookup by text and by id, several values, none', async () => {
    const filtered = async (...pairs: [string, string][]): Promise<unknown[]> => (await read({ ViewXml: viewOf(['Title', 'City']) }, new Map(pairs))).map(({ Title }) => Title);
    assert.deepEqual(await filtered(['FilterField1', 'City'], ['FilterValue1', 'Lyon']), ['two']);
    assert.deepEqual(await filtered(['FilterField1', 'City'], ['FilterValue1', '1'], ['FilterLookupId1', '1']), ['one']);
    assert.deepEqual(await filtered(['FilterFields1', 'Title'], ['FilterValues1', 'one;#three']), ['one', 'three']);
    assert.deepEqual(await filtered(['FilterField1', 'City'], ['FilterValue1', '']), ['three']);
    assert.deepEqual(await filtered(['InplaceSearchQuery', 'thr']), ['three']);
  });
  test('pages of a sorted view follow each other', async () => {
    const ViewXml = '<View><ViewFields><FieldRef Name="Title"/></ViewFields><Query><OrderBy><FieldRef Name="Title"/></OrderBy></Query><RowLimit Paged="TRUE">2</RowLimit></View>';
    const first = (await list.renderListDataAsStream({ ViewXml })) as unknown as { Row: Row[]; NextHref: string; LastRow: number };
    const second = (await list.renderListDataAsStream({ ViewXml, Paging: first.NextHref.slice(1) })) as unknown as { Row: Row[]; NextHref?: string; FirstRow: number };
    assert.deepEqual([...first.Row, ...second.Row].map(({ Title }) => Title), ['one', 'three', 'two']);
    assert.deepEqual([first.LastRow, second.FirstRow, second.NextHref], [2, 3, undefined]);
  });
  test('a joined list shows, filters and sorts', async () => {
    const joins =
      '<Joins><Join Type="LEFT" ListAlias="C"><Eq><FieldRef Name="City" RefType="Id"/><FieldRef List="C" Name="ID"/></Eq></Join></Joins><ProjectedFields><Field Name="Zip" Type="Lookup" List="C" ShowField="PostCode"/></ProjectedFields>';
    const rows = await read({ ViewXml: viewOf(['Title', 'Zip'], '<Where><IsNotNull><FieldRef Name="Zip"/></IsNotNull></Where><OrderBy><FieldRef Name="Zip"/></OrderBy>', joins) });
    assert.deepEqual(rows.map(({ Title, Zip }) => [Title, (Zip as { lookupValue: string }[])[0]?.lookupValue]), [['two', '69001'], ['one', '75001']]);
    const inner = await read({ ViewXml: viewOf(['Title'], '', joins.replace('LEFT', 'INNER')) });
    assert.deepEqual(inner.map(({ Title }) => Title), ['one', 'two']);
  });
  test('a lookup does not tell of what the reader may not see', async () => {
    const { Id: hidden } = await cities.list.items.add({ Title: 'Hidden city' });
    await cities.list.items.getById(hidden).breakRoleInheritance(false);
    const { Id } = await list.items.add({ Title: 'points', CityId: hidden });
    const cityFor = async (persona: 'admin' | 'visitor'): Promise<unknown> => {
      const { Row: rows } = (await made.as(persona).renderListDataAsStream({ ViewXml: viewOf(['City'], `<Where><Eq><FieldRef Name="ID"/><Value Type="Counter">${Id}</Value></Eq></Where>`) })) as unknown as { Row: { City: { lookupValue: string }[] }[] };
      return rows[0]?.City[0]?.lookupValue;
    };
    assert.deepEqual([await cityFor('admin'), await cityFor('visitor')], ['Hidden city', '']);
    await list.items.getById(Id).delete();
  }, { needs: ['visitor'] });
  test('only what the reader may see', async () => {
    const { Id } = await list.items.add({ Title: 'secret' });
    await list.items.getById(Id).breakRoleInheritance(false);
    const seen = (await made.as('visitor').renderListDataAsStream({ ViewXml: viewOf(['Title']) })) as unknown as { Row: Row[] };
    assert.deepEqual(seen.Row.map(({ Title }) => Title), ['one', 'two', 'three']);
    assert.ok((await read({ ViewXml: viewOf(['Title']) })).some(({ Title }) => Title === 'secret'));
    await list.items.getById(Id).delete();
  }, { needs: ['visitor'] });
});
