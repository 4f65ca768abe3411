import type { Page } from '@playwright/test';

/** Selects words of a passage with no mouse, as a long press of a finger does. @param passage its id */
export async function selectWords(page: Page, passage: number, quote: string): Promise<void> {
  await page.locator(`[data-words="${passage}"]`).evaluate((element, wanted) => {
    // Nobody selects what he does not see.
    element.scrollIntoView({ block: 'center' });
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    const start = text?.textContent?.indexOf(wanted) ?? -1;
    if (!text || start < 0) throw new Error(`“${wanted}” is not in “${element.textContent}”`);
    document.getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
  }, quote);
}
