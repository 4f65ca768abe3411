import assert from 'node:assert/strict';
import { contract } from './contract';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
/** What a thing is known by, whatever leads to it. */
const IDENTITIES = ['UniqueId', 'GUID', 'Id', 'StringId', 'PrincipalId', 'ServerRelativeUrl'];

/** Every object of an answer that says where it is. */
function* placed(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const each of value) yield* placed(each);
  if (!isObject(value)) return;
  if (isObject(value.__metadata)) yield value;
  for (const [name, each] of Object.entries(value)) if (name !== '__metadata') yield* placed(each);
}

function identityOf(thing: Json): string | undefined {
  const name = IDENTITIES.find((each) => ['string', 'number'].includes(typeof thing[each]));
  return name === undefined ? undefined : `${name} ${String(thing[name])}`;
}

/** What an answer says of where a thing is leads to that thing, from whatever web it was asked. */
contract('Addresses', async ({ site, test }) => {
  const verbose = { Accept: 'application/json;odata=verbose' };
  const leaf = `below${Date.now()}`;
  await site.admin.web.webs.add('Below', leaf);
  site.later(() => site.request(`${leaf}/_api/web`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } }));
  const made = await site.request(`${leaf}/_api/web/lists`, { method: 'POST', headers: { Accept: 'application/json;odata=nometadata' }, body: { Title: 'List below', BaseTemplate: 101 } });
  const { Id: listId } = made.json<{ Id: string }>();
  await site.request(`${leaf}/_api/web/lists(guid'${listId}')/rootFolder/files/add(url='a.txt',overwrite=true)`, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'a' });
  const list = await site.newList('Addresses');
  await site.addItems(list, [{ Title: 'one' }]);
  const read = async (url: string): Promise<unknown> => {
    const answer = await site.request(url, { headers: verbose });
    assert.equal(answer.status, 200, `${url}: ${answer.text.slice(0, 300)}`);
    return answer.json<{ d: unknown }>().d;
  };

  const starts = {
    'the webs of a web': '_api/web/webs',
    'a web, its lists and folders': '_api/web?$expand=Lists,RootFolder,SiteGroups,CurrentUser,RoleDefinitions',
    'the lists of a web below, from above': '_api/web/webs?$expand=Lists,RootFolder',
    'a list, its columns and views': `${list.path}?$expand=Fields,Views,RootFolder,ContentTypes,RoleAssignments,ParentWeb`,
    'an item': `${list.path}/items(1)?$expand=Author,ParentList,ContentType`,
    'the items of a list': `${list.path}/items`,
    'a library below, its files and folders': `${leaf}/_api/web/lists(guid'${listId}')?$expand=RootFolder/Files,RootFolder/Folders,Fields,Views`,
    'an item of a library below': `${leaf}/_api/web/lists(guid'${listId}')/items(1)?$expand=File,ParentList`
  };
  for (const [what, url] of Object.entries(starts)) {
    test(`what is told of ${what} is found there`, async () => {
      const things = [...placed(await read(url))];
      assert.ok(things.length > 0);
      const seen = new Set<string>();
      for (const thing of things) {
        const { uri } = thing.__metadata as { readonly uri: string };
        const identity = identityOf(thing);
        if (identity === undefined || seen.has(uri)) continue;
        seen.add(uri);
        const found = await read(uri);
        assert.equal(isObject(found) ? identityOf(found) : found, identity, uri);
        for (const each of Object.values(thing)) {
          const deferred = isObject(each) && isObject(each.__deferred) ? String(each.__deferred.uri) : undefined;
          if (deferred !== undefined) assert.ok(deferred.startsWith(`${uri}/`), `${deferred} of ${uri}`);
        }
      }
    });
  }
  test('a DELETE of what was made goes to what was made', async () => {
    const other = `${leaf}x`;
    await site.admin.web.webs.add('Doomed', other);
    const { value } = (await site.request(`_api/web/webs?$filter=Title eq 'Doomed'`)).json<{ value: ReadonlyArray<{ readonly 'odata.id': string; readonly ServerRelativeUrl: string }> }>();
    assert.equal(value[0]?.ServerRelativeUrl, `${site.path}/${other}`);
    assert.equal((await site.request(value[0]?.['odata.id'] ?? '', { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } })).status, 200);
    assert.equal((await site.request(`${other}/_api/web`)).status, 404);
    assert.equal((await site.request('_api/web')).status, 200);
  });
});
