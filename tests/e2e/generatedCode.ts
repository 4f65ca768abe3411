import type { Page } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Rules of the HTML standard; of looks, weight and what axe-core sees better, nothing is said. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard'],
    rules: {
      // How the browser writes down what it holds: `disabled=""`, `<br>`, `viewBox`.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-inline-style': 'off'
    }
  })
);

/**
 * What a validator finds in the code that our parts generated (RGAA 8.2): their elements are written down as HTML and read again, by a parser that knows what may stand in what.
 *
 * @param zones - of the parts
 * @returns a sentence a kind of fault, with the line that it is in
 */
export async function codeFaults(page: Page, zones: string): Promise<readonly string[]> {
  const codes = await page.evaluate((selector) => [...document.querySelectorAll(selector)].filter((zone) => zone.parentElement?.closest(selector) === null).map((zone) => zone.outerHTML), zones);
  const reports = await Promise.all(codes.map((code) => validator.validateString(code)));
  const found = reports.flatMap(({ results }) => results.flatMap(({ messages, source }) => messages.map(({ ruleId, message, offset, size }) => `8.2: ${ruleId}: ${message} (${(source ?? '').slice(Math.max(0, offset - 60), offset + size + 100)})`)));
  return [...new Set(found)];
}
