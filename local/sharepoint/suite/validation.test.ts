import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

/** What a column or list refuses. MS docs: "Field class" (ValidationFormula, EnforceUniqueValues), "Enforce uniqueness on list columns". */
contract('Validation', async ({ site, test }) => {
  const { list } = await site.newList('Validated');
  const { fields } = list;
  await fields.addNumber('Rank', { MinimumValue: 1, MaximumValue: 10 });
  await fields.addText('Code', { MaxLength: 5 });
  await fields.addNumber('Even', { ValidationFormula: '=MOD(Even,2)=0', ValidationMessage: 'Even numbers only' });
  await fields.addText('Long', { ValidationFormula: '=LEN(Long)>3' });
  await fields.createFieldAsXml('<Field Type="Text" Name="Unique" DisplayName="Unique" Indexed="TRUE" EnforceUniqueValues="TRUE" />');

  test('a number below the minimum', async () => assertRefused(list.items.add({ Rank: 0 }), 400));
  test('a number above the maximum', async () => assertRefused(list.items.add({ Rank: 10.5 }), 400));
  test('the ends of the range', async () => {
    await list.items.add({ Rank: 1 });
    await list.items.add({ Rank: 10 });
  });
  test('an update is checked as well', async () => {
    const { Id } = await list.items.add({ Rank: 5 });
    await assertRefused(list.items.getById(Id).update({ Rank: 11 }), 400);
    assert.equal((await list.items.getById(Id)<{ Rank: number }>()).Rank, 5);
  });
  test('256 characters of text', async () => {
    await list.items.add({ Title: 'x'.repeat(255) });
    await assertRefused(list.items.add({ Title: 'x'.repeat(256) }), 400);
  });
  test('more characters than MaxLength', async () => {
    await list.items.add({ Code: '12345' });
    await assertRefused(list.items.add({ Code: '123456' }), 400);
  });
  test("a column's formula, in its words", async () => {
    await list.items.add({ Even: 4 });
    await assertRefused(list.items.add({ Even: 3 }), 400, 'Even numbers only');
  });
  test('an update is held to the formula', async () => {
    const { Id } = await list.items.add({ Even: 2 });
    await assertRefused(list.items.getById(Id).update({ Even: 3 }), 400, 'Even numbers only');
    assert.equal((await list.items.getById(Id)<{ Even: number }>()).Even, 2);
  });
  test('a formula on text', async () => {
    await list.items.add({ Long: 'four' });
    await assertRefused(list.items.add({ Long: 'one' }), 400);
  });
  test("a list's formula", async () => {
    const made = await site.newList('Formula');
    await made.list.fields.addNumber('Low');
    await made.list.fields.addNumber('High');
    await made.list.update({ ValidationFormula: '=[Low]<=[High]', ValidationMessage: 'Low must not exceed High' });
    await made.list.items.add({ Low: 1, High: 2 });
    await assertRefused(made.list.items.add({ Low: 3, High: 2 }), 400, 'Low must not exceed High');
  });
  test('a formula that cannot be read is refused when it is set', async () => {
    await assertRefused(fields.getByTitle('Code').update({ ValidationFormula: '=NOSUCH(((' }), [400, 500]);
  });

  test('a second value is refused', async () => {
    await list.items.add({ Unique: 'one' });
    await assertRefused(list.items.add({ Unique: 'one' }), 400, '-2130575169');
  });
  test('whatever its case', async () => {
    await list.items.add({ Unique: 'CaSe' });
    await assertRefused(list.items.add({ Unique: 'cAsE' }), 400, '-2130575169');
  });
  test('by an update too', async () => {
    await list.items.add({ Unique: 'taken' });
    const { Id } = await list.items.add({ Unique: 'free' });
    await assertRefused(list.items.getById(Id).update({ Unique: 'taken' }), 400, '-2130575169');
    await list.items.getById(Id).update({ Unique: 'free' });
  });
  test('empty values are not compared', async () => {
    await list.items.add({ Title: 'empty 1' });
    await list.items.add({ Title: 'empty 2' });
  });
  test('a deleted value is free again', async () => {
    const { Id } = await list.items.add({ Unique: 'again' });
    await list.items.getById(Id).delete();
    await list.items.add({ Unique: 'again' });
  });
  test('restoring a recycled duplicate is refused', async () => {
    const { Id } = await list.items.add({ Unique: 'recycled' });
    const bin = await list.items.getById(Id).recycle();
    await list.items.add({ Unique: 'recycled' });
    await assertRefused(site.admin.web.recycleBin.getById(String(bin)).restore(), [400, 409, 500]);
  });
  test('of 100 creates at once exactly one is kept', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => list.items.add({ Unique: 'race' })));
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal((await list.items.filter("Unique eq 'race'")<unknown[]>()).length, 1);
  });
  test('a column with duplicates cannot become unique', async () => {
    const made = await site.newList('Duplicates');
    await made.list.fields.addText('Code');
    await site.addItems(made, [{ Code: 'a' }, { Code: 'A' }]);
    await assertRefused(made.list.fields.getByTitle('Code').update({ Indexed: true, EnforceUniqueValues: true }), [400, 500]);
    assert.equal((await made.list.fields.getByTitle('Code').select('EnforceUniqueValues')()).EnforceUniqueValues, false);
  });
  test('a column without duplicates can', async () => {
    const made = await site.newList('Becoming');
    await made.list.fields.addText('Code');
    await site.addItems(made, [{ Code: 'a' }, { Code: 'b' }]);
    await made.list.fields.getByTitle('Code').update({ Indexed: true, EnforceUniqueValues: true });
    await assertRefused(made.list.items.add({ Code: 'B' }), 400, '-2130575169');
  });
  test('a note cannot be unique', async () => {
    await assertRefused(fields.createFieldAsXml('<Field Type="Note" Name="n" DisplayName="n" Indexed="TRUE" EnforceUniqueValues="TRUE" />'), [400, 500]);
  });
  test('unique columns and own-items lists do not go together', async () => {
    const made = await site.newList('Own');
    await made.list.update({ ReadSecurity: 2 });
    await assertRefused(made.list.fields.createFieldAsXml('<Field Type="Text" Name="u" DisplayName="u" Indexed="TRUE" EnforceUniqueValues="TRUE" />'), [400, 500]);
    await assertRefused(list.update({ ReadSecurity: 2 }), [400, 500]);
  });
  test('a required column is asked for where forms are checked', async () => {
    const made = await site.newList('Required');
    await made.list.fields.createFieldAsXml('<Field Type="Text" Name="Must" DisplayName="Must" Required="TRUE" />');
    const outcome = await made.list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'x' }, { FieldName: 'Must', FieldValue: '' }], made.rootFolder);
    const field = outcome.find(({ FieldName }) => FieldName === 'Must');
    assert.equal(field?.HasException, true);
    const left = await made.list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'x' }], made.rootFolder);
    assert.ok(left.some(({ HasException }) => HasException), 'a column that the form leaves out');
    assert.equal((await made.list.select('ItemCount')()).ItemCount, 0);
  });
});
