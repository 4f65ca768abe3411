import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** More than any way through a page takes. */
const MOST_STEPS = 250;

/**
 * Walks with the Tab key until `target` has the focus, as somebody without a mouse does: on the way the focus is always somewhere, in sight,
 * and drawn.
 */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
    expect(await page.evaluate(faultOfFocus), `after ${step + 1} times ${key}`).toBe('');
  }
  throw new Error(`${MOST_STEPS} times ${key} do not lead to ${target}`);
}

/** Nobody works without knowing where he is: expects the focus to be on something, also a moment after the screen changed. */
export async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(faultOfFocus)).toBe('');
}

/** Runs in the page: '' where the focus is on something that is in sight and shows that it has it. */
export function faultOfFocus(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'the focus is nowhere';
  const draws = (element: Element | null): boolean =>
    element !== null &&
    [undefined, '::before', '::after'].some((pseudo) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, pseudo);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
  const { width, height, bottom, top } = focused.getBoundingClientRect();
  if (width === 0 || height === 0 || bottom < 0 || top > innerHeight) return `out of sight: ${focused.outerHTML.slice(0, 160)}`;
  return draws(focused) || draws(focused.parentElement) ? '' : `without a ring: ${focused.outerHTML.slice(0, 160)}`;
}
