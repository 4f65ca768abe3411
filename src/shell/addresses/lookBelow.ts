import type { Addresses } from './Addresses';

/** How long the parts in sight have to come before one is looked for further down, and each view on the way (milliseconds). */
const PATIENCE = 1500;
const PER_VIEW = 400;
/** At the bottom the last parts have so long to come. */
const LAST = 3000;
const MOST_VIEWS = 40;

const BY_HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * SharePoint loads a web part when its place is scrolled to (sp-dev-docs issues 729 and 6424: by design): a link to what one
 * shows further down would open the top of the page, and show nothing. The page is walked down, a view at a time, until a part
 * holds the thing and takes the focus; where none does it goes back up. It ends with the first thing that the agent does himself.
 *
 * @param from what stands in the scrolled part of the page
 */
export async function lookBelow(addresses: Addresses, from: HTMLElement): Promise<void> {
  let isByHand = false;
  const stop = (): void => void (isByHand = true);
  for (const event of BY_HAND) window.addEventListener(event, stop, { passive: true, capture: true });
  const isOver = (): boolean => isByHand || !addresses.isSought();
  try {
    await pause(PATIENCE);
    const scrolled = scrolledAround(from);
    const begun = scrolled.scrollTop;
    for (let views = 0; views < MOST_VIEWS && !isOver(); views++) {
      const before = scrolled.scrollTop;
      scrolled.scrollTop += scrolled.clientHeight * 0.8;
      await pause(PER_VIEW);
      if (scrolled.scrollTop === before) break;
    }
    if (!isOver()) await pause(LAST);
    // Nobody holds it.
    if (!isOver()) scrolled.scrollTop = begun;
  } finally {
    for (const event of BY_HAND) window.removeEventListener(event, stop, { capture: true });
  }
}

/** Pages of SharePoint scroll in an element of their own, some hosts in the window. */
function scrolledAround(from: HTMLElement): Element {
  for (let element = from.parentElement; element; element = element.parentElement) {
    if (element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
  }
  return document.scrollingElement ?? document.documentElement;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
