/** @jest-environment node */
import { answering, writesOf } from '../connection/testing/answering';
import { ListApi, listOf } from './ListApi';

const LIST = "getList('/sites/intranet/Lists/Notes')";
const answers = (body: unknown) => {
  const { connection, asked } = answering(() => ({ body }));
  return { asked, connection, list: listOf(connection, { url: 'Lists/Notes' }) };
};

describe('the addresses of a list', () => {
  it('are below its server-relative path, quotes in it for text', async () => {
    const { connection, asked, list } = answers({ value: [] });
    await list.items();
    await list.item(7)();
    await new ListApi(connection.sp, "/sites/l'été/Lists/A b").list();
    expect(asked.map(({ path }) => path)).toEqual([`${LIST}/items`, `${LIST}/items(7)`, "getList('/sites/l''été/Lists/A b')"]);
  });

  it('take a row, and a query in SharePoint’s own terms', async () => {
    const { asked, list } = answers({ value: [{ Id: 1 }] });
    expect(await list.camlRows({ ViewXml: '<View />' })).toEqual([{ Id: 1 }]);
    await list.add({ Title: 'a' });
    expect(writesOf(asked)).toEqual([`POST ${LIST}/getitems {"query":{"ViewXml":"<View />"}}`, `POST ${LIST}/items {"Title":"a"}`]);
  });

  it('take an item straight into a folder, and a folder with its name for title, by the one call that does it', async () => {
    const { asked, list } = answers({ value: [{ FieldName: 'Id', FieldValue: '5', HasException: false, ErrorMessage: null }] });
    expect(await list.addToFolder('/sites/intranet/Lists/Notes/12', [{ FieldName: 'Title', FieldValue: 'a' }])).toMatchObject([{ FieldValue: '5' }]);
    await list.addFolder('/sites/intranet/Lists/Notes', '12');
    expect(asked.map(({ method, path }) => [method, path])).toEqual(Array.from({ length: 2 }, () => ['POST', `${LIST}/AddValidateUpdateItemUsingPath`]));
    const [item, folder] = asked.map(({ body }): unknown => JSON.parse(body));
    expect(item).toEqual({ listItemCreateInfo: { FolderPath: { DecodedUrl: '/sites/intranet/Lists/Notes/12' }, UnderlyingObjectType: 0 }, formValues: [{ FieldName: 'Title', FieldValue: 'a' }], bNewDocumentUpdate: false });
    expect(folder).toEqual({
      listItemCreateInfo: { FolderPath: { DecodedUrl: '/sites/intranet/Lists/Notes' }, UnderlyingObjectType: 1, LeafName: { DecodedUrl: '12' } },
      formValues: [{ FieldName: 'Title', FieldValue: '12' }],
      bNewDocumentUpdate: false
    });
  });
});
