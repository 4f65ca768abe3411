import type { NumberFormat } from '../listLabels';
import { numberAs } from '../listLabels';
import { child, children, valueOf } from './xml';

interface Level {
  readonly start: number;
  readonly format: NumberFormat | 'bullet' | 'none';
  /** As Word writes it: `%1.%2`. */
  readonly text: string;
  /** Numbers of the levels above are written as figures, whatever their own format. */
  readonly isLegal: boolean;
  /** The level after which it begins again; 0: never; undefined: any above it. */
  readonly restart: number | undefined;
}

interface NumberedList {
  /** Lists of the same definition count together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Where a paragraph stands in which list. */
export interface Numbered {
  readonly list: string;
  readonly level: number;
}

const formats: Readonly<Record<string, Level['format']>> = {
  decimal: 'decimal', decimalZero: 'decimalZero', lowerLetter: 'lowerLetter', upperLetter: 'upperLetter', lowerRoman: 'lowerRoman', upperRoman: 'upperRoman', bullet: 'bullet', none: 'none'
};

/** The lists of a document, from its `numbering.xml` (ECMA-376 part 1, 17.9), and how far each has counted. */
export class Numbering {
  private readonly lists = new Map<string, NumberedList>();
  private readonly counts = new Map<string, Map<number, number>>();
  private readonly begun = new Set<string>();

  public constructor(root: Element | undefined) {
    if (!root) return;
    const definitions = children(root, 'abstractNum');
    for (const list of children(root, 'num')) {
      const named = definitions.find((definition) => idOf(definition) === valueOf(list, 'abstractNumId'));
      const link = valueOf(named, 'numStyleLink');
      const definition = link === '' ? named : definitions.find((other) => valueOf(other, 'styleLink') === link);
      if (definition) this.lists.set(list.getAttribute('w:numId') ?? '', listOf(idOf(definition), definition, list));
    }
  }

  /** The label of the paragraph that comes next in a list; '' for a bullet, undefined where the document has no such list. */
  public next({ list: id, level }: Numbered): string | undefined {
    const list = this.lists.get(id);
    const here = list?.levels.get(level);
    if (!list || !here) return undefined;
    const counts = this.counts.get(list.definition) ?? new Map<number, number>();
    this.counts.set(list.definition, counts);
    this.begin(id, list, counts);
    counts.set(level, (counts.get(level) ?? here.start - 1) + 1);
    for (const [below, { restart }] of list.levels) if (below > level && (restart === undefined || restart > level)) counts.delete(below);
    if (here.format === 'bullet' || here.format === 'none') return '';
    return here.text.replace(/%(\d)/g, (_, digit: string) => {
      const above = list.levels.get(Number(digit) - 1);
      if (!above || above.format === 'bullet' || above.format === 'none') return '';
      const value = counts.get(Number(digit) - 1) ?? above.start;
      return numberAs(here.isLegal ? 'decimal' : above.format, value);
    });
  }

  /** The first paragraph of a list that starts anew takes the numbers that the list says. */
  private begin(id: string, { starts }: NumberedList, counts: Map<number, number>): void {
    if (this.begun.has(id)) return;
    this.begun.add(id);
    for (const [level, start] of starts) counts.set(level, start - 1);
  }
}

function listOf(id: string, definition: Element, list: Element): NumberedList {
  const levels = new Map(children(definition, 'lvl').map((level) => [levelIndex(level), levelOf(level)]));
  const starts = new Map<number, number>();
  for (const override of children(list, 'lvlOverride')) {
    const own = child(override, 'lvl');
    if (own) levels.set(levelIndex(override), levelOf(own));
    const start = valueOf(override, 'startOverride');
    if (start !== '') starts.set(levelIndex(override), whole(start, 1));
  }
  return { definition: id, levels, starts };
}

function idOf(definition: Element): string {
  return definition.getAttribute('w:abstractNumId') ?? '';
}

function levelIndex(element: Element): number {
  return whole(element.getAttribute('w:ilvl') ?? '', 0);
}

function levelOf(level: Element): Level {
  const restart = valueOf(level, 'lvlRestart');
  const legal = child(level, 'isLgl');
  return {
    start: whole(valueOf(level, 'start'), 1),
    format: formats[valueOf(level, 'numFmt')] ?? 'decimal',
    text: valueOf(level, 'lvlText'),
    isLegal: legal !== undefined && !/^(0|false)$/.test(legal.getAttribute('w:val') ?? ''),
    restart: restart === '' ? undefined : whole(restart, 0)
  };
}

function whole(text: string, otherwise: number): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}
