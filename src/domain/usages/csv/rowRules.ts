import { titleKey } from '../foldWords';
import type { UsageMap } from '../usageMap';
import { usageLinkKinds } from '../usageMap';
import type { TableName } from './columns';

/** Of a row, by property. */
export type Values = Readonly<Record<string, unknown>>;

export function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(' | ') : value === undefined || value === null ? '' : String(value);
}

function isToUsage({ kind }: Values): boolean {
  return (usageLinkKinds as readonly unknown[]).includes(kind);
}

/** What makes two rows of a table the same thing. Line ends part titles: a key of a title has none. */
export function rowKey(table: TableName, row: Values): string {
  if (table !== 'links') return titleKey(shown(row['title']));
  const [usage, tool, other] = [row['usage'], row['tool'], row['otherTool']].map((end) => titleKey(shown(end)));
  return isToUsage(row) ? `usage\n${usage}\n${tool}` : ['tools', ...[tool, other].sort()].join('\n');
}

/** Keys of what links and tools may name. */
export interface KnownTitles {
  readonly usages: ReadonlySet<string>;
  readonly tools: ReadonlySet<string>;
}

export function knownTitles({ usages, tools }: UsageMap): KnownTitles {
  const keysOf = (entries: ReadonlyArray<{ readonly title: string }>): ReadonlySet<string> => new Set(entries.map(({ title }) => titleKey(title)));
  return { usages: keysOf(usages), tools: keysOf(tools) };
}

export interface EndFault {
  readonly fault: 'usageUnknown' | 'toolUnknown' | 'sameTool' | 'endTooMany';
  readonly column: 'usage' | 'tool' | 'otherTool';
}

/** What is wrong with the ends of a link. */
export function checkEnds(row: Values, { usages, tools }: KnownTitles): EndFault | undefined {
  const keyOf = (column: EndFault['column']): string => titleKey(shown(row[column]));
  if (!tools.has(keyOf('tool'))) return { fault: 'toolUnknown', column: 'tool' };
  if (isToUsage(row)) {
    if (!usages.has(keyOf('usage'))) return { fault: 'usageUnknown', column: 'usage' };
    return keyOf('otherTool') === '' ? undefined : { fault: 'endTooMany', column: 'otherTool' };
  }
  if (!tools.has(keyOf('otherTool'))) return { fault: 'toolUnknown', column: 'otherTool' };
  if (keyOf('tool') === keyOf('otherTool')) return { fault: 'sameTool', column: 'otherTool' };
  return keyOf('usage') === '' ? undefined : { fault: 'endTooMany', column: 'usage' };
}
