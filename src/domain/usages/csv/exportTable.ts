import type { Cell, Column } from '../../columns/Column';
import type { UsageMap } from '../usageMap';
import type { LinkRow, RowOf, TableName, ToolRow } from './columns';
import { fileColumns } from './columns';

export type Language = 'fr' | 'en';

/** The rows of a table as files name them: other things by their titles. */
export function tableRows<T extends TableName>(table: T, map: UsageMap): ReadonlyArray<RowOf[T]>;
export function tableRows(table: TableName, map: UsageMap): ReadonlyArray<RowOf[TableName]> {
  const toolTitle = new Map(map.tools.map(({ id, title }) => [id, title]));
  const usageTitle = new Map(map.usages.map(({ id, title }) => [id, title]));
  switch (table) {
    case 'usages':
      return map.usages;
    case 'sites':
      return map.sites;
    case 'tools':
      return map.tools.map(({ replacedById, ...tool }): ToolRow => ({ ...tool, replacedBy: toolTitle.get(replacedById) ?? '' }));
    case 'links':
      return map.links.map(
        ({ id, kind, usageId, toolId, otherToolId, why }): LinkRow => ({
          id,
          kind,
          why,
          usage: usageTitle.get(usageId) ?? '',
          tool: toolTitle.get(toolId) ?? '',
          otherTool: toolTitle.get(otherToolId) ?? ''
        })
      );
  }
}

/**
 * A table as cells for `writeCsv`, with headers and choices in the language.
 * @param columns of the table's entries
 */
export function exportCells(table: TableName, columns: readonly Column[], map: UsageMap, language: Language): ReadonlyArray<readonly Cell[]> {
  const written = fileColumns(columns);
  const rows = tableRows(table, map).map((row) => {
    const values = new Map<string, unknown>(Object.entries(row));
    return written.map(({ property, toCell }) => toCell(values.get(property), language));
  });
  return [written.map(({ title }) => title[language]), ...rows];
}
