import { APPLICATION_CUSTOMIZER } from '../model/extensions';
import type { CustomAction, Remark } from '../model/extensions';
import { list, text } from './restValues';
import type { Row } from './restValues';
import type { ComponentManifest } from './spfxManifest';

/** What a page runs besides its web parts, and what it has no place for. */
export interface SiteExtensions {
  readonly customActions: readonly CustomAction[];
  readonly manifests: readonly ComponentManifest[];
  readonly remarks: readonly Remark[];
}

/** `SPClientSideComponentType`: extensions and adaptive card extensions. */
const COMPONENT_TYPES = '2,6';
const ACTION = '$select=Id,Title,Location,ClientSideComponentId,ClientSideComponentProperties,Sequence,RegistrationType,RegistrationId';
const COLUMN = 'TenantWideExtension';
/** The list of extensions of every site, in the tenant's app catalog. */
const TENANT_LIST = "/sites/appcatalog/_api/web/getList('/sites/appcatalog/Lists/TenantWideExtensions')/items?$top=500";

/**
 * Reads the extensions of a site: custom actions of the site and the web, and those of the whole tenant.
 * @param get - asks the site as the signed-in person
 * @param getAsServer - asks as SharePoint's own server does, which reads the tenant's list whatever the person may
 * @param webTemplate - of the web, `SITEPAGEPUBLISHING#0`: a tenant's extension may be for one template only
 */
export async function readExtensions(get: (path: string) => Promise<Row>, getAsServer: (path: string) => Promise<Row>, webTemplate: string): Promise<SiteExtensions> {
  // A page is shown without its extensions as well; a tenant without any has no list of them.
  const orNothing = (answer: Promise<Row>): Promise<Row> => answer.catch((): Row => ({}));
  const [components, ofSite, ofWeb, ofTenant] = await Promise.all([
    orNothing(get(`_api/web/GetClientSideComponentsByComponentType(componentTypesString='${COMPONENT_TYPES}')`)),
    orNothing(get(`_api/site/userCustomActions?${ACTION}`)),
    orNothing(get(`_api/web/userCustomActions?${ACTION}`)),
    orNothing(getAsServer(TENANT_LIST))
  ]);
  const manifests = list(components['value']).map((component) => JSON.parse(text(component['Manifest'])) as ComponentManifest);
  const actions = [...[...list(ofSite['value']), ...list(ofWeb['value'])].map(customAction), ...list(ofTenant['value']).flatMap((item) => tenantAction(item, webTemplate))];
  return {
    customActions: actions.filter(({ location }) => location === APPLICATION_CUSTOMIZER),
    manifests: manifests.filter(isCustomizer),
    remarks: manifests.filter((manifest) => !isCustomizer(manifest)).map(({ alias, componentType, extensionType }) => ({ kind: 'noPlace', component: alias, type: typeof extensionType === 'string' ? extensionType : componentType }))
  };
}

function isCustomizer({ extensionType }: ComponentManifest): boolean {
  return extensionType === 'ApplicationCustomizer';
}

function customAction(action: Row): CustomAction {
  return {
    id: text(action['Id']), title: text(action['Title']), location: text(action['Location']), clientSideComponentId: text(action['ClientSideComponentId']),
    clientSideComponentProperties: text(action['ClientSideComponentProperties']), sequence: Number(action['Sequence'] ?? 0), registrationType: Number(action['RegistrationType'] ?? 0),
    registrationId: text(action['RegistrationId'])
  };
}

function tenantAction(item: Row, webTemplate: string): readonly CustomAction[] {
  const column = (name: string): unknown => item[COLUMN + name];
  const template = text(column('WebTemplate'));
  if (column('Disabled') === true || (template !== '' && template.split('#')[0] !== webTemplate.split('#')[0])) return [];
  return [{
    id: text(item['GUID']), title: text(item['Title']), location: text(column('Location')), clientSideComponentId: text(column('ComponentId')),
    clientSideComponentProperties: text(column('ComponentProperties')), sequence: Number(column('Sequence') ?? 0), registrationType: 0, registrationId: ''
  }];
}
