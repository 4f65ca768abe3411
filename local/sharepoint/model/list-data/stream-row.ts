import type { RequestContext } from '../context';
import { cultureOf, displayText, lookupTexts } from '../items/display-text';
import { RowKind, type ItemRow } from '../../storage/items/item-table';
import type { Culture } from '../rules/culture';
import { versionLabel } from '../../storage/items/version-number';
import type { SqlValue } from '../../storage/database';
import type { Field } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';

/** A row of a list data stream: texts, arrays of people and lookups. */
export type StreamRow = Record<string, unknown>;

/** What all rows of one answer share. */
export interface StreamOptions {
  /** Columns of the view, in its order. */
  readonly fields: readonly Field[];
  /** Names in the view that are no stored column of the list (`LinkTitle`, `DocIcon`, `FileRef`…). */
  readonly computed: readonly string[];
  /** Dates as ISO 8601 in UTC rather than in the words of the site. */
  readonly datesInUtc: boolean;
}

const NUMBER_DECIMALS = 14;

/** Writes rows as `RenderListDataAsStream` does: formatted texts, and the raw value under the name with a dot. */
export class StreamRowWriter {
  private readonly culture: Culture;
  private readonly folders = new Map<number, string>();

  public constructor(
    private readonly context: RequestContext,
    private readonly list: ListRow,
    private readonly options: StreamOptions
  ) {
    this.culture = cultureOf(context);
  }

  public row(item: ItemRow): StreamRow {
    const row = this.base(item);
    for (const field of this.options.fields) this.field(row, field, item[field.column]);
    for (const name of this.options.computed) this.computed(row, name, item);
    return row;
  }

  /** What every row has, whatever the view shows. */
  private base(item: ItemRow): StreamRow {
    const leaf = this.context.service.items.leafOf(item);
    const url = `${this.folderUrl(item.parent)}/${leaf}`;
    const dot = leaf.lastIndexOf('.');
    const isFile = item.kind !== RowKind.Folder && dot > 0 && item.leaf !== null;
    return {
      ID: String(item.id),
      PermMask: permMask(this.context, this.list, item),
      FSObjType: String(item.kind),
      HTML_x0020_File_x0020_Type: '',
      UniqueId: `{${item.guid.toUpperCase()}}`,
      ContentTypeId: item.content_type,
      FileRef: url,
      'FileRef.urlencode': encodeURIComponent(url),
      'FileRef.urlencodeasurl': encodeURI(url),
      FileLeafRef: leaf,
      'FileLeafRef.Name': dot < 0 ? leaf : leaf.slice(0, dot),
      'FileLeafRef.Suffix': dot < 0 ? '' : leaf.slice(dot + 1),
      File_x0020_Type: isFile ? leaf.slice(dot + 1).toLowerCase() : '',
      ItemChildCount: String(item.items),
      FolderChildCount: String(item.folders),
      SMTotalSize: String(item.size),
      ProgId: '',
      owshiddenversion: String(item.version)
    };
  }

  private field(row: StreamRow, field: Field, stored: SqlValue | undefined): void {
    const { internalName: name, typeName } = field;
    const text = displayText(this.context, field, stored, this.culture);
    const present = stored !== null && stored !== undefined;
    switch (typeName) {
      case 'Lookup':
      case 'LookupMulti':
        row[name] = present ? lookupTexts(this.context, field, stored).map(({ id, text: lookupValue }) => ({ lookupId: id, lookupValue, isSecretFieldValue: false })) : '';
        break;
      case 'User':
      case 'UserMulti':
        row[name] = present ? lookupTexts(this.context, field, stored).map(({ id, text: title }) => this.person(id, title)) : '';
        break;
      case 'Number':
      case 'Currency':
      case 'Integer':
      case 'Counter':
        row[name] = text;
        if (typeName !== 'Counter') row[`${name}.`] = present ? Number(stored).toFixed(NUMBER_DECIMALS) : '';
        break;
      case 'Boolean':
        row[name] = text;
        row[`${name}.value`] = present ? String(stored) : '';
        break;
      case 'Attachments':
        row[name] = Number(stored) > 0 ? '1' : '0';
        break;
      case 'DateTime':
        row[name] = this.options.datesInUtc && present ? String(stored) : text;
        row[`${name}.`] = present ? String(stored) : '';
        row[`${name}.FriendlyDisplay`] = '';
        break;
      case 'MultiChoice':
        row[name] = present ? (JSON.parse(String(stored)) as string[]) : '';
        break;
      case 'URL': {
        const [url = '', description = ''] = present ? (JSON.parse(String(stored)) as string[]) : [];
        row[name] = url;
        row[`${name}.desc`] = description;
        break;
      }
      case 'TaxonomyFieldType':
        row[name] = present ? term(String(stored)) : '';
        break;
      case 'TaxonomyFieldTypeMulti':
        row[name] = present ? (JSON.parse(String(stored)) as string[]).map(term) : '';
        break;
      case 'Guid':
        row[name] = present ? `{${String(stored).toUpperCase()}}` : '';
        break;
      default:
        row[name] = text;
    }
  }

  private computed(row: StreamRow, name: string, item: ItemRow): void {
    const { items } = this.context.service;
    switch (name.toLowerCase()) {
      case 'linktitle':
      case 'linktitlenomenu':
      case 'linktitle2':
        row[name] = item.title ?? '';
        break;
      case 'linkfilename':
      case 'linkfilenamenomenu':
      case 'linkfilename2':
        row[name] = items.leafOf(item);
        break;
      case 'docicon':
        row[name] = row.File_x0020_Type;
        break;
      case 'filedirref':
        row[name] = this.folderUrl(item.parent);
        break;
      case 'filesizedisplay':
      case 'file_x0020_size':
        row[name] = item.kind === RowKind.Folder ? '' : String(item.size);
        break;
      case 'contenttype':
        row[name] = this.context.service.contentTypes.ofList(this.list.n).find(({ id }) => id === item.content_type)?.name ?? '';
        break;
      case '_uiversionstring':
        row[name] = versionLabel(item.ui_version);
        break;
      case '_moderationstatus':
        row[name] = String(item.moderation);
        break;
      case 'guid':
        row[name] = `{${item.guid.toUpperCase()}}`;
        break;
      case 'attachments':
        row[name] = item.attachments > 0 ? '1' : '0';
        break;
      default:
        // A name of the base row needs no more; one that nobody knows shows nothing.
        row[name] ??= '';
    }
  }

  private person(id: number, title: string): object {
    const { email = '', login = '' } = this.context.service.principals.byId(this.context.site.n, id) ?? {};
    const { title: jobTitle = '', department = '' } = login === '' ? {} : (this.context.service.people.find(login) ?? {});
    return { id: String(id), title, email, sip: email, picture: '', jobTitle, department };
  }

  private folderUrl(parent: number): string {
    let url = this.folders.get(parent);
    if (url === undefined) {
      url = this.context.service.items.folderUrl(this.list, parent);
      this.folders.set(parent, url);
    }
    return url;
  }
}

/** `0x7fffffffffffffff` */
export function permMask(context: RequestContext, list: ListRow, item?: ItemRow): string {
  const { high, low } = context.permissions(context.service.webOf(list), list, item);
  return `0x${((BigInt(high) << 32n) | BigInt(low)).toString(16)}`;
}

function term(text: string): object {
  const [label = '', id = ''] = text.split('|');
  return { __type: 'TaxonomyFieldValue:#Microsoft.SharePoint.Taxonomy', Label: label, TermID: id };
}
