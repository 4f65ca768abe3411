import { number, object, optional, safeParse, string } from 'valibot';
import { parseJson } from '../stored/parseJson';
import type { ImportedText } from './ImportedText';
import { readHtml } from './readHtml';

const position = object({ zoneIndex: optional(number(), 0), sectionIndex: optional(number(), 0), controlIndex: optional(number(), 0) });
const textPart = object({ innerHTML: string(), position });

/**
 * Passages of a modern page: its texts in the order in which they are read, section by section, column by column. Its other web parts say nothing here.
 * @param canvas the page's `CanvasContent1`: JSON, one entry a part; of older pages, HTML
 */
export function readSitePage(canvas: string): ImportedText {
  const entries = parseJson(canvas);
  if (!Array.isArray(entries)) return readHtml(canvas);
  const parts = entries.flatMap((entry: unknown) => {
    const part = safeParse(textPart, entry);
    return part.success ? [part.output] : [];
  });
  const order = ({ position: { zoneIndex, sectionIndex, controlIndex } }: (typeof parts)[number]): readonly number[] => [zoneIndex, sectionIndex, controlIndex];
  const sorted = [...parts].sort((one, other) => order(one).map((place, index) => place - (order(other)[index] ?? 0)).find((difference) => difference !== 0) ?? 0);
  return readHtml(sorted.map(({ innerHTML }) => `<div>${innerHTML}</div>`).join(''));
}
