import { assetUrl } from '../routes/asset-answer';
import { AppStore, componentManifestOf, type ComponentRow } from '../../model/apps/app-store';
import { OWN_PARTS, ownManifest } from '../../model/apps/own-parts';
import { COMPONENT_TYPES, withAssetUrl } from '../../model/apps/package/component';
import type { RequestContext } from '../../model/context';
import { isObject } from '../../model/json';
import type { ApiCall } from '../odata/api-call';
import { valueResource, type ValueResource } from '../odata/resource';
import { complex, type ComplexValue } from '../../model/values';

const RESULT = 'Microsoft.SharePoint.ClientSideComponent.SPClientSideComponentQueryResult';
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** `_api/web/GetClientSideWebParts`: what the toolbox of a page offers. */
export function clientSideWebParts(context: RequestContext): ValueResource {
  return results(context, 'GetClientSideWebParts', ({ kind }) => kind === 'WebPart');
}

/** `_api/web/GetClientSideComponents`: the module loader asks for components that no page has named. */
export function clientSideComponents(call: ApiCall): ValueResource {
  const wanted = new Set(call.list('components').flatMap((each) => (isObject(each) && typeof each.id === 'string' ? [each.id.toLowerCase()] : [])));
  return results(call.context, 'GetClientSideComponents', ({ id }) => wanted.has(id));
}

/** `_api/web/GetClientSideComponentsByComponentType(componentTypesString='2,6')`: numbers of `SPClientSideComponentType`. */
export function clientSideComponentsByType(call: ApiCall, context: RequestContext): ValueResource {
  const wanted = new Set(call.text('componentTypesString').split(',').map(Number));
  return results(context, 'GetClientSideComponentsByComponentType', ({ kind }) => wanted.has(COMPONENT_TYPES[kind]));
}

/** `_api/web/GetClientSideComponentsById(componentIds=@ids)` */
export function clientSideComponentsById(call: ApiCall): ValueResource {
  const ids = call.argument('componentIds');
  const wanted = new Set((typeof ids === 'string' ? [...ids.matchAll(GUID)].map(([id]) => id) : call.list('componentIds').map(String)).map((id) => id.toLowerCase()));
  return results(call.context, 'GetClientSideComponentsById', ({ id }) => wanted.has(id));
}

function results(context: RequestContext, name: string, wanted: (component: Pick<ComponentRow, 'id' | 'kind'>) => boolean): ValueResource {
  const own = OWN_PARTS.filter(({ id }) => wanted({ id, kind: 'WebPart' })).map((part) => resultWith(part.id, part.title.default, 'WebPart', ownManifest(part), null));
  const components = new AppStore(context.service.database).componentsOf(context.web).filter(wanted);
  return valueResource(name, `Collection(${RESULT})`, [...own, ...components.map((component) => resultOf(context, component))]);
}

function resultOf({ origin, service }: RequestContext, component: ComponentRow): ComplexValue {
  const { id, name, kind, activated, catalog, product } = component;
  const manifest = withAssetUrl(componentManifestOf(component), assetUrl(origin, service.sites, catalog, product));
  return resultWith(id, name, kind, manifest, activated);
}

function resultWith(id: string, name: string, kind: ComponentRow['kind'], manifest: unknown, activated: string | null): ComplexValue {
  return complex(RESULT, { ComponentType: COMPONENT_TYPES[kind], Id: id, Manifest: JSON.stringify(manifest), ManifestActivatedTime: activated, ManifestType: 1, Name: name, Status: 0 });
}
