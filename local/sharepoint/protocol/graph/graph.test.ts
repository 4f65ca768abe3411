import fc from 'fast-check';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphBrowser, graphfi, type GraphFI } from '@pnp/graph';
import '@pnp/graph/photos';
import '@pnp/graph/users';
import { AdvancedQuery } from '@pnp/graph';
import { Service } from '../../model/service';
import type { PersonSeed } from '../../storage/people-store';
import { Graph, GRAPH_PATH } from './graph';
import { initialsOf } from './initials-picture';

const people: readonly PersonSeed[] = [
  { login: 'elodie', displayName: 'Élodie Lefèvre-Martin', email: 'elodie.lefevre@ville.example', title: 'Animatrice', department: 'Culture', office: 'Hôtel de ville', groups: ['Animateurs', 'Agents'] },
  { login: 'karim', displayName: 'Karim Benali', email: 'karim.benali@ville.example', title: 'Agent', department: 'Voirie', photo: 'data:image/png;base64,iVBORw0KGgo=' },
  { login: 'anne', displayName: "Anne d'Arc", email: 'anne.darc@ville.example', department: 'Voirie' }
];
const service = new Service(':memory:', {}, () => new Date());
const store = service.people;
store.put(people);
const graph = new Graph(service);

async function get(path: string, headers: Record<string, string> = {}, login = 'elodie'): Promise<{ status: number; type: string; json: Record<string, unknown>; text: string }> {
  const caller = store.find(login);
  assert.ok(caller);
  const { status, headers: sent, body } = graph.answer({ method: 'GET', url: new URL(`http://localhost${GRAPH_PATH}${path}`), headers, body: new Uint8Array() }, caller);
  const text = Buffer.from(body).toString();
  const type = sent['Content-Type'] ?? '';
  return Promise.resolve({ status, type, text, json: type.startsWith('application/json') ? (JSON.parse(text) as Record<string, unknown>) : {} });
}
const names = ({ json }: { json: Record<string, unknown> }): unknown => (json.value as { displayName: string }[]).map(({ displayName }) => displayName);
const eventual = { consistencylevel: 'eventual' };

const lists: readonly (readonly [string, string, readonly string[]])[] = [
  ['everybody by name', '/users', ["Anne d'Arc", 'Élodie Lefèvre-Martin', 'Karim Benali']],
  ['backwards', '/users?$orderby=displayName desc', ['Karim Benali', 'Élodie Lefèvre-Martin', "Anne d'Arc"]],
  ['a beginning, whatever the case', "/users?$filter=startswith(displayName,'KAR')", ['Karim Benali']],
  ['an ending', "/users?$filter=endswith(mail,'lefevre@ville.example')", ['Élodie Lefèvre-Martin']],
  ['nobody with an ending', "/users?$filter=endswith(mail,'x@ville.example')", []],
  ['a doubled quote', "/users?$filter=displayName eq 'Anne d''Arc'", ["Anne d'Arc"]],
  ['a department and not a name', "/users?$filter=department eq 'Voirie' and not startswith(givenName,'A')", ['Karim Benali']],
  ['a missing job title', "/users?$filter=jobTitle eq null", ["Anne d'Arc"]],
  ['a search', '/users?$search="displayName:mar"', ['Élodie Lefèvre-Martin']],
  ['a search for what is not there', '/users?$search="displayName:artin"', []],
  ['one search or another', '/users?$search="displayName:kar" OR "mail:anne"', ["Anne d'Arc", 'Karim Benali']],
  ['a search with a wildcard of SQL', '/users?$search="displayName:%25"', []]
];
for (const [what, path, expected] of lists) {
  test(`users: ${what}`, async () => {
    assert.deepEqual(names(await get(path, eventual)), expected);
  });
}

test('pages follow each other by their link', async () => {
  const first = await get('/users?$top=2&$count=true', eventual);
  assert.equal(first.json['@odata.count'], 3);
  const next = new URL(String(first.json['@odata.nextLink']));
  const second = await get(next.pathname.slice(GRAPH_PATH.length) + next.search, eventual);
  assert.deepEqual([names(first), names(second), second.json['@odata.nextLink']], [["Anne d'Arc", 'Élodie Lefèvre-Martin'], ['Karim Benali'], undefined]);
});

test('a user carries the default properties, or those that are selected', async () => {
  const { json } = await get('/me');
  assert.deepEqual(Object.keys(json).sort(), ['@odata.context', 'businessPhones', 'displayName', 'givenName', 'id', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName'].sort());
  assert.deepEqual([json.givenName, json.surname, json.jobTitle], ['Élodie', 'Lefèvre-Martin', 'Animatrice']);
  const selected = await get(`/users/${String(json.id)}?$select=department,ID`);
  assert.deepEqual([selected.json.department, selected.json.id, selected.json.displayName], ['Culture', json.id, undefined]);
});

test('pictures are those of the directory, or initials', async () => {
  const own = await get('/users/karim.benali@ville.example/photo/$value');
  assert.deepEqual([own.status, own.type], [200, 'image/png']);
  const made = await get('/me/photo/$value');
  assert.equal(made.type, 'image/svg+xml');
  assert.match(made.text, />ÉM<\/text>/);
  assert.match((await get('/me/photos/48x48/$value')).text, /width="48"/);
  assert.deepEqual(['Élodie Lefèvre-Martin', "Anne d'Arc", 'Cher', '李 小龍', '', '<x>'].map(initialsOf), ['ÉM', 'AA', 'C', '李小', '', 'X']);
});

test('groups of the directory are those of the person', async () => {
  assert.deepEqual(names(await get('/me/memberOf')), ['Animateurs', 'Agents']);
  assert.deepEqual(names(await get('/me/memberOf/microsoft.graph.group', {}, 'anne')), []);
});

const refused: readonly (readonly [string, string, number, string])[] = [
  ['an unknown user', '/users/nobody', 404, 'Request_ResourceNotFound'],
  ['an unknown segment', '/planets', 400, 'BadRequest'],
  ['a root site that is not there', '/sites/root', 404, 'itemNotFound'],
  ['a group that is not there', '/groups/11111111-2222-3333-4444-555555555555', 404, 'Request_ResourceNotFound'],
  ['a drive that is not there', '/drives/b!eA/root', 404, 'itemNotFound'],
  ['an unknown property', '/me?$select=shoeSize', 400, 'Request_BadRequest'],
  ['a search without its header', '/users?$search="displayName:a"', 400, 'Request_BadRequest'],
  ['a search that is not in quotes', '/users?$search=anne', 400, 'Request_BadRequest'],
  ['a filter that does not parse', '/users?$filter=displayName eq', 400, 'Request_BadRequest'],
  ['a page of a thousand', '/users?$top=1000', 400, 'Request_BadRequest'],
  ['a size of picture nobody has', '/me/photos/47x47/$value', 400, 'BadRequest'],
  ['a path that does not decode', '/users/%E0%A4', 400, 'Request_BadRequest']
];
for (const [what, path, status, code] of refused) {
  test(`${what} is refused as Graph does`, async () => {
    const answer = await get(path, what.includes('quotes') ? eventual : {});
    assert.deepEqual([answer.status, (answer.json.error as { code: string }).code], [status, code]);
  });
}

test('any path and query is answered', async () => {
  const part = fc.constantFrom('/users', '/me', '/photo', '/$value', '/$batch', "('", "')", '?', '$filter=', '$search=', '&$top=', '&$skiptoken=', "'", '"', ' or ', '(', ')', '%', '9', 'displayName', 'é');
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
      const { status } = await get(parts.join(''), eventual);
      assert.ok(status < 500);
    }),
    { numRuns: 500 }
  );
});

let server: Server;
let client: GraphFI;
before(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const caller = store.find('karim');
      assert.ok(caller);
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const answer = graph.answer({ method: request.method ?? 'GET', url: new URL(request.url ?? '/', `http://${request.headers.host}`), headers, body: Buffer.concat(chunks) }, caller);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = graphfi().using(GraphBrowser({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}${GRAPH_PATH}` }));
});
after(() => {
  server.close();
  service.close();
});

test('@pnp/graph reads users, searches, pages, pictures and batches', async () => {
  assert.equal((await client.me()).displayName, 'Karim Benali');
  assert.equal((await client.users.getById('elodie.lefevre@ville.example').select('department')<{ department: string }>()).department, 'Culture');
  assert.deepEqual((await client.users.search('"displayName:anne"')()).map(({ mail }) => mail), ['anne.darc@ville.example']);
  assert.equal((await client.users.using(AdvancedQuery()).filter("endswith(mail,'ville.example')").top(2)()).length, 2);
  assert.equal((await client.me.photo.getBuffer()).byteLength, 8);
  assert.deepEqual((await client.users.getById('elodie').memberOf()).length, 2);
  const pages: number[] = [];
  for await (const page of client.users.top(2)) pages.push(page.length);
  assert.deepEqual(pages, [2, 1]);
});

test('a batch is answered part by part, and a part that depends on a failed one is not run', async () => {
  const body = JSON.stringify({ requests: [{ id: '1', method: 'GET', url: '/me' }, { id: '2', url: '/users/nobody' }, { id: '3', url: '/me/photo/$value', dependsOn: ['2'] }, { id: '4', url: 'me/photo/$value' }] });
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${GRAPH_PATH}/$batch`, { method: 'POST', body });
  const { responses } = (await response.json()) as { responses: { id: string; status: number; body: unknown }[] };
  assert.deepEqual(responses.map(({ id, status }) => [id, status]), [['1', 200], ['2', 404], ['3', 424], ['4', 200]]);
  assert.equal(responses[3]?.body, 'iVBORw0KGgo=');
});
