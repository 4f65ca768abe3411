import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

/** CAML queries. MS docs: "Query schema", "View schema" (Where, OrderBy, RowLimit, Scope), "ListItemCollectionPosition". */
contract('CAML', async ({ site, target, test }) => {
  const other = await site.newList('CAML other');
  await site.addItems(other, [{ Title: 'Paris' }, { Title: 'Lyon' }]);
  const { list, rootFolder } = await site.newList('CAML');
  await list.update({ EnableFolderCreation: true });
  const { fields } = list;
  await fields.addNumber('Amount');
  await fields.addBoolean('Flag');
  await fields.addDateTime('Due', { DisplayFormat: 1 });
  await fields.addChoice('Kind', { Choices: ['small', 'large'] });
  await fields.addMultiChoice('Tags', { Choices: ['a', 'b'] });
  await fields.addLookup('Place', { LookupListId: other.id, LookupFieldName: 'Title' });
  await fields.addUser('Person', { SelectionMode: 0 });
  await fields.addMultilineText('Story', { NumberOfLines: 6, RichText: false });
  const me = await site.userId('admin');
  const today = (target.local?.now() ?? new Date()).toISOString();
  for (const item of [
    { Title: 'alpha', Amount: 1, Flag: true, Due: '2024-01-01T12:00:00Z', Kind: 'small', Tags: ['a'], PlaceId: 1, PersonId: me, Story: 'Once upon a time' },
    { Title: 'beta', Amount: 2, Flag: false, Due: '2024-06-15T12:00:00Z', Kind: 'large', Tags: ['a', 'b'], PlaceId: 2 },
    { Title: 'gamma', Amount: 3, Flag: true, Due: today, Kind: 'small' },
    { Title: 'Alphabet' }
  ]) await list.items.add(item);
  await list.rootFolder.folders.addUsingPath(`${rootFolder}/folder`);
  await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'inside' }, { FieldName: 'Amount', FieldValue: '9' }], `${rootFolder}/folder`);

  const ask = async (ViewXml: string, more: Record<string, unknown> = {}): Promise<string[]> => {
    const found = (await list.getItemsByCAMLQuery({ ViewXml, ...more })) as Array<{ Title: string }>;
    return found.map(({ Title }) => Title);
  };
  const view = (where: string, rest = ''): string => `<View Scope="Recursive"><Query>${where && `<Where>${where}</Where>`}${rest}</Query></View>`;
  const compare = (operator: string, name: string, type: string, value: string, attributes = ''): string =>
    `<${operator}><FieldRef Name="${name}" ${attributes}/><Value Type="${type}">${value}</Value></${operator}>`;
  const [one, two, three] = [compare('Eq', 'Amount', 'Number', '1'), compare('Eq', 'Amount', 'Number', '2'), compare('Eq', 'Flag', 'Boolean', '1')];

  const wheres: ReadonlyArray<readonly [what: string, where: string, expected: readonly string[]]> = [
    ['Eq on text', compare('Eq', 'Title', 'Text', 'ALPHA'), ['alpha']],
    ['Eq on a number', one, ['alpha']],
    ['Contains on several lines', compare('Contains', 'Story', 'Note', 'upon'), ['alpha']],
    ['BeginsWith on several lines', compare('BeginsWith', 'Story', 'Note', 'Once'), ['alpha']],
    ['IsNotNull on several lines', '<IsNotNull><FieldRef Name="Story"/></IsNotNull>', ['alpha']],
    ['Eq on yes/no', three, ['alpha', 'gamma']],
    ['Gt', compare('Gt', 'Amount', 'Number', '2'), ['gamma', 'inside']],
    ['Geq', compare('Geq', 'Amount', 'Number', '2'), ['beta', 'gamma', 'inside']],
    ['Lt', compare('Lt', 'Amount', 'Number', '2'), ['alpha']],
    ['Leq', compare('Leq', 'Amount', 'Number', '2'), ['alpha', 'beta']],
    ['IsNull', '<IsNull><FieldRef Name="Amount"/></IsNull>', ['Alphabet']],
    ['IsNotNull', '<IsNotNull><FieldRef Name="Place"/></IsNotNull>', ['alpha', 'beta']],
    ['BeginsWith', compare('BeginsWith', 'Title', 'Text', 'alpha'), ['alpha', 'Alphabet']],
    ['Contains', compare('Contains', 'Title', 'Text', 'et'), ['beta', 'Alphabet']],
    ['And', `<And>${one}${three}</And>`, ['alpha']],
    ['Or', `<Or>${one}${two}</Or>`, ['alpha', 'beta']],
    ['And of an Or', `<And><Or>${one}${two}</Or>${three}</And>`, ['alpha']],
    ['In', '<In><FieldRef Name="Amount"/><Values><Value Type="Number">1</Value><Value Type="Number">3</Value></Values></In>', ['alpha', 'gamma']],
    ['a choice', compare('Eq', 'Kind', 'Choice', 'large'), ['beta']],
    ['one of several choices', compare('Eq', 'Tags', 'MultiChoice', 'b'), ['beta']],
    ['a lookup by its text', compare('Eq', 'Place', 'Lookup', 'Lyon'), ['beta']],
    ['a lookup by its id', compare('Eq', 'Place', 'Lookup', '1', 'LookupId="TRUE"'), ['alpha']],
    ['a person by id', compare('Eq', 'Person', 'Integer', String(me), 'LookupId="TRUE"'), ['alpha']],
    ['me', '<Eq><FieldRef Name="Person"/><Value Type="Integer"><UserID/></Value></Eq>', ['alpha']],
    ['a date, without its time', compare('Eq', 'Due', 'DateTime', '2024-06-15T00:00:00Z'), ['beta']],
    ['a date and time', compare('Eq', 'Due', 'DateTime', '2024-06-15T12:00:00Z').replace('<Value ', '<Value IncludeTimeValue="TRUE" StorageTZ="TRUE" '), ['beta']],
    ['today', '<Eq><FieldRef Name="Due"/><Value Type="DateTime"><Today/></Value></Eq>', ['gamma']],
    ['before today less 30 days', '<Lt><FieldRef Name="Due"/><Value Type="DateTime"><Today OffsetDays="-30"/></Value></Lt>', ['alpha', 'beta']],
    ['escaped text', compare('Eq', 'Title', 'Text', 'a &lt; b &amp; c'), []]
  ];
  for (const [what, where, expected] of wheres) test(`Where: ${what}`, async () => assert.deepEqual(await ask(view(where)), expected));

  test('OrderBy', async () => assert.deepEqual(await ask(view('', '<OrderBy><FieldRef Name="Amount" Ascending="FALSE"/></OrderBy>')), ['inside', 'gamma', 'beta', 'alpha', 'Alphabet']));
  test('OrderBy two columns', async () =>
    assert.deepEqual(await ask(view('<IsNotNull><FieldRef Name="Kind"/></IsNotNull>', '<OrderBy><FieldRef Name="Kind"/><FieldRef Name="Title" Ascending="FALSE"/></OrderBy>')), ['beta', 'gamma', 'alpha']));
  test('RowLimit', async () => assert.deepEqual(await ask('<View Scope="Recursive"><Query/><RowLimit>2</RowLimit></View>'), ['alpha', 'beta']));
  test('ListItemCollectionPosition goes on', async () =>
    assert.deepEqual(await ask('<View Scope="Recursive"><Query/><RowLimit Paged="TRUE">2</RowLimit></View>', { ListItemCollectionPosition: { PagingInfo: 'Paged=TRUE&p_ID=2' } }), ['gamma', 'Alphabet']));
  test('without a scope, the folder itself with its folders', async () => {
    const items = (await list.getItemsByCAMLQuery({ ViewXml: '<View><Query/></View>' })) as Array<{ FileSystemObjectType: number }>;
    assert.deepEqual(items.map(({ FileSystemObjectType }) => FileSystemObjectType), [0, 0, 0, 0, 1]);
  });
  test('RecursiveAll has folders and what is in them', async () => {
    const items = (await list.getItemsByCAMLQuery({ ViewXml: '<View Scope="RecursiveAll"><Query/></View>' })) as unknown[];
    assert.equal(items.length, 6);
  });
  test('a folder to look into', async () => assert.deepEqual(await ask('<View><Query/></View>', { FolderServerRelativeUrl: `${rootFolder}/folder` }), ['inside']));
  test('ViewFields', async () => {
    const [first] = (await list.getItemsByCAMLQuery({ ViewXml: `<View><Query/><ViewFields><FieldRef Name="Amount"/></ViewFields><RowLimit>1</RowLimit></View>` })) as Array<Record<string, unknown>>;
    assert.equal(first?.Amount, 1);
  });
  test('expands', async () => {
    const [first] = (await list.getItemsByCAMLQuery({ ViewXml: view(one) }, 'FieldValuesAsText')) as Array<{ FieldValuesAsText?: { Place?: string } }>;
    assert.equal(first?.FieldValuesAsText?.Place, 'Paris');
  });
  for (const [what, xml] of [
    ['XML that is cut off', '<View><Query><Where>'],
    ['a column that does not exist', view(compare('Eq', 'Nothing', 'Text', 'x'))],
    ['an operator that does not exist', view(compare('Like', 'Title', 'Text', 'x'))],
    ['an And with one side', view(`<And>${one}</And>`)],
    ['an entity of its own', '<!DOCTYPE v [<!ENTITY x "y">]><View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">&x;</Value></Eq></Where></Query></View>']
  ] as const) {
    test(`refuses ${what}`, async () => assertRefused(ask(xml), [400, 500]));
  }

  const stream = async (parameters: Record<string, unknown>, overrides: Record<string, unknown> | null = null, query = new Map<string, string>()) =>
    (await list.renderListDataAsStream(parameters, overrides ?? undefined, query)) as { Row: Array<Record<string, unknown>>; NextHref?: string; FirstRow?: number; LastRow?: number };
  test('renderListDataAsStream answers rows as text', async () => {
    const { Row, FirstRow, LastRow } = await stream({ ViewXml: `<View Scope="Recursive"><ViewFields><FieldRef Name="Title"/><FieldRef Name="Amount"/><FieldRef Name="Flag"/><FieldRef Name="Place"/><FieldRef Name="Person"/></ViewFields><Query/><RowLimit Paged="TRUE">10</RowLimit></View>` });
    assert.deepEqual(Row.map(({ Title }) => Title), ['alpha', 'beta', 'gamma', 'Alphabet', 'inside']);
    const [first] = Row;
    assert.deepEqual([first?.ID, first?.Amount, first?.['Amount.'], FirstRow, LastRow], ['1', '1', '1.00000000000000', 1, 5]);
    assert.deepEqual((first?.Place as Array<{ lookupId: number; lookupValue: string }>).map(({ lookupId, lookupValue }) => [lookupId, lookupValue]), [[1, 'Paris']]);
    assert.equal((first?.Person as Array<{ id: string }>)[0]?.id, String(me));
  });
  test('renderListDataAsStream pages with NextHref', async () => {
    const ViewXml = '<View Scope="Recursive"><ViewFields><FieldRef Name="Title"/></ViewFields><Query/><RowLimit Paged="TRUE">2</RowLimit></View>';
    const seen: unknown[] = [];
    let paging: string | undefined;
    for (let page = 0; page < 5; page += 1) {
      const { Row, NextHref } = await stream({ ViewXml, ...(paging === undefined ? {} : { Paging: paging }) });
      seen.push(...Row.map(({ Title }) => Title));
      if (!NextHref) break;
      paging = NextHref.slice(1);
    }
    assert.deepEqual(seen, ['alpha', 'beta', 'gamma', 'Alphabet', 'inside']);
  });
  test('renderListDataAsStream filters by FilterField and FilterValue', async () => {
    const ViewXml = '<View Scope="Recursive"><ViewFields><FieldRef Name="Title"/><FieldRef Name="Kind"/></ViewFields><Query/><RowLimit>10</RowLimit></View>';
    const { Row } = await stream({ ViewXml }, null, new Map([['FilterField1', 'Kind'], ['FilterValue1', 'small']]));
    assert.deepEqual(Row.map(({ Title }) => Title), ['alpha', 'gamma']);
  });
  test('renderListDataAsStream sorts by SortField', async () => {
    const ViewXml = '<View Scope="Recursive"><ViewFields><FieldRef Name="Title"/></ViewFields><Query/><RowLimit>10</RowLimit></View>';
    const { Row } = await stream({ ViewXml }, null, new Map([['SortField', 'Title'], ['SortDir', 'Desc']]));
    assert.deepEqual(Row.map(({ Title }) => Title), ['inside', 'gamma', 'beta', 'Alphabet', 'alpha']);
  });
  test('renderListDataAsStream looks into a folder', async () => {
    const { Row } = await stream({ ViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields><Query/><RowLimit>10</RowLimit></View>', FolderServerRelativeUrl: `${rootFolder}/folder` });
    assert.deepEqual(Row.map(({ Title }) => Title), ['inside']);
  });
  test('renderListDataAsStream with schema wraps the data', async () => {
    const answer = (await list.renderListDataAsStream({ RenderOptions: 7, ViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields><Query/></View>' })) as unknown as Record<string, unknown>;
    assert.ok(answer.ListData && answer.ListSchema && answer.wpq !== null, Object.keys(answer).join());
  });
});
