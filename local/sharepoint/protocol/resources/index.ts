/**
 * The table of contents of `_api`. Types define themselves in their files; those listed here add members to the types of
 * others when they are imported.
 *
 * | address | file |
 * |---|---|
 * | `contextinfo`, `$batch`, `$metadata` | root.ts, ../http/batch.ts, metadata.ts |
 * | `site`, `web`, `web/webs` | site.ts, web.ts |
 * | `web/regionalSettings` | regional-settings.ts |
 * | `web/lists`, `web/getList` | web-lists.ts, lists.ts, list.ts |
 * | `…/fields`, `…/views`, `…/contentTypes` | fields.ts, field.ts, view.ts, content-type.ts |
 * | `…/items` | list-contents.ts, items.ts, item.ts |
 * | `…/folders`, `web/getFolderBy…` | web-lists.ts, folder.ts |
 * | `web/siteusers`, `web/sitegroups`, `web/currentUser`, `web/ensureUser` | user.ts, group.ts |
 * | `web/getFileBy…`, `…/files`, `…/versions`, `SP.MoveCopyUtil` | web-contents.ts, folder-contents.ts, file.ts, file-version.ts, item-version.ts, move-copy.ts |
 * | `…/attachmentFiles` | attachment.ts |
 * | `…/getItems`, `…/renderListDataAsStream`, `…/getChanges` | list-query.ts, change.ts |
 * | `web/recycleBin`, `site/recycleBin` | recycle-bin.ts |
 * | `…/roleassignments`, `web/roledefinitions`, `breakRoleInheritance` | securable.ts, role.ts |
 * | `…/versions`, `…/attachmentFiles`, `…/comments`, `…/like` | item-version.ts, attachment.ts, comment.ts |
 * | `…/validateUpdateListItem`, `…/addValidateUpdateItemUsingPath` | item-form.ts |
 * | `…/getItems`, `…/renderListDataAsStream`, `…/getListItemChangesSinceToken` | list-query.ts |
 * | `web/getFileBy…`, `…/files`, `web/recycleBin` | web-contents.ts, folder-contents.ts, file.ts, recycle-bin.ts |
 * | `web/tenantappcatalog`, `web/appTiles`, `SitePages`, profiles | apps.ts, app-tile.ts, people-manager.ts |
 * | `search/query`, `search/postquery`, `search/suggest` | search.ts |
 * | `SPSiteManager`, `GroupSiteManager`, `hubsites`, `site/joinHubSite` | site-manager.ts, group-site-manager.ts, hub-site.ts |
 * | `web/navigation`, `navigation/menuState` | navigation.ts |
 * | `…/features`, `…/userCustomActions`, `…/eventReceivers` | feature.ts, user-custom-action.ts, event-receiver.ts |
 * | `…/forms`, `…/renderListFormData` | form.ts |
 * | `site/createCopyJobs`, `…/subscriptions` | copy-job.ts, subscription.ts |
 * | `web/siteUserInfoList`, `site/openWebById`, `web/titleResource`, … | site-furniture.ts |
 * | `…/getSharingInformation`, `…/shareLink`, `social.following` | sharing.ts, following.ts |
 * | `…Reputation.SetRating` | reputation.ts |
 * | `…/getSharingInformation`, `…/shareLink`, `…/shareObject`, `SP.Web.ShareObject`, `social.following` | sharing.ts, sharing-writes.ts, sharing-settings.ts, following.ts |
 * | `SP.UI.ApplicationPages.ClientPeoplePicker…` | people-picker.ts |
 * | `SP.RelatedItemManager`, `…SiteScriptUtility`, `thememanager` | related-item.ts, site-script.ts, site-design.ts, theme-manager.ts |
 * | `web/createDefaultAssociatedGroups`, `SiteIconManager` | associated-groups.ts, site-icon.ts |
 * | `…/getWOPIFrameUrl`, `…/getLimitedWebPartManager`, `…/informationRightsManagementSettings` | office-address.ts, web-part.ts, rights-management.ts |
 */
import './app-tile';
import './apps';
import './associated-groups';
import './attachment';
import './comment';
import './copy-job';
import './event-receiver';
import './feature';
import './folder-contents';
import './following';
import './form';
import './group-site-manager';
import './hub-site';
import './item-form';
import './item-version';
import './list-contents';
import './list-query';
import './metadata';
import './navigation';
import './office-address';
import './people-picker';
import './related-item';
import './reputation';
import './rights-management';
import './search';
import './sharing';
import './sharing-settings';
import './sharing-writes';
import './site-design';
import './site-furniture';
import './site-icon';
import './site-manager';
import './site-script';
import './site-usage';
import './subscription';
import './theme-manager';
import './user-custom-action';
import './utility';
import './web-contents';
import './web-lists';
import './web-part';

export { apiRoot } from './root';
