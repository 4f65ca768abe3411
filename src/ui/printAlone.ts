/** An A4 page without its margins of 10 mm, in CSS pixels: the longer side first. */
const PAGE = [1047, 718] as const;

/** Dark on white whatever the page's theme: our variables (tokens.scss) as paper wants them. */
export const PAPER: Readonly<Record<string, string>> = {
  '--pv-background': '#fff',
  '--pv-text': '#000',
  '--pv-subtle': '#333',
  '--pv-link': '#000',
  '--pv-accent': '#000',
  '--pv-on-accent': '#fff',
  '--pv-track': '#eee',
  '--pv-hover': '#f4f4f4',
  '--pv-line': '#999',
  '--pv-control': '#555',
  '--pv-error': '#a00'
};

/** Room above what is printed, for what it is, in CSS pixels. */
const HEADING = 44;

/** What stands over what is printed: a paper has no page around it. */
export interface PaperHeading {
  readonly title: string;
  /** Where it is from and of when. */
  readonly note: string;
}

/** Prints one element of the page and nothing else, made small enough for one page, upright or across, whichever shows it larger. */
export function printAlone(element: HTMLElement, heading: PaperHeading): void {
  const { width, height: ownHeight } = element.getBoundingClientRect();
  const height = ownHeight + HEADING;
  const [long, short] = PAGE;
  const across = Math.min(1, long / width, short / height);
  const upright = Math.min(1, short / width, long / height);
  const isAcross = across >= upright;
  const scale = Math.max(across, upright);

  const sheet = document.createElement('div');
  sheet.className = 'parvis-print';
  const scope = element.closest<HTMLElement>('[lang]')?.cloneNode(false) as HTMLElement | undefined;
  const paper = scope ?? document.createElement('div');
  for (const [name, value] of Object.entries(PAPER)) paper.style.setProperty(name, value);
  paper.style.cssText += `;width:${width}px;height:${height}px;transform:scale(${scale});transform-origin:0 0;color-scheme:light;color:#000;background:#fff`;
  paper.append(headingOf(heading), element.cloneNode(true));
  sheet.append(paper);
  const style = document.createElement('style');
  style.textContent = `
    @page { size: A4 ${isAcross ? 'landscape' : 'portrait'}; margin: 10mm }
    @media screen { .parvis-print { display: none } }
    @media print {
      html, body { height: auto !important; overflow: visible !important; background: #fff !important }
      body > :not(.parvis-print) { display: none !important }
      .parvis-print { width: ${Math.floor(width * scale)}px; height: ${Math.floor(height * scale)}px; overflow: hidden; print-color-adjust: exact; -webkit-print-color-adjust: exact }
    }`;
  sheet.append(style);
  document.body.append(sheet);
  const remove = (): void => sheet.remove();
  window.addEventListener('afterprint', remove, { once: true });
  window.print();
}

function headingOf({ title, note }: PaperHeading): HTMLElement {
  const heading = document.createElement('div');
  heading.style.cssText = `display:flex;justify-content:space-between;align-items:baseline;gap:24px;height:${HEADING}px`;
  const name = document.createElement('strong');
  name.style.fontSize = '20px';
  name.textContent = title;
  const from = document.createElement('span');
  from.textContent = note;
  heading.append(name, from);
  return heading;
}
