import type { Held, HeldCell, HeldFile, HeldList, HeldRow, Unread } from '../../domain/privacy/Held';
import type { KnownPerson } from '../../domain/privacy/namesPerson';
import { readableJson } from '../../domain/privacy/readableJson';
import { parseJson } from '../../domain/stored/parseJson';
import type { FieldDefinition, ListSchema } from '../../lists/defineList';
import { restName } from '../../lists/defineList';
import { UNREADABLE } from '../../lists/fields/FieldType';
import { fieldType } from '../../lists/fields/fieldTypes';
import { privacyAnswer } from '../../lists/privacy/privacyAnswers';
import type { Connection } from '../connection/Connection';
import { DataError, hasCode } from '../DataError';
import { stopIfAborted } from '../stopIfAborted';
import type { ManyOptions } from '../items/Table';
import { ItemHistory } from './ItemHistory';
import { listsThere } from './listsThere';
import type { FoundRow } from './PersonalRows';
import { PersonalRows } from './PersonalRows';

/** All that the lists of a site hold of somebody, one list after the other; what cannot be read is said. */
export class HeldReader {
  public constructor(private readonly connection: Connection) {}

  /** @throws AbortError; DataError where the lists of the site cannot be read at all */
  public async read(person: KnownPerson, { onProgress, signal }: ManyOptions = {}): Promise<Held> {
    const there = await listsThere(this.connection);
    const total = there.reduce((sum, { items }) => sum + weight(items), 0);
    const lists: HeldList[] = [];
    const unread: Unread[] = [];
    let done = 0;
    for (const { schema, described, items, isTrimmed } of there) {
      stopIfAborted(signal);
      if (isTrimmed) unread.push({ url: schema.url, title: described.title, why: 'forbidden' });
      try {
        const reader = new PersonalRows(this.connection, schema);
        const rows = await reader.about(person, items, { ...(signal ? { signal } : {}), onProgress: (part) => onProgress?.((done + part * weight(items)) / total) });
        if (reader.isTrimmed) unread.push({ url: schema.url, title: described.title, why: 'forbidden' });
        if (rows.length > 0) lists.push({ url: schema.url, part: described.part, title: described.title, description: described.description, rows: await this.rowsOf(schema, rows, signal) });
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        // Removed since: there is nothing in it.
        if (!hasCode(error, 'notFound') && !isTrimmed) unread.push({ url: schema.url, title: described.title, why: hasCode(error, 'forbidden') ? 'forbidden' : 'failed' });
      }
      done += weight(items);
      onProgress?.(done / total);
    }
    return { person, site: this.connection.webUrl, at: this.connection.serverNow(), lists, groups: await this.groupsOf(person), unread, looked: there.length };
  }

  /** One request more for a row with files on it, which lists of the package have only where an owner switched them on. */
  private async rowsOf(schema: ListSchema, rows: readonly FoundRow[], signal: AbortSignal | undefined): Promise<readonly HeldRow[]> {
    const held: HeldRow[] = [];
    for (const found of rows) {
      stopIfAborted(signal);
      const { Id, FileLeafRef: name = '', FileRef: path, Attachments: isAttached } = found.row;
      held.push(toHeld(schema, found, path !== undefined ? [{ name, path }] : isAttached === true ? await new ItemHistory(this.connection, schema).files(Id) : []));
    }
    return held;
  }

  private async groupsOf({ id }: KnownPerson): Promise<readonly string[] | null> {
    try {
      const groups = await this.connection.sp.rows(`_api/web/getUserById(${id})/groups`).select('Title')<readonly { readonly Title: string }[]>();
      return groups.map(({ Title }) => Title);
    } catch (error) {
      if (error instanceof DataError) return hasCode(error, 'notFound') ? [] : null;
      throw error;
    }
  }
}

/** A small list costs a request too. */
function weight(items: number): number {
  return 500 + items;
}

function toHeld(schema: ListSchema, { row, because }: FoundRow, files: readonly HeldFile[]): HeldRow {
  const { columns } = privacyAnswer(schema.url);
  const cells = Object.entries<FieldDefinition>(schema.fields).flatMap(([name, field]): readonly HeldCell[] => {
    if (field.type === 'clientKey') return [];
    const isSecret = columns[name] === 'secret';
    const raw = row[restName(name, field)];
    if (raw === undefined || raw === null || raw === '') return [];
    return [{ name: restName(name, field), title: field.title, text: isSecret ? { fr: '', en: '' } : textOf(raw, field), value: isSecret ? null : valueOf(raw, field), isSecret }];
  });
  return { id: row.Id, because, created: new Date(row.Created), modified: new Date(row.Modified), files, cells };
}

/** As people read it; what is none of its column's as it stands. */
function textOf(raw: unknown, field: FieldDefinition): Readonly<Record<'fr' | 'en', string>> {
  const both = (text: string): Readonly<Record<'fr' | 'en', string>> => ({ fr: text, en: text });
  if (field.type === 'json') {
    return both(readableJson(valueOf(raw, field)).join('\n'));
  }
  const type = fieldType(field);
  const value = type.read(raw, field);
  if (value === UNREADABLE) return both(String(raw));
  return { fr: String(type.toCell(value, field, 'fr') ?? ''), en: String(type.toCell(value, field, 'en') ?? '') };
}

/** JSON as what it says; text that is none as it stands. */
function valueOf(raw: unknown, { type }: FieldDefinition): unknown {
  const value = type === 'json' && typeof raw === 'string' ? parseJson(raw) : undefined;
  return value === undefined ? raw : withoutVersion(value);
}

/** What is stored says its version beside (`defineStored`). */
function withoutVersion(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'version' in value && 'value' in value && Object.keys(value).length === 2 ? value.value : value;
}
