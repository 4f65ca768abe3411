import { refusal } from '../../errors';

/** An argument of a segment: `'Title'`, `5`, `guid'…'`, `true`, `null`, `name=value`, or JSON given through an alias. */
export interface Argument {
  /** Absent when positional. */
  readonly name?: string;
  readonly value: unknown;
}

/** One segment of a resource path: `lists`, `items(5)`, `getByTitle('Polls')`. */
export interface Segment {
  readonly name: string;
  /** Absent when the segment has no parentheses. */
  readonly arguments?: readonly Argument[];
  /** As the client wrote it, for messages. */
  readonly text: string;
}

/** What `@p1` stands for. */
export type AliasLookup = (name: string) => string | undefined;

/**
 * Cuts a decoded resource path into segments. Slashes and parentheses inside quotes belong to the text.
 * @throws SharePointError `expressionInvalid` (400)
 */
export function parsePath(path: string, alias: AliasLookup): Segment[] {
  const segments: Segment[] = [];
  for (const text of splitOutsideQuotes(withoutStrayQuote(path), '/')) {
    if (text === '') continue;
    const open = text.indexOf('(');
    if (open < 0) {
      segments.push({ name: text, text });
      continue;
    }
    if (!text.endsWith(')')) throw refusal('expressionInvalid', path);
    const inside = text.slice(open + 1, -1);
    const parts = inside.trim() === '' ? [] : splitOutsideQuotes(inside, ',');
    segments.push({ name: text.slice(0, open), text, arguments: parts.map((part) => parseArgument(part.trim(), alias)) });
  }
  return segments;
}

/**
 * SharePoint passes over a quote that nothing opened behind a whole path, with the parenthesis after it: the CLI for Microsoft 365 has
 * always asked for `GetSiteScripts'` and `UserCustomActions('…')')`.
 */
function withoutStrayQuote(path: string): string {
  return path.split("'").length % 2 === 0 ? path.replace(/(?<=[\w)])'$|(?<=\))'\)$/, '') : path;
}

function parseArgument(text: string, alias: AliasLookup): Argument {
  const named = /^([A-Za-z_][\w.]*)\s*=\s*/.exec(text);
  if (named?.[1] !== undefined) return { name: named[1], value: parseLiteral(text.slice(named[0].length), alias) };
  return { value: parseLiteral(text, alias) };
}

/**
 * Reads a literal of a URL.
 * @throws SharePointError `expressionInvalid` (400)
 */
export function parseLiteral(text: string, alias: AliasLookup): unknown {
  if (text.startsWith('@')) {
    const meant = alias(text);
    if (meant === undefined) throw refusal('parameterMissing', text);
    if (meant.startsWith('@')) throw refusal('expressionInvalid', meant);
    return parseLiteral(meant.trim(), alias);
  }
  const quoted = /^(?:guid|datetime|binary|X)?'((?:[^']|'')*)'$/is.exec(text);
  if (quoted) return (quoted[1] ?? '').replaceAll("''", "'");
  if (/^-?\d+(\.\d+)?[lfdm]?$/i.test(text)) return Number.parseFloat(text);
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  if (/^null$/i.test(text) || text === '') return null;
  if (/^[{[]/.test(text)) {
    return parseJson(text);
  }
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text)) return text;
  throw refusal('expressionInvalid', text.slice(0, 200));
}

/** JSON, also with the single quotes that documentation of SharePoint shows (`{'High':'0','Low':'1'}`). */
function parseJson(text: string): unknown {
  for (const candidate of [text, text.replaceAll("'", '"')]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      continue;
    }
  }
  throw refusal('expressionInvalid', text.slice(0, 200));
}

/** Splits at `separator` where it stands outside quotes, parentheses and braces. */
export function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (character === '(' || character === '{' || character === '[') depth++;
    else if (character === ')' || character === '}' || character === ']') depth--;
    else if (character === separator && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  if (quoted || depth !== 0) throw refusal('expressionInvalid', text.slice(0, 500));
  parts.push(text.slice(start));
  return parts;
}
