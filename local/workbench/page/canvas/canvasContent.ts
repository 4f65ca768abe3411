import type { WebPartData } from '../runtime';
import type { Canvas, Column, Control, Emphasis, Factor, Section } from './canvas';

/** One entry of `CanvasContent1`: a control with its place, an empty column, or settings of the page. */
interface Entry {
  readonly controlType?: number;
  readonly id?: string;
  readonly position?: Position;
  readonly emphasis?: { readonly zoneEmphasis?: number };
  readonly webPartId?: string;
  readonly webPartData?: WebPartData;
  readonly innerHTML?: string;
  readonly [other: string]: unknown;
}

interface Position {
  readonly zoneIndex: number;
  readonly sectionIndex: number;
  readonly controlIndex?: number;
  readonly sectionFactor?: number;
  readonly layoutIndex?: number;
}

/** `controlType` of SharePoint's page format. */
const TYPE = { settings: 0, webPart: 3, text: 4 } as const;

/**
 * Reads the content of a page as SharePoint stores it.
 *
 * @param json - `CanvasContent1`: a JSON array, one entry a control or empty column
 * @throws SyntaxError when it is not JSON
 */
export function parseCanvas(json: string): Canvas {
  const entries = JSON.parse(json || '[]') as readonly Entry[];
  const placed = entries.filter((entry): entry is Entry & { readonly position: Position } => entry.position !== undefined);
  const zones = group(placed, ({ position }) => position.zoneIndex);
  return {
    sections: zones.map((zone): Section => ({
      id: crypto.randomUUID(),
      emphasis: (zone[0]?.emphasis?.zoneEmphasis ?? 0) as Emphasis,
      columns: group(zone, ({ position }) => position.sectionIndex).map((column): Column => ({
        id: crypto.randomUUID(),
        factor: (column[0]?.position.sectionFactor ?? 12) as Factor,
        controls: [...column]
          .filter(({ controlType }) => controlType !== undefined && controlType !== TYPE.settings)
          .sort((a, b) => (a.position.controlIndex ?? 0) - (b.position.controlIndex ?? 0))
          .map(control)
      }))
    })),
    settings: entries.filter(({ position }) => position === undefined)
  };
}

function control(entry: Entry): Control {
  const id = entry.id ?? crypto.randomUUID();
  if (entry.controlType === TYPE.webPart && entry.webPartData) {
    return { kind: 'webPart', id, webPartId: entry.webPartId ?? entry.webPartData.id, data: { ...entry.webPartData, instanceId: id } };
  }
  if (entry.controlType === TYPE.text) return { kind: 'text', id, html: entry.innerHTML ?? '' };
  return { kind: 'other', id, raw: entry };
}

/** Writes the content of a page as SharePoint stores it; indices count from one. */
export function serializeCanvas(canvas: Canvas): string {
  const entries = canvas.sections.flatMap((section, zone) =>
    section.columns.flatMap((column, index): readonly Entry[] => {
      const emphasis = section.emphasis === 0 ? {} : { zoneEmphasis: section.emphasis };
      const position = { zoneIndex: zone + 1, sectionIndex: index + 1, sectionFactor: column.factor, layoutIndex: 1 };
      if (column.controls.length === 0) return [{ displayMode: 2, id: column.id, position, emphasis }];
      return column.controls.map((item, order) => ({ ...entryOf(item), position: { ...position, controlIndex: order + 1 }, emphasis }));
    })
  );
  const settings = canvas.settings.length > 0 ? canvas.settings : [{ controlType: TYPE.settings, pageSettingsSlice: { isDefaultDescription: true, isDefaultThumbnail: true } }];
  return JSON.stringify([...entries, ...settings]);
}

function entryOf(item: Control): Entry {
  switch (item.kind) {
    case 'webPart':
      return { controlType: TYPE.webPart, id: item.id, webPartId: item.webPartId, webPartData: item.data, addedFromPersistedData: true };
    case 'text':
      return { controlType: TYPE.text, id: item.id, innerHTML: item.html, editorType: 'CKEditor', addedFromPersistedData: true };
    case 'other':
      return item.raw;
  }
}

/** Groups in ascending order of the key. */
function group<T>(items: readonly T[], key: (item: T) => number): readonly (readonly T[])[] {
  const groups = new Map<number, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups].sort(([a], [b]) => a - b).map(([, members]) => members);
}
