import { boolean, guid, int32, leadsTo, onRequest, text, valueOf } from '../odata/entity-type';
import { entityOf, type EntityType } from '../odata/resource';
import { groupIdOf } from '../../model/provisioning/group-site';
import { resourcePath } from '../../model/values';
import type { SiteRow } from '../../storage/site-store';
import { userEntity } from './user-entity';
import { webType } from './web';

const EMPTY = '00000000-0000-0000-0000-000000000000';

/** A site collection. */
export const siteType: EntityType<SiteRow> = {
  name: 'SP.Site',
  uri: () => 'Site',
  properties: {
    AllowCreateDeclarativeWorkflow: boolean(() => false),
    AllowDesigner: boolean(() => true),
    AllowMasterPageEditing: boolean(() => false),
    AllowRevertFromTemplate: boolean(() => false),
    AllowSaveDeclarativeWorkflowAsTemplate: boolean(() => false),
    AllowSavePublishDeclarativeWorkflow: boolean(() => false),
    AllowSelfServiceUpgrade: boolean(() => true),
    AllowSelfServiceUpgradeEvaluation: boolean(() => true),
    AuditLogTrimmingRetention: int32(() => 90),
    Classification: text(() => ''),
    CompatibilityLevel: int32(() => 15),
    GroupId: guid((site, { service }) => groupIdOf(service, site) ?? EMPTY),
    HubSiteId: guid(({ hub }, { service }) => (hub === null ? EMPTY : service.sites.site(hub).id)),
    Id: guid((site) => site.id),
    SensitivityLabelId: text(() => null),
    SensitivityLabel: guid(() => EMPTY),
    IsHubSite: boolean(({ n, hub }) => hub === n),
    LockIssue: text(() => null),
    MaxItemsPerThrottledOperation: int32((_, context) => context.service.settings.listViewThreshold),
    NeedsB2BUpgrade: boolean(() => false),
    ResourcePath: valueOf('SP.ResourcePath', (site, context) => resourcePath(context.absolute(site.url))),
    PrimaryUri: text((site, context) => context.absolute(site.url)),
    ReadOnly: boolean(() => false),
    RequiredDesignerVersion: text(() => '15.0.0.0'),
    SandboxedCodeActivationCapability: int32(() => 2),
    ServerRelativePath: onRequest(valueOf('SP.ResourcePath', (site) => resourcePath(site.url))),
    ServerRelativeUrl: text((site) => site.url),
    ShareByEmailEnabled: boolean((_, context) => context.service.settings.externalSharing),
    ShareByLinkEnabled: boolean(() => false),
    ShowUrlStructure: boolean(() => false),
    TrimAuditLog: boolean(() => true),
    UIVersionConfigurationEnabled: boolean(() => false),
    UpgradeScheduled: boolean(() => false),
    Upgrading: boolean(() => false),
    Url: text((site, context) => context.absolute(site.url)),
    WriteLocked: boolean(() => false)
  },
  navigations: {
    Owner: leadsTo((site, context) => userEntity(context, context.service.sites.rootWeb(site.n).author, 'Owner')),
    RootWeb: leadsTo((site, context) => entityOf(webType, context.service.sites.rootWeb(site.n)))
  },
  operations: {}
};
