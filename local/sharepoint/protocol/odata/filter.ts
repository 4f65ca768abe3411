import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, type Parser } from 'peggy';
import { refusal } from '../../errors';
import { FILTER_DEPTH } from '../../limits';
import type { Expression } from '../../model/query/expression';

let parser: Parser | undefined;

/**
 * Parses a `$filter`.
 * @throws SharePointError `expressionInvalid` (400)
 */
export function parseFilter(text: string): Expression {
  if (depthOf(text) > FILTER_DEPTH) throw refusal('expressionInvalid', text.slice(0, 100));
  parser ??= generate(readFileSync(join(__dirname, 'filter.peggy'), 'utf8'));
  try {
    return parser.parse(text) as Expression;
  } catch {
    throw refusal('expressionInvalid', text.slice(0, 500));
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '(') deepest = Math.max(deepest, ++depth);
    else if (character === ')') depth--;
  }
  return Math.max(deepest, (text.match(/\bnot\b/gi) ?? []).length);
}
