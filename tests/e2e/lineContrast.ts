import type { Page } from '@playwright/test';

/** A line that has to be seen to understand or to use what it belongs to, and how it stands out from what is beside it. */
export interface SeenLine {
  readonly what: string;
  /** As WCAG computes it, from 1 to 21. */
  readonly ratio: number;
}

/** A point on a line, in CSS pixels of the whole page. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Drawn lines and edges of fields, which axe-core does not see: each is looked at in the picture of the page, at some of its points.
 * What is told in words beside it, and so hidden from screen readers, is drawn for who sees: its lines count as all others.
 *
 * @param selector - of the part that is looked at
 * @returns the contrast of each line where it is seen best: what crosses another line or a text counts elsewhere
 */
export async function lineContrast(page: Page, selector: string): Promise<readonly SeenLine[]> {
  const lines = await page.evaluate(pointsOfLines, selector);
  if (lines.length === 0) return [];
  const picture = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
  // The page's own policy would refuse to read a picture.
  const reader = await page.context().newPage();
  try {
    const ratios = await reader.evaluate(readContrast, { picture: picture.toString('base64'), lines: lines.map(({ points }) => points) });
    return lines.map(({ what }, index) => ({ what, ratio: ratios[index] ?? 1 }));
  } finally {
    await reader.close();
  }
}

/** Runs in the page. */
function pointsOfLines(selector: string): readonly { readonly what: string; readonly points: readonly Point[] }[] {
  const part = document.querySelector(selector);
  if (!part) return [];
  const onPage = ({ x, y }: Point): Point => ({ x: Math.round(x + window.scrollX), y: Math.round(y + window.scrollY) });
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width + height > 4 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const nameOf = (element: Element): string => `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join('')} of ${element.closest('[aria-label],[role=img],svg')?.getAttribute('aria-label') ?? '…'}`;
  const drawn = [...part.querySelectorAll<SVGGeometryElement>('svg :is(path, line, polyline, polygon, circle, rect)')]
    .filter((shape) => {
      const { stroke, strokeWidth } = getComputedStyle(shape);
      return stroke !== 'none' && parseFloat(strokeWidth) > 0 && isSeen(shape);
    })
    .map((shape) => {
      const matrix = shape.getScreenCTM();
      const length = shape.getTotalLength();
      const points = matrix ? [0.15, 0.3, 0.5, 0.7, 0.85].map((part) => onPage(shape.getPointAtLength(length * part).matrixTransform(matrix))) : [];
      return { what: nameOf(shape), points };
    });
  const fields = [...part.querySelectorAll<HTMLElement>('input:not([type=hidden], [type=checkbox], [type=radio], [type=range], [type=file]), textarea, select')]
    .filter((field) => isSeen(field) && !field.matches(':disabled'))
    .map((field) => {
      const { left, top, width, height } = field.getBoundingClientRect();
      // A field is known by its edge, or by the line below it.
      return { what: nameOf(field), points: [onPage({ x: left, y: top + height / 2 }), onPage({ x: left + width / 2, y: top + height - 1 })] };
    });
  return [...drawn, ...fields];
}

/** Runs in a page of its own. */
async function readContrast({ picture, lines }: { readonly picture: string; readonly lines: readonly (readonly Point[])[] }): Promise<readonly number[]> {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) return [];
  context.drawImage(bitmap, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const colourAt = (x: number, y: number): string => {
    const at = (Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))) * 4;
    return `${data[at]},${data[at + 1]},${data[at + 2]}`;
  };
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = colour.split(',').map((value) => {
      const part = Number(value) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
    return (high + 0.05) / (low + 0.05);
  };
  const around = (x: number, y: number, radius: number): readonly string[] => {
    const colours: string[] = [];
    for (let row = y - radius; row <= y + radius; row++) for (let column = x - radius; column <= x + radius; column++) colours.push(colourAt(column, row));
    return colours;
  };
  const ground = (x: number, y: number): string => {
    const counts = new Map<string, number>();
    for (const colour of around(x, y, 8)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
  };
  return lines.map((points) => Math.max(1, ...points.map(({ x, y }) => Math.max(...around(x, y, 1).map((colour) => contrast(colour, ground(x, y)))))));
}
