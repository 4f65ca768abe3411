import assert from 'node:assert/strict';
import { contract } from './contract';

/** `$select`, `$expand`, `$orderby`, `$top`, `$skiptoken`. MS docs: "Use OData query operations in SharePoint REST requests". */
contract('Query options', async ({ site, test, row }) => {
  const places = await site.newList('Options places');
  await places.list.items.add({ Title: 'Paris' });
  const source = await site.newList('Options');
  await source.list.fields.addNumber('Rank');
  await source.list.fields.addLookup('Place', { LookupListId: places.id, LookupFieldName: 'Title' });
  const ids = await site.addItems(source, [
    { Title: 'b', Rank: 2, PlaceId: 1 },
    { Title: 'a', Rank: 2 },
    { Title: 'c', Rank: 1 },
    { Title: 'd' },
    { Title: 'É', Rank: 3 }
  ]);
  const items = () => source.list.items;
  const titles = (found: ReadonlyArray<{ Title: string }>): string => found.map(({ Title }) => Title).join('');

  test('an item has its columns, both Id and ID, and person ids', async () => {
    const [first] = await items()<Array<Record<string, unknown>>>();
    for (const name of ['Id', 'ID', 'Title', 'Rank', 'PlaceId', 'AuthorId', 'EditorId', 'Created', 'Modified', 'Attachments', 'ContentTypeId', 'GUID', 'FileSystemObjectType', 'OData__UIVersionString']) {
      assert.ok(first && name in first, `${name} in ${Object.keys(first ?? {}).join()}`);
    }
  });
  row('$select keeps what is asked', { url: `${source.path}/items(${ids[0]})?$select=Title`, headers: { Accept: 'application/json;odata=nometadata' }, status: 200, must: [/^\{"Title":"b"\}$/] });
  row('$select ignores case and answers canonical names', { url: `${source.path}/items(${ids[0]})?$select=title,RANK`, status: 200, must: ['"Title":"b"', '"Rank":2'], mustNot: ['"title"', '"RANK"'] });
  row('$select=* and a lookup', { url: `${source.path}/items(${ids[0]})?$select=*,Place/Title&$expand=Place`, status: 200, must: ['"Rank":2', /"Place":\{[^}]*"Title":"Paris"/] });
  row('$expand with $select on it', { url: `${source.path}/items(${ids[0]})?$select=Id,Place/Id,Place/Title,Author/Id,Author/Title,Author/EMail&$expand=Place,Author`, status: 200, must: [/"Place":\{[^}]*"Id":1/, /"Author":\{[^}]*"Title":"/, '"EMail"'] });
  row('a lookup that is not expanded is refused', { url: `${source.path}/items?$select=Id,Place/Title`, status: 400, must: ["The query to field 'Place/Title' is not valid"] });
  for (const [what, url] of Object.entries({ 'items': `${source.path}/items?$select=Id,Author`, 'one item': `${source.path}/items(${ids[0]})?$select=Author`, 'items that are not there': `${source.path}/items?$select=Author&$filter=Id eq 999999` })) {
    row(`a person selected without its $expand is refused by name, in ${what}`, { url, status: 400, must: ["The query to field 'Author' is not valid"] });
  }
  row('a lookup selected without its $expand is refused by name', { url: `${source.path}/items?$select=Id,Place`, status: 400, must: ["The query to field 'Place' is not valid"] });
  row('a column that cannot be expanded is refused', { url: `${source.path}/items?$select=Id,Title/Id&$expand=Title`, status: 400 });
  for (const [what, url] of [['with items', `${source.path}/items`], ['without one', `${places.path}/items?$filter=Id eq 4711`], ['for one item', `${source.path}/items(${ids[1]})`]] as const) {
    const also = url.includes('?') ? '&' : '?';
    row(`a property that no person has is refused by its path, ${what}`, { url: `${url}${also}$select=Author/NoSuch&$expand=Author`, status: 400, must: ["The query to field 'Author/NoSuch' is not valid."] });
    row(`what a person has is answered, ${what}`, { url: `${url}${also}$select=Author/JobTitle&$expand=Author`, status: 200 });
  }
  row('a property that a lookup does not have is refused where it is empty', { url: `${source.path}/items(${ids[1]})?$select=Place/NoSuch&$expand=Place`, status: 400, must: ["'Place/NoSuch'"] });
  row('what cannot be expanded is refused without items too', { url: `${places.path}/items?$filter=Id eq 4711&$expand=NoSuch`, status: 400, must: ["The query to field 'NoSuch' is not valid."] });
  row('a column of the one expanded, in $expand alone, with items', { url: `${source.path}/items?$expand=Author/Id`, status: 200 });
  row('an empty lookup', { url: `${source.path}/items(${ids[1]})?$select=PlaceId,Place/Title&$expand=Place`, headers: { Accept: 'application/json;odata=nometadata' }, status: 200, must: ['"PlaceId":null'], mustNot: ['Paris'] });
  row('expands text values', { url: `${source.path}/items(${ids[0]})?$select=Id,FieldValuesAsText/Title,FieldValuesAsText/Rank&$expand=FieldValuesAsText`, status: 200, must: [/"FieldValuesAsText":\{[^}]*"Rank":"2"/] });
  row('expands the parent list', { url: `${source.path}/items(${ids[0]})?$select=Id,ParentList/Title&$expand=ParentList`, status: 200, must: [/"ParentList":\{[^}]*"Title":"Options /] });
  row('expands along a path', { url: `${source.path}?$select=RootFolder/ServerRelativeUrl,ParentWeb/Url&$expand=RootFolder,ParentWeb`, status: 200, must: [`"ServerRelativeUrl":"${source.rootFolder}"`, `"Url":"${site.url}"`] });
  row('names of the file system', { url: `${source.path}/items(${ids[0]})?$select=FileRef,FileDirRef,FileLeafRef,FSObjType,UniqueId`, status: 200, must: [`"FileDirRef":"${source.rootFolder}"`, `"FileRef":"${source.rootFolder}/${ids[0]}_.000"`, `"FileLeafRef":"${ids[0]}_.000"`] });

  test('orders by id unless told', async () => assert.equal(titles(await items().select('Title')()), 'bacdÉ'));
  test('orders by a column, empty first, then by id', async () => assert.equal(titles(await items().select('Title').orderBy('Rank')()), 'dcbaÉ'));
  test('orders downwards', async () => assert.equal(titles(await items().select('Title').orderBy('Title', false)()), 'Édcba'));
  test('orders by several columns', async () => assert.equal(titles(await items().select('Title').orderBy('Rank', false).orderBy('Title')()), 'Éabcd'));
  test('orders by id downwards', async () => assert.equal(titles(await items().select('Title').orderBy('ID', false).top(2)()), 'Éd'));
  test('$top limits', async () => assert.equal(titles(await items().select('Title').top(2)()), 'ba'));

  /** Titles page by page; fails when there is no end to them. */
  const byPage = async (query: ReturnType<typeof items>): Promise<string[]> => {
    const pages: string[] = [];
    for await (const page of query) {
      pages.push(titles(page as Array<{ Title: string }>));
      assert.ok(pages.length <= 5, `no end: ${pages.join(' ')}`);
    }
    return pages;
  };
  test('pages with odata.nextLink until the end', async () => assert.deepEqual(await byPage(items().select('Title').top(2)), ['ba', 'cd', 'É']));
  test('pages in the order asked', async () => assert.deepEqual(await byPage(items().select('Title').orderBy('Rank').top(2)), ['dc', 'ba', 'É']));
  test('a page can end at an empty value', async () => assert.deepEqual(await byPage(items().select('Title').orderBy('Rank').top(1)), ['d', 'c', 'b', 'a', 'É']));
  test('pages what a filter selects', async () => assert.deepEqual(await byPage(items().select('Title').filter('Rank ge 2').top(2)), ['ba', 'É']));
  test('a full last page has no nextLink', async () => {
    const answer = await site.request(`${source.path}/items?$select=Id&$top=5`);
    assert.ok(!('odata.nextLink' in answer.json()));
  });
  test('nextLink carries a skiptoken and the options', async () => {
    const { 'odata.nextLink': next } = (await site.request(`${source.path}/items?$select=Title&$top=2`)).json<{ 'odata.nextLink': string }>();
    assert.match(next, /%24skiptoken=Paged%3dTRUE%26p_ID%3d\d+/, 'small letters, as clients look for them');
    const query = new URL(next).searchParams;
    assert.equal(query.get('$skiptoken'), `Paged=TRUE&p_ID=${ids[1]}`);
    assert.deepEqual([query.get('$top'), query.get('$select')], ['2', 'Title']);
  });
  test('a page starts after p_ID', async () => assert.equal(titles(await items().select('Title').top(2).skip(ids[2] ?? 0)()), 'dÉ'));
  row('verbose pages with __next', { url: `${source.path}/items?$select=Id&$top=2`, headers: { Accept: 'application/json;odata=verbose' }, status: 200, must: [/"__next":"https?:[^"]*skiptoken/] });
  row('version 4 pages with @odata.nextLink', { url: `${source.path}/items?$select=Id&$top=2`, headers: { 'OData-Version': '4.0' }, status: 200, must: [/"@odata\.nextLink":"https?:/] });
  test('a page of items is 100 unless told', async () => {
    const long = await site.newList('Long');
    await site.addItems(long, Array.from({ length: 120 }, (_, index) => ({ Title: `n${index}` })));
    const answer = await site.request(`${long.path}/items?$select=Id`);
    assert.equal(answer.values().length, 100);
    assert.ok('odata.nextLink' in answer.json());
  });

  test('$orderby, $top and $skip on lists', async () => {
    const all = await site.admin.web.lists.select('Title').orderBy('Title')();
    const some = await site.admin.web.lists.select('Title').orderBy('Title').top(2).skip(1)();
    assert.deepEqual(some.map(({ Title }) => Title), all.slice(1, 3).map(({ Title }) => Title));
  });
});
