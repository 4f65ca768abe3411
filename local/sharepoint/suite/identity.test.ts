import assert from 'node:assert/strict';
import { request } from 'node:http';
import { contract } from './contract';

/** Who the caller is, and who may call at all. The local service only: a tenant has its own ways. */
contract('Identity', ({ site, target, test }) => {
  const { local } = target;
  if (!local) return;
  const me = async (headers: Record<string, string>): Promise<{ Id: number; IsSiteAdmin: boolean; UserPrincipalName: string }> =>
    (await (await fetch(`${site.url}/_api/web/currentUser`, { headers: { Accept: 'application/json', ...headers } })).json()) as { Id: number; IsSiteAdmin: boolean; UserPrincipalName: string };
  /** `fetch` sets Host itself; this does not. */
  const statusWith = (headers: Record<string, string>, method = 'GET'): Promise<number> =>
    new Promise((resolve, reject) => {
      const { hostname, port, pathname } = new URL(site.url);
      request({ hostname, port, path: `${pathname}/_api/web`, method, headers: { Accept: 'application/json', ...headers } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });

  test('nobody named is the site collection administrator', async () => assert.equal((await me({})).IsSiteAdmin, true));
  test('the header names the person', async () => assert.equal((await me({ 'X-Local-User': target.login('member') })).UserPrincipalName, target.login('member')));
  test('the cookie names the person', async () => assert.equal((await me({ Cookie: `local-user=${encodeURIComponent(target.login('visitor'))}` })).UserPrincipalName, target.login('visitor')));
  test('the header wins over the cookie', async () =>
    assert.equal((await me({ 'X-Local-User': target.login('member'), Cookie: `local-user=${encodeURIComponent(target.login('visitor'))}` })).UserPrincipalName, target.login('member')));
  test('somebody unknown is refused', async () => {
    const { status } = await fetch(`${site.url}/_api/web`, { headers: { Accept: 'application/json', 'X-Local-User': 'nobody@example.org' } });
    assert.ok(status === 401 || status === 403, String(status));
  });
  test('a foreign Host is refused', async () => assert.ok((await statusWith({ Host: 'evil.example' })) >= 400));
  test('localhost is at home', async () => assert.equal(await statusWith({ Host: `localhost:${new URL(site.url).port}` }), 200));
  test('a foreign Origin is refused', async () => {
    assert.ok((await statusWith({ Host: new URL(site.url).host, Origin: 'https://evil.example' })) >= 400);
    assert.equal(await statusWith({ Host: new URL(site.url).host, Origin: new URL(site.url).origin }), 200);
  });
  test('it listens on the loopback only', () => assert.match(new URL(local.origin).hostname, /^(127\.0\.0\.1|localhost)$/));
});
