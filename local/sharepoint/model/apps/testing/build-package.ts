import JSZip from 'jszip';
import { escapeXml } from '../../xml/element';

const HEAD = '<?xml version="1.0" encoding="utf-8"?>';
const RELATIONSHIP = 'http://schemas.microsoft.com/sharepoint/2012/app/relationships/';

/** A component as `config.json` and its manifest describe it. */
export interface TestComponent {
  readonly id: string;
  readonly name: string;
  readonly type?: 'WebPart' | 'Extension' | 'Library';
  /** Name of its script among the assets. */
  readonly script?: string;
  /** The whole manifest, in place of a plain one. */
  readonly manifest?: unknown;
}

export interface TestFeature {
  readonly id: string;
  readonly version?: string;
  readonly components?: readonly TestComponent[];
  /** `assets.elementManifests`: name and XML inside `Elements`. */
  readonly elementManifests?: Readonly<Record<string, string>>;
  /** `assets.elementFiles`: whole files at the root of the package. */
  readonly elementFiles?: Readonly<Record<string, string>>;
  /** `assets.upgradeActions`: name and XML inside `UpgradeActions`. */
  readonly upgradeActions?: Readonly<Record<string, string>>;
}

/** `package-solution.json`, as far as tests vary it. */
export interface TestSolution {
  readonly id?: string;
  readonly name?: string;
  readonly version?: string;
  readonly skipFeatureDeployment?: boolean;
  readonly features?: readonly TestFeature[];
  readonly assets?: Readonly<Record<string, string | Uint8Array>>;
  /** Changes files before they are zipped: `undefined` takes one out. */
  readonly change?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

export const SOLUTION_ID = '5d1f2c1e-0000-4000-8000-0000000000a1';
export const FEATURE_ID = '5d1f2c1e-0000-4000-8000-0000000000f1';
export const COMPONENT_ID = '5d1f2c1e-0000-4000-8000-0000000000c1';
const ASSETS_FEATURE_ID = '5d1f2c1e-0000-4000-8000-0000000000fa';

/** The files of a package, named and written as `@microsoft/spfx-heft-plugins` 1.23 does (`packageSolution/xmlGenerators`). */
export function packageFiles(solution: TestSolution = {}): Map<string, string | Uint8Array> {
  const {
    id = SOLUTION_ID,
    name = 'Notes & co',
    version = '1.0.0.0',
    skipFeatureDeployment = false,
    features = [{ id: FEATURE_ID, components: [{ id: COMPONENT_ID, name: 'Notes' }] }],
    assets = { 'notes_1a2b.js': 'define("notes",[],function(){});', 'chunks/strings_fr-fr.js': 'define([],{});' },
    change = {}
  } = solution;
  const files = new Map<string, string | Uint8Array>();
  const rels = (of: string, targets: readonly (readonly [string, string])[]): void => {
    const at = of.lastIndexOf('/') + 1;
    const list = targets.map(([type, target], index) => `<Relationship Type="${RELATIONSHIP}${type}" Target="/${escapeXml(target)}" Id="r${index}"></Relationship>`).join('');
    files.set(`${of.slice(0, at)}_rels/${of.slice(at)}.rels`, `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`);
  };
  const feature = (file: string, title: string, featureId: string, featureVersion: string, targets: readonly (readonly [string, string])[]): void => {
    const config = `${file}.config.xml`;
    files.set(file, `${HEAD}<Feature xmlns="http://schemas.microsoft.com/sharepoint/" Title="${title}" Description="" Id="${featureId}" Version="${featureVersion}" Scope="Web" Hidden="FALSE"></Feature>`);
    files.set(config, `${HEAD}<AppPartConfig xmlns="http://schemas.microsoft.com/sharepoint/2012/app/partconfiguration"><Id>${featureId}</Id></AppPartConfig>`);
    rels(file, [['partconfiguration', config], ...targets]);
  };
  files.set('[Content_Types].xml', `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="text/xml"></Default></Types>`);
  rels('', [['package-manifest', 'AppManifest.xml']]);
  const skip = skipFeatureDeployment ? ' SkipFeatureDeployment="true"' : '';
  files.set(
    'AppManifest.xml',
    `${HEAD}<App xmlns="http://schemas.microsoft.com/sharepoint/2012/app/manifest" Name="${escapeXml(name)}" ProductID="${id}" SharePointMinVersion="16.0.0.0" IsClientSideSolution="true" Version="${version}"${skip} IsDomainIsolated="false"><Properties><Title>${escapeXml(name)}</Title><ShortDescription><LocalizedString CultureName="default">Takes notes</LocalizedString><LocalizedString CultureName="fr-FR">Prend des notes</LocalizedString></ShortDescription></Properties><WebApiPermissionRequests><WebApiPermissionRequest ResourceId="Microsoft Graph" Scope="User.Read.All"></WebApiPermissionRequest></WebApiPermissionRequests></App>`
  );
  rels('AppManifest.xml', [...features.map((each) => ['manifest-feature', `feature_${each.id}.xml`] as const), ['manifest-clientsideasset', 'ClientSideAssets.xml']]);
  for (const { id: featureId, version: featureVersion = '1.0.0.0', components = [], elementManifests = {}, elementFiles = {}, upgradeActions = {} } of features) {
    const targets: (readonly [string, string])[] = [];
    for (const component of components) {
      const { type = 'WebPart' } = component;
      const file = `${featureId}/${type}_${component.id}.xml`;
      const manifest = escapeXml(JSON.stringify(component.manifest ?? plainManifest(component)));
      const part = type === 'WebPart' ? `<Module Name="${component.name}" Url="_catalogs/wp" List="113"></Module>` : '';
      files.set(file, `${HEAD}<Elements xmlns="http://schemas.microsoft.com/sharepoint/"><ClientSideComponent Name="${component.name}" Id="${component.id}" ComponentManifest="${manifest}" Type="${type}"></ClientSideComponent>${part}</Elements>`);
      targets.push(['feature-elementmanifest', file]);
    }
    for (const [file, contents] of Object.entries(elementFiles)) {
      files.set(file, contents);
      targets.push(['feature-elementfile', file]);
    }
    for (const [file, contents] of Object.entries(elementManifests)) {
      files.set(`${featureId}/${file}`, `${HEAD}<Elements xmlns="http://schemas.microsoft.com/sharepoint/">${contents}</Elements>`);
      targets.push(['feature-elementmanifest', `${featureId}/${file}`]);
    }
    for (const [file, contents] of Object.entries(upgradeActions)) {
      files.set(`${featureId}/${file}`, `${HEAD}<UpgradeActions xmlns="http://schemas.microsoft.com/sharepoint/">${contents}</UpgradeActions>`);
      targets.push(['feature-upgradeactions', `${featureId}/${file}`]);
    }
    feature(`feature_${featureId}.xml`, 'Notes feature', featureId, featureVersion, targets);
  }
  for (const [file, contents] of Object.entries(assets)) files.set(`ClientSideAssets/${file}`, contents);
  feature('ClientSideAssets.xml', 'Client Side Assets', ASSETS_FEATURE_ID, '1.0.0.0', Object.keys(assets).map((file) => ['clientsideasset', `ClientSideAssets/${file}`] as const));
  for (const [file, contents] of Object.entries(change)) {
    if (contents === undefined) files.delete(file);
    else files.set(file, contents);
  }
  return files;
}

/** A `.sppkg`, zipped as the packager does. */
export async function buildPackage(solution?: TestSolution): Promise<Uint8Array> {
  return zipFiles(packageFiles(solution));
}

export async function zipFiles(files: Iterable<readonly [string, string | Uint8Array]>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, contents] of files) zip.file(path, contents);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 } });
}

export function plainManifest({ id, name, type = 'WebPart', script = 'notes_1a2b.js' }: TestComponent): Readonly<Record<string, unknown>> {
  return {
    id,
    alias: `${name}${type}`,
    componentType: type,
    version: '1.0.0',
    manifestVersion: 2,
    preconfiguredEntries: [{ groupId: '5c03119e-3074-46fd-976b-c60198311f70', group: { default: 'Other' }, title: { default: name, 'fr-FR': `${name} « l’écrit »` }, description: { default: '' }, properties: { text: '<b>"&' } }],
    loaderConfig: {
      internalModuleBaseUrls: ['HTTPS://SPCLIENTSIDEASSETLIBRARY/'],
      entryModuleId: 'notes',
      scriptResources: {
        notes: { type: 'path', path: script },
        NotesStrings: { type: 'localizedPath', defaultPath: { path: 'chunks/strings_fr-fr.js', integrity: 'sha256-x' }, paths: { 'fr-FR': 'chunks/strings_fr-fr.js' } },
        '@microsoft/sp-webpart-base': { type: 'component', id: '974a7777-0990-4136-8fa6-95d80114c2e0', version: '1.23.2' }
      }
    }
  };
}
