import assert from 'node:assert/strict';
import { contract } from './contract';

/** How resources are addressed. MS docs: "Determine SharePoint REST service endpoint URIs". */
contract('Addresses', async ({ site, row, test }) => {
  const odd = "l'été 100 % #1 & co";
  const source = await site.newList(`Addresses ${odd}`);
  const { Id: item } = await source.list.items.add({ Title: 'found' });
  const library = await site.newList('Addresses library', 101);
  const fileName = "l'été 100% #1.txt";
  await library.list.rootFolder.files.addUsingPath(fileName, 'contents');
  await library.list.rootFolder.folders.addUsingPath(`${library.rootFolder}/a%20b#c`);
  const quoted = encodeURIComponent(source.title.replaceAll("'", "''"));
  const found = { status: 200, must: ['"Title":"found"'] } as const;
  const list = { status: 200, must: [source.id] } as const;
  const decoded = (path: string): string => encodeURIComponent(path.replaceAll("'", "''"));

  row('list by guid literal', { url: `_api/web/lists(guid'${source.id}')`, ...list });
  row('list by text', { url: `_api/web/lists('${source.id}')`, ...list });
  row('list by getById', { url: `_api/web/lists/getById('${source.id}')`, ...list });
  row('list by title with doubled quotes', { url: `_api/web/lists/getByTitle('${quoted}')`, ...list });
  row('list by alias', { url: `_api/web/lists/getByTitle(@t)?@t='${quoted}'`, ...list });
  row('list by the address of its folder', { url: `_api/web/getList('${decoded(source.rootFolder)}')`, ...list });
  row('list by an alias for its folder', { url: `_api/web/getList(@u)?@u='${decoded(source.rootFolder)}'`, ...list });
  row('methods and resources ignore case', { url: `_api/WEB/Lists/GETBYTITLE('${quoted}')/ITEMS(${item})`, ...found });
  row('titles ignore case', { url: `_api/web/lists/getByTitle('${quoted.toUpperCase().replaceAll('%C3%A9', '%C3%89')}')`, ...list });
  row('item by key', { url: `${source.path}/items(${item})`, ...found });
  row('item by getItemById', { url: `${source.path}/getItemById(${item})`, ...found });
  row('item by items/getById', { url: `${source.path}/items/getById(${item})`, ...found });
  row('a trailing slash', { url: `${source.path}/items(${item})/`, ...found });
  row('spaces inside parentheses', { url: `${source.path}/items( ${item} )`, ...found });
  row('empty parentheses', { url: `_api/web/currentUser()?$select=Id`, status: 200 });
  row('the site collection', { url: '_api/site?$select=Id,ServerRelativeUrl,Url', status: 200, must: [`"Url":"${site.url}"`] });
  row('the root web of the site', { url: '_api/site/rootWeb?$select=ServerRelativeUrl', status: 200, must: [`"ServerRelativeUrl":"${site.path}"`] });
  row('file with % and # by decodedUrl', { url: `_api/web/getFileByServerRelativePath(decodedUrl='${decoded(`${library.rootFolder}/${fileName}`)}')`, status: 200, must: [`"Name":"${fileName}"`] });
  row('file with % and # by an alias', { url: `_api/web/getFileByServerRelativePath(decodedUrl=@f)?@f='${decoded(`${library.rootFolder}/${fileName}`)}'`, status: 200, must: [`"Name":"${fileName}"`] });
  row('file contents', { url: `_api/web/getFileByServerRelativePath(decodedUrl='${decoded(`${library.rootFolder}/${fileName}`)}')/$value`, status: 200, must: [/^contents$/] });
  row('file by its own address', { url: `${new URL(site.url).origin}${`${library.rootFolder}/${fileName}`.split('/').map(encodeURIComponent).join('/')}`, status: 200, must: [/^contents$/] });
  row('folder with %20 and # by decodedUrl', { url: `_api/web/getFolderByServerRelativePath(decodedUrl='${decoded(`${library.rootFolder}/a%20b#c`)}')`, status: 200, must: ['"Name":"a%20b#c"'] });
  row('folder relative to the web', { url: `_api/web/getFolderByServerRelativeUrl('${decoded(library.rootFolder.slice(site.path.length + 1))}')?$select=ServerRelativeUrl`, status: 200, must: [`"ServerRelativeUrl":"${library.rootFolder}"`] });
  row('child file by key', { url: `${library.path}/rootFolder/files('${decoded(fileName)}')`, status: 200, must: [fileName] });

  test('a file by its unique id', async () => {
    const { UniqueId } = (await site.request(`${library.path}/rootFolder/files('${decoded(fileName)}')?$select=UniqueId`)).json<{ UniqueId: string }>();
    assert.match((await site.request(`_api/web/getFileById('${UniqueId}')`)).text, /"Name":"l'été/);
  });
  test('a web below the site', async () => {
    const leaf = `below${Date.now()}`;
    const { Id } = await site.admin.web.webs.add('Below', leaf);
    site.later(() => site.request(`${leaf}/_api/web`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } }));
    const below = (await site.request(`${leaf}/_api/web?$select=Id,Url,ServerRelativeUrl`)).json<{ Id: string; Url: string }>();
    assert.deepEqual([below.Id, below.Url], [Id, `${site.url}/${leaf}`]);
    const webs = await site.admin.web.webs.select('Id')();
    assert.ok(webs.some((each) => each.Id === Id));
  });
});
