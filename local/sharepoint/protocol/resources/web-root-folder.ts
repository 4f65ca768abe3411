import { boolean, dateTime, guid, int32, leadsTo, text } from '../odata/entity-type';
import { entityOf, nullResource, type EntityType } from '../odata/resource';
import { PermissionKind } from '../../storage/permission-kind';
import type { WebRow } from '../../storage/site-store';
import { smallCollection } from './collections';
import { folderType, type Folder } from './folder';
import { isListed } from './lists';

/** The root folder of a web: it holds the libraries, and says which page is the home page. */
export const webRootFolderType: EntityType<WebRow> = {
  name: 'SP.Folder',
  uri: () => 'Web/RootFolder',
  properties: {
    Exists: boolean(() => true),
    IsWOPIEnabled: boolean(() => false),
    ItemCount: int32(() => 0),
    Name: text(() => ''),
    ProgID: text(() => null),
    ServerRelativeUrl: text(({ url }) => url),
    TimeCreated: dateTime(({ created }) => created),
    TimeLastModified: dateTime(({ modified }) => modified),
    UniqueId: guid(({ id }) => id),
    WelcomePage: text((web, { service }) => service.sites.settingsOf(web).welcomePage ?? '')
  },
  navigations: {
    Folders: leadsTo((web, context) =>
      smallCollection(folderType, 'Web/RootFolder/Folders', () =>
        context.service.lists.ofWeb(web.n).flatMap((list): Folder[] => (list.base_type === 1 && isListed(context, list) ? [{ list, row: undefined }] : []))
      )
    ),
    ParentFolder: leadsTo(({ parent }, { service }) => (parent === null ? nullResource('ParentFolder') : entityOf(webRootFolderType, service.sites.web(parent))))
  },
  operations: {},
  update(web, { context, body }) {
    context.require(PermissionKind.ManageWeb, web);
    const { WelcomePage: welcomePage } = body;
    if (typeof welcomePage === 'string') context.service.sites.updateWeb(web.n, { settings: { welcomePage } });
    return context.service.sites.web(web.n);
  }
};
