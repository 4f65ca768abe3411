import type { Page } from '@playwright/test';

/** Begins a message on the console that fails a test. */
export const FOCUS_LOST = 'focus lost:';

/**
 * Runs in the page. After an action on a control of ours (a click, a key), the focus must be somewhere: this is looked at
 * when the next action begins, and at the end. A test may act in the moment between a change of the screen and what brings the
 * focus back, as no person can: the focus is lost when it has been nowhere for longer than that takes, in turns of the page, not in
 * time, since a busy machine has long ones.
 */
export function watchFocus(mark: string): void {
  const controls = 'a[href], button, input, select, textarea, summary, label, [tabindex]';
  const lostAfterTurns = 8;
  let last: string | undefined;
  let turnsNowhere = 0;
  const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;
  setInterval(() => (turnsNowhere = isNowhere() ? turnsNowhere + 1 : 0), 16);
  const look = (): void => {
    if (last !== undefined && isNowhere() && turnsNowhere >= lostAfterTurns) console.error(mark, last);
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
