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
  if (content instanceof HTMLElement) {
    for (const own of content.querySelectorAll('[data-running]')) own.remove();
    raiseHeadings(content);
  }
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
  // The name that a file gets, and the one that its readers show.
  const pageTitle = document.title;
  document.title = sheet.querySelector('h1')?.textContent ?? pageTitle;
  window.addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      document.title = pageTitle;
    },
    { once: true }
  );
  window.print();
}

/** On paper there is no page above: what was a part of one begins at the first level, where readers of PDF look for it. */
function raiseHeadings(content: HTMLElement): void {
  const headings = [...content.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const above = Math.min(...headings.map(levelOf)) - 1;
  for (const heading of headings) {
    const raised = document.createElement(`h${levelOf(heading) - above}`);
    for (const { name, value } of heading.attributes) raised.setAttribute(name, value);
    raised.append(...heading.childNodes);
    heading.replaceWith(raised);
  }
}

function levelOf({ tagName }: Element): number {
  return Number(tagName.slice(1));
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
