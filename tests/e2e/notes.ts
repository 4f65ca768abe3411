import type { Locator, Page } from '@playwright/test';

/** A note of the board, by the beginning of its title. */
export const note = (page: Page, title: string): Locator => page.getByRole('group', { name: new RegExp(`^${title}`) });

/** Takes a note and carries it over another one, without letting it go. @param part of its height at which the pointer stays */
export async function carry(page: Page, title: string, over: Locator, part: number): Promise<void> {
  await over.scrollIntoViewIfNeeded();
  await note(page, title).scrollIntoViewIfNeeded();
  await note(page, title).hover({ position: { x: 120, y: 12 } });
  // Where it lies before anything is taken: whoever carries a note aims at what he saw, and nothing may move under him.
  const box = await over.boundingBox();
  await page.mouse.down();
  if (!box) throw new Error('nothing to carry it to');
  const [x, y] = [box.x + box.width / 3, box.y + box.height * part];
  // The browser tells of a drag at a place when the pointer moves within it.
  for (const by of [-3, -2, -1, 0]) await page.mouse.move(x + by, y, { steps: 2 });
}
