import type { Locator, Page } from '@playwright/test';
import { expect, isSound } from './fixtures';
import { saying } from './saying';

/** A part with forms, worked on by keys alone. */
export interface FormByKeys {
  readonly page: Page;
  press(name: string): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  tick(label: string): Promise<void>;
  /** Finds somebody by a part of his name, and takes who comes first. */
  pick(label: string, text: string): Promise<void>;
  box(label: string): Locator;
  /** It stands on the page. */
  says(...texts: readonly string[]): Promise<void>;
  isSound(): Promise<void>;
}

/** What stands on a page is held to words, whatever the spaces between them. */
const whole = (text: string): RegExp => new RegExp(`^${saying(text).source}$`);

/** @param title of the region that the part is */
export async function formByKeys(page: Page, title: string): Promise<FormByKeys> {
  const region = page.getByRole('region', { name: title, exact: true });
  await expect(region).toBeVisible();
  const box = (label: string): Locator => region.getByLabel(new RegExp(`^${saying(label).source}( \\*)?$`)).first();
  const press = async (name: string): Promise<void> => {
    const button = region.getByRole('button', { name: whole(name) }).last();
    await expect(button).toBeEnabled();
    await button.focus();
    await button.press('Enter');
  };
  return {
    page,
    press,
    box,
    fill: async (label, text) => box(label).fill(text),
    tick: async (label) => region.getByRole('checkbox', { name: whole(label) }).press('Space'),
    pick: async (label, text) => {
      const search = region.getByRole('combobox', { name: new RegExp(`^${saying(label).source}`) });
      await search.fill(text);
      await expect(region.getByRole('option').first()).toBeVisible();
      await search.press('ArrowDown');
      await search.press('Enter');
    },
    says: async (...texts) => {
      for (const text of texts) await expect(region.getByText(saying(text)).first()).toBeVisible();
    },
    isSound: () => isSound(page)
  };
}
