import assert from 'node:assert/strict';
import { contract } from './contract';

/** Comparison, order and dates as a French site has them; forms speak the language of the site. */
contract('Culture', async ({ site, test, row }) => {
  const { list } = await site.newList('Culture');
  await list.fields.addDateTime('Day', { DisplayFormat: 0 });
  await list.fields.addDateTime('Moment', { DisplayFormat: 1 });
  await list.fields.addNumber('Amount');
  for (const Title of ['côté', 'zèbre', 'Élan', 'cote', 'coteau', 'elan', 'côte']) await list.items.add({ Title });
  const find = async (filter: string): Promise<string[]> => (await list.items.select('Title').filter(filter)<Array<{ Title: string }>>()).map(({ Title }) => Title);

  test('case does not count', async () => assert.deepEqual(await find("Title eq 'ÉLAN'"), ['Élan']));
  test('accents do', async () => assert.deepEqual(await find("Title eq 'cote'"), ['cote']));
  test('startswith ignores case, not accents', async () => assert.deepEqual(await find("startswith(Title,'CÔT')"), ['côté', 'côte']));
  test('substringof ignores case, not accents', async () => assert.deepEqual(await find("substringof('LAN',Title)"), ['Élan', 'elan']));
  test('order is by letters first, then accents', async () => {
    const found = await list.items.select('Title').orderBy('Title')<Array<{ Title: string }>>();
    const titles = found.map(({ Title }) => Title);
    assert.deepEqual(titles.map((title) => title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()), ['cote', 'cote', 'cote', 'coteau', 'elan', 'elan', 'zebre']);
    assert.deepEqual([titles[0], titles[4]], ['cote', 'elan']);
  });
  test('composed and decomposed letters are equal or apart, never lost', async () => {
    const { Id } = await list.items.add({ Title: 'e\u0301te\u0301' });
    assert.equal((await list.items.getById(Id)<{ Title: string }>()).Title.normalize('NFC'), 'été');
  });

  test('the item behind a file tells dates in the time of the site, without an offset', async () => {
    const library = await site.newList('Culture files', 101);
    await library.list.fields.addDateTime('Due', { DisplayFormat: 1 });
    await site.admin.web.getFolderByServerRelativePath(library.rootFolder).files.addUsingPath('a.txt', 'a');
    await library.list.items.getById(1).update({ Due: '2026-07-14T08:30:00Z' });
    const path = `_api/web/getFolderByServerRelativePath(decodedUrl='${library.rootFolder}')/files('a.txt')`;
    const behind = (await site.request(`${path}/ListItemAllFields?$select=Due`)).json<{ Due: string }>();
    const expanded = (await site.request(`${path}?$select=ListItemAllFields/Due&$expand=ListItemAllFields`)).json<{ ListItemAllFields: { Due: string } }>();
    assert.deepEqual([behind.Due, expanded.ListItemAllFields.Due], ['2026-07-14T10:30:00', '2026-07-14T10:30:00']);
    assert.equal((await library.list.items.getById(1).select('Due')<{ Due: string }>()).Due, '2026-07-14T08:30:00Z');
  });
  test('a form takes dates of the site', async () => {
    const { Id } = await list.items.add({ Title: 'form' });
    const outcome = await list.items.getById(Id).validateUpdateListItem([{ FieldName: 'Day', FieldValue: '15/06/2024' }, { FieldName: 'Amount', FieldValue: '1234,5' }]);
    assert.deepEqual(outcome.map(({ FieldName, HasException, ErrorMessage }) => [FieldName, HasException, ErrorMessage]), [['Day', false, null], ['Amount', false, null]]);
    const item = await list.items.getById(Id).select('Day', 'Amount')<Record<string, unknown>>();
    assert.equal(item.Amount, 1234.5);
    assert.equal(item.Day, '2024-06-14T22:00:00Z', 'midnight in Paris, in summer');
  }, { localOnly: true });
  test('a form refuses the dates of elsewhere', async () => {
    const { Id } = await list.items.add({ Title: 'form' });
    const [outcome] = await list.items.getById(Id).validateUpdateListItem([{ FieldName: 'Day', FieldValue: '06/15/2024' }]);
    assert.equal(outcome?.HasException, true);
    assert.match(String(outcome?.ErrorMessage), /01\/01\/1900.*31\/12\/8900/, 'the sample is one of the site');
  }, { localOnly: true });
  test('a form refuses dates that are written for machines', async () => {
    const { Id } = await list.items.add({ Title: 'form' });
    for (const FieldValue of ['2024-06-15', '2024-06-15T10:00:00Z']) {
      const [outcome] = await list.items.getById(Id).validateUpdateListItem([{ FieldName: 'Moment', FieldValue }]);
      assert.equal(outcome?.HasException, true, FieldValue);
    }
  }, { localOnly: true });
  test('a form takes times in the time zone of the site', async () => {
    const { Id } = await list.items.add({ Title: 'form' });
    await list.items.getById(Id).validateUpdateListItem([{ FieldName: 'Moment', FieldValue: '15/01/2024 10:30' }]);
    assert.equal((await list.items.getById(Id)<{ Moment: string }>()).Moment, '2024-01-15T09:30:00Z');
  }, { localOnly: true });
  test('texts are written as the site writes them', async () => {
    const { Id } = await list.items.add({ Title: 'text', Moment: '2024-07-15T08:30:00Z', Amount: 1234.5 });
    const texts = await list.items.getById(Id).fieldValuesAsText<Record<string, string>>();
    assert.match(String(texts.Moment), /^15\/07\/2024 10:30$/);
    assert.match(String(texts.Amount), /^1[\s\u00A0\u202F]?234,5$/);
  }, { localOnly: true });

  test('regional settings', async () => {
    const settings = await site.admin.web.regionalSettings<Record<string, unknown>>();
    assert.deepEqual([settings.LocaleId, settings.DateSeparator, settings.DecimalSeparator, settings.FirstDayOfWeek, settings.Time24], [1036, '/', ',', 1, true]);
  }, { localOnly: true });
  test('the time zone of the site, and its offsets', async () => {
    const zone = await site.admin.web.regionalSettings.timeZone<{ Id: number; Description: string; Information: { Bias: number } }>();
    assert.deepEqual([zone.Id, zone.Information.Bias], [3, -60]);
    const { timeZone } = site.admin.web.regionalSettings;
    assert.match(await timeZone.utcToLocalTime('2024-07-01T10:00:00Z'), /^2024-07-01T12:00:00/);
    assert.match(await timeZone.utcToLocalTime('2024-01-01T10:00:00Z'), /^2024-01-01T11:00:00/);
    assert.match(await timeZone.localTimeToUTC('2024-07-01T12:00:00'), /^2024-07-01T10:00:00/);
  }, { localOnly: true });
  test('time zones to choose from', async () => assert.ok((await site.admin.web.regionalSettings.timeZones()).length > 50));
  row('languages installed', { url: '_api/web/regionalSettings/installedLanguages', status: 200, must: ['1036', '1033'] });
  row('the language of the web', { url: '_api/web?$select=Language', status: 200, must: ['"Language":1036'] }, { localOnly: true });
});
