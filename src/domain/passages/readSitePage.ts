import { array, looseObject, number, optional, parse, safeParse, string, unknown } from 'valibot';
import { parseJson } from '../stored/parseJson';
import type { ImportedText } from './ImportedText';
import { readHtml } from './readHtml';

const position = looseObject({ zoneIndex: optional(number(), 0), sectionIndex: optional(number(), 0), controlIndex: optional(number(), 0) });
const textPart = looseObject({ innerHTML: string(), position });

/**
 * Passages of a modern page: its texts in the order in which they are read, section by section, column by column. Its other web parts say nothing here.
 * @param canvas the page's `CanvasContent1`: JSON, one entry a part; of older pages, HTML
 */
export function readSitePage(canvas: string): ImportedText {
  const entries = safeParse(array(unknown()), parseJson(canvas));
  if (!entries.success) return readHtml(canvas);
  const parts = entries.output.flatMap((entry) => (safeParse(textPart, entry).success ? [parse(textPart, entry)] : []));
  const order = ({ position: { zoneIndex, sectionIndex, controlIndex } }: (typeof parts)[number]): readonly number[] => [zoneIndex, sectionIndex, controlIndex];
  const sorted = [...parts].sort((one, other) => order(one).map((place, index) => place - (order(other)[index] ?? 0)).find((difference) => difference !== 0) ?? 0);
  return readHtml(sorted.map(({ innerHTML }) => `<div>${innerHTML}</div>`).join(''));
}
