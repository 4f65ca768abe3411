import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

/** `ReadSecurity` and `WriteSecurity`. MS docs: "SPList.ReadSecurity", "SPList.WriteSecurity" (who is exempt: `undocumented.test.ts`). */
contract('Own items', async ({ site, test }) => {
  const needs = { needs: ['owner', 'member', 'colleague'] } as const;
  const view = '<View Scope="RecursiveAll"><ViewFields><FieldRef Name="Title"/></ViewFields><Query/></View>';
  const titles = (found: unknown): string[] => (found as Array<{ Title: string }>).map(({ Title }) => Title);

  test('ReadSecurity 2: one reads one’s own', async () => {
    const made = await site.newList('Read own');
    await made.list.update({ ReadSecurity: 2 });
    const { Id: mine } = await made.as('member').items.add({ Title: 'mine' });
    const { Id: theirs } = await made.as('colleague').items.add({ Title: 'theirs' });
    const as = made.as('member');
    assert.deepEqual(titles(await as.items()), ['mine']);
    assert.deepEqual(titles(await as.items.filter(`Id eq ${theirs}`)()), []);
    assert.deepEqual(titles(await as.getItemsByCAMLQuery({ ViewXml: view })), ['mine']);
    assert.deepEqual(titles(((await as.renderListDataAsStream({ ViewXml: view })) as { Row: unknown }).Row), ['mine']);
    assert.ok(!JSON.stringify(await as.getListItemChangesSinceToken({ RowLimit: '100' } as never)).includes('theirs'));
    assert.equal((await as.items.getById(mine)<{ Title: string }>()).Title, 'mine');
    await assertRefused(as.items.getById(theirs)(), [403, 404]);
    await assertRefused(as.items.getById(theirs).update({ Title: 'x' }), [403, 404]);
    await assertRefused(as.items.getById(theirs).delete(), [403, 404]);
    await assertRefused(as.items.getById(theirs).versions(), [403, 404]);
  }, needs);
  test('ReadSecurity 2: whoever manages lists reads all', async () => {
    const made = await site.newList('Read all');
    await made.list.update({ ReadSecurity: 2 });
    await made.as('member').items.add({ Title: 'a' });
    await made.as('colleague').items.add({ Title: 'b' });
    assert.deepEqual(titles(await made.as('owner').items()), ['a', 'b']);
    assert.deepEqual(titles(await made.list.items()), ['a', 'b']);
  }, needs);
  test('ReadSecurity 2: a lookup tells nothing of what is hidden, neither shown nor in filters and orders', async () => {
    const secret = await site.newList('Looked up');
    const { Id: theirs } = await secret.as('colleague').items.add({ Title: 'b' });
    const { Id: mine } = await secret.as('member').items.add({ Title: 'c' });
    const made = await site.newList('Looking');
    await made.list.fields.createFieldAsXml(`<Field Type="Lookup" Name="Look" DisplayName="Look" List="{${secret.id}}" ShowField="Title" />`);
    await made.list.fields.createFieldAsXml(`<Field Type="LookupMulti" Mult="TRUE" Name="Looks" DisplayName="Looks" List="{${secret.id}}" ShowField="Title" />`);
    await site.addItems(made, [{ Title: 'to theirs', LookId: theirs, LooksId: [theirs] }, { Title: 'to mine', LookId: mine, LooksId: [mine] }, { Title: 'to nothing' }]);
    await secret.list.update({ ReadSecurity: 2 });
    const items = () => made.as('member').items;
    for (const filter of ["Look/Title eq 'b'", "startswith(Look/Title,'b')", "Looks/Title eq 'b'", "Look/Title lt 'c' and Look/Title ne null"]) {
      assert.deepEqual(titles(await items().expand('Look', 'Looks').filter(filter)()), [], filter);
      assert.deepEqual(titles(await made.as('owner').items.expand('Look', 'Looks').filter(filter)()), ['to theirs'], filter);
    }
    assert.deepEqual(titles(await items().expand('Look').filter("Look/Title eq 'c'")()), ['to mine']);
    const where = '<View><Query><Where><Eq><FieldRef Name="Look"/><Value Type="Lookup">b</Value></Eq></Where></Query></View>';
    assert.deepEqual(titles(await made.as('member').getItemsByCAMLQuery({ ViewXml: where })), []);
    assert.deepEqual(titles(await items().expand('Look').orderBy('Look/Title', false).orderBy('Id')()), ['to mine', 'to theirs', 'to nothing'], 'what is hidden sorts as nothing');
    assert.deepEqual(titles(await made.as('owner').items.expand('Look').orderBy('Look/Title').orderBy('Id')()), ['to nothing', 'to theirs', 'to mine']);
    assert.ok(!JSON.stringify(await items().select('Title', 'Look/Title', 'Look/Id').expand('Look')()).includes('"b"'));
  }, needs);
  test('ItemCount of the list is not trimmed', async () => {
    const made = await site.newList('Read count');
    await made.list.update({ ReadSecurity: 2 });
    await made.as('member').items.add({ Title: 'a' });
    await made.as('colleague').items.add({ Title: 'b' });
    assert.equal((await made.as('member').select('ItemCount')()).ItemCount, 2);
  }, needs);
  test('WriteSecurity 2: one changes and deletes one’s own', async () => {
    const made = await site.newList('Write own');
    await made.list.update({ WriteSecurity: 2 });
    const { Id: mine } = await made.as('member').items.add({ Title: 'mine' });
    const { Id: theirs } = await made.as('colleague').items.add({ Title: 'theirs' });
    const as = made.as('member');
    assert.deepEqual(titles(await as.items()), ['mine', 'theirs']);
    await as.items.getById(mine).update({ Title: 'changed' });
    await assertRefused(as.items.getById(theirs).update({ Title: 'x' }), 403);
    await assertRefused(as.items.getById(theirs).delete(), 403);
    await assertRefused(as.items.getById(theirs).recycle(), 403);
    const outcome = await as.items.getById(theirs).validateUpdateListItem([{ FieldName: 'Title', FieldValue: 'x' }]).catch(() => undefined);
    if (outcome) assert.ok(outcome.some(({ HasException }) => HasException));
    assert.equal((await made.list.items.getById(theirs)<{ Title: string }>()).Title, 'theirs');
    await as.items.getById(mine).delete();
  }, needs);
  test('WriteSecurity 4: one changes not even one’s own', async () => {
    const made = await site.newList('Write none');
    const as = made.as('member');
    const { Id } = await as.items.add({ Title: 'mine' });
    await made.list.update({ WriteSecurity: 4 });
    await assertRefused(as.items.getById(Id).update({ Title: 'x' }), 403);
    await assertRefused(as.items.getById(Id).delete(), 403);
    await assertRefused(as.items.getById(Id).recycle(), 403);
    await assertRefused(as.items.getById(Id).attachmentFiles.add('a.txt', 'a'), 403);
    assert.equal((await as.items.getById(Id)<{ Title: string }>()).Title, 'mine');
  }, needs);
  test('WriteSecurity 4: whoever manages lists is exempt', async () => {
    const made = await site.newList('Write exempt');
    const { Id } = await made.as('member').items.add({ Title: 'mine' });
    await made.list.update({ WriteSecurity: 4 });
    await made.as('owner').items.add({ Title: 'of the owner' });
    await made.as('owner').items.getById(Id).update({ Title: 'by the owner' });
    await made.as('owner').items.getById(Id).delete();
  }, needs);
  test('the settings are undone', async () => {
    const made = await site.newList('Undone');
    const { Id } = await made.as('colleague').items.add({ Title: 'theirs' });
    await made.list.update({ ReadSecurity: 2, WriteSecurity: 4 });
    await made.list.update({ ReadSecurity: 1, WriteSecurity: 1 });
    await made.as('member').items.getById(Id).update({ Title: 'changed' });
  }, needs);
});
