import { assertRefused } from './answer';
import { contract } from './contract';

/** MS docs: "Add an index to a list or library column" (none above 20,000 items). */
contract('Index limit', async ({ site, target, test }) => {
  if (!target.local) return;
  const huge = await site.newList('Huge');
  await huge.list.fields.addText('Plain');
  await huge.list.fields.createFieldAsXml('<Field Type="Text" Name="Early" DisplayName="Early" Indexed="TRUE" />');
  await site.addItems(huge, Array.from({ length: 20_001 }, (_, index) => ({ Title: `t${index}` })));

  test('above 20,000 items no index can be added', async () => {
    await assertRefused(huge.list.fields.getByTitle('Plain').update({ Indexed: true }), [400, 500], '-2147024860');
    await assertRefused(huge.list.fields.createFieldAsXml('<Field Type="Text" Name="Late" DisplayName="Late" Indexed="TRUE" />'), [400, 500]);
  });
  test('a column without an index can', async () => {
    await huge.list.fields.addText('Later');
  });
  test('nor can one be taken away', async () => {
    await assertRefused(huge.list.fields.getByTitle('Early').update({ Indexed: false }), [400, 500]);
  });
});
