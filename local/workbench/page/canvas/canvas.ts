import type { WebPartData } from '../runtime';

/** Background of a section: none, neutral, soft, strong (`zoneEmphasis`). */
export type Emphasis = 0 | 1 | 2 | 3;

/** Column width in twelfths (`sectionFactor`); 0 is a column over the full width of the page. */
export type Factor = 0 | 4 | 6 | 8 | 12;

/** The section layouts that SharePoint offers, as column widths. */
export const layouts = {
  one: [12],
  two: [6, 6],
  three: [4, 4, 4],
  thirdLeft: [4, 8],
  thirdRight: [8, 4],
  full: [0]
} as const satisfies Readonly<Record<string, readonly Factor[]>>;

export type LayoutName = keyof typeof layouts;

export interface WebPartControl {
  readonly kind: 'webPart';
  readonly id: string;
  readonly webPartId: string;
  readonly data: WebPartData;
  /** Not saved yet: the web part is told, because it may set itself up. */
  readonly isNew?: boolean;
}

export interface TextControl {
  readonly kind: 'text';
  readonly id: string;
  readonly html: string;
}

/** A control of a kind that this page does not draw; it is kept and written back as it came. */
export interface OtherControl {
  readonly kind: 'other';
  readonly id: string;
  readonly raw: Readonly<Record<string, unknown>>;
}

export type Control = WebPartControl | TextControl | OtherControl;

export interface Column {
  readonly id: string;
  readonly factor: Factor;
  readonly controls: readonly Control[];
}

export interface Section {
  readonly id: string;
  readonly emphasis: Emphasis;
  readonly columns: readonly Column[];
}

/** What stands below the title of a page. */
export interface Canvas {
  readonly sections: readonly Section[];
  /** Slices that belong to the page and not to a section, e.g. its settings; kept as they came. */
  readonly settings: readonly Readonly<Record<string, unknown>>[];
}

/** The layout that a section has, or the nearest one. */
export function layoutOf(section: Section): LayoutName {
  const factors = section.columns.map(({ factor }) => factor).join();
  const names = Object.keys(layouts) as LayoutName[];
  return names.find((name) => layouts[name].join() === factors) ?? (section.columns.length > 2 ? 'three' : section.columns.length === 2 ? 'two' : 'one');
}
