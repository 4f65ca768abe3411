import type { Cell, Language } from '../../columns/Column';
import { exchangeColumns } from './exchangeColumns';
import type { ExchangedIdea } from './ExchangedIdea';
import { writeDay } from './days';
import { IDEAS_FORMAT } from './readIdeasFile';

/** Ideas as the rows of a CSV file (`writeCsv`), their header first, in the language. */
export function ideaCells(ideas: readonly ExchangedIdea[], language: Language): readonly (readonly Cell[])[] {
  const rows = ideas.map((idea) => exchangeColumns.map(({ property, toCell }) => toCell(idea[property], language)));
  return [exchangeColumns.map(({ title }) => title[language]), ...rows];
}

/** Ideas as JSON, for machines: the same in each language, what is not known left out. */
export function ideasJson(ideas: readonly ExchangedIdea[]): string {
  const written = ideas.map((idea) =>
    Object.fromEntries(
      exchangeColumns.flatMap(({ property }) => {
        const value = idea[property];
        return value === null || value === '' ? [] : [[property, value instanceof Date ? writeDay(value) : value]];
      })
    )
  );
  return `${JSON.stringify({ ...IDEAS_FORMAT, ideas: written }, null, 1)}\n`;
}
