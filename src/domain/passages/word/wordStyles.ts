import { child, children, valueOf } from './xml';

/** What a paragraph style says of the paragraphs that have it. */
export interface WordStyle {
  /** 1 to 9; 0: no heading. */
  readonly heading: number;
  readonly isTitle: boolean;
  /** A line of a table of contents. */
  readonly isContents: boolean;
  readonly list: string;
  readonly level: string;
}

const none: WordStyle = { heading: 0, isTitle: false, isContents: false, list: '', level: '' };
/** A style that is based on itself, over however many others, ends nowhere. */
const LONGEST_CHAIN = 20;

/** The paragraph styles of a document, from its `styles.xml`. A style has what the one has that it is based on: a city's own "Titre Ville 1" is a heading. */
export function wordStyles(root: Element | undefined): (id: string) => WordStyle {
  const styles = new Map((root ? children(root, 'style') : []).map((style) => [style.getAttribute('w:styleId') ?? '', style]));
  const known = new Map<string, WordStyle>();
  const read = (id: string, depth: number): WordStyle => {
    const style = styles.get(id);
    if (!style || depth > LONGEST_CHAIN) return none;
    const base = read(valueOf(style, 'basedOn'), depth + 1);
    const name = valueOf(style, 'name').toLowerCase();
    const properties = child(style, 'pPr');
    const numbers = child(properties, 'numPr');
    return {
      heading: headingOf(name, properties) ?? base.heading,
      isTitle: name === 'title' || base.isTitle,
      isContents: /^(toc \d|toc heading|table of figures)$/.test(name) || base.isContents,
      list: valueOf(numbers, 'numId') || base.list,
      level: valueOf(numbers, 'ilvl') || base.level
    };
  };
  return (id) => {
    const style = known.get(id) ?? read(id, 0);
    known.set(id, style);
    return style;
  };
}

/** @returns 0: no heading; undefined: it does not say @param properties of a style or of a paragraph */
export function headingOf(name: string, properties: Element | undefined): number | undefined {
  const named = /^heading ([1-9])$/.exec(name)?.[1];
  const level = named ?? valueOf(properties, 'outlineLvl');
  if (level === '') return undefined;
  // 9 is the level of plain text.
  return named ? Number(named) : level === '9' ? 0 : Number(level) + 1;
}
