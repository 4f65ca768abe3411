import { refusal } from '../../errors';
import { KQL_DEPTH, KQL_LENGTH } from '../../limits';

/** How a property restriction compares. */
export type KqlOperator = ':' | '=' | '<>' | '<' | '>' | '<=' | '>=' | '..';

/** A query in Keyword Query Language (MS docs: KQL syntax reference). */
export type Kql =
  | { readonly kind: 'all' }
  | { readonly kind: 'text'; readonly text: string; readonly prefix: boolean }
  | { readonly kind: 'property'; readonly name: string; readonly operator: KqlOperator; readonly value: string; readonly prefix: boolean; /** End of a range, for `..`. */ readonly until?: string }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Kql[] }
  | { readonly kind: 'not'; readonly operand: Kql };

/** A word, a quoted text, a restriction up to its operator, or a parenthesis; each match begins where the last one ended. */
const TOKEN = /\s*(?:(?<property>[\p{L}_][\p{L}\p{N}_.]*)(?<operator>:|<>|<=|>=|=|<|>)|(?<open>[+-]?\()|(?<close>\))|(?<sign>[+-]?)"(?<quoted>[^"]*)"(?<star>\*?)|(?<word>[^\s()"]+))/uy;

interface Token {
  readonly property?: string;
  readonly operator?: string;
  readonly open?: string;
  readonly close?: string;
  readonly sign?: string;
  readonly quoted?: string;
  readonly star?: string;
  readonly word?: string;
}

/**
 * Reads a query. Words and restrictions side by side must all hold; restrictions of the same property side by side are
 * alternatives.
 * @throws SharePointError `badRequest` (400) when it is too long or too deep, or a parenthesis or quotation mark is left open
 */
export function parseKql(text: string): Kql {
  if (text.length > KQL_LENGTH) throw refusal('badRequest', 'querytext');
  const tokens = tokensOf(text);
  const reader = new Reader(tokens);
  const query = reader.alternatives(0);
  if (!reader.atEnd) throw refusal('badRequest', 'querytext');
  return query;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const trimmed = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed);
    if (match?.groups === undefined) throw refusal('badRequest', 'querytext');
    tokens.push(match.groups);
  }
  return tokens;
}

class Reader {
  private position = 0;

  public constructor(private readonly tokens: readonly Token[]) {}

  public get atEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  public alternatives(depth: number): Kql {
    if (depth > KQL_DEPTH) throw refusal('badRequest', 'querytext');
    const operands = [this.sequence(depth)];
    while (this.isWord('OR')) {
      this.position++;
      operands.push(this.sequence(depth));
    }
    return operands.length === 1 && operands[0] !== undefined ? operands[0] : { kind: 'or', operands };
  }

  private sequence(depth: number): Kql {
    const runs: Kql[][] = [[]];
    while (!this.atEnd && this.tokens[this.position]?.close === undefined && !this.isWord('OR')) {
      if (this.isWord('AND')) {
        this.position++;
        runs.push([]);
      } else {
        runs.at(-1)?.push(this.operand(depth));
      }
    }
    const operands = runs.flatMap(alternativesOfOneProperty);
    if (operands.length === 0) return { kind: 'all' };
    return operands.length === 1 && operands[0] !== undefined ? operands[0] : { kind: 'and', operands };
  }

  private operand(depth: number): Kql {
    const token = this.tokens[this.position++] ?? {};
    if (token.word === 'NOT') return this.denied(depth);
    if (token.open !== undefined) return negated(token.open.startsWith('-'), this.group(depth));
    if (token.property !== undefined) return this.restriction(token.property, token.operator as KqlOperator, depth);
    if (token.quoted !== undefined) return negated(token.sign === '-', { kind: 'text', text: token.quoted, prefix: token.star === '*' });
    const word = token.word ?? '';
    const bare = word.replace(/^[+-](?=.)/, '');
    if (/^\*+$/.test(bare)) return negated(word.startsWith('-'), { kind: 'all' });
    return negated(word.startsWith('-'), { kind: 'text', text: bare.replace(/\*+$/, ''), prefix: bare.endsWith('*') });
  }

  /** Two denials in a row are none, so that many of them make no deep query. */
  private denied(depth: number): Kql {
    let times = 1;
    for (; this.isWord('NOT'); times++) this.position++;
    return this.atEnd ? { kind: 'all' } : negated(times % 2 === 1, this.operand(depth));
  }

  private group(depth: number): Kql {
    const inside = this.alternatives(depth + 1);
    if (this.tokens[this.position]?.close === undefined) throw refusal('badRequest', 'querytext');
    this.position++;
    return inside;
  }

  /** `prop:value`, `prop:"a b"`, `prop:a..b`, `prop:(a OR b)`. */
  private restriction(name: string, operator: KqlOperator, depth: number): Kql {
    const token = this.tokens[this.position++];
    if (token === undefined) throw refusal('badRequest', 'querytext');
    if (token.open !== undefined) return within(name, operator, this.group(depth));
    if (token.quoted !== undefined) return { kind: 'property', name, operator, value: token.quoted, prefix: token.star === '*' };
    // An address or a time is one value, although its start reads as another restriction (`http:`, `2026-01-01T10:`).
    const rest = token.property === undefined ? '' : (this.tokens[this.position]?.word ?? '');
    if (rest !== '') this.position++;
    const value = `${token.property ?? ''}${token.operator ?? ''}${rest}${token.word ?? ''}`;
    if (value === '') throw refusal('badRequest', 'querytext');
    const [from = '', until] = value.split('..');
    if (until !== undefined && operator !== '<>') return { kind: 'property', name, operator: '..', value: from, until, prefix: false };
    return { kind: 'property', name, operator, value: value.replace(/\*+$/, ''), prefix: value.endsWith('*') };
  }

  private isWord(word: string): boolean {
    return this.tokens[this.position]?.word === word;
  }
}

function negated(not: boolean, operand: Kql): Kql {
  return not ? { kind: 'not', operand } : operand;
}

/** The words inside `prop:(…)` are values of that property. */
function within(name: string, operator: KqlOperator, query: Kql): Kql {
  switch (query.kind) {
    case 'text':
      return { kind: 'property', name, operator, value: query.text, prefix: query.prefix };
    case 'not':
      return { kind: 'not', operand: within(name, operator, query.operand) };
    case 'and':
    case 'or':
      return { kind: query.kind, operands: query.operands.map((operand) => within(name, operator, operand)) };
    default:
      return query;
  }
}

/** `filetype:pdf filetype:docx` is one or the other (MS docs: KQL, property restrictions). */
function alternativesOfOneProperty(operands: readonly Kql[]): Kql[] {
  const groups = new Map<string, Kql[]>();
  for (const [index, operand] of operands.entries()) {
    const key = operand.kind === 'property' && (operand.operator === ':' || operand.operator === '=') ? operand.name.toLowerCase() : `#${index}`;
    groups.set(key, [...(groups.get(key) ?? []), operand]);
  }
  return [...groups.values()].map((group) => (group.length === 1 && group[0] !== undefined ? group[0] : { kind: 'or', operands: group }));
}
