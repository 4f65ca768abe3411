import assert from 'node:assert/strict';
import { request } from 'node:http';
import { contract } from './contract';

/** What no client means and some attacker sends. A tenant has its own guards: this contract is about the local service. */
contract('Hostile requests', async ({ site, target, test, row }) => {
  const { local } = target;
  if (!local) return;
  const made = await site.newList('Hostile');
  await site.addItems(made, [{ Title: 'one' }]);
  const { port } = new URL(local.origin);
  /** A request that `fetch` would not send. */
  const raw = (path: string, headers: Record<string, string>, body?: { length: number; sent: Uint8Array }): Promise<number> =>
    new Promise((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers: { ...headers, ...(body === undefined ? {} : { 'Content-Length': String(body.length) }) } }, (answer) => {
        resolve(answer.statusCode ?? 0);
        call.destroy();
      });
      call.on('error', reject);
      if (body === undefined) call.end();
      else call.write(body.sent);
    });

  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    for (const [what, url] of Object.entries({
      'a column of a filter': `${made.path}/items?$filter=${name} eq 1`, 'a person’s property of a filter': `${made.path}/items?$expand=Author&$filter=Author/${name} eq 1`, 'an ordering': `${made.path}/items?$orderby=${name}`,
      'a selection': `${made.path}/items?$select=${name}`, 'a nested selection': `${made.path}/items?$select=Author/${name}&$expand=Author`, 'an expansion': `${made.path}/items?$expand=${name}`,
      'a segment': `_api/web/${name}`, 'a root': `_api/${name}`, 'a field': `${made.path}/fields/getByInternalNameOrTitle('${name}')`
    })) row(`${name} as ${what}`, { url, status: [400, 404] });
    row(`${name} in the body of an item`, { url: `${made.path}/items`, method: 'POST', headers: { 'Content-Type': 'application/json' }, body: `{"${name}":"x"}`, status: 400 });
    test(`${name} in CAML`, async () => {
      const answer = await site.request(`${made.path}/getItems`, { method: 'POST', body: { query: { ViewXml: `<View><Query><Where><Eq><FieldRef Name="${name}"/><Value Type="Text">x</Value></Eq></Where></Query></View>` } } });
      assert.ok(answer.status < 500, answer.text);
    });
  }
  test('an address that is none: 400', async () => assert.equal(await raw('//[', { Host: `127.0.0.1:${port}` }), 400));
  test('an address of nothing: 404', async () => assert.equal(await raw('//nothing/[', { Host: `127.0.0.1:${port}` }), 404));
  test('a host that is none: 400', async () => {
    for (const Host of ['[', 'a b', 'x:y', '127.0.0.1:99999']) assert.equal(await raw('/sites/intranet/_api/web', { Host }), 400, Host);
  });
  test('nobody known is refused before what he sends is read', async () => {
    const body = { length: 50_000_000, sent: new Uint8Array(1_000) };
    assert.equal(await raw('/sites/intranet/_api/web/lists', { Host: `127.0.0.1:${port}`, 'X-Local-User': 'nobody@nowhere.example' }, body), 401);
    assert.equal(await raw('/sites/intranet/_api/web/lists', { Host: 'evil.example' }, body), 403);
  });
  test('a batch of one long line of blanks is refused at once', async () => {
    const line = `GET ${' '.repeat(1_500_000)}x`;
    const answer = await site.request('_api/$batch', { method: 'POST', headers: { 'Content-Type': 'multipart/mixed; boundary=b' }, body: `--b\r\nContent-Type: application/http\r\n\r\n${line}\r\n--b--\r\n` });
    assert.equal(answer.status, 400);
  });
  test('a calculated column that overflows keeps nobody from adding', async () => {
    for (const [name, formula] of Object.entries({ Power: '=POWER(10,[Amount])', Product: '=[Amount]*1E308*1E308', Day: '=DATE([Amount]*1000000,1,1)', Text: '=REPT("x",[Amount]*1000)' })) {
      const fresh = await site.newList(`Calculated ${name}`);
      await fresh.list.fields.addNumber('Amount');
      for (const type of ['Number', 'Text', 'DateTime']) {
        const SchemaXml = `<Field Type="Calculated" Name="C${type}" DisplayName="C${type}" ResultType="${type}"><Formula>${formula}</Formula></Field>`;
        await site.request(`${fresh.path}/fields/createFieldAsXml`, { method: 'POST', body: { parameters: { SchemaXml } } });
      }
      const added = await site.request(`${fresh.path}/items`, { method: 'POST', body: { Title: 'x', Amount: 999 } });
      assert.equal(added.status, 201, `${name}: ${added.text}`);
      assert.equal((await site.request(`${fresh.path}/items`)).status, 200, name);
    }
  });
  test('a column’s values are there in the first read after it was made', async () => {
    const fresh = await site.newList('Columns');
    const id = (await fresh.list.items.add({ Title: 'before' })) as { Id: number };
    await fresh.list.items();
    await fresh.list.items.getById(id.Id)();
    await fresh.list.fields.addText('Late');
    await fresh.list.items.getById(id.Id).update({ Late: 'here' });
    assert.equal((await fresh.list.items.getById(id.Id)<{ Late: string }>()).Late, 'here');
    assert.deepEqual((await fresh.list.items<{ Late: string }[]>()).map(({ Late }) => Late), ['here']);
  });
});
