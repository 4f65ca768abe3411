import type { Cell } from '../../export/writeCsv';
import type { UsageMap } from '../usageMap';
import type { LinkRow, RowOf, TableName, ToolRow } from './columns';
import { choiceWord, columnsOf } from './columns';

export type Language = 'fr' | 'en';

/** Values of a column that holds several, in one cell. */
export const listSeparator = ' | ';

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

/** A table as cells for `writeCsv`, with headers and choices in the language. */
export function exportCells(table: TableName, map: UsageMap, language: Language): ReadonlyArray<readonly Cell[]> {
  const columns = columnsOf(table);
  const rows = tableRows(table, map).map((row) => {
    const values = row as unknown as Readonly<Record<string, unknown>>;
    return columns.map(([name, column]): Cell => {
      const value = values[name];
      if (Array.isArray(value)) return value.join(listSeparator);
      if (typeof value === 'boolean') return value ? (language === 'fr' ? 'oui' : 'yes') : '';
      if (typeof value === 'number') return value;
      return column.type === 'choice' ? choiceWord(column, String(value), language) : String(value ?? '');
    });
  });
  return [columns.map(([, column]) => column[language]), ...rows];
}
