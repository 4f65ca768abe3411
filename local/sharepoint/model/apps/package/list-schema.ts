import { booleanOf, child, childrenNamed, type XmlElement } from '../../xml/element';
import type { Archive } from './archive';
import { contentTypeId, readContentType, readField, type ContentTypeElement, type FieldElement } from './field-elements';
import { readPackageXml } from './package-xml';

/** A view of a list's schema. */
export interface ViewElement {
  readonly title: string;
  /** Leaf name of its page. */
  readonly url: string;
  readonly isDefault: boolean;
  readonly hidden: boolean;
  readonly rowLimit?: number;
  readonly paged: boolean;
  /** Internal names. */
  readonly fields: readonly string[];
  /** The `Query` element, if any. */
  readonly query?: XmlElement;
  /** `Scope` as written. */
  readonly scope: string;
}

/** A list's own schema (`Schema.xml`; MS docs: understanding Schema.xml files). */
export interface ListSchema {
  readonly fields: readonly FieldElement[];
  readonly contentTypes: readonly ContentTypeElement[];
  /** Ids of content types of the site that the list takes. */
  readonly contentTypeRefs: readonly string[];
  readonly views: readonly ViewElement[];
  readonly enableContentTypes: boolean;
  readonly folderCreation: boolean;
  readonly versioning: boolean;
  readonly disableAttachments: boolean;
}

/**
 * Reads the file that `CustomSchema` names.
 * @throws PackageError when it is missing or is not a list's schema
 */
export function readListSchema(archive: Archive, customSchema: string, by: string): ListSchema {
  const { path, root } = readPackageXml(archive, customSchema, by, 'List');
  const metadata = child(root, 'MetaData');
  const contentTypes = child(metadata, 'ContentTypes');
  return {
    fields: childrenNamed(child(metadata, 'Fields'), 'Field').map((field) => readField(path, field)),
    contentTypes: childrenNamed(contentTypes, 'ContentType').map((each) => readContentType(path, each)),
    contentTypeRefs: childrenNamed(contentTypes, 'ContentTypeRef').map((each) => contentTypeId(path, each, 'ID')),
    views: childrenNamed(child(metadata, 'Views'), 'View').flatMap(readView),
    enableContentTypes: booleanOf(root.attributes.EnableContentTypes) ?? false,
    folderCreation: booleanOf(root.attributes.FolderCreation) ?? false,
    versioning: booleanOf(root.attributes.VersioningEnabled) ?? false,
    disableAttachments: booleanOf(root.attributes.DisableAttachments) ?? false
  };
}

/** Views without a page are for the summary on a classic page: SharePoint shows them nowhere else. */
function readView({ attributes, children }: XmlElement): readonly ViewElement[] {
  const view = { name: 'View', attributes, children, text: '' };
  const url = attributes.Url?.split('/').pop();
  if (!url) return [];
  const rowLimit = child(view, 'RowLimit');
  const limit = Number(rowLimit?.text);
  const query = child(view, 'Query');
  return [
    {
      title: attributes.DisplayName ?? url.replace(/\.aspx$/i, ''),
      url,
      isDefault: booleanOf(attributes.DefaultView) ?? false,
      hidden: booleanOf(attributes.Hidden) ?? false,
      ...(Number.isInteger(limit) && limit > 0 ? { rowLimit: limit } : {}),
      paged: booleanOf(rowLimit?.attributes.Paged) ?? true,
      fields: childrenNamed(child(view, 'ViewFields'), 'FieldRef').flatMap(({ attributes: { Name: name } }) => (name ? [name] : [])),
      ...(query === undefined ? {} : { query }),
      scope: attributes.Scope ?? ''
    }
  ];
}
