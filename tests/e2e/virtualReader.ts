import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { isLoaded } from './fixtures';

/** What is used of `@guidepup/virtual-screen-reader`. */
interface Reader {
  start(options: { readonly container: Node }): Promise<void>;
  next(): Promise<void>;
  stop(): Promise<void>;
  spokenPhraseLog(): Promise<readonly string[]>;
}

declare global {
  // A global of the page, made by `script`.
  var virtualReader: Reader;
}

/** Its module for browsers, as a script: a page that allows scripts of its own host alone takes no module from elsewhere. */
const script = readFileSync('node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js', 'utf8').replace(/export\s*\{[^}]*?([\w$]+) as virtual\b[^}]*\};?/, 'globalThis.virtualReader = $1;');

/** Reads an element from its beginning to its end, as a simulated screen reader says it (WAI-ARIA, ACCNAME, HTML-AAM). @returns phrases in their order */
export async function readAloud(page: Page, selector: string): Promise<readonly string[]> {
  // A page that still draws itself is read anew at each change.
  await isLoaded(page);
  await page.evaluate(script);
  return page.evaluate(async (wanted) => {
    const container = document.querySelector(wanted);
    if (!container) throw new Error(`Nothing on the page is ${wanted}.`);
    await virtualReader.start({ container });
    const [first = ''] = await virtualReader.spokenPhraseLog();
    for (;;) {
      await virtualReader.next();
      const said = await virtualReader.spokenPhraseLog();
      // It begins again after the end.
      if (said[said.length - 1] === first) break;
    }
    const phrases = await virtualReader.spokenPhraseLog();
    await virtualReader.stop();
    return phrases.slice(0, -1);
  }, selector);
}

/** Listens to the whole page from now on: what has the focus, and what live regions say. @returns what was said so far */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  // A page that still draws itself is read anew at each change.
  await isLoaded(page);
  await page.evaluate(script);
  await page.evaluate(async () => {
    // It looks for ids from the root of what was just taken off the page, which is no document.
    const { prototype } = Element as unknown as { readonly prototype: Element & { getElementById?(id: string): Element | null } };
    prototype.getElementById ??= function (this: Element, id: string) {
      return this.querySelector(`#${CSS.escape(id)}`);
    };
    await virtualReader.start({ container: document.body });
  });
  return () => page.evaluate(() => virtualReader.spokenPhraseLog());
}
