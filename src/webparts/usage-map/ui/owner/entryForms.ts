import type { GenericSchema } from 'valibot';
import { boolean, number, object, optional, string } from 'valibot';
import { blankSite, blankTool, blankUsage } from '../../../../domain/usages/blankEntries';
import type { StoredFormat } from '../../../../domain/stored/defineStored';
import { defineStored } from '../../../../domain/stored/defineStored';
import { columnsOf } from '../../../../domain/usages/csv/columns';
import { titleKey } from '../../../../domain/usages/foldWords';
import { checkAddress } from '../../../../domain/address/safeAddress';
import type { Site, Tool, Usage, UsageMap } from '../../../../domain/usages/usageMap';

export type EntryKind = 'usage' | 'tool' | 'site';

export interface EntryOf {
  readonly usage: Usage;
  readonly tool: Tool;
  readonly site: Site;
}

export type AnyEntry = EntryOf[EntryKind];

type Typed = string | number | boolean;

/** What is typed for an entry: lists as lines of text, numbers as text. */
export type EntryForm = Readonly<Record<string, Typed>>;

export type FieldFault = 'required' | 'double' | 'scheme' | 'malformed' | 'number';

export const tableOf = { usage: 'usages', tool: 'tools', site: 'sites' } as const;

const blank: EntryOf = { usage: blankUsage, tool: blankTool, site: blankSite };

/** What a draft of each kind of entry may hold. */
export const entryDrafts: Readonly<Record<EntryKind, StoredFormat<EntryForm>>> = { usage: draftOf('usage'), tool: draftOf('tool'), site: draftOf('site') };

function draftOf(kind: EntryKind): StoredFormat<EntryForm> {
  const schemaOf = (value: Typed): GenericSchema<unknown, Typed> => {
    if (typeof value === 'boolean') return optional(boolean(), value);
    return typeof value === 'number' ? optional(number(), value) : optional(string(), value);
  };
  const entries = Object.entries(toForm(blank[kind])).map(([name, value]) => [name, schemaOf(value)] as const);
  return defineStored({ name: `draft of a ${kind}`, version: 1, schema: object(Object.fromEntries(entries)) });
}

/** A new entry; a new usage joins the end of the map. */
export function newEntry(kind: EntryKind, map: UsageMap): AnyEntry {
  return kind === 'usage' ? { ...blank.usage, order: map.usages.reduce((last, { order }) => Math.max(last, order), 0) + 1 } : blank[kind];
}

export function toForm(entry: AnyEntry): EntryForm {
  return Object.fromEntries(
    Object.entries(entry)
      .filter(([name]) => name !== 'id' && name !== 'etag')
      .map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : name === 'order' ? String(value) : (value as Typed)])
  );
}

export function fromForm(kind: EntryKind, id: number, form: EntryForm): AnyEntry {
  const entry = blank[kind];
  const values = Object.entries(entry)
    .filter(([name]) => name !== 'id')
    .map(([name, value]) => {
      const typed = form[name] ?? '';
      if (Array.isArray(value)) return [name, lines(String(typed))];
      if (name === 'order') return [name, Number(String(typed).replace(',', '.')) || 0];
      return [name, typeof typed === 'string' ? typed.trim() : typed];
    });
  return { ...entry, ...Object.fromEntries(values), id } as AnyEntry;
}

function lines(text: string): readonly string[] {
  const parts = text.split('\n').map((part) => part.trim());
  return Array.from(new Set(parts.filter((part) => part !== '')));
}

/** What keeps a form from being saved, by field. */
export function checkForm(kind: EntryKind, id: number, form: EntryForm, map: UsageMap): Readonly<Partial<Record<string, FieldFault>>> {
  const faults: Partial<Record<string, FieldFault>> = {};
  for (const [name, column] of columnsOf(tableOf[kind])) {
    const value = String(form[name] ?? '').trim();
    if (column.required && value === '') faults[name] = 'required';
    if (column.type === 'url' && value !== '') {
      const url = checkAddress(value);
      if (!url.ok) faults[name] = url.fault;
    }
    if (column.type === 'number' && value !== '' && !Number.isFinite(Number(value.replace(',', '.')))) faults[name] = 'number';
  }
  const entries: ReadonlyArray<{ readonly id: number; readonly title: string }> = map[tableOf[kind]];
  const key = titleKey(String(form['title'] ?? ''));
  if (key !== '' && entries.some((other) => other.id !== id && titleKey(other.title) === key)) faults['title'] = 'double';
  return faults;
}
