import type { Locator, Page } from '@playwright/test';
import { expect, isSound } from './fixtures';

/** A part on its page, worked on without a mouse. */
export interface PartByKeys {
  readonly page: Page;
  /** What it shows, or the dialog above it. */
  within(): Locator;
  /** Presses the last of the buttons of this name. */
  press(name: string | RegExp): Promise<void>;
  /** Of one of several pages, whose buttons are a list to choose from where they do not fit. */
  goTo(pages: string | RegExp, name: string): Promise<void>;
  /** Nothing is under way, axe finds nothing, nothing is cut. */
  isSound(): Promise<void>;
}

/** @param name of the region that the part is */
export async function partByKeys(page: Page, name: RegExp): Promise<PartByKeys> {
  const region = page.getByRole('region', { name });
  await expect(region).toBeVisible();
  const within = (): Locator => page.getByRole('dialog').or(region);
  const press: PartByKeys['press'] = async (label) => {
    const button = within().getByRole('button', typeof label === 'string' ? { name: label, exact: true } : { name: label }).last();
    await expect(button).toBeEnabled();
    await button.focus();
    await button.press('Enter');
  };
  return {
    page,
    within,
    press,
    goTo: async (pages, label) => {
      const list = region.getByRole('combobox', { name: pages });
      const button = region.getByRole('button', { name: label, exact: true });
      await expect(list.or(button).first()).toBeVisible();
      await ((await list.isVisible()) ? list.selectOption({ label }) : press(label));
    },
    isSound: () => isSound(page)
  };
}
