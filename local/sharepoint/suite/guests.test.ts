import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openSharePoint } from '../index';

/** People of another organisation, as a tenant takes them in (MS docs: "Properties of an Azure Active Directory B2B collaboration user"): a sign-in of ours with their address in it. */
void describe('Guests', () => {
  let origin: string;
  let close: () => Promise<void>;
  const rest = async (who: string, path: string, body?: object): Promise<{ readonly status: number; readonly json: Readonly<Record<string, unknown>> }> => {
    const headers: Record<string, string> = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', 'X-Local-User': who };
    const site = `${origin}/sites/intranet/_api`;
    if (body) headers['X-RequestDigest'] = ((await (await fetch(`${site}/contextinfo`, { method: 'POST', headers })).json()) as { FormDigestValue: string }).FormDigestValue;
    const answer = await fetch(`${site}/${path}`, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
    return { status: answer.status, json: (await answer.json().catch(() => ({}))) as Readonly<Record<string, unknown>> };
  };

  before(async () => {
    const sharePoint = await openSharePoint({
      dataDir: ':memory:',
      people: [
        { login: 'admin', displayName: 'Admin', email: 'admin@ville.example', siteAdmin: true },
        { login: 'lea', displayName: 'Léa Martin', email: 'lea@ville.example' },
        { login: 'lucie', displayName: 'Lucie Brun', email: 'lucie_b@metropole.example', isGuest: true }
      ]
    });
    const server = await sharePoint.listen(0);
    origin = `http://127.0.0.1:${server.port}`;
    close = async () => {
      await server.close();
      await sharePoint.close();
    };
  });
  after(() => close());

  test('are told by their sign-in, which names their organisation’s address', async () => {
    const { json } = await rest('admin', 'web/ensureUser', { logonName: 'lucie' });
    assert.deepEqual([json['LoginName'], json['Email'], json['UserPrincipalName']], ['i:0#.f|membership|lucie_b_metropole.example#ext#@guests.onmicrosoft.example', 'lucie_b@metropole.example', 'lucie_b_metropole.example#ext#@guests.onmicrosoft.example']);
    const again = await rest('admin', 'web/ensureUser', { logonName: String(json['LoginName']) });
    assert.equal(again.json['Id'], json['Id']);
  });

  test('stay named where they wrote once they are taken out of the site, and come back as who they were', async () => {
    const { json: before } = await rest('admin', 'web/ensureUser', { logonName: 'lucie' });
    const { json: reader } = await rest('admin', 'web/roledefinitions/getByType(3)?$select=Id');
    await rest('admin', `web/roleassignments/addRoleAssignment(principalid=${String(before['Id'])},roledefid=${String(reader['Id'])})`, {});
    await rest('admin', 'web/lists', { Title: 'Boite', BaseTemplate: 100 });
    const { json: item } = await rest('lucie', "web/lists/getByTitle('Boite')/items", { Title: 'Mot' });
    await rest('admin', `web/siteusers/removeById(${String(before['Id'])})`, {});
    const author = async () => (await rest('admin', `web/lists/getByTitle('Boite')/items(${String(item['Id'])})?$select=Author/Id,Author/Title,Author/Name&$expand=Author`)).json['Author'];
    assert.deepEqual((await rest('admin', `web/siteusers?$filter=Id eq ${String(before['Id'])}`)).json['value'], []);
    assert.deepEqual([await author(), (await rest('lucie', 'web?$select=Title')).status], [{ Id: before['Id'], Title: 'Lucie Brun', Name: before['LoginName'] }, 403]);
    assert.equal((await rest('admin', 'web/ensureUser', { logonName: 'lucie' })).json['Id'], before['Id']);
    await rest('admin', `web/siteusers/removeById(${String(before['Id'])})`, {});
  });

  test('are not among everyone except external users', async () => {
    const everyone = await rest('admin', "web/siteusers?$filter=PrincipalType eq 4&$select=Id,LoginName");
    const [{ Id: principal } = { Id: 0 }] = everyone.json['value'] as readonly { readonly Id: number }[];
    assert.ok(principal > 0);
    const { json: reader } = await rest('admin', 'web/roledefinitions/getByType(2)?$select=Id');
    await rest('admin', `web/roleassignments/addRoleAssignment(principalid=${principal},roledefid=${String(reader['Id'])})`, {});
    assert.deepEqual([(await rest('lea', 'web?$select=Title')).status, (await rest('lucie', 'web?$select=Title')).status], [200, 403]);
    const { json: guest } = await rest('admin', 'web/ensureUser', { logonName: 'lucie' });
    await rest('admin', `web/roleassignments/addRoleAssignment(principalid=${String(guest['Id'])},roledefid=${String(reader['Id'])})`, {});
    assert.equal((await rest('lucie', 'web?$select=Title')).status, 200);
  });
});
