import { PAPER } from './printAlone';

/**
 * Prints one element of the page and nothing else, on as many pages as it takes.
 * @param running stands above each page, in place of what the element marks with `data-running`; '' for nothing
 */
export function printPages(element: HTMLElement, running: string): void {
  const sheet = document.createElement('div');
  sheet.className = 'parvis-print';
  const scope = element.closest<HTMLElement>('[lang]')?.cloneNode(false);
  const paper = scope instanceof HTMLElement ? scope : document.createElement('div');
  for (const [name, value] of Object.entries(PAPER)) paper.style.setProperty(name, value);
  paper.style.cssText += ';color-scheme:light;color:#000;background:#fff';
  const content = element.cloneNode(true);
  if (content instanceof HTMLElement) for (const own of content.querySelectorAll('[data-running]')) own.remove();
  paper.append(framed(content, running));
  const style = document.createElement('style');
  style.textContent = `
    @page { size: A4; margin: 18mm 16mm }
    @media screen { .parvis-print { display: none } }
    @media print {
      html, body { height: auto !important; overflow: visible !important; background: #fff !important }
      body > :not(.parvis-print) { display: none !important }
    }`;
  sheet.append(paper, style);
  document.body.append(sheet);
  window.addEventListener('afterprint', () => sheet.remove(), { once: true });
  window.print();
}

/** Browsers repeat the head of a table on each page, and nothing else that is not the page's margin. */
function framed(content: Node, running: string): HTMLElement {
  const frame = document.createElement('table');
  frame.setAttribute('role', 'presentation');
  frame.style.cssText = 'width:100%;border-collapse:collapse';
  const head = frame.createTHead().insertRow().insertCell();
  head.style.cssText = 'padding:0 0 6mm;text-align:end';
  head.textContent = running;
  const body = frame.createTBody().insertRow().insertCell();
  body.style.padding = '0';
  body.append(content);
  return frame;
}
