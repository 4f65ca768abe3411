import type { Page } from '@playwright/test';
import type { View } from './fixtures';
import { expect, test } from './fixtures';
import type { LeftOut } from './walk';
import { Walk } from './walk';

// It does everything that can be done, also what cannot be taken back.
test.use({ cityName: 'walk-through' });
test.describe.configure({ mode: 'parallel' });

const LEFT_OUT: LeftOut = [
  { action: /\| leaves \|/, why: 'a link to another page or tab: the browser goes there' },
  { action: /fichier CSV/, why: 'the browser’s own dialog for files; the import has a test of its own' },
  { action: /Imprimer/, why: 'the browser’s own dialog for printing; it has a test of its own' }
];

/** Walked by the first one: the same to all. */
const asAgent: LeftOut = [{ action: /^Trouver le bon outil|^Ma partie|^Ce qui m’attend/, why: 'the same as an agent’s' }];

const STARTS: readonly { readonly name: string; readonly view: View; readonly leftOut: LeftOut }[] = [
  { name: 'an agent', view: { persona: 'sophie.petit', language: 'fr-FR' }, leftOut: [] },
  { name: 'an owner of polls', view: { persona: 'camille.moreau', language: 'fr-FR' }, leftOut: asAgent }
];

for (const { name, view, leftOut } of STARTS) {
  test(`everything that ${name} can do leaves the focus on something, and nothing that axe finds`, async ({ open }) => {
    test.setTimeout(240_000);
    const page = await open('Home', view);
    const start = async (again: Page): Promise<void> => {
      await again.reload();
      await expect(again.getByRole('article').first()).toBeVisible();
      await expect(again.getByRole('search').first()).toBeVisible();
    };
    const { unreached, problems } = await new Walk(page, { start, leftOut: [...LEFT_OUT, ...leftOut] }).run();
    expect(problems).toEqual([]);
    // Seen once, and gone before their turn: one vote can be withdrawn or kept, not both.
    for (const description of unreached) test.info().annotations.push({ type: 'not reached', description });
  });
}
