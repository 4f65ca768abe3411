import '@pnp/sp/hubsites';
import '@pnp/sp/search';
import '@pnp/sp/sites';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { contract } from './contract';
import type { Persona } from './target';

interface Cell {
  readonly Key: string;
  readonly Value: string | null;
}
interface Answer {
  readonly PrimaryQueryResult: { readonly RelevantResults: { readonly RowCount: number; readonly TotalRows: number; readonly Table: { readonly Rows: ReadonlyArray<{ readonly Cells: readonly Cell[] }> } } };
}

/** The search of a tenant lags by minutes: this contract is about the local service. */
contract('Search', async ({ site, target, test, row }) => {
  const { local } = target;
  if (!local) return;
  const word = `w${randomUUID().replaceAll('-', '').slice(0, 10)}`;
  const put = async (settings: Record<string, unknown>): Promise<void> => {
    const { status } = await fetch(`${local.origin}/_local/settings`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(settings) });
    assert.equal(status, 200);
  };
  /** Rows of a query as objects. */
  const find = async (text: string, options: Record<string, unknown> = {}, as: Persona = 'admin') => {
    const answer = await site.request('_api/search/postquery', { as, method: 'POST', headers: { Accept: 'application/json;odata=nometadata' }, body: { request: { Querytext: text, ...options } } });
    assert.equal(answer.status, 200, answer.text);
    const { RowCount, TotalRows, Table } = (JSON.parse(answer.text) as Answer).PrimaryQueryResult.RelevantResults;
    const rows = Table.Rows.map(({ Cells }) => Object.fromEntries(Cells.map(({ Key, Value }) => [Key, Value])));
    assert.equal(rows.length, RowCount);
    return { rows, total: TotalRows };
  };
  const titles = async (text: string, as: Persona = 'admin'): Promise<string[]> => (await find(text, { RowLimit: 50, SortList: [{ Property: 'Title', Direction: 0 }] }, as)).rows.map(({ Title }) => Title ?? '');

  const made = await site.newList('Searched');
  await made.list.fields.createFieldAsXml('<Field Type="Text" Name="Place" StaticName="Place" DisplayName="Place" />');
  await made.list.fields.createFieldAsXml('<Field Type="Note" Name="Story" StaticName="Story" DisplayName="Story" />');
  const items = await site.addItems(made, [
    { Title: `${word} alpha`, Place: 'Médiathèque', Story: '<p>Une histoire <b>longue</b> et belle</p>' },
    { Title: `${word} beta`, Place: 'Piscine', Story: `${word} deux` },
    { Title: `${word} gamma`, Place: 'Mairie annexe' }
  ]);

  test('words of titles and columns are found, whatever their accents, as PnPjs asks', async () => {
    const found = await site.admin.search({ Querytext: `${word} mediatheque`, SelectProperties: ['Title', 'Path', 'ListItemID', 'ListId', 'PlaceOWSTEXT', 'SPWebUrl', 'Nonsense'] });
    assert.equal(found.TotalRows, 1);
    const [first] = found.PrimarySearchResults as unknown as Record<string, unknown>[];
    assert.deepEqual(
      { Title: first?.Title, Path: first?.Path, ListItemID: first?.ListItemID, ListId: first?.ListId, Place: first?.PlaceOWSTEXT, SPWebUrl: first?.SPWebUrl, Nonsense: first?.Nonsense },
      { Title: `${word} alpha`, Path: `${local.origin}${made.rootFolder}/DispForm.aspx?ID=${items[0] ?? 0}`, ListItemID: String(items[0]), ListId: made.id, Place: 'Médiathèque', SPWebUrl: site.url, Nonsense: null }
    );
  });

  for (const [query, names] of [
    ['', ['alpha', 'beta', 'gamma']],
    ['alph*', ['alpha']],
    ['alph', []],
    ['"histoire longue"', ['alpha']],
    ['"longue histoire"', []],
    ['-alpha', ['beta', 'gamma']],
    ['NOT alpha', ['beta', 'gamma']],
    ['(alpha OR beta)', ['alpha', 'beta']],
    ['title:gamma', ['gamma']],
    ['title:histoire', []],
    ['PlaceOWSTEXT:mairie', ['gamma']],
    ['PlaceOWSTEXT=mairie', []],
    ['PlaceOWSTEXT="mairie annexe"', ['gamma']],
    ['PlaceOWSTEXT:piscine PlaceOWSTEXT:mairie', ['beta', 'gamma']],
    ['PlaceOWSTEXT:piscine AND PlaceOWSTEXT:mairie', []],
    ['PlaceOWSTEXT:(piscine OR mairie)', ['beta', 'gamma']],
    ['PlaceOWSTEXT<>Piscine', ['alpha', 'gamma']],
    ['contentclass:STS_ListItem_GenericList', ['alpha', 'beta', 'gamma']],
    ['contentclass:STS_Site', []],
    ['LastModifiedTime>2001-01-01', ['alpha', 'beta', 'gamma']],
    ['LastModifiedTime:2001-01-01..2001-12-31', []],
    ['NoSuchProperty:beta', []]
  ] as const) {
    test(`KQL: ${query || 'a word'}`, async () => assert.deepEqual(await titles(`${word} ${query}`), names.map((name) => `${word} ${name}`)));
  }

  test('an address finds itself and what lies below it', async () => {
    assert.deepEqual(await titles(`Path:"${site.url}/" title:${word}`), ['alpha', 'beta', 'gamma'].map((name) => `${word} ${name}`));
    assert.deepEqual(await titles(`Path:"${local.origin}/sites/intra" title:${word}`), [], 'not half a name');
    const { rows } = await find(`Path:"${site.url}" contentclass:STS_Site`, { SelectProperties: ['Path', 'SiteId', 'WebTemplate'] });
    assert.deepEqual([rows.length, rows[0]?.Path, rows[0]?.WebTemplate], [1, site.url, 'SITEPAGEPUBLISHING']);
  });

  test('a restriction given by address works, with the sort of an address', async () => {
    const answer = await site.request(`_api/search/query?querytext='${word}'&selectproperties='Title,DocId'&rowlimit=2&startrow=1&sortlist='Title:descending'`, { headers: { Accept: 'application/json;odata=verbose' } });
    assert.equal(answer.status, 200, answer.text);
    assert.match(answer.text, /"query":\{.*"Rows":\{.*"results":\[/);
    assert.ok(answer.text.indexOf(`${word} beta`) < answer.text.indexOf(`${word} alpha`) && !answer.text.includes('gamma'), answer.text);
  });

  test('what changes and what goes is followed', async () => {
    const [id = 0] = await site.addItems(made, [{ Title: `${word} fleeting` }]);
    assert.deepEqual(await titles(`${word} fleeting`), [`${word} fleeting`]);
    await made.list.items.getById(id).update({ Title: `${word} lasting` });
    assert.deepEqual(await titles(`${word} fleeting`), []);
    assert.deepEqual(await titles(`${word} lasting`), [`${word} lasting`]);
    await made.list.items.getById(id).delete();
    assert.deepEqual(await titles(`${word} lasting`), []);
  });

  test('only what one may read is found', async () => {
    const closed = await site.newList('Closed');
    await closed.list.breakRoleInheritance(false);
    await site.addItems(closed, [{ Title: `${word} secret` }]);
    assert.deepEqual(await titles(`${word} secret`), [`${word} secret`]);
    assert.deepEqual(await titles(`${word} secret`, 'member'), []);
    assert.equal((await find(`${word} secret`, {}, 'member')).total, 0, 'nor counted');
    const own = await site.newList('Own');
    await own.list.update({ ReadSecurity: 2 });
    await site.addItems(own, [{ Title: `${word} mine` }], 'member');
    assert.deepEqual(await titles(`${word} mine`, 'member'), [`${word} mine`]);
    assert.deepEqual(await titles(`${word} mine`, 'colleague'), []);
    const [single = 0] = await site.addItems(made, [{ Title: `${word} single` }]);
    await made.list.items.getById(single).breakRoleInheritance(false);
    assert.deepEqual(await titles(`${word} single`, 'visitor'), []);
    await made.list.items.getById(single).delete();
  });

  test('a draft is not found, its published version is', async () => {
    const page = await site.request('_api/sitepages/pages', { method: 'POST', body: { Title: `${word} page` } });
    const { Id } = JSON.parse(page.text) as { Id: number };
    const save = async (title: string): Promise<void> => {
      const saved = await site.request(`_api/sitepages/pages(${Id})/savepage`, { method: 'POST', body: { Title: title, CanvasContent1: JSON.stringify([{ controlType: 4, innerHTML: `<p>${word}canvas</p>` }]) } });
      assert.equal(saved.status, 200, saved.text);
    };
    await save(`${word} page`);
    assert.deepEqual(await titles(`${word}canvas`), []);
    assert.equal((await site.request(`_api/sitepages/pages(${Id})/publish`, { method: 'POST' })).status, 200);
    assert.deepEqual(await titles(`${word}canvas contentclass:STS_ListItem_WebPageLibrary`), [`${word} page`]);
    await site.request(`_api/sitepages/pages(${Id})/checkoutpage`, { method: 'POST' });
    await save(`${word} page changed`);
    assert.deepEqual(await titles(`${word}canvas`), [`${word} page`]);
    await site.request(`_api/sitepages/pages(${Id})`, { method: 'DELETE' });
  });

  test('pages of 500 rows at most; by IndexDocId every row comes once', async () => {
    const many = await site.newList('Many');
    await site.addItems(many, Array.from({ length: 620 }, (_, index) => ({ Title: `${word}many ${index}` })));
    const seen: string[] = [];
    for (let last = '0'; ; ) {
      const { rows } = await find(`title:${word}many IndexDocId>${last}`, { RowLimit: 500, SelectProperties: ['Title', 'DocId'], SortList: [{ Property: '[DocId]', Direction: 0 }] });
      if (rows.length === 0) break;
      seen.push(...rows.map(({ Title }) => Title ?? ''));
      last = rows.at(-1)?.DocId ?? '';
    }
    assert.deepEqual([seen.length, new Set(seen).size], [620, 620]);
    assert.deepEqual([(await find(`title:${word}many`)).rows.length, (await find(`title:${word}many`)).total], [10, 620]);
  });
  const refusedQuery = (request: Record<string, unknown>) => ({ url: '_api/search/postquery', method: 'POST', body: { request }, status: 400 });
  row('501 rows are refused', () => refusedQuery({ Querytext: word, RowLimit: 501 }));
  row('a start beyond 50,000 is refused', () => refusedQuery({ Querytext: word, StartRow: 50_001 }));
  row('an open parenthesis is refused', () => refusedQuery({ Querytext: `(${word}` }));
  row('an open quotation is refused', () => refusedQuery({ Querytext: `"${word}` }));
  row('deep parentheses are refused', () => refusedQuery({ Querytext: `${'('.repeat(500)}a${')'.repeat(500)}` }));
  row('a query of more than 4,096 characters is refused', () => refusedQuery({ Querytext: 'a '.repeat(2_100) }));
  row('no query is refused', () => refusedQuery({}));

  test('people are found by their source', async () => {
    const { rows, total } = await find('memb', { SourceId: 'B09A7990-05EA-4AF9-81EF-EDFAB16C4E31', SelectProperties: ['PreferredName', 'WorkEmail', 'AccountName'] });
    assert.deepEqual([total, rows[0]], [1, { PreferredName: 'member of the suite', WorkEmail: target.login('member'), AccountName: `i:0#.f|membership|${target.login('member')}` }]);
  });
  test('suggestions begin as the text does', async () => {
    const { PersonalResults, PeopleNames } = await site.admin.searchSuggest({ querytext: `${word} alp`, includePeople: true } as never);
    assert.deepEqual([PersonalResults.map(({ Title }) => Title), PeopleNames], [[`${word} alpha`], []]);
  });

  test('the index lags and misses as it is told', async () => {
    await put({ searchLag: 900 });
    await site.addItems(made, [{ Title: `${word} late` }]);
    assert.deepEqual(await titles(`${word} late`), []);
    local.advance(901_000);
    assert.deepEqual(await titles(`${word} late`), [`${word} late`]);
    await put({ searchLag: 0, searchMisses: `${made.rootFolder}/` });
    assert.deepEqual(await titles(`${word} late`), []);
    await put({ searchMisses: '' });
  });
});
