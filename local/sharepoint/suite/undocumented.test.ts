import assert from 'node:assert/strict';
import { assertRefused, refused } from './answer';
import { contract } from './contract';

/** What nobody has documented is a switch: both positions, the cautious one first. */
contract('Undocumented', async ({ site, target, test }) => {
  const { local } = target;
  if (!local) return;
  const put = async (settings: Record<string, unknown>): Promise<void> => {
    const { status } = await fetch(`${local.origin}/_local/settings`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(settings) });
    assert.equal(status, 200);
  };
  const get = async (): Promise<Record<string, unknown>> => (await (await fetch(`${local.origin}/_local/settings`)).json()) as Record<string, unknown>;
  const defaults = await get();
  /** Checks both positions of a switch and puts it back. */
  const both = (name: string, cautious: boolean, check: (position: boolean) => Promise<void>): void => {
    test(`${name} is ${String(cautious)} unless told`, () => assert.equal(defaults[name], cautious));
    for (const position of [cautious, !cautious]) {
      test(`${name}: ${String(position)}`, async () => {
        await put({ [name]: position });
        try {
          await check(position);
        } finally {
          await put({ [name]: cautious });
        }
      });
    }
  };
  const folderList = async (name: string) => {
    const made = await site.newList(name);
    await made.list.update({ EnableFolderCreation: true });
    await made.list.rootFolder.folders.addUsingPath(`${made.rootFolder}/box`);
    return made;
  };

  both('folderCountIncludesFolders', true, async (included) => {
    const made = await folderList('Count folders');
    const item = { FieldName: 'Title', FieldValue: 'in the box' };
    await made.list.addValidateUpdateItemUsingPath([item], `${made.rootFolder}/box`);
    await site.admin.web.folders.addUsingPath(`${made.rootFolder}/box/below`);
    const { ItemCount } = await site.admin.web.getFolderByServerRelativePath(`${made.rootFolder}/box`).select('ItemCount')();
    assert.equal(ItemCount, included ? 2 : 1);
  });
  both('folderCountIsTrimmed', false, async (trimmed) => {
    const made = await folderList('Count trimmed');
    for (const Title of ['a', 'b']) await made.list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: Title }], `${made.rootFolder}/box`);
    const [first] = await made.list.items.filter("Title eq 'a'")<Array<{ Id: number }>>();
    await made.list.items.getById(first?.Id ?? 0).breakRoleInheritance(false);
    const { ItemCount } = await site.as('visitor').web.getFolderByServerRelativePath(`${made.rootFolder}/box`).select('ItemCount')();
    assert.equal(ItemCount, trimmed ? 1 : 2);
  });
  both('contributorMaySetAuthor', true, async (may) => {
    const made = await site.newList('Author by form');
    const { Id } = await made.as('member').items.add({ Title: 'mine' });
    const other = { FieldName: 'Author', FieldValue: JSON.stringify([{ Key: `i:0#.f|membership|${target.login('colleague')}` }]) };
    const outcome = await made.as('member').items.getById(Id).validateUpdateListItem([other], true).catch(() => undefined);
    const { AuthorId } = await made.list.items.getById(Id).select('AuthorId')<{ AuthorId: number }>();
    assert.equal(AuthorId, await site.userId(may ? 'colleague' : 'member'), JSON.stringify(outcome));
  });
  both('ownItemsHideFolders', true, async (hidden) => {
    const made = await folderList('Own folders');
    await made.list.update({ ReadSecurity: 2 });
    const seen = await made.as('member').rootFolder.folders.filter("Name eq 'box'")();
    assert.equal(seen.length, hidden ? 0 : 1);
  });
  both('clientMayChooseId', false, async (may) => {
    const made = await site.newList('Chosen ids');
    const [first = 0] = await site.addItems(made, [{ Title: 'first' }]);
    const { Id } = await made.as('member').items.add({ Title: 'far', ID: 2_000_000_000 });
    assert.equal(Id, may ? 2_000_000_000 : first + 1);
    const { Id: after } = await made.list.items.add({ Title: 'next' });
    assert.equal(after, Id + 1, 'ids go on above it');
    const again = made.list.items.add({ Title: 'taken', ID: first });
    if (!may) assert.equal((await again).Id, after + 1);
    else await assertRefused(again, 400, `${first}_.000`);
    await made.list.items.getById(first).delete();
    const below = await made.list.items.add({ Title: 'below the first', Id: first });
    assert.equal(below.Id, may ? first : after + 2);
    if (may) for (const wrong of [0, -1, 1.5, 2 ** 31, 'x', '7']) assert.equal((await refused(made.list.items.add({ Title: 'no id', ID: wrong }))).status, 400, String(wrong));
  });
  both('uniqueExcludesOwnItems', true, async (excluded) => {
    const made = await site.newList('Unique own');
    await made.list.fields.createFieldAsXml('<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" />');
    const call = made.list.update({ ReadSecurity: 2 });
    if (excluded) assert.ok((await refused(call)).status >= 400);
    else await call;
  });
});
