import assert from 'node:assert/strict';
import { contract } from './contract';

/** `$filter` on items. MS docs: "Use OData query operations in SharePoint REST requests" (operators and functions supported). */
contract('Filter', async ({ site, test, row }) => {
  const target = await site.newList('Places');
  await target.list.fields.addText('City');
  await target.list.items.add({ Title: 'Paris', City: 'X' });
  await target.list.items.add({ Title: 'Lyon', City: 'Y' });
  const source = await site.newList('Filtered');
  const { fields } = source.list;
  await fields.addNumber('Amount');
  await fields.addBoolean('Flag');
  await fields.addDateTime('Due', { DisplayFormat: 1 });
  await fields.addChoice('Kind', { Choices: ['small', 'large'] });
  await fields.addMultiChoice('Tags', { Choices: ['a', 'b', 'c'] });
  await fields.addLookup('Place', { LookupListId: target.id, LookupFieldName: 'Title' });
  await fields.addUser('Person', { SelectionMode: 0 });
  await fields.addMultilineText('Body', { NumberOfLines: 6, RichText: false });
  const me = await site.userId('admin');
  const items = [
    { Title: 'alpha', Amount: 1, Flag: true, Due: '2024-01-01T10:00:00Z', Kind: 'small', Tags: ['a'], PlaceId: 1, PersonId: me },
    { Title: 'beta', Amount: 2.5, Flag: false, Due: '2024-06-15T10:00:00Z', Kind: 'large', Tags: ['a', 'b'], PlaceId: 2 },
    { Title: "d'Artagnan & co", Amount: -3, Flag: true, Due: '2025-02-03T10:00:00Z', Kind: 'small', Tags: ['c'] },
    { Title: '100 % été #1', Amount: 1000000, Flag: false, Kind: 'large' },
    { Title: 'Alphabet', Amount: null, Due: '2023-12-31T23:30:00Z', Kind: 'small', PlaceId: 1 }
  ];
  const ids = await site.addItems(source, items);
  const titles = items.map(({ Title }) => Title);
  const [alpha, beta, artagnan, summer, alphabet] = titles;

  const expressions: ReadonlyArray<readonly [expression: string, expected: ReadonlyArray<string | undefined>]> = [
    ["Title eq 'alpha'", [alpha]],
    ["Title eq 'ALPHA'", [alpha]],
    ["Title ne 'alpha'", [beta, artagnan, summer, alphabet]],
    ["'alpha' eq Title", [alpha]],
    ["Title eq 'd''Artagnan & co'", [artagnan]],
    ["Title eq '100 % été #1'", [summer]],
    ["Title gt 'alphabet'", [beta, artagnan]],
    ["startswith(Title,'Alpha')", [alpha, alphabet]],
    ["startsWith(Title, 'alpha')", [alpha, alphabet]],
    ["substringof('et', Title)", [beta, alphabet]],
    ["substringof('%', Title)", [summer]],
    ["substringof('_', Title)", []],
    ['Amount eq 1', [alpha]],
    ['Amount eq 1.0', [alpha]],
    ['Amount gt 1', [beta, summer]],
    ['Amount ge 1', [alpha, beta, summer]],
    ['Amount lt 1', [artagnan]],
    ['Amount le -3', [artagnan]],
    ['Amount eq 2.5', [beta]],
    ['Amount ne 1', [beta, artagnan, summer, alphabet]],
    ['Amount eq null', [alphabet]],
    ['Amount ne null', [alpha, beta, artagnan, summer]],
    ['Flag eq true', [alpha, artagnan]],
    ['Flag eq 1', [alpha, artagnan]],
    ['Flag eq 0', [beta, summer]],
    ["Kind eq 'large'", [beta, summer]],
    ["Tags eq 'a'", [alpha, beta]],
    ["Due ge datetime'2024-06-15T10:00:00Z'", [beta, artagnan]],
    ["Due lt datetime'2024-01-01T00:00:00Z'", [alphabet]],
    ["Due gt '2024-01-01T10:00:00.000Z'", [beta, artagnan]],
    ['Due eq null', [summer]],
    ["PlaceId eq 1", [alpha, alphabet]],
    ["Place/Id eq 2", [beta]],
    ["Place/Title eq 'Paris'", [alpha, alphabet]],
    ["Place/City eq 'Y'", [beta]],
    [`PersonId eq ${me}`, [alpha]],
    [`Person/Id eq ${me}`, [alpha]],
    [`Author/Id eq ${me}`, titles],
    [`AuthorId eq ${me}`, titles],
    [`Id ge ${ids[1]} and Id lt ${ids[3]}`, [beta, artagnan]],
    [`ID eq ${ids[2]}`, [artagnan]],
    ["Kind eq 'small' and Amount gt 0", [alpha]],
    ["Kind eq 'large' or Amount eq 1", [alpha, beta, summer]],
    ["Kind eq 'large' or Amount eq 1 and Flag eq false", [beta, summer]],
    ["(Kind eq 'large' or Amount eq 1) and Flag eq true", [alpha]],
    ["Title eq 'alpha' or Title eq 'beta' or Title eq 'none'", [alpha, beta]],
    ['FSObjType eq 0', titles],
    ["Created gt datetime'2000-01-01T00:00:00Z'", titles],
    [`FileDirRef eq '${source.rootFolder}'`, titles]
  ];
  for (const [expression, expected] of expressions) {
    test(expression.replaceAll(site.path, '…').replace(/\b[0-9a-f]{8}\b/, '…'), async () => {
      const found = await source.list.items.select('Title').expand('Place,Person,Author'.split(',').filter((name) => expression.includes(`${name}/`)).join(',')).filter(expression)<Array<{ Title: string }>>();
      assert.deepEqual(found.map(({ Title }) => Title), expected);
    });
  }

  const refusedExpressions: ReadonlyArray<readonly [expression: string, about: string]> = [
    ["endswith(Title,'a')", 'a function that is not supported'],
    ["tolower(Title) eq 'a'", 'tolower'],
    ['Tags/any(t: t eq 1)', 'a lambda'],
    ['Amount add 1 eq 2', 'arithmetic'],
    ["Title eq 'unclosed", 'an unclosed quote'],
    ['(Amount eq 1', 'an unclosed parenthesis'],
    ["Place/Title eq 'Paris'", 'a lookup that is not expanded']
  ];
  for (const [expression, about] of refusedExpressions) {
    row(`refuses ${about}`, { url: `${source.path}/items?$select=Title&$filter=${encodeURIComponent(expression)}`, status: 400, must: ['"odata.error"'] });
  }

  test('a note cannot be filtered on', async () => {
    const answer = await site.request(`${source.path}/items?$filter=Body eq 'x'`);
    assert.equal(answer.status, 400, answer.text);
  });
  row('filters lists', { url: `_api/web/lists?$select=Title&$filter=Id eq guid'${source.id}'`, status: 200, must: [source.title], mustNot: [target.title] });
  row('filters lists by flags', { url: '_api/web/lists?$select=Title&$filter=Hidden eq true and BaseTemplate eq 100', status: 200, mustNot: [source.title] });
  row('filters fields', { url: `${source.path}/fields?$select=InternalName&$filter=InternalName eq 'Amount'`, status: 200, must: ['"InternalName":"Amount"'], mustNot: ['"InternalName":"Flag"'] });
  row('an empty result is an empty value', { url: `${source.path}/items?$filter=Title eq 'none'`, status: 200, must: ['"value":[]'] });
});
