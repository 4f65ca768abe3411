import { refusal } from '../../errors';
import { RequestContext } from '../../model/context';
import { listOf, type JsonObject } from '../../model/json';
import { pathOfAddress } from '../../model/rules/address';
import { applyDesign } from '../../model/site-scripts/apply-design';
import { SiteDesignStore, type DesignRun, type SiteDesign } from '../../model/site-scripts/design-store';
import { complex, type ComplexValue } from '../../model/values';
import { allows, PermissionKind } from '../../storage/permission-kind';
import type { ApiCall } from '../odata/api-call';
import { acts, extendType } from '../odata/entity-type';
import { nullResource, valueResource, type Resource } from '../odata/resource';
import { apiRoot } from './root';
import { actionResults, SCRIPT_SPACE, SCRIPT_UTILITY } from './site-script';
import { requireTenantAdmin } from './tenant-admin';

const METADATA = `${SCRIPT_SPACE}.SiteDesignMetadata`;
const TASK = `${SCRIPT_SPACE}.SiteDesignTask`;
const RUN = `${SCRIPT_SPACE}.SiteDesignRun`;
const STATUS = `${SCRIPT_SPACE}.SiteScriptActionStatus`;
const PRINCIPAL = `${SCRIPT_SPACE}.SiteDesignPrincipal`;
/** The right to see a design, which is the only one. */
const VIEW = '1';
const NO_ID = '00000000-0000-0000-0000-000000000000';

const storeOf = ({ service }: RequestContext): SiteDesignStore => new SiteDesignStore(service.properties);

function metadata(design: SiteDesign): ComplexValue {
  return complex(METADATA, {
    Description: design.description, DesignPackageId: NO_ID, DesignType: '0', Id: design.id, IsDefault: design.isDefault, Order: 0, PreviewImageAltText: design.previewText, PreviewImageUrl: design.previewUrl,
    SiteScriptIds: [...design.scripts], ThumbnailUrl: design.thumbnailUrl, Title: design.title, Version: design.version, WebTemplate: design.webTemplate
  });
}

/** Designs are seen by everybody until rights are given: then by those who have them, and by administrators. */
function sees({ service, user }: RequestContext, { viewers }: SiteDesign): boolean {
  return viewers.length === 0 || viewers.includes(user.login.toLowerCase()) || service.people.find(user.login)?.siteAdmin === true;
}

/** What a body says of a design; what it leaves out stays, except that a design is the default only as long as each update says so. */
function changesOf({ Title, Description, WebTemplate, SiteScriptIds, PreviewImageUrl, PreviewImageAltText, ThumbnailUrl, IsDefault, Version }: JsonObject): Partial<SiteDesign> {
  return {
    ...(typeof Title === 'string' ? { title: Title } : {}), ...(typeof Description === 'string' ? { description: Description } : {}), ...(typeof WebTemplate === 'string' ? { webTemplate: WebTemplate } : {}),
    ...(SiteScriptIds === undefined ? {} : { scripts: listOf(SiteScriptIds).map((id) => String(id).toLowerCase()) }), ...(typeof PreviewImageUrl === 'string' ? { previewUrl: PreviewImageUrl } : {}),
    ...(typeof PreviewImageAltText === 'string' ? { previewText: PreviewImageAltText } : {}), ...(typeof ThumbnailUrl === 'string' ? { thumbnailUrl: ThumbnailUrl } : {}),
    ...(typeof Version === 'number' ? { version: Version } : {}), isDefault: IsDefault === true
  };
}

const BLANK = { title: '', description: '', webTemplate: '', scripts: [], previewUrl: '', previewText: '', thumbnailUrl: '', isDefault: false };

function create(call: ApiCall): Resource {
  requireTenantAdmin(call.context);
  return valueResource('CreateSiteDesign', METADATA, metadata(storeOf(call.context).add({ ...BLANK, ...changesOf(call.object('info')) })));
}

function update(call: ApiCall): Resource {
  requireTenantAdmin(call.context);
  const info = call.object('updateInfo');
  if (typeof info.Id !== 'string') throw refusal('parameterMissing', 'Id');
  return valueResource('UpdateSiteDesign', METADATA, metadata(storeOf(call.context).put({ ...storeOf(call.context).get(info.Id), ...changesOf(info) })));
}

/** Gives logins the right to see a design, or takes it away. @throws SharePointError `userNotFound` */
function setViewers(call: ApiCall, change: (viewers: readonly string[], logins: readonly string[]) => readonly string[]): void {
  requireTenantAdmin(call.context);
  const design = storeOf(call.context).get(call.text('id'));
  const logins = call.list('principalNames', -1).map((name) => {
    const person = call.context.service.people.find(String(name));
    if (person === undefined) throw refusal('userNotFound', String(name));
    return person.claim.toLowerCase();
  });
  storeOf(call.context).put({ ...design, viewers: change(design.viewers, logins) });
}

function rights({ service }: RequestContext, { viewers }: SiteDesign): ComplexValue[] {
  return viewers.map((login) => complex(PRINCIPAL, { DisplayName: service.people.find(login)?.displayName ?? login, PrincipalName: login, Rights: VIEW }));
}

/** The request in the web that `webUrl` names, or in its own, as the same person there. @throws SharePointError `resourceNotFound`, `accessDenied` */
function inNamedWeb(call: ApiCall): RequestContext {
  const { context } = call;
  const { service } = context;
  const path = pathOfAddress(call.optionalText('webUrl', -1) ?? context.web.url, context.origin);
  const web = service.sites.webByUrl(path);
  if (web === undefined) throw refusal('resourceNotFound', path);
  const user = web.site === context.site.n ? context.user : service.principals.byLogin(web.site, context.user.login);
  if (user === undefined) throw refusal('accessDenied');
  const within = new RequestContext(service, context.request, web, user, context.language);
  if (!allows(within.permissions(web), PermissionKind.ManageWeb)) throw refusal('accessDenied');
  return within;
}

/** A task is done when it is made; this is what was told of it. */
function task(name: string, context: RequestContext, design: SiteDesign): Resource {
  const { run } = applyDesign(context, design);
  return valueResource(name, TASK, complex(TASK, { ID: run.id, LogonName: run.by, SiteDesignID: design.id, SiteID: context.site.id, WebID: context.web.id }));
}

function runOf({ site }: RequestContext, run: DesignRun): ComplexValue {
  return complex(RUN, { ActionTrigger: 0, ID: run.id, InvokedBy: run.by, SiteDesignID: run.design, SiteDesignTitle: run.title, SiteDesignVersion: run.version, SiteID: site.id, StartTime: String(run.started), WebID: run.web });
}

function runStatus(call: ApiCall): Resource {
  const within = inNamedWeb(call);
  const run = storeOf(within).runs(within.web.id).find(({ id }) => id === call.text('runId', 1));
  if (run === undefined) throw refusal('siteDesignNotFound');
  return valueResource('GetSiteDesignRunStatus', `Collection(${STATUS})`, run.results.map((result, index) => complex(STATUS, {
    ActionIndex: index, ActionKey: NO_ID, ActionTitle: `${result.verb} ${result.target}`, ActionVerb: result.verb, LastModified: String(run.started), OrdinalIndex: index, OutcomeCode: result.outcome,
    OutcomeText: result.text, SiteScriptID: result.script, SiteScriptIndex: result.scriptIndex, SiteScriptTitle: result.scriptTitle
  })));
}

const design = (call: ApiCall, name = 'id'): SiteDesign => storeOf(call.context).get(call.text(name, -1));

/* Site designs (MS docs: site design and site script REST API). */
extendType(apiRoot, {
  operations: {
    [`${SCRIPT_UTILITY}.CreateSiteDesign`]: acts((_, call) => create(call)),
    [`${SCRIPT_UTILITY}.GetSiteDesigns`]: acts((_, { context }) => valueResource('GetSiteDesigns', `Collection(${METADATA})`, storeOf(context).all().filter((each) => sees(context, each)).map(metadata))),
    [`${SCRIPT_UTILITY}.GetSiteDesignMetadata`]: acts((_, call) => valueResource('GetSiteDesignMetadata', METADATA, metadata(design(call)))),
    [`${SCRIPT_UTILITY}.UpdateSiteDesign`]: acts((_, call) => update(call)),
    [`${SCRIPT_UTILITY}.DeleteSiteDesign`]: acts((_, call) => {
      requireTenantAdmin(call.context);
      storeOf(call.context).remove(call.text('id'));
      return nullResource('DeleteSiteDesign');
    }),
    [`${SCRIPT_UTILITY}.GetSiteDesignRights`]: acts((_, call) => valueResource('GetSiteDesignRights', `Collection(${PRINCIPAL})`, rights(call.context, design(call)))),
    [`${SCRIPT_UTILITY}.GrantSiteDesignRights`]: acts((_, call) => {
      setViewers(call, (viewers, logins) => [...new Set([...viewers, ...logins])]);
      return nullResource('GrantSiteDesignRights');
    }),
    [`${SCRIPT_UTILITY}.RevokeSiteDesignRights`]: acts((_, call) => {
      setViewers(call, (viewers, logins) => viewers.filter((viewer) => !logins.includes(viewer)));
      return nullResource('RevokeSiteDesignRights');
    }),
    [`${SCRIPT_UTILITY}.ApplySiteDesign`]: acts((_, call) => actionResults('ApplySiteDesign', applyDesign(inNamedWeb(call), design(call, 'siteDesignId')).results)),
    [`${SCRIPT_UTILITY}.AddSiteDesignTask`]: acts((_, call) => task('AddSiteDesignTask', inNamedWeb(call), design(call, 'siteDesignId'))),
    [`${SCRIPT_UTILITY}.AddSiteDesignTaskToCurrentWeb`]: acts((_, call) => task('AddSiteDesignTaskToCurrentWeb', call.context, design(call, 'siteDesignId'))),
    // Tasks that are over are told of no longer, and here all are.
    [`${SCRIPT_UTILITY}.GetSiteDesignTask`]: acts(() => nullResource('GetSiteDesignTask')),
    [`${SCRIPT_UTILITY}.GetSiteDesignTasks`]: acts(() => valueResource('GetSiteDesignTasks', `Collection(${TASK})`, [])),
    [`${SCRIPT_UTILITY}.GetSiteDesignRun`]: acts((_, call) => {
      const within = inNamedWeb(call);
      const of = call.optionalText('siteDesignId', -1);
      return valueResource('GetSiteDesignRun', `Collection(${RUN})`, storeOf(within).runs(within.web.id).filter((run) => of === undefined || run.design === of).map((run) => runOf(within, run)));
    }),
    [`${SCRIPT_UTILITY}.GetSiteDesignRunStatus`]: acts((_, call) => runStatus(call))
  }
});
