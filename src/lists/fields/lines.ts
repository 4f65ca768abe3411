import type { CommonField, FieldType } from './FieldType';
import { plain, UNREADABLE } from './FieldType';
import { noteXml } from './note';

/** Several short texts, one a line in the list. */
export interface LinesField extends CommonField {
  readonly type: 'lines';
  readonly maxLength?: number;
}

/** In one cell of a file. */
const SEPARATOR = ' | ';

export const lines: FieldType<LinesField, readonly string[]> = {
  ...plain,
  control: 'lines',
  xml: noteXml,
  blank: () => [],
  read: (raw) => (raw === null || raw === undefined ? [] : typeof raw === 'string' ? splitLines(raw) : UNREADABLE),
  write: (value) => value.join('\n'),
  toCell: (value) => value.join(SEPARATOR),
  fromCell: (cell) => ({ value: splitLines(cell) }),
  maxLength: ({ maxLength }) => maxLength ?? null
};

/** One a line, each once; separators of other habits are understood. */
function splitLines(written: string): readonly string[] {
  const parts = written.split(/[\r\n;|]+/).map((part) => part.trim());
  return Array.from(new Set(parts.filter((part) => part !== '')));
}
