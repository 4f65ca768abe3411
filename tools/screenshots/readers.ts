import type { Shot } from './Shot';

const HUMAN_RESOURCES = '/sites/ressources-humaines';

/** What agents look at. */
export const readers: readonly Shot[] = [
  { file: 'home', persona: 'fatou.diallo' },
  { file: 'home-phone', persona: 'fatou.diallo', width: 320 },
  { file: 'vote-phone', persona: 'sophie.petit', width: 390, height: 760, prepare: ({ page, show }) => show(page.getByRole('article').first()) },
  {
    file: 'usage', persona: 'fatou.diallo', height: 760,
    prepare: async ({ page, show }) => {
      const search = page.getByRole('search').first();
      await search.getByRole('textbox').fill('reunoin');
      await show(search);
    }
  },
  {
    file: 'call', persona: 'fatou.diallo', site: HUMAN_RESOURCES, pageName: 'Appels', thing: 'call-2',
    prepare: async ({ page, show }) => {
      await page.locator('[data-margin]').nth(2).click();
      // Supports come after what they are given to.
      await page.locator('article [aria-pressed]').first().waitFor();
      // With the passage before it, below the bar that says until when.
      await show(page.locator('[data-margin]').nth(1));
    }
  },
  {
    file: 'synthesis', persona: 'fatou.diallo', site: HUMAN_RESOURCES, pageName: 'Appels', thing: 'call-1',
    prepare: async ({ page, press, show }) => {
      await press('Synthèse', 'Synthesis');
      await page.getByRole('table').first().waitFor();
      await show(page.getByRole('navigation').last());
    }
  },
  {
    file: 'comments', persona: 'aicha.ouali', site: HUMAN_RESOURCES, pageName: 'Horaires',
    prepare: async ({ page, show }) => {
      const part = page.getByRole('region').filter({ has: page.getByRole('article') }).last();
      await part.getByRole('article').nth(1).waitFor();
      await show(part);
    }
  },
  {
    file: 'tariffs', persona: 'aicha.ouali', site: '/sites/direction-generale', pageName: 'Tarifs',
    prepare: async ({ page, show, word }) => {
      await page.getByRole('link', { name: 'Piscines' }).first().click();
      await page.getByRole('table').first().waitFor();
      await show(page.getByRole('region', { name: word('Tarifs', 'Tariffs') }).first());
    }
  },
  {
    file: 'registrations', persona: 'fatou.diallo', site: HUMAN_RESOURCES, pageName: 'Inscriptions',
    prepare: async ({ page, show, word }) => {
      const part = page.getByRole('region', { name: word('Inscriptions', 'Registrations') });
      await part.getByRole('listitem').first().waitFor();
      await show(part);
    }
  }
];
