import { child, childrenNamed, type XmlElement } from '../../xml/element';
import type { Archive } from './archive';
import { mergeElements, readElements, type Elements } from './elements';
import { contentTypeId } from './field-elements';
import { packageError } from './package-error';
import { guidAttribute, readPackageXml, relationshipsOf, textAttribute } from './package-xml';
import { isVersion } from './version';

/** Adds a column to a content type that an older version made. */
export interface AddContentTypeField {
  readonly contentTypeId: string;
  readonly fieldId: string;
  /** Also to the content types that derive from it and to their copies in lists. */
  readonly pushDown: boolean;
}

/** What is done for an installation whose version lies in the range: from `begin` (included) to `end` (excluded). */
export interface UpgradeStep {
  readonly begin?: string;
  readonly end?: string;
  readonly elements: Elements;
  readonly contentTypeFields: readonly AddContentTypeField[];
}

export interface Feature {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Everything that activation provisions. */
  readonly elements: Elements;
  readonly upgrade: readonly UpgradeStep[];
}

/**
 * Reads a feature with its element manifests and upgrade actions: those that its relationships lead to (as the packager
 * writes them) and those that the feature itself names (custom feature XML).
 * @throws PackageError when something is missing or not understood
 */
export function readFeature(archive: Archive, path: string, by: string): Feature {
  const feature = readPackageXml(archive, path, by, 'Feature');
  const version = feature.root.attributes.Version ?? '0.0.0.0';
  if (!isVersion(version)) throw packageError('missingAttribute', feature.path, 'Feature', 'Version');
  const manifests: string[] = [];
  const upgrades: (readonly [string, XmlElement])[] = [];
  for (const { type, target } of relationshipsOf(archive, feature.path)) {
    if (type === 'feature-elementmanifest') manifests.push(target);
    if (type === 'feature-upgradeactions') upgrades.push(upgradeFile(archive, target, feature.path));
  }
  for (const manifest of childrenNamed(child(feature.root, 'ElementManifests'), 'ElementManifest')) {
    manifests.push(textAttribute(feature.path, manifest, 'Location'));
  }
  const own = child(feature.root, 'UpgradeActions');
  if (own !== undefined) upgrades.push([feature.path, own]);
  return {
    id: guidAttribute(feature.path, feature.root, 'Id'),
    title: feature.root.attributes.Title ?? '',
    version,
    elements: mergeElements(unique(manifests).map((each) => readManifest(archive, each, feature.path))),
    upgrade: upgrades.flatMap(([file, element]) => readUpgradeActions(archive, file, element))
  };
}

function upgradeFile(archive: Archive, target: string, by: string): readonly [string, XmlElement] {
  const { path, root } = readPackageXml(archive, target, by, 'UpgradeActions');
  return [path, root];
}

function readManifest(archive: Archive, location: string, by: string): Elements {
  return readElements(archive, readPackageXml(archive, location, by, 'Elements'));
}

/** Actions outside a range are for every older version. */
function readUpgradeActions(archive: Archive, file: string, actions: XmlElement): readonly UpgradeStep[] {
  const ranges = childrenNamed(actions, 'VersionRange');
  const free = actions.children.filter(({ name }) => name !== 'VersionRange');
  const steps = ranges.map(({ attributes: { BeginVersion: begin, EndVersion: end }, children }) => {
    if ([begin, end].some((each) => each !== undefined && !isVersion(each))) throw packageError('missingAttribute', file, 'VersionRange', 'EndVersion');
    return { ...(begin === undefined ? {} : { begin }), ...(end === undefined ? {} : { end }), ...readActions(archive, file, children) };
  });
  return free.length === 0 ? steps : [readActions(archive, file, free), ...steps];
}

function readActions(archive: Archive, file: string, actions: readonly XmlElement[]): Pick<UpgradeStep, 'elements' | 'contentTypeFields'> {
  const elements: Elements[] = [];
  const contentTypeFields: AddContentTypeField[] = [];
  for (const action of actions) {
    switch (action.name) {
      case 'ApplyElementManifests':
        for (const manifest of childrenNamed(action, 'ElementManifest')) elements.push(readManifest(archive, textAttribute(file, manifest, 'Location'), file));
        break;
      case 'AddContentTypeField':
        contentTypeFields.push({
          contentTypeId: contentTypeId(file, action, 'ContentTypeId'),
          fieldId: guidAttribute(file, action, 'FieldId'),
          pushDown: /^true$/i.test(action.attributes.PushDown ?? '')
        });
        break;
      default:
        throw packageError('unsupported', file, action.name);
    }
  }
  return { elements: mergeElements(elements), contentTypeFields };
}

function unique(paths: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const key = path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
