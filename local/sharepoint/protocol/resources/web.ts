import type { RequestContext } from '../../model/context';
import { withoutEndSlashes } from '../../model/rules/names';
import { refusal } from '../../errors';
import { deleteList } from '../../model/lists/list-changes';
import { isObject } from '../../model/json';
import { acts, boolean, dateTime, guid, int16, int32, leadsTo, onRequest, reads, text, valueOf } from '../odata/entity-type';
import { createdEntity, entityOf, nullResource, type CollectionResource, type EntityType, type Resource } from '../odata/resource';
import { resourcePath } from '../../model/values';
import { createHomePage } from '../../model/pages/home-page';
import { createWeb } from '../../model/provisioning/new-site';
import { allows, PermissionKind } from '../../storage/permission-kind';
import type { WebRow, WebSettings } from '../../storage/site-store';
import { smallCollection } from './collections';
import { contentTypes } from './content-type';
import { fieldCollection } from './fields';
import { groupType, siteGroups } from './group';
import { propertyBag } from './property-bag';
import { regionalSettingsType } from './regional-settings';
import { roleDefinitions } from './role';
import { securableMembers } from './securable';
import { WEB_SETTABLE } from './settable';
import { ensureUser, siteUsers, userType } from './user';
import { userEntity } from './user-entity';

const settingsOf = (web: WebRow): WebSettings => JSON.parse(web.settings) as WebSettings;

const securable = securableMembers<WebRow>(
  (web) => ({ web }),
  () => 'Web',
  (web) => entityOf(webType, web)
);

/** A web. Its lists and folders are added by web-lists.ts, its files by web-contents.ts. */
export const webType: EntityType<WebRow> = {
  name: 'SP.Web',
  uri: () => 'Web',
  web: (web) => web,
  properties: {
    ...securable.properties,
    AllowRssFeeds: boolean(() => true),
    AlternateCssUrl: text(() => ''),
    AppInstanceId: guid(() => '00000000-0000-0000-0000-000000000000'),
    ClassicWelcomePage: text(() => null),
    CommentsOnSitePagesDisabled: onRequest(boolean((web) => settingsOf(web).commentsOnPagesDisabled === true)),
    Configuration: int16((web) => Number(web.template.split('#')[1] ?? 0)),
    Created: dateTime((web) => web.created),
    CustomMasterUrl: text((web) => `${web.url}/_catalogs/masterpage/seattle.master`),
    Description: text((web) => web.description),
    DesignPackageId: guid(() => '00000000-0000-0000-0000-000000000000'),
    EnableMinimalDownload: boolean(() => false),
    FooterEmphasis: int32(() => 0),
    FooterEnabled: boolean(() => true),
    FooterLayout: int32(() => 0),
    HeaderEmphasis: int32(() => 0),
    HeaderLayout: int32(() => 2),
    HideTitleInHeader: boolean(() => false),
    HorizontalQuickLaunch: boolean(() => false),
    Id: guid((web) => web.id),
    IsEduClass: boolean(() => false),
    IsHomepageModernized: boolean(() => false),
    IsMultilingual: boolean(() => true),
    IsRevertHomepageLinkHidden: boolean(() => false),
    Language: int32((web) => web.language),
    LastItemModifiedDate: dateTime((web) => web.modified),
    LastItemUserModifiedDate: dateTime((web) => web.modified),
    LogoAlignment: int32(() => 0),
    MasterUrl: text((web) => `${web.url}/_catalogs/masterpage/seattle.master`),
    MegaMenuEnabled: boolean(() => true),
    NavAudienceTargetingEnabled: boolean(() => false),
    NoCrawl: boolean(() => false),
    ObjectCacheEnabled: boolean(() => false),
    OverwriteTranslationsOnChange: boolean(() => false),
    QuickLaunchEnabled: boolean((web) => settingsOf(web).quickLaunch !== false),
    RecycleBinEnabled: boolean(() => true),
    RequestAccessEmail: onRequest(text((web, { service }) => (service.sites.settingsOf(web).requestAccessEmail ?? service.people.administrator()?.email ?? ''))),
    ResourcePath: valueOf('SP.ResourcePath', (web, context) => resourcePath(context.absolute(web.url))),
    SearchScope: int32(() => 0),
    ServerRelativePath: onRequest(valueOf('SP.ResourcePath', (web) => resourcePath(web.url))),
    ServerRelativeUrl: text((web) => web.url),
    SiteLogoUrl: text((web) => settingsOf(web).logoUrl ?? null),
    SupportedUILanguageIds: onRequest(valueOf('Collection(Edm.Int32)', () => [1036, 1033])),
    SyndicationEnabled: boolean(() => true),
    TenantAdminMembersCanShare: int32(() => 0),
    Title: text((web) => web.title),
    TreeViewEnabled: boolean(() => false),
    UIVersion: int32(() => 15),
    UIVersionConfigurationEnabled: boolean(() => false),
    Url: text((web, context) => context.absolute(web.url)),
    WebTemplate: text((web) => web.template.split('#')[0] ?? ''),
    WebTemplateConfiguration: onRequest(text((web) => web.template)),
    WelcomePage: text((web) => settingsOf(web).welcomePage ?? '')
  },
  navigations: {
    ...securable.navigations,
    AllProperties: leadsTo((web, context) => propertyBag(`web:${web.n}`, 'Web/AllProperties', () => context.require(PermissionKind.ManageWeb, web), ownProperties(web))),
    AssociatedMemberGroup: leadsTo((web, context) => associated(context, settingsOf(web).memberGroup, 'AssociatedMemberGroup')),
    AssociatedOwnerGroup: leadsTo((web, context) => associated(context, settingsOf(web).ownerGroup, 'AssociatedOwnerGroup')),
    AssociatedVisitorGroup: leadsTo((web, context) => associated(context, settingsOf(web).visitorGroup, 'AssociatedVisitorGroup')),
    Author: leadsTo((web, context) => userEntity(context, web.author, 'Author')),
    AvailableContentTypes: leadsTo((web, context) => contentTypes(context.in(web), undefined, 'Web/AvailableContentTypes')),
    AvailableFields: leadsTo((web, context) => fieldCollection(context.in(web), undefined, 'Web/AvailableFields')),
    ContentTypes: leadsTo((web, context) => contentTypes(context.in(web), undefined, 'Web/ContentTypes')),
    CurrentUser: leadsTo((_, context) => entityOf(userType, context.user)),
    Fields: leadsTo((web, context) => fieldCollection(context.in(web), undefined, 'Web/Fields')),
    ParentWeb: leadsTo((web, context) => (web.parent === null ? nullResource('ParentWeb') : entityOf(webType, context.service.sites.web(web.parent)))),
    RegionalSettings: leadsTo((web) => entityOf(regionalSettingsType, web)),
    RoleDefinitions: leadsTo((web, context) => roleDefinitions(context.in(web))),
    SiteGroups: leadsTo((_, context) => siteGroups(context)),
    SiteUsers: leadsTo((_, context) => siteUsers(context)),
    Webs: leadsTo((web, context) => subWebs(context.in(web))),
    WebInfos: leadsTo((web, context) => subWebs(context.in(web)))
  },
  operations: {
    ...securable.operations,
    ensureUser: acts((_, call) => entityOf(userType, ensureUser(call.context, call.text('logonName')))),
    getUserById: reads((_, call) => {
      const user = call.context.service.principals.byId(call.context.site.n, call.number('userId'));
      if (user === undefined || user.kind === 8) throw refusal('userNotFound', '');
      return entityOf(userType, user);
    }),
    getSubwebsFilteredForCurrentUser: reads((web, call) => subWebs(call.context.in(web))),
    setStorageEntity: acts((_, call) => {
      call.context.require(PermissionKind.ManageWeb, call.context.web);
      call.context.service.properties.put('tenant', call.text('key'), JSON.stringify({ Value: call.text('value', 1), Description: call.optionalText('description', 2) ?? '', Comment: call.optionalText('comments', 3) ?? '' }));
      return nullResource('SetStorageEntity');
    })
  },
  settable: WEB_SETTABLE,
  update(web, call) {
    call.context.require(PermissionKind.ManageWeb, web);
    const { Title, Description, SiteLogoUrl, QuickLaunchEnabled, CommentsOnSitePagesDisabled, WelcomePage } = call.body;
    call.context.service.sites.updateWeb(web.n, {
      ...(typeof Title === 'string' && Title !== '' ? { title: Title } : {}), ...(typeof Description === 'string' ? { description: Description } : {}), modified: call.context.now,
      settings: {
        ...(typeof SiteLogoUrl === 'string' ? { logoUrl: SiteLogoUrl } : {}), ...(typeof QuickLaunchEnabled === 'boolean' ? { quickLaunch: QuickLaunchEnabled } : {}),
        ...(typeof CommentsOnSitePagesDisabled === 'boolean' ? { commentsOnPagesDisabled: CommentsOnSitePagesDisabled } : {}), ...(typeof WelcomePage === 'string' ? { welcomePage: WelcomePage } : {})
      }
    });
    return call.context.service.sites.web(web.n);
  },
  remove(web, call) {
    const { service } = call.context;
    call.context.require(PermissionKind.ManageWeb, web);
    if (web.parent === null || service.sites.subWebs(web.n).length > 0) throw refusal('accessDenied');
    service.database.transaction(() => {
      for (const list of [...service.lists.ofWeb(web.n), ...service.lists.recycledOf(web.n)]) deleteList(call.context.in(web), list);
      service.sites.removeWeb(web.n);
    });
  }
};

/** What SharePoint puts into the property bag of a web. */
function ownProperties({ language }: WebRow): Record<string, string> {
  return { vti_defaultlanguage: language === 1036 ? 'fr-fr' : 'en-us', vti_extenderversion: '16.0.0.25326' };
}

function associated(context: RequestContext, id: number | undefined, name: string): Resource {
  const group = id === undefined ? undefined : context.service.principals.byId(context.site.n, id);
  return group === undefined ? nullResource(name) : entityOf(groupType, group);
}

function subWebs(context: RequestContext): CollectionResource {
  const { service, web } = context;
  const all = (): WebRow[] => service.sites.subWebs(web.n).filter((each) => allows(context.permissions(each), PermissionKind.Open));
  return smallCollection(webType, 'Web/Webs', all, {
    operations: {
      add: acts((_, call) => {
        context.require(PermissionKind.ManageSubwebs, web);
        if (!service.settings.subWebs) throw refusal('accessDenied');
        const parameters = isObject(call.argument('parameters')) ? call.object('parameters') : call.body;
        const leaf = typeof parameters.Url === 'string' ? withoutEndSlashes(parameters.Url.replace(/^\/+/, '')) : '';
        if (!/^[\p{L}\p{N}_-]+$/u.test(leaf)) throw refusal('parameterInvalid', 'Url');
        const made = createWeb(service, web, {
          leaf, title: typeof parameters.Title === 'string' ? parameters.Title : leaf, description: typeof parameters.Description === 'string' ? parameters.Description : '',
          language: typeof parameters.Language === 'number' && (parameters.Language === 1033 || parameters.Language === 1036) ? parameters.Language : web.language,
          template: typeof parameters.WebTemplate === 'string' && parameters.WebTemplate !== '' ? parameters.WebTemplate : 'STS#3', inheritPermissions: parameters.UseSamePermissionsAsParentSite !== false
        }, { user: context.user.id, now: context.now });
        createHomePage(context.in(made));
        return createdEntity(webType, made);
      })
    }
  });
}
