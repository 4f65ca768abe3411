import type { Column } from '../../columns/Column';
import type { Site, Tool, Usage } from '../usageMap';

/** The four tables of the map, each a file of its own. */
export const tableNames = ['usages', 'tools', 'links', 'sites'] as const;
export type TableName = (typeof tableNames)[number];

/** A link as a file names it: by titles, because ids mean nothing outside the lists. */
export interface LinkRow {
  readonly id: number;
  readonly kind: string;
  readonly usage: string;
  readonly tool: string;
  readonly otherTool: string;
  readonly why: string;
}

/** A tool as a file names it: the tool that replaces it by its title. */
export type ToolRow = Omit<Tool, 'replacedById'> & { readonly replacedBy: string };

export interface RowOf {
  readonly usages: Usage;
  readonly tools: ToolRow;
  readonly links: LinkRow;
  readonly sites: Site;
}

/** The columns of an entry as files have them: another thing is named by its title. */
export function fileColumns(columns: readonly Column[]): readonly Column[] {
  return columns.map((column) => (column.control === 'lookup' ? { ...column, property: column.property.replace(/Id$/, ''), blank: '' } : column));
}
