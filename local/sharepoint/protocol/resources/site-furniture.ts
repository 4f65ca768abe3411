import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { CATALOG_URL } from '../../model/apps/app-catalog';
import { WEB_TEMPLATES, type WebTemplate } from '../../model/provisioning/web-templates';
import { gallery } from '../../model/provisioning/galleries';
import { USER_INFO_TEMPLATE, userInfoList } from '../../model/provisioning/user-info-list';
import { acts, boolean, extendType, int32, leadsTo, onRequest, reads, text } from '../odata/entity-type';
import { entityOf, jsonResource, nothing, nullResource, valueResource, type EntityResource, type EntityType } from '../odata/resource';
import { complex } from '../../model/values';
import { allows, PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import { smallCollection } from './collections';
import { serverRelative } from './folder';
import { listType, requireVisible } from './list';
import { isListed } from './lists';
import { apiRoot } from './root';
import { siteType } from './site';
import { baseFieldType } from './field';
import { userResource } from './user-resource';
import { webType } from './web';
import { withoutEndSlashes } from '../../model/rules/names';

/* What every site has besides its lists: templates, catalogs, titles in languages, ways to its webs. */

const webTemplateType: EntityType<WebTemplate> = {
  name: 'SP.WebTemplate',
  uri: ({ name }) => `Web/AvailableWebTemplates('${encodeURIComponent(name)}')`,
  properties: {
    Description: text(({ description }) => description),
    DisplayCategory: text(() => 'Collaboration'),
    Id: int32(({ id }) => id),
    ImageUrl: text(() => '/_layouts/15/images/stts.png'),
    IsHidden: boolean(() => false),
    IsRootWebOnly: boolean(() => false),
    IsSubWebOnly: boolean(() => false),
    Lcid: int32((_, { web }) => web.language),
    Name: text(({ name }) => name),
    Title: text(({ title }) => title)
  },
  navigations: {},
  operations: {}
};

/** The path of an address. */
function pathOf(url: string): string {
  return withoutEndSlashes(url.replace(/^https?:\/\/[^/]+/i, '')) || '/';
}

/** @throws SharePointError `accessDenied` for who may not open it, `resourceNotFound` */
function webOfSite(context: RequestContext, matches: (web: { readonly id: string; readonly url: string }) => boolean, name: string): EntityResource {
  const web = context.service.sites.allWebs().find((each) => each.site === context.site.n && matches(each));
  if (web === undefined) throw refusal('resourceNotFound', name);
  if (!allows(context.permissions(web), PermissionKind.Open)) throw refusal('accessDenied');
  return entityOf(webType, web);
}

/** A catalog by the number of its template: the user information list, or a gallery. */
function catalog(context: RequestContext, type: number): EntityResource {
  const list: ListRow | undefined = type === USER_INFO_TEMPLATE ? userInfoList(context) : gallery(context, type);
  return entityOf(listType, requireVisible(context, list, () => refusal('listNotFound')));
}

extendType(webType, {
  navigations: {
    DescriptionResource: leadsTo((web, context) => userResource(`web:${web.n}`, 'Description', 'Web/DescriptionResource', web.description, () => context.require(PermissionKind.ManageWeb, web))),
    SiteUserInfoList: leadsTo((_, context) => entityOf(listType, userInfoList(context))),
    TitleResource: leadsTo((web, context) => userResource(`web:${web.n}`, 'Title', 'Web/TitleResource', web.title, () => context.require(PermissionKind.ManageWeb, web)))
  },
  properties: {
    AccessRequestSiteDescription: onRequest(text((web, { service }) => service.sites.settingsOf(web).accessRequestDescription ?? '')),
    UseAccessRequestDefault: onRequest(boolean((web, { service }) => service.sites.settingsOf(web).useAccessRequestDefault ?? true))
  },
  operations: {
    getAvailableWebTemplates: reads(() => smallCollection(webTemplateType, 'Web/GetAvailableWebTemplates', () => WEB_TEMPLATES)),
    getCatalog: reads((web, call) => catalog(call.context.in(web), call.number('typeCatalog'))),
    getCustomListTemplates: reads((web, call) => {
      call.context.require(PermissionKind.Open, web);
      return smallCollection(webTemplateType, 'Web/GetCustomListTemplates', () => []);
    }),
    getStorageEntity: reads((_, call) => {
      const stored = call.context.service.properties.get('tenant', call.text('key'));
      return stored === undefined ? jsonResource({ 'odata.null': true }) : jsonResource(JSON.parse(stored));
    }),
    mapToIcon: reads((_, call) => {
      const extension = /\.([a-z0-9]+)$/i.exec(call.text('fileName'))?.[1]?.toLowerCase() ?? 'gen';
      return valueResource('MapToIcon', 'Edm.String', `ic${extension}.${/^(docx|xlsx|pptx|pdf|one)$/.test(extension) ? 'png' : 'gif'}`);
    }),
    removeStorageEntity: acts((web, call) => {
      call.context.require(PermissionKind.ManageWeb, web);
      call.context.service.properties.remove('tenant', call.text('key'));
      return nullResource('RemoveStorageEntity');
    }),
    setAccessRequestSiteDescriptionAndUpdate: acts((web, call) => {
      call.context.require(PermissionKind.ManagePermissions, web);
      call.context.service.sites.updateWeb(web.n, { settings: { accessRequestDescription: call.optionalText('description') ?? '' } });
      return nothing;
    }),
    setUseAccessRequestDefaultAndUpdate: acts((web, call) => {
      call.context.require(PermissionKind.ManagePermissions, web);
      call.context.service.sites.updateWeb(web.n, { settings: { useAccessRequestDefault: call.flag('useAccessRequestDefault') } });
      return nothing;
    }),
    setChromeOptions: acts((web, call) => {
      call.context.require(PermissionKind.ManageWeb, web);
      call.context.service.sites.updateWeb(web.n, { settings: { chrome: { ...call.context.service.sites.settingsOf(web).chrome, ...call.body } } });
      return nothing;
    }),
    syncHubSiteTheme: acts((web, { context }) => {
      context.require(PermissionKind.ManageWeb, web);
      return nullResource('SyncHubSiteTheme');
    })
  }
});

extendType(siteType, {
  operations: {
    getCatalog: reads((site, call) => catalog(call.context.in(call.context.service.sites.rootWeb(site.n)), call.number('typeCatalog'))),
    openWeb: reads((_, call) => {
      const url = call.text('strUrl');
      const full = url.startsWith('/') ? url : `${call.context.site.url}/${url}`;
      return webOfSite(call.context, (web) => web.url.toLowerCase() === serverRelative(call.context, full).toLowerCase(), url);
    }),
    openWebById: reads((_, call) => {
      const id = call.text('gWebId').replace(/[{}]/g, '').toLowerCase();
      return webOfSite(call.context, (web) => web.id === id, id);
    })
  }
});

extendType(listType, {
  navigations: {
    DescriptionResource: leadsTo((list, context) => userResource(`list:${list.n}`, 'Description', `Web/Lists(guid'${list.id}')/DescriptionResource`, list.description, () => context.require(PermissionKind.ManageLists, context.service.webOf(list), list))),
    TitleResource: leadsTo((list, context) => userResource(`list:${list.n}`, 'Title', `Web/Lists(guid'${list.id}')/TitleResource`, list.title, () => context.require(PermissionKind.ManageLists, context.service.webOf(list), list)))
  }
});

extendType(baseFieldType, {
  navigations: {
    DescriptionResource: leadsTo((field, context) => userResource(`field:${field.n}`, 'Description', `${baseFieldType.uri(field, context)}/DescriptionResource`, field.attributes.description ?? '', () => context.require(PermissionKind.ManageLists, context.web))),
    TitleResource: leadsTo((field, context) => userResource(`field:${field.n}`, 'Title', `${baseFieldType.uri(field, context)}/TitleResource`, field.title, () => context.require(PermissionKind.ManageLists, context.web)))
  }
});

extendType(apiRoot, {
  operations: {
    /** Libraries of a web of the site, by its address. */
    'SP.Web.GetDocumentLibraries': reads((_, call) => {
      const { service } = call.context;
      const web = service.sites.webByUrl(pathOf(call.text('v')));
      if (web?.site !== call.context.site.n) throw refusal('resourceNotFound', 'GetDocumentLibraries');
      const libraries = service.lists.ofWeb(web.n).filter((list) => list.template === 101 && isListed(call.context.in(web), list));
      return valueResource('GetDocumentLibraries', 'Collection(SP.DocumentLibraryInformation)', libraries.map((list) => complex('SP.DocumentLibraryInformation', {
        AbsoluteUrl: call.context.absolute(list.url), DriveId: null, FromCrossFarm: false, Id: list.id, IsDefaultDocumentLibrary: /\/(Shared Documents|Documents partages)$/i.test(list.url), Modified: list.modified,
        ModifiedFriendlyDisplay: list.modified, ServerRelativeUrl: list.url, Title: list.title
      })));
    }),
    'SP.Web.GetWebUrlFromPageUrl': reads((_, call) => {
      const web = call.context.service.sites.webOfPath(pathOf(call.text('v')));
      if (web === undefined) throw refusal('resourceNotFound', 'GetWebUrlFromPageUrl');
      return valueResource('GetWebUrlFromPageUrl', 'Edm.String', call.context.absolute(web.url));
    }),
    SP_TenantSettings_Current: reads((_, { context }) => jsonResource({ CorporateCatalogUrl: context.service.settings.appCatalog ? context.absolute(CATALOG_URL) : null }))
  }
});
