import assert from 'node:assert/strict';
import type { Answer } from './answer';
import { contract } from './contract';
import type { Persona } from './target';

interface ErrorInfo {
  readonly ErrorMessage: string;
  readonly ErrorCode: number;
  readonly ErrorTypeName: string;
  readonly TraceCorrelationId: string;
}

type Told = Readonly<Record<string, unknown>>;

const CURRENT = '<StaticProperty Id="1" TypeId="{3747adcd-a3c3-41b9-bfab-4a64dd2f1e0a}" Name="Current" />';
const WEB = `${CURRENT}<Property Id="2" ParentId="1" Name="Web" />`;
const envelope = (actions: string, paths: string): string =>
  `<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="suite" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions>${actions}</Actions><ObjectPaths>${paths}</ObjectPaths></Request>`;
const values = (...texts: readonly string[]): string => `<Parameters>${texts.map((text) => `<Parameter Type="String">${text}</Parameter>`).join('')}</Parameters>`;
const method = (name: string, path: number, parameters = ''): string => `<Method Name="${name}" Id="50" ObjectPathId="${path}">${parameters}</Method>`;
const set = (name: string, path: number, value: string, type = 'String'): string => `<SetProperty Id="51" ObjectPathId="${path}" Name="${name}"><Parameter Type="${type}">${value}</Parameter></SetProperty>`;
const queried = (path: number, ...names: readonly string[]): string =>
  `<Query Id="52" ObjectPathId="${path}"><Query SelectAllProperties="false"><Properties>${names.map((name) => `<Property Name="${name}" ScalarProperty="true" />`).join('')}</Properties></Query></Query>`;

/** `_vti_bin/client.svc/ProcessQuery` as the CLI for Microsoft 365 and PnP's libraries use it. MS-CSOM: SharePoint client query protocol. */
contract('Client-side object model', async ({ site, test }) => {
  const { web } = site.admin;
  const made = await site.newList('Objects');
  const { id: list } = made;
  await made.list.fields.addNumber('Amount');
  await made.list.fields.createFieldAsXml('<Field Type="User" Name="Owner" DisplayName="Owner" />');
  const send = (actions: string, paths: string, as: Persona = 'admin'): Promise<Answer> =>
    site.request('_vti_bin/client.svc/ProcessQuery', { as, method: 'POST', headers: { 'Content-Type': 'text/xml' }, body: envelope(actions, paths) });
  const told = async (actions: string, paths: string, as?: Persona): Promise<readonly [{ ErrorInfo: ErrorInfo | null }, ...unknown[]]> => {
    const answer = await send(actions, paths, as);
    assert.equal(answer.status, 200, answer.text);
    return answer.json();
  };
  const done = async (actions: string, paths: string): Promise<Told> => {
    const [head, ...rest] = await told(actions, paths);
    assert.equal(head.ErrorInfo, null, JSON.stringify(head));
    return (rest.at(-1) ?? {}) as Told;
  };
  const refused = async (actions: string, paths: string, as?: Persona): Promise<ErrorInfo> => {
    const [{ ErrorInfo: info }, ...rest] = await told(actions, paths, as);
    assert.ok(info !== null && rest.length === 0, 'a refusal is expected, and nothing beside it');
    return info;
  };
  const webIdentity = String((await done(queried(2, 'ServerRelativeUrl'), WEB))._ObjectIdentity_);
  const named = (id: number, rest = ''): string => `<Identity Id="${id}" Name="${webIdentity}${rest}" />`;

  test('a group becomes the owner of another, which REST has for people only; the group then says who is in it', async () => {
    const [head, tail] = webIdentity.split(':web:')[0]?.split('|') ?? [];
    assert.ok(head !== undefined && tail !== undefined);
    const groups = web.siteGroups;
    const [one, other] = [await groups.add({ Title: 'Owned' }), await groups.add({ Title: 'Owning' })].map((made) => (made as unknown as { Id: number }).Id);
    await assert.rejects(groups.getById(one ?? 0).setUserAsOwner(other ?? 0));
    const paths = `<Identity Id="3" Name="${tail}:g:${one}" /><Identity Id="4" Name="${tail}:g:${other}" />`;
    const owning = `<SetProperty Id="51" ObjectPathId="3" Name="Owner"><Parameter ObjectPathId="4" /></SetProperty>`;
    assert.match((await refused(owning + method('Update', 3), paths, 'member')).ErrorTypeName, /Unauthorized/);
    await done(owning, paths);
    assert.notEqual((await groups.getById(one ?? 0).select('OwnerTitle')()).OwnerTitle, 'Owning');
    await done(owning + method('Update', 3), paths);
    assert.equal((await groups.getById(one ?? 0).select('OwnerTitle')()).OwnerTitle, 'Owning');
  });

  test('a web says what is asked, with its identity, and is found by it', async () => {
    const own = await done(queried(2, 'ServerRelativeUrl', 'EffectiveBasePermissions', 'Id', 'Created'), WEB);
    assert.deepEqual([own._ObjectType_, own.ServerRelativeUrl], ['SP.Web', site.path]);
    assert.match(webIdentity, /^[\da-f-]{36}\|740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:[\da-f-]{36}:web:[\da-f-]{36}$/);
    assert.equal(own.Id, `/Guid(${(await web.select('Id')()).Id})/`);
    assert.match(String(own.Created), /^\/Date\(\d{4},\d{1,2},\d+,\d+,\d+,\d+,0\)\/$/);
    assert.equal(typeof (own.EffectiveBasePermissions as Told).High, 'number');
    assert.deepEqual(await done(queried(5, 'ServerRelativeUrl'), named(5)), { _ObjectType_: 'SP.Web', _ObjectIdentity_: webIdentity, ServerRelativeUrl: site.path });
  });
  test('actions answer in their order, each after its number', async () => {
    const answer = await told('<ObjectPath Id="10" ObjectPathId="3" /><ObjectIdentityQuery Id="11" ObjectPathId="3" />', `${WEB}<Method Id="3" ParentId="2" Name="GetList">${values(`${site.path}/SitePages`)}</Method>`);
    assert.deepEqual([answer[1], answer[2], answer[3]], [10, { IsNull: false }, 11]);
    assert.match(String((answer[4] as Told)._ObjectIdentity_), /:list:[\da-f-]{36}$/);
  });
  test('collections answer their children', async () => {
    const lists = await done('<Query Id="9" ObjectPathId="3"><Query SelectAllProperties="false"><Properties /></Query><ChildItemQuery SelectAllProperties="false"><Properties><Property Name="Title" ScalarProperty="true" /></Properties></ChildItemQuery></Query>', `${WEB}<Property Id="3" ParentId="2" Name="Lists" />`);
    assert.equal(lists._ObjectType_, 'SP.ListCollection');
    assert.ok((lists._Child_Items_ as Told[]).some(({ Title, _ObjectType_ }) => Title === 'Site Pages' || _ObjectType_ === 'SP.List'));
  });
  test('properties of a web are set and read, and kept only by an update', async () => {
    const bag = `<Property Id="3" ParentId="5" Name="AllProperties" />${named(5)}`;
    const all = async (): Promise<Told> => (await done('<Query Id="9" ObjectPathId="5"><Query SelectAllProperties="false"><Properties><Property Name="AllProperties" SelectAll="true"><Query SelectAllProperties="false"><Properties /></Query></Property></Properties></Query></Query>', named(5))).AllProperties as Told;
    await done(method('SetFieldValue', 3, values('suite_lost', 'x')), bag);
    await done(method('SetFieldValue', 3, values('suite_kept', 'a &amp; b')) + method('Update', 5), bag);
    const { suite_kept: kept, suite_lost: lost } = await all();
    assert.deepEqual([kept, lost], ['a & b', undefined]);
    assert.match((await refused(method('SetFieldValue', 3, values('suite_kept', 'mine')) + method('Update', 5), bag, 'member')).ErrorTypeName, /UnauthorizedAccess/);
    assert.equal((await all()).suite_kept, 'a & b');
  });
  test('properties of a folder', async () => {
    const { ServerRelativeUrl } = await made.list.rootFolder.select('ServerRelativeUrl')();
    const folder = `${named(5)}<Method Id="9" ParentId="5" Name="GetFolderByServerRelativeUrl">${values(ServerRelativeUrl)}</Method>`;
    const { _ObjectIdentity_: identity } = await done('<ObjectIdentityQuery Id="11" ObjectPathId="9" />', folder);
    const own = `<Identity Id="5" Name="${String(identity)}" /><Property Id="3" ParentId="5" Name="Properties" />`;
    await done(method('SetFieldValue', 3, values('vti_searchversion', '7')) + method('Update', 5), own);
    const { Properties: bag } = await done('<Query Id="9" ObjectPathId="5"><Query SelectAllProperties="false"><Properties><Property Name="Properties" SelectAll="true"><Query SelectAllProperties="false"><Properties /></Query></Property></Properties></Query></Query>', own);
    assert.equal((bag as Told).vti_searchversion, '7');
    assert.ok(Object.keys(bag as Told).some((name) => name.endsWith('$  Int32')), 'whole numbers say so in their names');
  });
  test('a column is changed, and its copies in lists when that is asked', async () => {
    const id = crypto.randomUUID();
    const xml = `<Field Type="Text" ID="{${id}}" Name="Suite${id.slice(0, 8)}" DisplayName="Suite ${id.slice(0, 8)}" />`;
    await web.fields.createFieldAsXml(xml);
    await made.list.fields.createFieldAsXml(xml);
    const path = named(5, `:field:${id}`);
    const push = (flag: boolean): string => method('UpdateAndPushChanges', 5, `<Parameters><Parameter Type="Boolean">${flag}</Parameter></Parameters>`);
    const both = async (): Promise<readonly unknown[]> => Promise.all([web, made.list].map(async (at) => (await at.fields.getById(id).select('Description', 'Required')()).Description));
    await done(set('Description', 5, 'one') + push(false), path);
    assert.deepEqual(await both(), ['one', '']);
    await done(set('Description', 5, 'two') + set('Required', 5, 'false') + push(true), path);
    assert.deepEqual(await both(), ['two', 'two']);
    assert.match((await refused(set('NoSuchThing', 5, 'x') + push(false), path)).ErrorMessage, /NoSuchThing/);
  });
  test('a content type keeps the id that it is given, and its columns are changed with it', async () => {
    const id = `0x0100${crypto.randomUUID().replaceAll('-', '').toUpperCase()}`;
    const name = `Suite ${id.slice(-8)}`;
    site.later(() => web.contentTypes.getById(id).delete());
    const creation = (text: string): string =>
      `${WEB}<Property Id="7" ParentId="2" Name="ContentTypes" /><Method Id="9" ParentId="7" Name="Add"><Parameters><Parameter TypeId="{168f3091-4554-4f14-8866-b20d48e45b54}"><Property Name="Description" Type="Null" /><Property Name="Group" Type="String">Suite</Property><Property Name="Id" Type="String">${id}</Property><Property Name="Name" Type="String">${text}</Property><Property Name="ParentContentType" Type="Null" /></Parameter></Parameters></Method>`;
    const add = '<ObjectPath Id="8" ObjectPathId="9" /><ObjectIdentityQuery Id="11" ObjectPathId="9" />';
    assert.match((await refused(add, creation(name), 'member')).ErrorTypeName, /UnauthorizedAccess/);
    assert.equal((await done(add, creation(name)))._ObjectIdentity_, `${webIdentity}:contenttype:${id}`);
    assert.ok((await refused(add, creation(`${name} again`))).ErrorMessage !== '', 'an id stands once');
    const type = web.contentTypes.getById(id);
    const columnId = crypto.randomUUID();
    const column = `Col${columnId.slice(0, 8)}`;
    await web.fields.createFieldAsXml(`<Field Type="Text" ID="{${columnId}}" Name="${column}" DisplayName="${column}" />`);
    const { SchemaXmlWithResourceTokens: schema } = await web.fields.getById(columnId).select('SchemaXmlWithResourceTokens')<{ SchemaXmlWithResourceTokens: string }>();
    assert.match(schema, /^<Field [^<]*[^/]><\/Field>$/, 'programs put an attribute before the first end of a tag');
    const own = named(1, `:contenttype:${id}`);
    const link = named(3, `:contenttype:${id}:fl:${columnId}`);
    const update = method('Update', 1, '<Parameters><Parameter Type="Boolean">true</Parameter></Parameters>');
    const links = async (): Promise<ReadonlyArray<readonly [string | undefined, boolean | undefined]>> => (await type.fieldLinks()).filter(({ Id }) => Id === columnId).map(({ Name, Required }) => [Name, Required] as const);
    await done(`<ObjectPath Id="5" ObjectPathId="4" />${update}`, `${named(2, `:field:${columnId}`)}<Method Id="4" ParentId="3" Name="Add"><Parameters><Parameter TypeId="{63fb2c92-8f65-4bbb-a658-b6cd294403f4}"><Property Name="Field" ObjectPathId="2" /></Parameter></Parameters></Method>${own}<Property Id="3" ParentId="1" Name="FieldLinks" />`);
    assert.deepEqual(await links(), [[column, false]]);
    await done(set('Required', 3, 'true', 'Boolean'), link);
    assert.deepEqual(await links(), [[column, false]], 'nothing is kept before the type is updated');
    await done(set('Required', 3, 'true', 'Boolean') + set('Name', 1, `${name} new`) + update, link + own);
    assert.deepEqual(await links(), [[column, true]]);
    assert.equal((await type.select('Name')()).Name, `${name} new`);
    await done(`${method('DeleteObject', 4)}${update}`, `${own}<Property Id="3" ParentId="1" Name="FieldLinks" /><Method Id="4" ParentId="3" Name="GetById"><Parameters><Parameter Type="Guid">{${columnId}}</Parameter></Parameters></Method>`);
    assert.deepEqual(await links(), []);
  });
  const item = (id: number, at = 1): string => named(at, `:list:${list}:item:${id},1`);
  const parsed = (name: string, value: string, at = 1): string => method('ParseAndSetFieldValue', at, values(name, value));
  const stamps = ['Title', 'Amount', 'OwnerId', 'Modified', 'EditorId', 'OData__UIVersionString'];
  const read = (id: number): Promise<Record<string, unknown>> => made.list.items.getById(id).select(...stamps)();
  test('items are changed many at a time, all of them or none', async () => {
    const [one = 0, two = 0] = await site.addItems(made, [{ Title: 'one' }, { Title: 'two' }]);
    const person = await site.userId('member');
    await done(parsed('Title', 'first') + parsed('Amount', '12') + parsed('Owner', String(person)) + method('Update', 1) + parsed('Title', 'second', 2) + method('Update', 2), item(one) + item(two, 2));
    const first = await read(one);
    assert.deepEqual([first.Title, first.Amount, first.OwnerId, (await read(two)).Title], ['first', 12, person, 'second']);
    const info = await refused(parsed('Title', 'changed') + method('Update', 1) + parsed('Amount', 'much', 2) + method('Update', 2), item(one) + item(two, 2));
    assert.match(info.TraceCorrelationId, /^[\da-f-]{36}$/);
    assert.equal((await read(one)).Title, 'first');
    assert.match((await refused(parsed('Title', 'mine') + method('Update', 1), item(one), 'visitor')).ErrorTypeName, /UnauthorizedAccess/);
    assert.equal((await refused(method('Update', 1), item(999_999))).ErrorCode, -2130575338);
  });
  test('a system update leaves no trace, one that overwrites the version tells who', async () => {
    await made.list.update({ EnableVersioning: true });
    const { Id } = (await site.as('member').web.lists.getById(list).items.add({ Title: 'by the member' })) as { Id: number };
    const before = await read(Id);
    const person = await site.userId('member');
    await done(parsed('Title', 'quietly') + method('SystemUpdate', 1), item(Id));
    const after = await read(Id);
    assert.deepEqual([after.Title, after.EditorId, after.OData__UIVersionString], ['quietly', before.EditorId, before.OData__UIVersionString]);
    await done(`${method('SetFieldValue', 1, `<Parameters><Parameter Type="String">Owner</Parameter><Parameter TypeId="{c956ab54-16bd-4c18-89d2-996f57282a6f}"><Property Name="LookupId" Type="Int32">${person}</Property></Parameter></Parameters>`)}${method('UpdateOverwriteVersion', 1)}`, item(Id));
    const over = await read(Id);
    assert.deepEqual([over.OwnerId, over.EditorId, over.OData__UIVersionString], [person, await site.userId('admin'), before.OData__UIVersionString]);
  });
  test('an item is no record', async () => {
    const { Id } = await made.list.items.add({ Title: 'record' });
    const answer = await told('<StaticMethod TypeId="{ea8e1356-5910-4e69-bc05-d0c30ed657fc}" Name="IsRecord" Id="1"><Parameters><Parameter ObjectPathId="14" /></Parameters></StaticMethod>', item(Id, 14));
    assert.deepEqual(answer.slice(1), [1, false]);
  });
  test('what does not exist is refused by its name', async () => {
    assert.match((await refused(method('MakeCoffee', 2), WEB)).ErrorMessage, /MakeCoffee.*SP\.Web/);
    assert.match((await refused(queried(2, 'NoSuchThing'), WEB)).ErrorMessage, /NoSuchThing/);
    assert.match((await refused('<ObjectPath Id="4" ObjectPathId="3" />', '<Constructor Id="3" TypeId="{00000000-ef6b-4e9b-8425-127220d84719}" />')).ErrorMessage, /00000000-ef6b-4e9b-8425-127220d84719/);
    assert.equal((await refused('<ObjectPath Id="4" ObjectPathId="3" />', '')).ErrorTypeName, 'Microsoft.SharePoint.Client.InvalidClientQueryException');
  });
  test('what is no request, or too much of one, is refused', async () => {
    const raw = async (body: string): Promise<string> => (await site.request('_vti_bin/client.svc/ProcessQuery', { method: 'POST', headers: { 'Content-Type': 'text/xml' }, body })).text;
    assert.match(await raw('<Request>'), /"ErrorTypeName":"Microsoft\.SharePoint\.Client\.InvalidClientQueryException"/);
    const many = Array.from({ length: 300 }, (_, index) => `<Property Id="${index + 10}" ParentId="2" Name="Lists" />`).join('');
    assert.match((await refused('<ObjectPath Id="4" ObjectPathId="10" />', WEB + many)).ErrorMessage, /too many resources/);
  });
  test('a request without a digest is refused', async () => {
    const answer = await fetch(`${site.url}/_vti_bin/client.svc/ProcessQuery`, { method: 'POST', headers: { 'Content-Type': 'text/xml', Accept: 'application/json' }, body: envelope(queried(2, 'Title'), WEB) });
    assert.equal(answer.status, 403);
  }, { localOnly: true });
  test('the words are those of the caller', async () => {
    const answer = await site.request('_vti_bin/client.svc/ProcessQuery', { method: 'POST', headers: { 'Content-Type': 'text/xml', 'Accept-Language': 'fr-FR' }, body: envelope(method('MakeCoffee', 2), WEB) });
    assert.match(answer.text, /n’existe pas/);
  }, { localOnly: true });
});
