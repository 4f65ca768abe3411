import type { SharedResult } from './resultLines';

/** In pixels of the picture: wide enough for a slide. */
const WIDTH = 1200;
const MARGIN = 48;
const FONT = '"Segoe UI", system-ui, sans-serif';
const INK = '#1b1a19';
const SUBTLE = '#5b5957';
const TRACK = '#e9e7e5';
const BAR = '#03787c';

/** What of a canvas is drawn with. */
export type Pen = Pick<CanvasRenderingContext2D, 'font' | 'fillStyle' | 'fillRect' | 'fillText' | 'measureText'>;

/** Draws a result, dark on white. @param pen null: only measures @returns the height that it takes */
export function drawResult(measure: Pen, pen: Pen | null, result: SharedResult): number {
  let top = MARGIN;
  const text = (said: string, size: number, weight: number, color: string, width = WIDTH - 2 * MARGIN): void => {
    measure.font = `${weight} ${size}px ${FONT}`;
    for (const line of wrapped(said, width, measure)) {
      top += Math.round(size * 1.3);
      if (!pen) continue;
      pen.font = measure.font;
      pen.fillStyle = color;
      pen.fillText(line, MARGIN, top);
    }
  };
  text(result.question, 40, 600, INK);
  top += 8;
  text(result.source, 22, 400, SUBTLE);
  for (const { label, figure, share } of result.lines) {
    top += 20;
    text(label, 26, 600, INK);
    text(figure, 22, 400, SUBTLE);
    top += 12;
    if (pen) {
      pen.fillStyle = TRACK;
      pen.fillRect(MARGIN, top, WIDTH - 2 * MARGIN, 16);
      pen.fillStyle = BAR;
      pen.fillRect(MARGIN, top, Math.round((WIDTH - 2 * MARGIN) * (share ?? 0)), 16);
    }
    top += 16;
  }
  if (result.quotes) {
    top += 20;
    text(result.quotes.title, 26, 600, INK);
    for (const quote of result.quotes.texts) {
      top += 8;
      text(quote, 22, 400, INK);
    }
  }
  top += 20;
  text(result.voters, 24, 600, INK);
  return top + MARGIN;
}

/** A result as a PNG file, made in the browser. @throws Error where the browser draws nothing */
export async function resultPicture(result: SharedResult): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  canvas.width = WIDTH;
  canvas.height = drawResult(pen, null, result);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  drawResult(pen, pen, result);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}

function wrapped(text: string, width: number, pen: Pen): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
