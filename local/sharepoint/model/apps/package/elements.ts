import { booleanOf, child, childrenNamed, type XmlElement } from '../../xml/element';
import { withoutEndSlashes } from '../../rules/names';
import type { Archive } from './archive';
import { readComponent, type ClientSideComponent } from './component';
import { contentTypeId, readContentType, readField, type ContentTypeElement, type FieldElement } from './field-elements';
import { readListSchema, type ListSchema } from './list-schema';
import { packageError } from './package-error';
import { guidAttribute, textAttribute, type PackageXml } from './package-xml';

/** A list that a feature makes; it is left alone where a list already has that address. */
export interface ListInstanceElement {
  readonly title: string;
  /** Address below the web, `Lists/Polls`. */
  readonly url: string;
  readonly description: string;
  readonly templateType: number;
  readonly hidden?: boolean;
  readonly onQuickLaunch: boolean;
  /** Schema of its own (`CustomSchema`), in place of the template's. */
  readonly schema?: ListSchema;
  /** Field values by internal name, one record a row. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export interface ContentTypeBindingElement {
  readonly contentTypeId: string;
  readonly listUrl: string;
}

/** A `CustomAction` with a component: an extension of a site or of its lists. */
export interface CustomActionElement {
  readonly title: string;
  readonly location: string;
  readonly componentId: string;
  /** JSON, as written. */
  readonly componentProperties: string;
  readonly registrationType: string;
  readonly registrationId: string;
  readonly sequence: number;
}

/** A `ClientSideComponentInstance`: an extension of every site of the tenant. */
export interface TenantExtensionElement {
  readonly title: string;
  readonly location: string;
  readonly componentId: string;
  /** JSON, as written. */
  readonly componentProperties: string;
  readonly hostProperties: string;
  readonly webTemplate: string;
  readonly listTemplate: number | null;
  readonly sequence: number;
}

/** What an element manifest holds, in the order in which SharePoint provisions it. */
export interface Elements {
  readonly fields: readonly FieldElement[];
  readonly contentTypes: readonly ContentTypeElement[];
  readonly lists: readonly ListInstanceElement[];
  readonly bindings: readonly ContentTypeBindingElement[];
  readonly customActions: readonly CustomActionElement[];
  readonly tenantExtensions: readonly TenantExtensionElement[];
  readonly components: readonly ClientSideComponent[];
}

export const NO_ELEMENTS: Elements = { fields: [], contentTypes: [], lists: [], bindings: [], customActions: [], tenantExtensions: [], components: [] };

/** What `List` of a Module must be for the web part gallery; the packager adds such a module to each web part. */
const WEB_PART_GALLERY = '113';

/**
 * Reads an element manifest (MS docs: provision SharePoint assets with your solution package).
 * @throws PackageError when an element lacks what it needs, names a file that is missing, or is of a kind that is not supported
 */
export function readElements(archive: Archive, { path, root }: PackageXml): Elements {
  const read: { -readonly [Kind in keyof Elements]: Elements[Kind][number][] } = { fields: [], contentTypes: [], lists: [], bindings: [], customActions: [], tenantExtensions: [], components: [] };
  for (const element of root.children) {
    switch (element.name) {
      case 'Field':
        read.fields.push(readField(path, element));
        break;
      case 'ContentType':
        read.contentTypes.push(readContentType(path, element));
        break;
      case 'ListInstance':
        read.lists.push(readListInstance(archive, path, element));
        break;
      case 'ContentTypeBinding':
        read.bindings.push({ contentTypeId: contentTypeId(path, element, 'ContentTypeId'), listUrl: trimmedUrl(textAttribute(path, element, 'ListUrl')) });
        break;
      case 'CustomAction':
        read.customActions.push(readCustomAction(path, element));
        break;
      case 'ClientSideComponent':
        read.components.push(readComponent(archive, path, element));
        break;
      case 'ClientSideComponentInstance':
        read.tenantExtensions.push(readTenantExtension(path, element));
        break;
      case 'Module':
        if (element.attributes.List !== WEB_PART_GALLERY) throw packageError('unsupported', path, 'Module');
        break;
      default:
        throw packageError('unsupported', path, element.name);
    }
  }
  return read;
}

/** Several element manifests as one, in their order. */
export function mergeElements(all: readonly Elements[]): Elements {
  return {
    fields: all.flatMap(({ fields }) => fields),
    contentTypes: all.flatMap(({ contentTypes }) => contentTypes),
    lists: all.flatMap(({ lists }) => lists),
    bindings: all.flatMap(({ bindings }) => bindings),
    customActions: all.flatMap(({ customActions }) => customActions),
    tenantExtensions: all.flatMap(({ tenantExtensions }) => tenantExtensions),
    components: all.flatMap(({ components }) => components)
  };
}

function readListInstance(archive: Archive, path: string, element: XmlElement): ListInstanceElement {
  const templateType = Number(element.attributes.TemplateType ?? '100');
  if (!Number.isInteger(templateType) || templateType < 0) throw packageError('missingAttribute', path, element.name, 'TemplateType');
  const url = trimmedUrl(textAttribute(path, element, 'Url'));
  if (url === '' || url.includes('\\') || url.split('/').some((part) => part === '..' || part === '.' || part === '')) throw packageError('missingAttribute', path, element.name, 'Url');
  const hidden = booleanOf(element.attributes.Hidden);
  const customSchema = element.attributes.CustomSchema?.trim();
  const rows = childrenNamed(child(child(element, 'Data'), 'Rows'), 'Row').map((row) =>
    Object.fromEntries(childrenNamed(row, 'Field').map((field) => [textAttribute(path, field, 'Name'), field.text]))
  );
  return {
    title: textAttribute(path, element, 'Title'),
    url,
    description: element.attributes.Description ?? '',
    templateType,
    ...(hidden === undefined ? {} : { hidden }),
    onQuickLaunch: booleanOf(element.attributes.OnQuickLaunch) ?? false,
    ...(customSchema ? { schema: readListSchema(archive, customSchema, path) } : {}),
    rows
  };
}

function readCustomAction(path: string, element: XmlElement): CustomActionElement {
  const { attributes } = element;
  if (attributes.ClientSideComponentId === undefined) throw packageError('unsupported', path, 'CustomAction without ClientSideComponentId');
  const sequence = Number(attributes.Sequence ?? '0');
  return {
    title: attributes.Title ?? '',
    location: textAttribute(path, element, 'Location'),
    componentId: guidAttribute(path, element, 'ClientSideComponentId'),
    componentProperties: attributes.ClientSideComponentProperties ?? '',
    registrationType: attributes.RegistrationType ?? '',
    registrationId: attributes.RegistrationId ?? '',
    sequence: Number.isInteger(sequence) ? sequence : 0
  };
}

function readTenantExtension(path: string, element: XmlElement): TenantExtensionElement {
  const { attributes } = element;
  const listTemplate = Number(attributes.ListTemplateId ?? '');
  const sequence = Number(attributes.Sequence ?? '0');
  return {
    title: textAttribute(path, element, 'Title'),
    location: textAttribute(path, element, 'Location'),
    componentId: guidAttribute(path, element, 'ComponentId'),
    componentProperties: attributes.Properties ?? '',
    hostProperties: attributes.HostProperties ?? '',
    webTemplate: attributes.WebTemplateId ?? '',
    listTemplate: Number.isInteger(listTemplate) && listTemplate > 0 ? listTemplate : null,
    sequence: Number.isInteger(sequence) ? sequence : 0
  };
}

function trimmedUrl(url: string): string {
  return withoutEndSlashes(url.replace(/^\/+/, ''));
}
