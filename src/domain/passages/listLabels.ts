/** How a number of a list is written. */
export type NumberFormat = 'decimal' | 'decimalZero' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

/** A number as a list writes it, e.g. 3 as `3`, `c` or `iii`; letters go on with `aa`. */
export function numberAs(format: NumberFormat, value: number): string {
  if (format === 'decimal' || value < 1) return String(value);
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  const text = format === 'lowerRoman' || format === 'upperRoman' ? roman(value) : letters(value);
  return format.startsWith('upper') ? text.toUpperCase() : text;
}

/** Letters of symbol fonts, and dashes, stand for a bullet; only what counts or has a letter and a sign behind it is a number. */
export function isNumberLabel(label: string): boolean {
  return /\p{Nd}/u.test(label) || (label.length > 1 && /^[([]?\p{L}/u.test(label));
}

function letters(value: number): string {
  const index = value - 1;
  // As browsers and spreadsheets: 27 is `aa`.
  return (index >= 26 ? letters(Math.floor(index / 26)) : '') + String.fromCharCode(97 + (index % 26));
}

const romans = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']
] as const;

function roman(value: number): string {
  if (value > 3999) return String(value);
  const [size, sign] = romans.find(([least]) => least <= value) ?? [0, ''];
  return size === 0 ? '' : sign + roman(value - size);
}

const htmlTypes: Readonly<Record<string, NumberFormat>> = {
  a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman',
  'lower-alpha': 'lowerLetter', 'lower-latin': 'lowerLetter', 'upper-alpha': 'upperLetter', 'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman', 'decimal-leading-zero': 'decimalZero'
};

/** The labels of a list of HTML, as a browser writes them; '' for each of a list without numbers. */
export function htmlLabels(list: Element): ReadonlyMap<Element, string> {
  const items = [...list.children].filter(({ tagName }) => tagName === 'LI');
  if (list.tagName !== 'OL') return new Map(items.map((item) => [item, '']));
  const isReversed = list.hasAttribute('reversed');
  let value = wholeNumber(list.getAttribute('start')) ?? (isReversed ? items.length : 1);
  return new Map(
    items.map((item) => {
      value = wholeNumber(item.getAttribute('value')) ?? value;
      const label = `${numberAs(formatOf(item, list), value)}.`;
      value += isReversed ? -1 : 1;
      return [item, label];
    })
  );
}

function formatOf(item: Element, list: Element): NumberFormat {
  const named = [item, list].flatMap((element) => [/list-style-type:\s*([\w-]+)/i.exec(element.getAttribute('style') ?? '')?.[1], element.getAttribute('type')]);
  return named.map((name) => (name ? htmlTypes[name] : undefined)).find(Boolean) ?? 'decimal';
}

/** Numbers that no list has are none: a document may say anything. */
function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : undefined;
}
