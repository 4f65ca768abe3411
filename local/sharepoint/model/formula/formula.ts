import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, type Parser } from 'peggy';
import { refusal } from '../../errors';
import { collationKey } from '../../storage/collation';
import { FUNCTIONS } from './functions';
import { FormulaError, numberOf, textOf, type FormulaValue } from './value';

/** Syntax tree of a formula. */
export type Formula =
  | { readonly kind: 'value'; readonly value: FormulaValue }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly Formula[] }
  | { readonly kind: 'operation'; readonly operator: string; readonly left: Formula; readonly right: Formula };

/** What a formula is worked out with. */
export interface FormulaScope {
  /** Value of a column by internal name or title; undefined when there is none of that name. */
  column(name: string): FormulaValue | undefined;
  readonly now: Date;
}

/** Characters of a formula (MS docs: 1,024 in a validation formula; calculated columns take more). */
const FORMULA_LENGTH = 8_000;
/** Nested parentheses. */
const FORMULA_DEPTH = 64;

const parsed = new Map<string, Formula>();
let parser: Parser | undefined;

/**
 * Parses a formula.
 * @throws SharePointError `formulaInvalid` (400) for a syntax error or an unknown function
 */
export function parseFormula(text: string): Formula {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  if (text.length > FORMULA_LENGTH || (text.match(/\(/g)?.length ?? 0) > FORMULA_DEPTH) throw refusal('formulaInvalid');
  parser ??= generate(readFileSync(join(__dirname, 'formula.peggy'), 'utf8'));
  let formula: Formula;
  try {
    formula = parser.parse(text.trim()) as Formula;
  } catch {
    throw refusal('formulaInvalid');
  }
  requireKnownFunctions(formula);
  if (parsed.size > 1_000) parsed.clear();
  parsed.set(text, formula);
  return formula;
}

/** Names of the columns that a formula reads. */
export function columnsOf(formula: Formula): string[] {
  switch (formula.kind) {
    case 'value':
      return [];
    case 'column':
      return [formula.name];
    case 'call':
      return formula.operands.flatMap(columnsOf);
    case 'operation':
      return [...columnsOf(formula.left), ...columnsOf(formula.right)];
  }
}

/**
 * Works a formula out.
 * @throws FormulaError where a spreadsheet shows `#VALUE!`, `#DIV/0!` or `#NAME?`
 */
export function evaluate(formula: Formula, scope: FormulaScope): FormulaValue {
  switch (formula.kind) {
    case 'value':
      return formula.value;
    case 'column': {
      const value = scope.column(formula.name);
      if (value === undefined) throw new FormulaError('#NAME?');
      return value;
    }
    case 'call': {
      const call = FUNCTIONS[formula.name];
      if (call === undefined) throw new FormulaError('#NAME?');
      return call(formula.operands.map((operand) => () => evaluate(operand, scope)), scope.now);
    }
    case 'operation':
      return operate(formula.operator, evaluate(formula.left, scope), evaluate(formula.right, scope));
  }
}

function operate(operator: string, left: FormulaValue, right: FormulaValue): FormulaValue {
  switch (operator) {
    case '+':
    case '-': {
      const result = numberOf(left) + (operator === '+' ? numberOf(right) : -numberOf(right));
      return result;
    }
    case '*':
      return numberOf(left) * numberOf(right);
    case '/': {
      const divisor = numberOf(right);
      if (divisor === 0) throw new FormulaError('#DIV/0!');
      return numberOf(left) / divisor;
    }
    case '^':
      return numberOf(left) ** numberOf(right);
    case '&':
      return textOf(left) + textOf(right);
    default:
      return compare(operator, left, right);
  }
}

function compare(operator: string, left: FormulaValue, right: FormulaValue): boolean {
  const difference = order(left, right);
  switch (operator) {
    case '=':
      return difference === 0;
    case '<>':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '>':
      return difference > 0;
    case '<=':
      return difference <= 0;
    default:
      return difference >= 0;
  }
}

/** Texts by their collation, everything else as numbers; an empty value is `""` beside a text and 0 beside a number. */
function order(left: FormulaValue, right: FormulaValue): number {
  if (typeof left === 'string' || typeof right === 'string') {
    if ((typeof left === 'string' || left === null) && (typeof right === 'string' || right === null)) {
      const [a, b] = [collationKey(left ?? ''), collationKey(right ?? '')];
      return a < b ? -1 : a > b ? 1 : 0;
    }
    return typeof left === 'string' ? 1 : -1;
  }
  return numberOf(left) - numberOf(right);
}

function requireKnownFunctions(formula: Formula): void {
  if (formula.kind === 'call') {
    if (!Object.hasOwn(FUNCTIONS, formula.name)) throw refusal('formulaInvalid');
    formula.operands.forEach(requireKnownFunctions);
  } else if (formula.kind === 'operation') {
    requireKnownFunctions(formula.left);
    requireKnownFunctions(formula.right);
  }
}
