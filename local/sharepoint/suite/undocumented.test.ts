import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { assertRefused, refused } from './answer';
import { contract } from './contract';
import type { TestList } from './site';

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
  /** Runs `check` with a switch in another position, and puts it back. */
  const set = async (name: string, position: unknown, check: () => Promise<void>): Promise<void> => {
    await put({ [name]: position });
    try {
      await check();
    } finally {
      await put({ [name]: defaults[name] });
    }
  };
  /** Gives the colleague a level of those rights alone on a list. */
  const giveLevel = async (made: TestList, rights: number): Promise<void> => {
    const { definition } = await site.admin.web.roleDefinitions.add(`Level ${randomUUID()}`, '', 500, { High: 176, Low: 138612833 + rights } as never);
    site.later(() => definition.delete());
    await made.list.breakRoleInheritance(true);
    const { Id: level } = await definition();
    const colleague = await site.userId('colleague');
    await made.list.roleAssignments.remove(colleague, 1073741827);
    await made.list.roleAssignments.add(colleague, level);
  };
  const [ADD, EDIT, CANCEL_CHECKOUT, MANAGE_LISTS] = [2, 4, 256, 2048];
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
  test('ownItemsExempt is either unless told, and nothing that is unknown', async () => {
    assert.equal(defaults.ownItemsExempt, 'either');
    const { status } = await fetch(`${local.origin}/_local/settings`, { method: 'POST', body: '{"ownItemsExempt":"nobody"}' });
    assert.equal(status, 400);
  });
  for (const [exempt, byManageLists, byCancelCheckout] of [['either', true, true], ['manageLists', true, false], ['overrideListBehaviors', false, true]] as const) {
    for (const [right, free] of [[MANAGE_LISTS, byManageLists], [CANCEL_CHECKOUT, byCancelCheckout]] as const) {
      test(`ownItemsExempt: ${exempt}, with right ${right}`, () => set('ownItemsExempt', exempt, async () => {
        const made = await site.newList('Exempt');
        await giveLevel(made, ADD + EDIT + right);
        const { Id: others } = await made.list.items.add({ Title: 'of others' });
        await made.list.update({ ReadSecurity: 2, WriteSecurity: 2 });
        const as = made.as('colleague');
        assert.equal((await as.items()).length, free ? 1 : 0);
        await made.list.update({ ReadSecurity: 1 });
        if (free) await as.items.getById(others).update({ Title: 'changed' });
        else await assertRefused(as.items.getById(others).update({ Title: 'changed' }), 403);
      }));
    }
  }
  both('exemptWithoutEdit', true, async (free) => {
    const made = await site.newList('Moderated');
    await giveLevel(made, ADD + CANCEL_CHECKOUT + MANAGE_LISTS);
    const { Id } = await made.list.items.add({ Title: 'of others' });
    await made.list.update({ ReadSecurity: 2 });
    assert.equal((await made.as('colleague').items()).length, free ? 1 : 0);
    await assertRefused(made.as('colleague').items.getById(Id).update({ Title: 'x' }), [403, 404]);
    await made.list.items.add({ Title: 'another' });
    assert.equal((await made.as('owner').items()).length, 2, 'who may edit is exempt in both positions');
  });
  both('writeSecurityNoneRefusesAdds', true, async (refuses) => {
    const made = await site.newList('Write none adds');
    await made.list.update({ WriteSecurity: 4, EnableFolderCreation: true });
    const as = made.as('member');
    const form = () => as.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'by form' }], made.rootFolder);
    if (refuses) {
      await assertRefused(as.items.add({ Title: 'mine' }), 403);
      await assertRefused(as.rootFolder.folders.addUsingPath(`${made.rootFolder}/folder`), 403);
      await form().catch(() => undefined);
    } else {
      await as.items.add({ Title: 'mine' });
      await form();
    }
    assert.equal((await made.list.items()).length, refuses ? 0 : 2);
    await made.as('owner').items.add({ Title: 'of the owner' });
  });
  both('expandAnswersUnselected', false, async (answered) => {
    const made = await site.newList('Expanded');
    await site.addItems(made, [{ Title: 'one' }]);
    const { text } = await site.request(`${made.path}/items?$select=Title&$expand=Author`);
    assert.equal(text.includes('"Author":{'), answered, text);
  });
  both('numbersAsText', false, async (may) => {
    const made = await site.newList('Numbers');
    await made.list.fields.addNumber('Amount');
    const call = made.list.items.add({ Title: 'text', Amount: '12.5' });
    if (!may) return void (await assertRefused(call, 400, "expected type 'Edm.Double'"));
    assert.equal((await made.list.items.getById((await call).Id).select('Amount')<{ Amount: number }>()).Amount, 12.5);
    await assertRefused(made.list.items.add({ Amount: 'twelve' }), 400);
  });
  both('renameToTakenTitle', false, async (may) => {
    const [one, other] = [await site.newList('Named'), await site.newList('Named')];
    const call = other.list.update({ Title: one.title });
    if (!may) return void (await assertRefused(call, 500, '-2130575342'));
    await call;
    assert.equal((await other.list.select('Title')()).Title, one.title);
    assert.equal((await site.admin.web.lists.getByTitle(one.title).select('Id')()).Id, one.id, 'the older one answers to the title');
  });
  both('uniqueHoldsUnderConcurrency', true, async (holds) => {
    const made = await site.newList('Unique race');
    await made.list.fields.createFieldAsXml('<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" />');
    const outcomes = await Promise.allSettled(['first', 'second', 'third'].map((Title) => made.list.items.add({ Title, Key: 'one key' })));
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), holds ? ['fulfilled', 'rejected', 'rejected'] : ['fulfilled', 'fulfilled', 'fulfilled']);
    assert.equal((await made.list.items.filter("Key eq 'ONE KEY'")<unknown[]>()).length, holds ? 1 : 3);
    local.advance(2_000);
    await assertRefused(made.list.items.add({ Title: 'late', Key: 'One key' }), 400, '-2130575169');
    await made.list.items.add({ Title: 'another', Key: 'another key' });
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
  both('commentsEscaped', true, async (escaped) => {
    const made = await site.newList('Comments escaped');
    const { Id } = await made.list.items.add({ Title: 'commented' });
    await made.list.items.getById(Id).comments.add({ text: 'a & b <c>' });
    assert.deepEqual((await made.list.items.getById(Id).comments()).map(({ text }) => text), [escaped ? 'a &amp; b &lt;c&gt;' : 'a & b <c>']);
  });
  both('uniqueExcludesOwnItems', true, async (excluded) => {
    const made = await site.newList('Unique own');
    await made.list.fields.createFieldAsXml('<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" />');
    const call = made.list.update({ ReadSecurity: 2 });
    if (excluded) assert.ok((await refused(call)).status >= 400);
    else await call;
  });
});
