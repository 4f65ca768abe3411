import * as React from 'react';

/** What had the focus on the page itself when the first of several panels opened, one out of the other. */
let onPage: readonly HTMLElement[] = [];

/**
 * Gives the focus back when a panel goes: to what had it before, or, when that is gone too, to the nearest thing around it
 * that is still there, or to where the first panel was opened from. It never falls to the body, from where the keyboard
 * would begin the page again.
 */
export function useReturnFocus(): void {
  const [before] = React.useState(() => {
    const opener = ancestorsOf(document.activeElement);
    if (opener.length > 0 && !document.activeElement?.closest('.ms-Layer')) onPage = opener;
    return [...opener, ...onPage];
  });
  React.useEffect(
    () => () => {
      // Whatever takes its place may want the focus itself.
      window.setTimeout(() => {
        if (document.activeElement === null || document.activeElement === document.body) focusFirst(before);
      }, 50);
    },
    [before]
  );
}

function ancestorsOf(element: Element | null): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at = element; at && at !== document.body; at = at.parentElement) if (at instanceof HTMLElement) found.push(at);
  return found;
}

function focusFirst(candidates: readonly HTMLElement[]): void {
  for (const candidate of candidates.filter(({ isConnected }) => isConnected)) {
    candidate.focus({ preventScroll: true });
    if (document.activeElement === candidate) return;
    const inside = candidate.querySelector<HTMLElement>('h1, h2, h3, h4, button, a[href], input');
    if (!inside) continue;
    if (/^H\d$/.test(inside.tagName)) inside.tabIndex = -1;
    inside.focus({ preventScroll: true });
    if (document.activeElement === inside) return;
  }
}
