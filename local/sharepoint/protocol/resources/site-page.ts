import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { deleteItem } from '../../model/items/item-writing';
import type { ItemRow } from '../../storage/items/item-table';
import { canvasJson } from '../../model/pages/canvas-html';
import {
  allPages, checkOutPage, copyPage, createPage, discardPage, findPage, pageById, newsFeed, pageExtra, pagesLibrary, promotePage, publishPage, savePage, savePageAsDraft, type SitePage
} from '../../model/pages/site-pages';
import { schedulePage, scheduledFor, unschedule } from '../../model/pages/schedule';
import { acts, boolean, dateTime, guid, int32, leadsTo, onRequest, reads, text, valueOf } from '../odata/entity-type';
import { createdEntity, entityOf, nothing, valueResource, type CollectionResource, type EntityResource, type EntityType } from '../odata/resource';
import { complex, resourcePath } from '../../model/values';
import { checkOutOf } from '../../storage/items/check-out';
import { etagOf } from '../../model/rules/etag';
import { PermissionKind } from '../../storage/permission-kind';
import { versionLabel } from '../../storage/items/version-number';
import type { SqlValue } from '../../storage/database';
import type { ListRow } from '../../storage/list-store';
import type { WebRow } from '../../storage/site-store';
import { smallCollection } from './collections';
import { allFields } from './item';

/** SharePoint's picture of a page that has none. */
const DEFAULT_BANNER = '/_layouts/15/images/sitepagethumbnail.png';

/** A client-side page (`_api/sitepages/pages`). */
export const sitePageType: EntityType<SitePage> = {
  name: 'SP.Publishing.SitePage',
  uri: ({ row }) => `SitePages/Pages(${row.id})`,
  etag: ({ row }) => etagOf(row.guid, row.version),
  properties: {
    AbsoluteUrl: text((page, context) => context.absolute(encodeURI(serverUrl(page, context)))),
    AuthorByline: valueOf('Collection(Edm.String)', ({ row }) => pageExtra(row).authorByline ?? []),
    BannerImageUrl: text((page, context) => {
      const url = column(page, 'BannerImageUrl', context);
      const [address = ''] = typeof url === 'string' ? (JSON.parse(url) as string[]) : [];
      return address === '' || address.startsWith('/') ? context.absolute(address || DEFAULT_BANNER) : address;
    }),
    CanvasContent1: text((page, context) => canvasJson(textColumn(page, 'CanvasContent1', context) ?? '[]')),
    CommentCount: int32(({ list, row }, { service }) => service.comments.count(list.n, row.id, 0)),
    CommentsDisabled: boolean(({ row }) => pageExtra(row).commentsDisabled === true),
    ContentTypeId: text(({ row }) => row.content_type),
    Created: dateTime(({ row }) => row.created),
    Description: text((page, context) => textColumn(page, 'Description', context)),
    DoesUserHaveEditPermission: boolean(({ list, row }, context) => context.may(PermissionKind.EditListItems, context.web, list, row)),
    FileName: text(({ row }) => row.leaf),
    FirstPublished: dateTime((page, context) => textColumn(page, 'FirstPublishedDate', context) ?? '0001-01-01T00:00:00Z'),
    Id: int32(({ row }) => row.id),
    IsLikedByCurrentUser: boolean(({ list, row }, { service, user }) => service.comments.likes(list.n, row.id, 0, user.id)),
    IsPageCheckedOutToCurrentUser: boolean(({ row }, { user }) => checkOutOf(row)?.user === user.id),
    IsWebWelcomePage: boolean((page, context) => relativeUrl(page, context).toLowerCase() === context.service.sites.settingsOf(context.web).welcomePage?.toLowerCase()),
    LayoutWebpartsContent: text((page, context) => textColumn(page, 'LayoutWebpartsContent', context) ?? '[]'),
    LikeCount: int32(({ list, row }, { service }) => service.comments.likeCount(list.n, row.id, 0)),
    ListId: guid(({ list }) => list.id),
    Modified: dateTime(({ row }) => row.modified),
    PageLayoutType: text((page, context) => textColumn(page, 'PageLayoutType', context) ?? 'Article'),
    Path: valueOf('SP.ResourcePath', (page, context) => resourcePath(relativeUrl(page, context))),
    PublishStartDate: onRequest(dateTime((page, context) => scheduledFor(context, page) ?? '0001-01-01T00:00:00Z')),
    PromotedState: int32((page, context) => Number(column(page, 'PromotedState', context) ?? 0)),
    Title: text(({ row }) => row.title ?? ''),
    TopicHeader: text((page, context) => textColumn(page, 'TopicHeader', context)),
    UniqueId: guid(({ row }) => row.guid),
    Url: text(relativeUrl),
    Version: text(({ row }) => versionLabel(row.ui_version)),
    VersionInfo: valueOf('SP.Publishing.SitePageVersionInfo', ({ row }, { service, site }) =>
      complex('SP.Publishing.SitePageVersionInfo', { LastVersionCreated: row.modified, LastVersionCreatedBy: service.principals.byId(site.n, row.editor)?.title ?? null })
    )
  },
  navigations: { ListItemAllFields: leadsTo(({ list, row }, context) => allFields(context, list, row)) },
  operations: {
    checkoutPage: acts((page, { context }) => pageEntity(checkOutPage(context, page))),
    checkOut: acts((page, { context }) => {
      checkOutPage(context, page);
      return done('CheckOut');
    }),
    savePage: acts((page, call) => {
      savePage(call.context, page, call.body, call.ifMatch);
      return nothing;
    }),
    savePageAsDraft: acts((page, call) => {
      savePageAsDraft(call.context, page, call.body, call.ifMatch);
      return done('SavePageAsDraft');
    }),
    saveDraft: acts((page, call) => {
      savePageAsDraft(call.context, page, call.object('sitePage'), call.ifMatch);
      return done('SaveDraft');
    }),
    schedulePublish: acts((page, call) => {
      const { PublishStartDate: at, ...content } = call.object('sitePage');
      savePageAsDraft(call.context, page, content, call.ifMatch);
      schedulePage(call.context, page, typeof at === 'string' ? at : '');
      return valueResource('SchedulePublish', 'Edm.String', scheduledFor(call.context, page));
    }),
    publish: acts((page, { context }) => {
      publishPage(context, page);
      unschedule(context, page);
      return done('Publish');
    }),
    discardPage: acts((page, { context }) => {
      unschedule(context, page);
      return pageEntity(discardPage(context, page));
    }),
    promoteToNews: acts((page, { context }) => {
      promotePage(context, page, true);
      return done('PromoteToNews');
    }),
    demoteFromNews: acts((page, { context }) => {
      promotePage(context, page, false);
      return done('DemoteFromNews');
    }),
    copy: acts((page, { context }) => pageEntity(copyPage(context, page)))
  },
  remove({ list, row }, { context, ifMatch }) {
    deleteItem(context, list, row, ifMatch);
  }
};

/** `_api/sitepages` */
const sitePageServiceType: EntityType<WebRow> = {
  name: 'SP.Publishing.SitePageService',
  uri: () => 'SitePages',
  properties: {},
  navigations: { Pages: leadsTo(() => sitePages()) },
  operations: {
    canCreatePage: reads((web, { context }) => valueResource('CanCreatePage', 'Edm.Boolean', context.may(PermissionKind.AddListItems, web, pagesLibrary(context))))
  }
};

/** The service of the pages of a web. */
export function sitePageService({ web }: RequestContext): EntityResource {
  return entityOf(sitePageServiceType, web);
}

function sitePages(): CollectionResource {
  return smallCollection(sitePageType, 'SitePages/Pages', allPages, {
    key: (call) => pageEntity(pageById(call.context, call.number('id'))),
    create: ({ context, body }) => createdEntity(sitePageType, createPage(context, body)),
    operations: {
      getById: reads((_, call) => pageEntity(pageById(call.context, call.number('id')))),
      getByUrl: reads((_, call) => {
        const page = findPage(call.context, call.text('url'));
        if (page === undefined) throw refusal('fileNotFound', call.text('url'));
        return pageEntity(page);
      }),
      feed: reads((_, call) =>
        smallCollection(sitePageType, 'SitePages/Pages/Feed', (context) => newsFeed(context, call.optionalNumber('promotedState') ?? 2, call.argument('published', 1) === undefined || call.flag('published', 1)))
      ),
      isSitePage: reads((_, call) => valueResource('IsSitePage', 'Edm.Boolean', findPage(call.context, call.text('url')) !== undefined))
    }
  });
}

function pageEntity(page: SitePage): EntityResource {
  return entityOf(sitePageType, page);
}

function done(name: string): ReturnType<typeof valueResource> {
  return valueResource(name, 'Edm.Boolean', true);
}

function serverUrl({ list, row }: { readonly list: ListRow; readonly row: ItemRow }, { service }: RequestContext): string {
  return service.items.urlOf(list, row);
}

/** `SitePages/Home.aspx` */
function relativeUrl(page: SitePage, context: RequestContext): string {
  return serverUrl(page, context).slice(context.web.url === '/' ? 1 : context.web.url.length + 1);
}

function column({ list, row }: SitePage, name: string, { service }: RequestContext): SqlValue | undefined {
  const field = service.fields.ofList(list.n).named(name);
  return field === undefined ? undefined : row[field.column];
}

function textColumn(page: SitePage, name: string, context: RequestContext): string | null {
  const value = column(page, name, context);
  return value === null || value === undefined ? null : String(value);
}
