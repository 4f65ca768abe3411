import type { Page } from '@playwright/test';

/** Begins a message on the console that fails a test. */
export const FOCUS_LOST = 'focus lost:';

/**
 * Runs in the page. After an action on a control of ours (a click, a key), the focus must be somewhere: this is looked at
 * when the next action begins, and at the end. By then the screen has settled, whatever the machine.
 */
export function watchFocus(mark: string): void {
  const controls = 'a[href], button, input, select, textarea, summary, label, [tabindex]';
  let last: string | undefined;
  const look = (): void => {
    const { activeElement } = document;
    if (last !== undefined && (activeElement === null || activeElement === document.body)) console.error(mark, last);
    last = undefined;
  };
  const act = (event: UIEvent): void => {
    // The second half of a double click comes before the screen could answer the first.
    if (event instanceof MouseEvent && event.detail > 1) return;
    look();
    const { target } = event;
    if (!(target instanceof Element) || target.closest('[data-parvis], .ms-Layer') === null) return;
    const control = target.closest(controls);
    if (control) last = `after ${event.type}${event instanceof KeyboardEvent ? ` ${event.key}` : ''} on ${control.outerHTML.slice(0, 160)}`;
  };
  document.addEventListener('mousedown', act, true);
  document.addEventListener('keydown', act, true);
  document.addEventListener('parvis-look', look);
}

/** Looks for the last time, once the page has had the time to move the focus. */
export async function lookAtFocus(page: Page): Promise<void> {
  if (page.isClosed()) return;
  const isSomewhere = (): boolean => document.activeElement !== null && document.activeElement !== document.body;
  // A page on which nobody worked has no focus to lose; what was lost is told on the console.
  await page.waitForFunction(isSomewhere, undefined, { timeout: 1000 }).catch(() => undefined);
  await page.evaluate(() => document.dispatchEvent(new Event('parvis-look'))).catch(() => undefined);
}

/** Waits until the focus is somewhere: the keeper of the focus moves it a moment after the screen changed, and no person acts sooner. */
export async function settleFocus(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement !== document.body);
}
