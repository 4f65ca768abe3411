import type { Site, TestList } from '../site';

/** One address for each type whose share of properties is measured, on a site that has one of each. */
export async function makeSamples(site: Site): Promise<{ readonly urls: Readonly<Record<string, string>>; readonly list: TestList; readonly library: TestList }> {
  const list = await site.newList('Sample');
  const library = await site.newList('Sample library', 101);
  const { Id: item } = await list.list.items.add({ Title: 'sample' });
  await list.list.items.getById(item).attachmentFiles.add('sample.txt', 'sample');
  await library.list.rootFolder.files.addUsingPath('sample.txt', 'sample');
  const me = await site.userId('admin');
  const { Id: group } = await site.admin.web.associatedMemberGroup();
  const { Id: view } = await list.list.defaultView.select('Id')();
  return {
    list,
    library,
    urls: {
      'SP.Web': '_api/web',
      'SP.List': list.path,
      'SP.Field': `${list.path}/fields/getByInternalNameOrTitle('Title')`,
      'SP.ListItem': `${list.path}/items(${item})`,
      'SP.Folder': `${library.path}/rootFolder`,
      'SP.File': `_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(`${library.rootFolder}/sample.txt`)}')`,
      'SP.User': `_api/web/getUserById(${me})`,
      'SP.Group': `_api/web/siteGroups(${group})`,
      'SP.View': `${list.path}/views('${view}')`,
      'SP.Attachment': `${list.path}/items(${item})/attachmentFiles('sample.txt')`
    }
  };
}
