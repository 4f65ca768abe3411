import type { Page } from '@playwright/test';
import { sourceWords } from '../../src/shell/pane/strings';
import { expect, test } from './fixtures';
import { Walk } from './walk';
import { expectWalked, leftOutOfAll, withoutThing } from './walks';

test.use({ cityName: 'walk-pane' });

for (const width of [1280, 320]) {
  test(`everything of ours that an owner can do in the property pane, ${width} pixels wide`, async ({ open }) => {
    test.setTimeout(600_000);
    const page = await open('Home', { persona: 'rachid.amrani', language: 'fr-FR', site: '/sites/voirie', mode: 'edit', width });
    const field = page.getByRole('group', { name: sourceWords.fr.label });
    const start = async (again: Page): Promise<void> => {
      await again.goto(withoutThing(again.url()));
      const part = again.locator('[data-control-id]').filter({ has: again.getByRole('search') });
      await expect(part).toBeVisible({ timeout: 60_000 });
      await part.hover();
      await part.locator('[data-command="properties"]').click();
      await expect(field.getByRole('radio').first()).toBeVisible();
    };
    // SharePoint's own fields of the pane are SharePoint's.
    const walk = new Walk(page, { within: '[data-parvis]:has(input[name="parvis-source"])', leftOut: leftOutOfAll, typed: 'direction', comesOfTyping: () => field.getByRole('button', { name: 'Direction de la culture' }) });
    await walk.run(start);
    expectWalked(walk, []);
    expect(walk.result.done.length).toBeGreaterThanOrEqual(5);
  });
}
