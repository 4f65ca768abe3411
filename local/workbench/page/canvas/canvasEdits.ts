import type { Canvas, Column, Control, Emphasis, LayoutName, Section } from './canvas';
import { layouts } from './canvas';

/** Where a control stands, counted from zero. */
export interface Place {
  readonly section: number;
  readonly column: number;
  readonly index: number;
}

export function emptySection(layout: LayoutName): Section {
  return { id: crypto.randomUUID(), emphasis: 0, columns: layouts[layout].map((factor) => ({ id: crypto.randomUUID(), factor, controls: [] })) };
}

export function addSection(canvas: Canvas, at: number, section: Section): Canvas {
  return withSections(canvas, insert(canvas.sections, at, section));
}

export function removeSection(canvas: Canvas, at: number): Canvas {
  return withSections(canvas, canvas.sections.filter((_, index) => index !== at));
}

/** Moves a section up (-1) or down (1); at the edge nothing changes. */
export function moveSection(canvas: Canvas, at: number, by: -1 | 1): Canvas {
  return withSections(canvas, swap(canvas.sections, at, at + by));
}

export function setEmphasis(canvas: Canvas, at: number, emphasis: Emphasis): Canvas {
  return mapSection(canvas, at, (section) => ({ ...section, emphasis }));
}

/** Gives a section other columns; controls of a column that is gone go to the end of the last one. */
export function setLayout(canvas: Canvas, at: number, layout: LayoutName): Canvas {
  return mapSection(canvas, at, (section) => {
    const factors = layouts[layout];
    const last = factors.length - 1;
    return {
      ...section,
      columns: factors.map((factor, index): Column => ({
        id: section.columns[index]?.id ?? crypto.randomUUID(),
        factor,
        controls: index === last ? section.columns.slice(last).flatMap(({ controls }) => controls) : section.columns[index]?.controls ?? []
      }))
    };
  });
}

export function addControl(canvas: Canvas, place: Place, control: Control): Canvas {
  return mapColumn(canvas, place, (controls) => insert(controls, place.index, control));
}

export function removeControl(canvas: Canvas, place: Place): Canvas {
  return mapColumn(canvas, place, (controls) => controls.filter((_, index) => index !== place.index));
}

export function replaceControl(canvas: Canvas, place: Place, control: Control): Canvas {
  return mapColumn(canvas, place, (controls) => controls.map((present, index) => (index === place.index ? control : present)));
}

/** Moves a control one place up (-1) or down (1) in its column; at the edge nothing changes. */
export function shiftControl(canvas: Canvas, place: Place, by: -1 | 1): Canvas {
  return mapColumn(canvas, place, (controls) => swap(controls, place.index, place.index + by));
}

/** Moves a control to the end of another column. */
export function moveControl(canvas: Canvas, from: Place, to: Omit<Place, 'index'>): Canvas {
  const control = controlAt(canvas, from);
  if (control === undefined) return canvas;
  const without = removeControl(canvas, from);
  const end = without.sections[to.section]?.columns[to.column]?.controls.length ?? 0;
  return addControl(without, { ...to, index: end }, control);
}

/** Moves a control to a place, which is counted with the control where it still stands. */
export function placeControl(canvas: Canvas, from: Place, to: Place): Canvas {
  const control = controlAt(canvas, from);
  if (control === undefined) return canvas;
  const below = from.section === to.section && from.column === to.column && from.index < to.index;
  return addControl(removeControl(canvas, from), { ...to, index: below ? to.index - 1 : to.index }, control);
}

/** A second control with an identity of its own; a web part keeps its settings. */
export function copyOf(control: Control): Control {
  const id = crypto.randomUUID();
  if (control.kind === 'webPart') return { ...control, id, data: { ...control.data, instanceId: id } };
  if (control.kind === 'text') return { ...control, id };
  return { ...control, id, raw: { ...control.raw, id } };
}

export function controlAt(canvas: Canvas, { section, column, index }: Place): Control | undefined {
  return canvas.sections[section]?.columns[column]?.controls[index];
}

/** Every control passed through a function, in place. */
export function mapControls(canvas: Canvas, change: (control: Control) => Control): Canvas {
  return withSections(
    canvas,
    canvas.sections.map((section) => ({
      ...section,
      columns: section.columns.map((column) => ({ ...column, controls: column.controls.map(change) }))
    }))
  );
}

function withSections(canvas: Canvas, sections: readonly Section[]): Canvas {
  return { ...canvas, sections };
}

function mapSection(canvas: Canvas, at: number, change: (section: Section) => Section): Canvas {
  return withSections(canvas, canvas.sections.map((section, index) => (index === at ? change(section) : section)));
}

function mapColumn(canvas: Canvas, place: Omit<Place, 'index'>, change: (controls: readonly Control[]) => readonly Control[]): Canvas {
  return mapSection(canvas, place.section, (section) => ({
    ...section,
    columns: section.columns.map((column, index) => (index === place.column ? { ...column, controls: change(column.controls) } : column))
  }));
}

function insert<T>(items: readonly T[], at: number, item: T): readonly T[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}

function swap<T>(items: readonly T[], a: number, b: number): readonly T[] {
  const [first, second] = [items[a], items[b]];
  if (first === undefined || second === undefined) return items;
  return items.map((item, index) => (index === a ? second : index === b ? first : item));
}
