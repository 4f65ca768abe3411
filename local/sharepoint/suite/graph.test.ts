import type { Queryable } from '@pnp/queryable';
import { BrowserFetch, DefaultParse } from '@pnp/queryable';
import { graphfi, DefaultHeaders as GraphHeaders, DefaultInit as GraphInit } from '@pnp/graph';
import type { GraphFI } from '@pnp/graph';
import '@pnp/graph/users';
import '@pnp/graph/photos';
import '@pnp/graph/directory-objects';
import assert from 'node:assert/strict';
import { contract } from './contract';
import type { Persona } from './target';

/** Microsoft Graph for the same people, through `@pnp/graph`. */
contract('Graph', ({ target, test, row }) => {
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
  row('groups of me', { as: 'member', url: `${base}/me/memberOf`, status: 200, must: ['"value":['] });
  row('nobody', { url: `${base}/users/nobody@nowhere.example`, status: 404, must: ['"error"', '"code":"Request_ResourceNotFound"'] });
  row('a photo is an image or not found', { url: `${base}/me/photo/$value`, status: [200, 404] });
  row('an endpoint that does not exist', { url: `${base}/planets`, status: [400, 404], must: ['"error"'] });
});
