import assert from 'node:assert/strict';
import { contract } from './contract';

/** What a column keeps and how it is written in JSON. */
contract('Values', async ({ site, test }) => {
  const other = await site.newList('Values other');
  await site.addItems(other, [{ Title: 'first' }, { Title: 'second' }]);
  const { list, path } = await site.newList('Values');
  const { fields } = list;
  await fields.addText('aText');
  await fields.addMultilineText('aNote', { NumberOfLines: 4, RichText: false });
  await fields.addNumber('aNumber');
  await fields.addCurrency('aCurrency');
  await fields.addChoice('aChoice', { Choices: ['x', 'y'] });
  await fields.addMultiChoice('aMulti', { Choices: ['x', 'y', 'z'] });
  await fields.addDateTime('aDate', { DisplayFormat: 1 });
  await fields.addBoolean('aFlag');
  await fields.addUser('aPerson', { SelectionMode: 1 });
  await fields.addLookup('aLookup', { LookupListId: other.id, LookupFieldName: 'Title' });
  await fields.addUrl('aLink');
  await fields.createFieldAsXml('<Field Type="UserMulti" Mult="TRUE" Name="people" DisplayName="people" />');
  await fields.createFieldAsXml(`<Field Type="LookupMulti" Mult="TRUE" List="{${other.id}}" ShowField="Title" Name="lookups" DisplayName="lookups" />`);
  await fields.addCalculated('aSum', { Formula: '=[aNumber]*2', OutputType: 9 });
  const me = await site.userId('admin');

  const rows: ReadonlyArray<readonly [what: string, sent: Record<string, unknown>, kept: Record<string, unknown>]> = [
    ['text', { aText: 'plain' }, { aText: 'plain' }],
    ['text with everything', { aText: `<b>"quotes" & 'é' \\ 漢字 🗳 %27 #` }, { aText: `<b>"quotes" & 'é' \\ 漢字 🗳 %27 #` }],
    ['empty text becomes null', { aText: '' }, { aText: null }],
    ['right-to-left text', { aText: 'مرحبا' }, { aText: 'مرحبا' }],
    ['a note with lines', { aNote: 'one\ntwo' }, { aNote: 'one\ntwo' }],
    ['a whole number', { aNumber: 42 }, { aNumber: 42 }],
    ['a negative fraction', { aNumber: -0.125 }, { aNumber: -0.125 }],
    ['a large number', { aNumber: 9007199254740991 }, { aNumber: 9007199254740991 }],
    ['zero is not null', { aNumber: 0 }, { aNumber: 0 }],
    ['null', { aNumber: null, aText: null, aDate: null }, { aNumber: null, aText: null, aDate: null }],
    ['a currency', { aCurrency: 1234.56 }, { aCurrency: 1234.56 }],
    ['a choice', { aChoice: 'y' }, { aChoice: 'y' }],
    ['several choices', { aMulti: ['z', 'x'] }, { aMulti: ['z', 'x'] }],
    ['no choices', { aMulti: [] }, { aMulti: null }],
    ['a date in UTC', { aDate: '2024-06-15T10:20:30Z' }, { aDate: '2024-06-15T10:20:30Z' }],
    ['a date with an offset', { aDate: '2024-06-15T12:20:30+02:00' }, { aDate: '2024-06-15T10:20:30Z' }],
    ['a date with milliseconds is cut to seconds', { aDate: '2024-06-15T10:20:30.987Z' }, { aDate: '2024-06-15T10:20:30Z' }],
    ['yes', { aFlag: true }, { aFlag: true }],
    ['no', { aFlag: false }, { aFlag: false }],
    ['a person', { aPersonId: me }, { aPersonId: me, aPersonStringId: String(me) }],
    ['no person', { aPersonId: null }, { aPersonId: null }],
    ['several people', { peopleId: [me] }, { peopleId: [me], peopleStringId: [String(me)] }],
    ['a lookup', { aLookupId: 2 }, { aLookupId: 2 }],
    ['several lookups', { lookupsId: [2, 1] }, { lookupsId: [2, 1] }],
    ['a link', { aLink: { Url: 'https://example.org/?a=1&b=2', Description: 'd' } }, { aLink: { Url: 'https://example.org/?a=1&b=2', Description: 'd' } }]
  ];
  for (const [what, sent, kept] of rows) {
    test(`keeps ${what}`, async () => {
      const { Id } = await list.items.add({ Title: what, ...sent });
      const answer = await site.request(`${path}/items(${Id})`, { headers: { Accept: 'application/json;odata=nometadata' } });
      const item = answer.json();
      for (const [name, value] of Object.entries(kept)) assert.deepEqual(item[name], value, name);
    });
    test(`changes to ${what}`, async () => {
      const { Id } = await list.items.add({ Title: what, aText: 'old', aNumber: 7, aMulti: ['y'], aFlag: true });
      await list.items.getById(Id).update(sent);
      const item = await list.items.getById(Id)<Record<string, unknown>>();
      for (const [name, value] of Object.entries(kept)) {
        if (name !== 'aLink') assert.deepEqual(item[name], value, name);
      }
    });
  }
  const wrong: ReadonlyArray<readonly [what: string, sent: Record<string, unknown>]> = [
    ['text in a number', { aNumber: 'twelve' }],
    ['an object in a number', { aNumber: {} }],
    ['a number in yes/no', { aFlag: 'perhaps' }],
    ['text in a date', { aDate: 'yesterday' }],
    ['an impossible date', { aDate: '2024-13-45T00:00:00Z' }],
    ['a list in a single choice', { aChoice: ['x'] }],
    ['text in several choices', { aMulti: 'x' }],
    ['text in a person id', { aPersonId: 'me' }],
    ['text in a link', { aLink: 'https://example.org' }],
    ['a list in text', { aText: ['x'] }]
  ];
  for (const [what, sent] of wrong) {
    test(`refuses ${what}`, async () => {
      const before = (await list.select('ItemCount')()).ItemCount;
      const answer = await site.request(`${path}/items`, { method: 'POST', body: { Title: what, ...sent } });
      assert.equal(answer.status, 400, answer.text);
      assert.equal((await list.select('ItemCount')()).ItemCount, before);
    });
  }
  test('managed metadata is kept as label and term', async () => {
    await fields.createFieldAsXml('<Field Type="TaxonomyFieldType" Name="aTerm" DisplayName="aTerm" />');
    const TermGuid = '0f5e9c52-1d5e-4f3c-9d6e-2b7f0a6c1a11';
    const { Id } = await list.items.add({ Title: 'term', aTerm: { Label: 'Voirie', TermGuid, WssId: -1 } });
    const { aTerm } = await list.items.getById(Id)<{ aTerm: { TermGuid: string } }>();
    assert.equal(aTerm.TermGuid, TermGuid);
    assert.equal((await list.items.getById(Id).fieldValuesAsText<Record<string, string>>()).aTerm, 'Voirie');
  });
  test('a calculated column follows', async () => {
    const { Id } = await list.items.add({ Title: 'sum', aNumber: 21 });
    const { aSum } = await list.items.getById(Id)<{ aSum: string }>();
    assert.equal(Number(aSum), 42);
    await list.items.getById(Id).update({ aNumber: 4 });
    assert.equal(Number((await list.items.getById(Id)<{ aSum: string }>()).aSum), 8);
  });
  test('texts of values', async () => {
    const { Id } = await list.items.add({ Title: 'texts', aNumber: 3, aMulti: ['x', 'z'], aFlag: true, aLookupId: 1, aPersonId: me });
    const texts = await list.items.getById(Id).fieldValuesAsText<Record<string, string>>();
    assert.deepEqual([texts.Title, texts.aNumber, texts.aMulti, texts.aLookup], ['texts', '3', 'x, z', 'first']);
    assert.ok(texts.aPerson && texts.aPerson.length > 0);
  });
  test('a lookup to an item that goes away is emptied', async () => {
    const { Id: gone } = await other.list.items.add({ Title: 'gone' });
    const { Id } = await list.items.add({ Title: 'points', aLookupId: gone });
    await other.list.items.getById(gone).delete();
    const item = await list.items.getById(Id).select('aLookup/Title').expand('aLookup')<{ aLookup: { Title?: string } | null }>();
    assert.ok(!item.aLookup?.Title);
  });
});
