import type { Queryable } from '@pnp/queryable';
import { BrowserFetch, DefaultParse } from '@pnp/queryable';
import { graphfi, DefaultHeaders as GraphHeaders, DefaultInit as GraphInit } from '@pnp/graph';
import type { GraphFI } from '@pnp/graph';
import '@pnp/graph/users';
import '@pnp/graph/photos';
import '@pnp/graph/directory-objects';
import assert from 'node:assert/strict';
import '@pnp/sp/fields';
import { contract } from './contract';
import { SUITE_AGENTS, SUITE_TEAM } from './local-target';
import type { Persona } from './target';

/** Microsoft Graph for the same people, through `@pnp/graph`. */
contract('Graph', ({ site, target, test, row }) => {
  const { local } = target;
  if (!local) return;
  const base = `${local.origin}/_graph/v1.0`;
  const as = (persona: Persona): GraphFI =>
    graphfi(base).using(GraphInit(base), GraphHeaders(), BrowserFetch(), DefaultParse(), (instance: Queryable) => {
      instance.on.auth.replace(async (url, init) => {
        init.headers = { ...init.headers, ...(await target.headers(persona, false)) };
        return [url, init];
      });
      return instance;
    });

  interface Delta {
    readonly value: readonly { readonly id: string; readonly deleted?: { readonly state: string }; readonly fields?: { readonly Title?: string } }[];
    readonly '@odata.nextLink'?: string;
    readonly '@odata.deltaLink'?: string;
  }
  const ask = async (as: Persona, method: string, path: string, body: object | string | undefined, status: number, headers: Readonly<Record<string, string>> = {}): Promise<string> => {
    const answer = await site.request(path.startsWith('http') ? path : `${base}/${path}`, { as, method, headers, ...(body === undefined ? {} : { body }) });
    assert.equal(answer.status, status, `${method} ${path}: ${answer.text.slice(0, 500)}`);
    return answer.text;
  };
  const get = async <T>(path: string, as: Persona = 'admin', headers: Readonly<Record<string, string>> = {}): Promise<T> => JSON.parse(await ask(as, 'GET', path, undefined, 200, headers)) as T;

  test('me', async () => {
    const me = await as('member').me();
    assert.deepEqual([me.userPrincipalName, me.mail, me.displayName], [target.login('member'), target.login('member'), 'member of the suite']);
    assert.match(String(me.id), /^[0-9a-f-]{36}$/i);
  });
  test('somebody by address', async () => {
    const user = await as('admin').users.getById(target.login('visitor'))();
    assert.equal(user.displayName, 'visitor of the suite');
  });
  test('users are found', async () => {
    const found = await as('admin').users.filter("startswith(displayName,'colleague')")();
    assert.deepEqual(found.map(({ mail }) => mail), [target.login('colleague')]);
  });
  test('$select and $top', async () => {
    const found = await as('admin').users.select('displayName').top(2)();
    assert.equal(found.length, 2);
    assert.ok(!('mail' in (found[0] ?? {})));
  });
  test('groups, their members a page at a time, and the teams of a person', async () => {
    const found = await get<{ value: { id: string; displayName: string }[] }>(`groups?$filter=startswith(displayName,'Agents')`);
    assert.deepEqual(found.value.map(({ displayName }) => displayName), [SUITE_AGENTS]);
    const { id } = found.value[0] ?? assert.fail();
    const first = await get<{ value: { mail: string }[]; '@odata.nextLink': string }>(`groups/${id}/members?$top=3&$select=mail`);
    const second = await get<{ value: { mail: string }[] }>(first['@odata.nextLink']);
    assert.deepEqual([...first.value, ...second.value].map(({ mail }) => mail).sort(), ['colleague', 'member', 'owner', 'visitor'].map((persona) => target.login(persona as Persona)));
    const teams = await get<{ value: { id: string; displayName: string }[] }>('me/joinedTeams', 'member');
    assert.deepEqual(teams.value.map(({ displayName }) => displayName), [SUITE_TEAM]);
    assert.deepEqual((await get<{ value: object[] }>('me/joinedTeams', 'visitor')).value, []);
    const owners = await get<{ value: { mail: string }[] }>(`groups/${teams.value[0]?.id}/owners`);
    assert.deepEqual(owners.value.map(({ mail }) => mail), [target.login('owner')]);
  });
  test('presence is offline until somebody says otherwise, of himself', async () => {
    const me = await get<{ id: string }>('me', 'member');
    const availability = async (): Promise<unknown> => (await get<{ availability: string }>(`users/${me.id}/presence`)).availability;
    assert.equal(await availability(), 'Offline');
    await ask('member', 'POST', 'me/presence/setUserPreferredPresence', { availability: 'Busy', activity: 'Busy', expirationDuration: 'PT1H' }, 200);
    const many = await ask('visitor', 'POST', 'communications/getPresencesByUserId', { ids: [me.id] }, 200);
    assert.match(many, /"availability":"Busy"/);
    await ask('visitor', 'POST', `users/${me.id}/presence/setUserPreferredPresence`, { availability: 'Away', activity: 'Away' }, 403);
    await ask('member', 'POST', 'me/presence/clearUserPreferredPresence', {}, 200);
    assert.equal(await availability(), 'Offline');
  });
  test('events of one’s own calendar, told in the zone that is preferred', async () => {
    const made = JSON.parse(await ask('member', 'POST', 'me/events', { subject: 'Réunion', start: { dateTime: '2026-07-01T10:00:00', timeZone: 'Romance Standard Time' }, end: { dateTime: '2026-07-01T11:00:00', timeZone: 'Europe/Paris' } }, 201)) as { id: string; start: object };
    assert.deepEqual(made.start, { dateTime: '2026-07-01T08:00:00.0000000', timeZone: 'UTC' });
    const view = (from: string, until: string): Promise<{ value: { start: { dateTime: string } }[] }> => get(`me/calendarView?startDateTime=${from}&endDateTime=${until}`, 'member', { Prefer: 'outlook.timezone="Romance Standard Time"' });
    assert.deepEqual((await view('2026-07-01T08:30:00Z', '2026-07-01T08:40:00Z')).value.map(({ start }) => start.dateTime), ['2026-07-01T10:00:00.0000000']);
    assert.deepEqual((await view('2026-07-01T09:00:00Z', '2026-07-02T00:00:00Z')).value, []);
    await ask('visitor', 'GET', `users/${target.login('member')}/events`, undefined, 403);
    await ask('member', 'GET', 'me/calendarView', undefined, 400);
    await ask('member', 'DELETE', `me/events/${made.id}`, undefined, 204);
    await ask('member', 'GET', `me/events/${made.id}`, undefined, 404);
  });
  test('people who matter: of one’s department, or by name', async () => {
    assert.deepEqual((await get<{ value: { userPrincipalName: string }[] }>('me/people?$search="colleague"', 'member')).value.map(({ userPrincipalName }) => userPrincipalName), [target.login('colleague')]);
  });

  test('a list and its items by site address, with the columns that are asked for', async () => {
    const list = await site.newList();
    await list.list.fields.addText('Room');
    await list.list.fields.addNumber('Seats');
    const address = `sites/${new URL(site.url).hostname}:${new URL(site.url).pathname}:/lists/${list.title}`;
    const made = JSON.parse(await ask('member', 'POST', `${address}/items`, { fields: { Title: 'Un', Room: 'A', Seats: 12 } }, 201)) as { id: string; fields: Record<string, unknown>; '@odata.etag': string };
    assert.deepEqual([made.fields.Title, made.fields.Room, made.fields.Seats, made.fields.AuthorLookupId], ['Un', 'A', 12, String(await site.userId('member'))]);
    const { value } = await get<{ value: { id: string; fields: Record<string, unknown> }[] }>(`${address}/items?expand=fields(select=Title,Seats)`);
    assert.deepEqual(value.map(({ fields }) => Object.keys(fields).filter((name) => !name.startsWith('@')).sort()), [['Seats', 'Title', 'id']]);
    assert.equal('fields' in ((await get<{ value: object[] }>(`${address}/items`)).value[0] ?? {}), false);
    await ask('member', 'PATCH', `${address}/items/${made.id}/fields`, { Room: 'B' }, 200);
    await ask('member', 'PATCH', `${address}/items/${made.id}/fields`, { Room: 'C' }, 412, { 'If-Match': made['@odata.etag'] });
    assert.match(await ask('member', 'PATCH', `${address}/items/${made.id}/fields`, { Nowhere: 'C' }, 400), /Field 'Nowhere' is not recognized/);
    assert.match(await ask('member', 'GET', `${address}/items?$filter=fields/Room eq 'B'`, undefined, 400), /not indexed.*HonorNonIndexedQueriesWarningMayFailRandomly/);
    const found = await get<{ value: object[] }>(`${address}/items?$filter=fields/Room eq 'B' and fields/Seats gt 10&$expand=fields`, 'visitor', { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' });
    assert.equal(found.value.length, 1);
    await ask('visitor', 'POST', `${address}/items`, { fields: { Title: 'Non' } }, 403);
    await ask('member', 'DELETE', `${address}/items/${made.id}`, undefined, 204);
    await ask('member', 'GET', `${address}/items/${made.id}`, undefined, 404);
  });
  test('pages of items and the delta of a list: all, then what changed and what is gone; an old token asks for all again', async () => {
    const list = await site.newList();
    const ids = await site.addItems(list, [{ Title: '1' }, { Title: '2' }, { Title: '3' }]);
    const { id: siteId } = await get<{ id: string }>(`sites/${new URL(site.url).hostname}:${new URL(site.url).pathname}`);
    const items = `sites/${siteId}/lists/${list.id}/items`;
    const first = await get<Delta>(`${items}?$top=2`);
    const second = await get<Delta>(first['@odata.nextLink'] ?? '');
    assert.deepEqual([...first.value, ...second.value].map(({ id }) => Number(id)), ids);
    const all = await get<Delta>(`${items}/delta`);
    assert.equal(all.value.length, 3);
    const link = all['@odata.deltaLink'] ?? assert.fail();
    assert.deepEqual((await get<Delta>(link)).value, []);
    await list.list.items.getById(ids[0] ?? 0).update({ Title: '1 changed' });
    await list.list.items.getById(ids[1] ?? 0).delete();
    const changed = await get<Delta>(link);
    assert.deepEqual(changed.value.map(({ id, deleted, fields }) => [Number(id), deleted?.state ?? fields?.Title]), [[ids[0], '1 changed'], [ids[1], 'deleted']]);
    assert.deepEqual((await get<Delta>(changed['@odata.deltaLink'] ?? '')).value, []);
    assert.deepEqual((await get<Delta>(`${items}/delta?token=latest`)).value, []);
    local.advance(61 * 86_400_000);
    assert.match(await ask('admin', 'GET', link, undefined, 410), /resyncRequired/);
    await ask('admin', 'GET', `${items}/delta?token=nonsense`, undefined, 400);
  });
  test('a drive: folders, small uploads, contents, and what has changed', async () => {
    const library = await site.newList('Drive', 101);
    const { id: siteId } = await get<{ id: string }>(`sites/${new URL(site.url).hostname}:${new URL(site.url).pathname}`);
    const drives = await get<{ value: { id: string; name: string }[] }>(`sites/${siteId}/drives`);
    const drive = `drives/${drives.value.find(({ name }) => name === library.title)?.id}`;
    const { '@odata.deltaLink': link = '' } = await get<Delta>(`${drive}/root/delta?token=latest`);
    const folder = JSON.parse(await ask('member', 'POST', `${drive}/root/children`, { name: 'Plans', folder: {} }, 201)) as { id: string };
    const file = JSON.parse(await ask('member', 'PUT', `${drive}/root:/Plans/note.txt:/content`, 'un', 201)) as { id: string; size: number; parentReference: { id: string; path: string } };
    assert.deepEqual([file.size, file.parentReference.id, file.parentReference.path.endsWith('/root:/Plans')], [2, folder.id, true]);
    await ask('member', 'PUT', `${drive}/items/${folder.id}:/note.txt:/content`, 'deux', 200);
    await ask('member', 'PUT', `${drive}/root:/Plans/note.txt:/content?@microsoft.graph.conflictBehavior=fail`, 'trois', 409);
    assert.equal(await ask('visitor', 'GET', `${drive}/items/${file.id}/content`, undefined, 200), 'deux');
    assert.deepEqual((await get<Delta>(`${drive}/root:/Plans:/children`)).value.map(({ id }) => id), [file.id]);
    assert.deepEqual((await get<Delta>(link)).value.map(({ id }) => id), [folder.id, file.id]);
    await ask('visitor', 'PUT', `${drive}/root:/Plans/other.txt:/content`, 'x', 403);
    await ask('member', 'PATCH', `${drive}/items/${file.id}`, { name: 'autre.txt', parentReference: { id: '01ROOT' } }, 200);
    assert.match(await ask('member', 'GET', `${drive}/root:/autre.txt`, undefined, 200), new RegExp(file.id));
    await ask('member', 'DELETE', `${drive}/items/${file.id}`, undefined, 204);
    await ask('member', 'GET', `${drive}/items/${file.id}`, undefined, 404);
  });
  test('browsers are told of changes in a library over socket.io, where the tenant lets them', async () => {
    const library = await site.newList('Sockets', 101);
    const { id: siteId } = await get<{ id: string }>(`sites/${new URL(site.url).hostname}:${new URL(site.url).pathname}`);
    const put = (socketIo: boolean): Promise<Response> => fetch(`${local.origin}/_local/settings`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ socketIo }) });
    const address = `sites/${siteId}/lists/${library.id}/drive/root/subscriptions/socketIo`;
    assert.match(await ask('member', 'GET', address, undefined, 400), /notSupported/);
    await put(true);
    const { notificationUrl } = await get<{ notificationUrl: string }>(address, 'member');
    const { origin, pathname, searchParams } = new URL(notificationUrl);
    const refused = new WebSocket(`${origin.replace('http', 'ws')}/socket.io/?subscription=nobody&EIO=4&transport=websocket`);
    await new Promise((resolve) => refused.addEventListener('error', resolve));
    for (const revision of ['4', '3']) {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket.io/?${searchParams}&EIO=${revision}&transport=websocket`);
      const heard: string[] = [];
      const until = async (part: string): Promise<void> => {
        while (!heard.some((text) => text.startsWith(part))) await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }));
      };
      socket.addEventListener('message', ({ data }) => heard.push(String(data)));
      await until('0{');
      socket.send(`40${pathname},`);
      await until(`40${pathname},`);
      socket.send('2');
      await until('3');
      await library.list.rootFolder.files.addUsingPath(`note-${revision}.txt`, 'x');
      await until(`42${pathname},["notification"`);
      socket.close();
    }
    const list = await site.newList();
    await ask('member', 'GET', `sites/${siteId}/lists/${list.id}/subscriptions/socketIo`, undefined, 400);
    await put(false);
  });
  test('a site of others is closed', async () => {
    assert.match(await ask('visitor', 'GET', `sites/${new URL(site.url).hostname}:/sites/appcatalog`, undefined, 403), /accessDenied/);
    await ask('visitor', 'GET', `sites/${new URL(site.url).hostname}:/sites/nowhere`, undefined, 404);
    const { value } = await get<{ value: { webUrl: string }[] }>('sites?search=*', 'visitor');
    assert.deepEqual(value.map(({ webUrl }) => new URL(webUrl).pathname), [new URL(site.url).pathname]);
  });

  row('groups of me', { as: 'member', url: `${base}/me/memberOf`, status: 200, must: ['"value":['] });
  row('nobody', { url: `${base}/users/nobody@nowhere.example`, status: 404, must: ['"error"', '"code":"Request_ResourceNotFound"'] });
  row('a photo is an image or not found', { url: `${base}/me/photo/$value`, status: [200, 404] });
  row('an endpoint that does not exist', { url: `${base}/planets`, status: [400, 404], must: ['"error"'] });
});
