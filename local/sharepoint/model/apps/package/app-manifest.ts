import { booleanOf, child, childrenNamed } from '../../xml/element';
import { packageError } from './package-error';
import { guidAttribute, textAttribute, type PackageXml } from './package-xml';
import { isVersion } from './version';

/** What `AppManifest.xml` says of a solution (as the SPFx packager writes it). */
export interface AppManifest {
  /** Solution id, lower case without braces. */
  readonly productId: string;
  readonly name: string;
  readonly title: string;
  /** `1.0.0.0` */
  readonly version: string;
  /** By culture; `default` for any other. */
  readonly shortDescription: Readonly<Record<string, string>>;
  /** The solution may be made available to every site at once, without its features being activated. */
  readonly skipFeatureDeployment: boolean;
  readonly isDomainIsolated: boolean;
  readonly permissionRequests: readonly { readonly resource: string; readonly scope: string }[];
}

/** @throws PackageError when the manifest is not that of a client-side solution, or lacks an id, name or version */
export function readAppManifest({ path, root }: PackageXml): AppManifest {
  if (booleanOf(root.attributes.IsClientSideSolution) !== true) throw packageError('notClientSide');
  const version = textAttribute(path, root, 'Version');
  if (!isVersion(version)) throw packageError('missingAttribute', path, root.name, 'Version');
  const name = textAttribute(path, root, 'Name');
  const properties = child(root, 'Properties');
  return {
    productId: guidAttribute(path, root, 'ProductID'),
    name,
    title: child(properties, 'Title')?.text.trim() || name,
    version,
    shortDescription: Object.fromEntries(
      childrenNamed(child(properties, 'ShortDescription'), 'LocalizedString').map(({ attributes, text }) => [attributes.CultureName ?? 'default', text])
    ),
    skipFeatureDeployment: booleanOf(root.attributes.SkipFeatureDeployment) ?? false,
    isDomainIsolated: booleanOf(root.attributes.IsDomainIsolated) ?? false,
    permissionRequests: childrenNamed(child(root, 'WebApiPermissionRequests'), 'WebApiPermissionRequest').map(({ attributes }) => ({
      resource: attributes.ResourceId ?? '',
      scope: attributes.Scope ?? ''
    }))
  };
}
