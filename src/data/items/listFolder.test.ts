/** @jest-environment node */
import type { Answered } from '../connection/testing/answering';
import { answering, refused } from '../connection/testing/answering';
import { codeOf, reasonOf } from '../connection/testing/connectionTo';
import { addByPath, addFolder, ensureFolder } from './listFolder';

const URL = 'Lists/Notes';
const PATH = "/sites/intranet/Lists/Notes/d'été";
const WRITTEN = { value: [{ FieldName: 'Title', HasException: false }] };
const FAILED = { value: [{ FieldName: 'Id', HasException: false }, { FieldName: 'Title', HasException: true, ErrorMessage: 'refusé' }] };
const THERE = refused(400, '-2130575245');
const CLOSED = refused(403, '-2147024891');

/** A list that answers the documented call, and the other one. */
const list = (documented: Answered, other: Answered = { body: {} }) => answering(({ path }) => (path.includes('AddValidateUpdateItemUsingPath') ? documented : other));

describe('a folder in a list', () => {
  it('is made where its path says', async () => {
    const { connection, asked } = list({ body: WRITTEN });
    await addFolder(connection, connection.sp, URL, `${PATH}/12`);
    expect(asked.map(({ path }) => path)).toEqual(["getList('/sites/intranet/Lists/Notes')/AddValidateUpdateItemUsingPath"]);
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ listItemCreateInfo: { FolderPath: { DecodedUrl: PATH }, LeafName: { DecodedUrl: '12' } } });
  });

  it('that one of its columns refuses is not made, and the refusal is its reason', async () => {
    const { connection } = list({ body: FAILED });
    expect(await reasonOf(addFolder(connection, connection.sp, URL, PATH))).toMatchObject({ code: 'unknown', cause: { FieldName: 'Title', ErrorMessage: 'refusé' } });
  });

  it('is there when it was there already', async () => {
    const { connection, asked } = list(THERE);
    await ensureFolder(connection, URL, PATH);
    expect(asked).toHaveLength(1);
    expect(await codeOf(addFolder(connection, connection.sp, URL, PATH))).toBe('duplicate');
  });

  it('is made once by the documented call', async () => {
    const { connection, asked } = list({ body: WRITTEN });
    await ensureFolder(connection, URL, PATH);
    expect(asked).toHaveLength(1);
  });

  it.each<[string, Answered]>([['is refused', refused(500, '-1')], ['fails', { body: FAILED }]])('is made by another call where the documented one %s', async (_, documented) => {
    const { connection, asked } = list(documented);
    await ensureFolder(connection, URL, PATH);
    expect(asked.map(({ method, path }) => [method, path])[1]).toEqual([
      'POST',
      "getFolderByServerRelativePath(decodedUrl='/sites/intranet/Lists/Notes')/folders/addUsingPath(DecodedUrl='/sites/intranet/Lists/Notes/d''été',overwrite=false)"
    ]);
  });

  it('that cannot be made by either call says why by the second', async () => {
    expect(await codeOf(ensureFolder(list(refused(500, '-1'), CLOSED).connection, URL, PATH))).toBe('forbidden');
    await expect(ensureFolder(list(refused(500, '-1'), THERE).connection, URL, PATH)).resolves.toBeUndefined();
    expect(await codeOf(addByPath(list({ body: {} }, CLOSED).connection, URL, PATH))).toBe('forbidden');
  });
});
