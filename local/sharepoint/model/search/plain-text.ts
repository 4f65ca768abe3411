/** The words of a piece of HTML. */
export function plainText(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, '’')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a page: its text controls, and the texts that its web parts leave to the search. */
export function canvasText(canvas: string): string {
  let controls: unknown;
  try {
    controls = JSON.parse(canvas);
  } catch {
    return plainText(canvas);
  }
  const texts: string[] = [];
  for (const control of Array.isArray(controls) ? (controls as CanvasControl[]) : []) {
    if (typeof control.innerHTML === 'string') texts.push(plainText(control.innerHTML));
    const searchable = control.webPartData?.serverProcessedContent?.searchablePlainTexts ?? {};
    texts.push(...Object.values(searchable).filter((text) => typeof text === 'string'));
  }
  return texts.join(' ');
}

interface CanvasControl {
  readonly innerHTML?: unknown;
  readonly webPartData?: { readonly serverProcessedContent?: { readonly searchablePlainTexts?: Readonly<Record<string, unknown>> } };
}
