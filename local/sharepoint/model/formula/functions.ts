import { dateOf, FormulaError, numberOf, textOf, truthOf, type FormulaValue } from './value';

/** An operand that is worked out when it is needed: `IF` looks at one branch. */
type Operand = () => FormulaValue;
type FormulaFunction = (operands: readonly Operand[], now: Date) => FormulaValue;

const at = (operands: readonly Operand[], index: number): FormulaValue => {
  const operand = operands[index];
  if (operand === undefined) throw new FormulaError('#VALUE!');
  return operand();
};
const optional = (operands: readonly Operand[], index: number, fallback: FormulaValue): FormulaValue => operands[index]?.() ?? fallback;
const ofText = (work: (text: string) => FormulaValue): FormulaFunction => (operands) => work(textOf(at(operands, 0)));
const ofNumber = (work: (value: number, second: number) => number): FormulaFunction => (operands) => work(numberOf(at(operands, 0)), numberOf(optional(operands, 1, 0)));
const ofDate = (work: (date: Date) => number): FormulaFunction => (operands) => work(dateOf(at(operands, 0)));
const numbers = (operands: readonly Operand[]): number[] => operands.map((operand) => operand()).filter((value) => value !== null).map(numberOf);
const failing = (work: Operand): boolean => {
  try {
    work();
    return false;
  } catch {
    return true;
  }
};
/** Rounds half away from zero, as spreadsheets do. */
const rounded = (value: number, digits: number, round: (magnitude: number) => number): number => {
  const scale = 10 ** digits;
  return (Math.sign(value) * round(Math.abs(value) * scale)) / scale;
};
const position = (operands: readonly Operand[], fold: (text: string) => string): number => {
  const start = numberOf(optional(operands, 2, 1)) - 1;
  const index = fold(textOf(at(operands, 1))).indexOf(fold(textOf(at(operands, 0))), start);
  if (index < 0) throw new FormulaError('#VALUE!');
  return index + 1;
};
const months = (from: Date, to: Date): number => (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() - (to.getUTCDate() < from.getUTCDate() ? 1 : 0);

/** Functions of formulas by name (MS docs: calculated field formulas and functions). */
export const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  IF: (operands) => (truthOf(at(operands, 0)) ? at(operands, 1) : optional(operands, 2, false)),
  AND: (operands) => operands.every((operand) => truthOf(operand())),
  OR: (operands) => operands.some((operand) => truthOf(operand())),
  NOT: (operands) => !truthOf(at(operands, 0)),
  ISBLANK: (operands) => at(operands, 0) === null,
  ISNUMBER: (operands) => typeof at(operands, 0) === 'number',
  ISTEXT: (operands) => typeof at(operands, 0) === 'string',
  ISERROR: (operands) => failing(() => at(operands, 0)),
  IFERROR: (operands) => (failing(() => at(operands, 0)) ? at(operands, 1) : at(operands, 0)),
  CHOOSE: (operands) => at(operands, numberOf(at(operands, 0))),
  LEN: ofText((text) => text.length),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  PROPER: ofText((text) => text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())),
  TRIM: ofText((text) => text.trim().replace(/ +/g, ' ')),
  VALUE: ofText((text) => numberOf(text)),
  LEFT: (operands) => textOf(at(operands, 0)).slice(0, numberOf(optional(operands, 1, 1))),
  RIGHT: (operands) => {
    const length = numberOf(optional(operands, 1, 1));
    return length === 0 ? '' : textOf(at(operands, 0)).slice(-length);
  },
  MID: (operands) => textOf(at(operands, 0)).substr(numberOf(at(operands, 1)) - 1, numberOf(at(operands, 2))),
  CONCATENATE: (operands) => operands.map((operand) => textOf(operand())).join(''),
  REPT: (operands) => textOf(at(operands, 0)).repeat(Math.min(255, Math.max(0, numberOf(at(operands, 1))))),
  EXACT: (operands) => textOf(at(operands, 0)) === textOf(at(operands, 1)),
  FIND: (operands) => position(operands, (text) => text),
  SEARCH: (operands) => position(operands, (text) => text.toLowerCase()),
  SUBSTITUTE: (operands) => textOf(at(operands, 0)).replaceAll(textOf(at(operands, 1)), () => textOf(at(operands, 2))),
  REPLACE: (operands) => {
    const text = textOf(at(operands, 0));
    const start = numberOf(at(operands, 1)) - 1;
    return text.slice(0, start) + textOf(at(operands, 3)) + text.slice(start + numberOf(at(operands, 2)));
  },
  SUM: (operands) => numbers(operands).reduce((sum, value) => sum + value, 0),
  AVERAGE: (operands) => {
    const values = numbers(operands);
    if (values.length === 0) throw new FormulaError('#DIV/0!');
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  },
  MIN: (operands) => Math.min(...numbers(operands)),
  MAX: (operands) => Math.max(...numbers(operands)),
  COUNT: (operands) => operands.filter((operand) => typeof operand() === 'number').length,
  COUNTA: (operands) => operands.filter((operand) => operand() !== null).length,
  ABS: ofNumber(Math.abs),
  INT: ofNumber(Math.floor),
  ROUND: ofNumber((value, digits) => rounded(value, digits, Math.round)),
  ROUNDUP: ofNumber((value, digits) => rounded(value, digits, Math.ceil)),
  ROUNDDOWN: ofNumber((value, digits) => rounded(value, digits, Math.floor)),
  MOD: ofNumber((value, divisor) => {
    if (divisor === 0) throw new FormulaError('#DIV/0!');
    return value - divisor * Math.floor(value / divisor);
  }),
  POWER: ofNumber((value, exponent) => value ** exponent),
  SQRT: ofNumber((value) => {
    if (value < 0) throw new FormulaError('#NUM!');
    return Math.sqrt(value);
  }),
  TODAY: (_, now) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())),
  NOW: (_, now) => now,
  YEAR: ofDate((date) => date.getUTCFullYear()),
  MONTH: ofDate((date) => date.getUTCMonth() + 1),
  DAY: ofDate((date) => date.getUTCDate()),
  HOUR: ofDate((date) => date.getUTCHours()),
  MINUTE: ofDate((date) => date.getUTCMinutes()),
  SECOND: ofDate((date) => date.getUTCSeconds()),
  WEEKDAY: ofDate((date) => date.getUTCDay() + 1),
  DATE: (operands) => new Date(Date.UTC(numberOf(at(operands, 0)), numberOf(at(operands, 1)) - 1, numberOf(at(operands, 2)))),
  DATEDIF: (operands) => {
    const [from, to] = [dateOf(at(operands, 0)), dateOf(at(operands, 1))];
    if (from > to) throw new FormulaError('#NUM!');
    switch (textOf(at(operands, 2)).toUpperCase()) {
      case 'D':
        return Math.floor((to.getTime() - from.getTime()) / 86_400_000);
      case 'M':
        return months(from, to);
      case 'Y':
        return Math.floor(months(from, to) / 12);
      default:
        throw new FormulaError('#NUM!');
    }
  },
  TEXT: (operands) => formatted(at(operands, 0), textOf(at(operands, 1)))
};

/** The formats that formulas use most: fixed decimals, leading zeros, and parts of a date. */
function formatted(value: FormulaValue, format: string): string {
  if (value instanceof Date) {
    const two = (part: number): string => String(part).padStart(2, '0');
    const parts: Readonly<Record<string, string>> = {
      yyyy: String(value.getUTCFullYear()), yy: two(value.getUTCFullYear() % 100), mm: two(value.getUTCMonth() + 1), m: String(value.getUTCMonth() + 1),
      dd: two(value.getUTCDate()), d: String(value.getUTCDate()), hh: two(value.getUTCHours()), ss: two(value.getUTCSeconds())
    };
    return format.replace(/yyyy|yy|mm|m|dd|d|hh|ss/gi, (part) => parts[part.toLowerCase()] ?? part);
  }
  const decimals = /\.([0#]+)/.exec(format)?.[1]?.length ?? 0;
  const integers = /^[#,]*(0+)/.exec(format)?.[1]?.length ?? 1;
  const [whole = '', fraction] = Math.abs(numberOf(value)).toFixed(decimals).split('.');
  return `${numberOf(value) < 0 ? '-' : ''}${whole.padStart(integers, '0')}${fraction === undefined ? '' : `.${fraction}`}`;
}
