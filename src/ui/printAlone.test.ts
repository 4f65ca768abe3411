import { printAlone } from './printAlone';

const sheet = (): HTMLElement | null => document.querySelector('.parvis-print');
const heading = { title: 'Trouver un outil', note: 'Intranet – 26 novembre 2026' };
const rules = (): string => sheet()?.querySelector('style')?.textContent ?? '';

/** A part of a page in dark colours, as large as the test says. */
function drawn(width: number, height: number): HTMLElement {
  document.body.innerHTML = '<div lang="fr" class="scope" style="--pv-background: #000"><p>Autour</p><figure><b>Carte</b></figure></div>';
  const figure = document.querySelector('figure');
  if (!figure) throw new Error('not drawn');
  figure.getBoundingClientRect = () => new DOMRect(0, 0, width, height);
  return figure;
}

describe('what is printed alone', () => {
  const print = jest.fn();
  beforeAll(() => {
    window.print = print;
    Object.assign(globalThis, {
      DOMRect: class {
        public constructor(
          public readonly x: number,
          public readonly y: number,
          public readonly width: number,
          public readonly height: number
        ) {}
      }
    });
  });
  beforeEach(() => print.mockReset());
  afterEach(() => {
    window.dispatchEvent(new Event('afterprint'));
    document.body.replaceChildren();
  });

  it('is a copy of it in its language under what it is, where it is from and of when, dark on white, without what stands around it; the page stays', () => {
    const figure = drawn(500, 400);
    print.mockImplementation(() => expect(sheet()).not.toBeNull());
    printAlone(figure, heading);
    expect(print).toHaveBeenCalledTimes(1);
    const paper = sheet()?.querySelector<HTMLElement>('[lang="fr"]');
    expect(paper).toHaveTextContent(/^Trouver un outil.*Intranet – 26 novembre 2026.*Carte$/);
    expect(paper?.className).toBe('scope');
    expect(paper?.style.getPropertyValue('--pv-background')).toBe('#fff');
    expect(figure.closest('.parvis-print')).toBeNull();
    expect(rules()).toContain('body > :not(.parvis-print) { display: none !important }');
    expect(rules()).toContain('@media screen { .parvis-print { display: none } }');
  });

  it.each([
    ['what fits is as large as it was, with room for its heading', 500, 400, 'landscape', 1],
    ['what is broad lies across the page', 2094, 718, 'landscape', 0.5],
    ['what is high stands upright', 718, 2094, 'portrait', 0.5],
    ['what is too large both ways is as small as the worse way asks', 2094, 2872, 'portrait', 718 / 2094]
  ] as const)('%s', (_, width, height, orientation, scale) => {
    printAlone(drawn(width, height - 44), heading);
    expect(rules()).toContain(`size: A4 ${orientation};`);
    expect(rules()).toContain(`width: ${Math.floor(width * scale)}px; height: ${Math.floor(height * scale)}px;`);
    expect(sheet()?.querySelector<HTMLElement>('[lang]')?.style.transform).toBe(`scale(${scale})`);
  });

  it('is gone after it was printed, or given up, and may be printed again', () => {
    const figure = drawn(500, 400);
    printAlone(figure, heading);
    window.dispatchEvent(new Event('afterprint'));
    expect(sheet()).toBeNull();
    printAlone(figure, heading);
    expect(document.querySelectorAll('.parvis-print')).toHaveLength(1);
  });
});
