import type { XmlElement } from '../../xml/element';
import type { Archive } from './archive';
import { packageError } from './package-error';
import { guidAttribute, textAttribute } from './package-xml';

/** Placeholder of the address from which the assets of the package are served (sp-build-core-tasks). */
export const ASSET_LIBRARY = 'HTTPS://SPCLIENTSIDEASSETLIBRARY/';
/** Folder of the package with the assets. */
export const ASSET_FOLDER = 'ClientSideAssets';

export type ComponentKind = 'WebPart' | 'Extension' | 'Library' | 'Application' | 'AdaptiveCardExtension';

/** Numbers by which REST names kinds (`SPClientSideComponentType`). */
export const COMPONENT_TYPES: Readonly<Record<ComponentKind, number>> = { WebPart: 1, Extension: 2, Application: 4, Library: 5, AdaptiveCardExtension: 6 };

interface LoaderConfig {
  readonly internalModuleBaseUrls: readonly string[];
  readonly [other: string]: unknown;
}

/** A component manifest as the build writes it: what the module loader reads. */
export interface ComponentManifest {
  readonly id: string;
  readonly alias: string;
  readonly componentType: string;
  readonly version: string;
  readonly loaderConfig: LoaderConfig;
  readonly [other: string]: unknown;
}

/** A `ClientSideComponent` element. */
export interface ClientSideComponent {
  readonly id: string;
  readonly name: string;
  readonly kind: ComponentKind;
  readonly manifest: ComponentManifest;
}

/**
 * Reads a component, and checks that what its loader asks of the package is in there.
 * @param file - path of the element manifest
 * @throws PackageError when the manifest is not one, or a script is missing
 */
export function readComponent(archive: Archive, file: string, element: XmlElement): ClientSideComponent {
  const id = guidAttribute(file, element, 'Id');
  const name = textAttribute(file, element, 'Name');
  const kind = textAttribute(file, element, 'Type');
  if (!isKind(kind)) throw packageError('missingAttribute', file, element.name, 'Type');
  const manifest = parseManifest(file, textAttribute(file, element, 'ComponentManifest'));
  if (manifest.id.toLowerCase() !== id) throw packageError('manifest', file, `its id is not ${id}`);
  if (manifest.loaderConfig.internalModuleBaseUrls.some((url) => url.toUpperCase() === ASSET_LIBRARY)) {
    for (const script of scriptsOf(manifest.loaderConfig)) {
      if (archive.find(`${ASSET_FOLDER}/${script}`) === undefined) throw packageError('missingFile', `${ASSET_FOLDER}/${script}`, file);
    }
  }
  return { id, name, kind, manifest };
}

/** The manifest with the address of the deployed assets in place of the placeholder. */
export function withAssetUrl(manifest: ComponentManifest, url: string): ComponentManifest {
  const internalModuleBaseUrls = manifest.loaderConfig.internalModuleBaseUrls.map((each) => (each.toUpperCase() === ASSET_LIBRARY ? url : each));
  return { ...manifest, loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls } };
}

function isKind(kind: string): kind is ComponentKind {
  return Object.hasOwn(COMPONENT_TYPES, kind);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseManifest(file: string, text: string): ComponentManifest {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    throw packageError('manifest', file, 'it is not JSON');
  }
  if (!isRecord(manifest)) throw packageError('manifest', file, 'it is not an object');
  for (const name of ['id', 'alias', 'componentType', 'version']) {
    if (typeof manifest[name] !== 'string') throw packageError('manifest', file, `"${name}" is missing`);
  }
  const { loaderConfig } = manifest;
  const urls: unknown = isRecord(loaderConfig) ? loaderConfig.internalModuleBaseUrls : undefined;
  if (!isRecord(loaderConfig) || typeof loaderConfig.entryModuleId !== 'string' || !isRecord(loaderConfig.scriptResources)) throw packageError('manifest', file, '"loaderConfig" is incomplete');
  if (!Array.isArray(urls) || !urls.every((url) => typeof url === 'string')) throw packageError('manifest', file, '"internalModuleBaseUrls" is missing');
  return manifest as unknown as ComponentManifest;
}

/** Files that the loader asks of the component's own address: a path is a name, or an object with the name and its integrity. */
function scriptsOf(loaderConfig: LoaderConfig): readonly string[] {
  const names: string[] = [];
  const add = (path: unknown): void => {
    const name = isRecord(path) ? path.path : path;
    if (typeof name === 'string' && !/^(https?:)?\/\//i.test(name)) names.push(name);
  };
  for (const resource of Object.values(loaderConfig.scriptResources as Record<string, unknown>)) {
    if (!isRecord(resource)) continue;
    if (resource.type === 'path') add(resource.path);
    if (resource.type === 'localizedPath') {
      add(resource.defaultPath);
      if (isRecord(resource.paths)) Object.values(resource.paths).forEach(add);
    }
  }
  return names;
}
