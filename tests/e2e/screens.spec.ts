import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en as requestsEn } from '../../src/webparts/requests/strings.en';
import { fr as requestsFr } from '../../src/webparts/requests/strings.fr';
import { en as mineEn } from '../../src/webparts/registrations/mineStrings.en';
import { fr as mineFr } from '../../src/webparts/registrations/mineStrings.fr';
import { organiseWords } from '../../src/webparts/registrations/organiseStrings';
import { en as registrationsEn } from '../../src/webparts/registrations/strings.en';
import { fr as registrationsFr } from '../../src/webparts/registrations/strings.fr';
import { isAllLooks } from './allLooks';
import type { View } from './fixtures';
import { accessibilityViolations, expect, isLoaded, sideways, test } from './fixtures';
import { partByKeys } from './partByKeys';

/** Every page of the demo city that shows web parts, looked at in languages, themes and widths. */
const PAGES = ['Home'] as const;
const LANGUAGES = ['fr-FR', 'en-US'] as const;
const LOOKS: readonly Pick<View, 'theme' | 'width'>[] = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280 },
  { theme: 'contrast', width: 1280 },
  { theme: 'light', width: 320 },
  { theme: 'dark', width: 320 }
];
/** Somebody who has voted, somebody who has not, and the site owner. */
const PERSONAS = ['fatou.diallo', 'sophie.petit', 'camille.moreau'] as const;

/** Of each pair two looks, one of them narrow, so that all pairs together have all: `looks.spec.ts` has each part in all. `ALL_LOOKS=1` looks at everything. */
function looksOf(language: View['language'], persona: string = PERSONAS[0]): typeof LOOKS {
  if (isAllLooks) return LOOKS;
  const turn = PERSONAS.findIndex((each) => each === persona) + LANGUAGES.indexOf(language as (typeof LANGUAGES)[number]);
  const [wide, narrow] = [LOOKS.filter(({ width }) => width !== 320), LOOKS.filter(({ width }) => width === 320)];
  return [wide[turn % wide.length], narrow[turn % narrow.length]].flatMap((look) => look ?? []);
}

/** The list of calls for comment, and the charter with what was said of it. */
const CALLS = { site: '/sites/ressources-humaines', page: 'Appels', persona: 'fatou.diallo' } as const;

/** Kept after the run, for whoever wants to look at them. */
const folder = join('tests', '.artifacts', 'screens');

for (const pageName of PAGES) {
  for (const persona of PERSONAS) {
    for (const language of LANGUAGES) {
      test(`${pageName} as ${persona} in ${language}: accessible, nothing cut, in themes and widths`, async ({ open }) => {
        mkdirSync(folder, { recursive: true });
        for (const look of looksOf(language, persona)) {
          const page = await open(pageName, { persona, language, ...look });
          await expect(page.getByRole('article').first()).toBeVisible();
          await expect(page.getByRole('search').first()).toBeVisible();
          await looksRight(page, [pageName, persona, language, look.theme, look.width].join('-'));
        }
      });
    }
  }
}

for (const language of LANGUAGES) {
  test(`calls for comment in ${language}: accessible, nothing cut, in themes and widths`, async ({ open }) => {
    mkdirSync(folder, { recursive: true });
    for (const look of looksOf(language)) {
      const page = await open(CALLS.page, { persona: CALLS.persona, site: CALLS.site, language, ...look });
      const calls = page.getByRole('listitem').getByRole('heading', { level: 3 }).getByRole('link');
      await expect(calls.first()).toBeVisible();
      await looksRight(page, ['Calls', language, look.theme, look.width].join('-'));
      await calls.first().click();
      await expect(page.getByRole('article').locator('[data-margin]').first()).toBeVisible();
      await looksRight(page, ['Call', language, look.theme, look.width].join('-'));
    }
  });
}

for (const language of LANGUAGES) {
  // Their other screens are looked at by the specs of who works on them.
  for (const look of looksOf(language, PERSONAS[1])) {
    test(`tariffs in ${language}, ${look.theme}, ${look.width} px: accessible, nothing cut`, async ({ open }) => {
      mkdirSync(folder, { recursive: true });
      const page = await open('Tarifs', { persona: CALLS.persona, site: '/sites/direction-generale', language, ...look });
      const part = page.getByRole('region', { name: /^(Tarifs|Tariffs)$/ });
      const name = (screen: string): string => ['Tariffs', screen, language, look.theme, look.width].join('-');
      await expect(part.getByRole('listitem').first()).toBeVisible();
      await looksRight(page, name('services'));
      await part.getByRole('link', { name: 'Piscines' }).click();
      const line = part.getByRole('rowheader').getByRole('link').first();
      await expect(line).toBeVisible();
      await looksRight(page, name('service'));
      await line.click();
      await expect(part.getByRole('img')).toBeVisible();
      await looksRight(page, name('line'));
      await part.getByRole('button', { name: /^(Délibération|Deliberation)/ }).first().click();
      await expect(part.getByRole('table')).toBeVisible();
      await looksRight(page, name('act'));
      await part.getByRole('button', { name: /^(Retour aux tarifs|Back to tariffs)$/ }).click();
      await part.getByRole('button', { name: /^(Comparer deux dates|Compare two dates)$/ }).click();
      await expect(part.getByRole('table')).toBeVisible();
      await looksRight(page, name('compare'));
    });
  }
}

for (const language of LANGUAGES) {
  // As somebody of the team who owns the site: he has all pages. The agent's form and course are looked at on their way (`requests-path.spec.ts`).
  for (const look of looksOf(language, PERSONAS[1])) {
    test(`community requests in ${language}, ${look.theme}, ${look.width} px: accessible, nothing cut`, async ({ open }) => {
      mkdirSync(folder, { recursive: true });
      const page = await open('Communautes', { persona: 'karim.benali', site: '/sites/numerique', language, ...look });
      const part = page.getByRole('region', { name: /^(Demandes de communautés|Community requests)$/ });
      const { views } = { 'fr-FR': requestsFr, 'en-US': requestsEn }[language];
      const goTo = async (view: keyof typeof views): Promise<void> => part.getByRole('button', { name: views[view], exact: true }).click();
      const name = (screen: string): string => ['Requests', screen, language, look.theme, look.width].join('-');
      await goTo('communities');
      await expect(part.getByRole('link', { name: 'Communauté Télétravail' })).toBeVisible();
      await looksRight(page, name('communities'));
      await goTo('promise');
      await expect(part.getByRole('table').first()).toBeVisible();
      await looksRight(page, name('promise'));
      await goTo('settings');
      await expect(part.getByRole('heading', { level: 3 }).last()).toBeVisible();
      await looksRight(page, name('settings'));
      await goTo('board');
      await part.getByRole('radio').last().check();
      await expect(part.getByRole('group').getByRole('heading', { level: 3 }).first()).toBeVisible();
      await looksRight(page, name('board'));
      await part.getByRole('button', { name: 'Sécurité des chantiers' }).click();
      await expect(part.getByRole('heading', { name: 'Sécurité des chantiers' })).toBeVisible();
      await looksRight(page, name('one'));
    });
  }
}

for (const language of LANGUAGES) {
  // Two more looks are those of `registrations-path.spec.ts`.
  for (const look of looksOf(language, PERSONAS[1]).filter(({ width }) => isAllLooks || width === 320)) {
    test(`registrations in ${language}, ${look.theme}, ${look.width} px: accessible, nothing cut`, async ({ open }) => {
      mkdirSync(folder, { recursive: true });
      const [words, own, desk] = language === 'fr-FR' ? [registrationsFr, mineFr, organiseWords.fr] : [registrationsEn, mineEn, organiseWords.en];
      const part = await partByKeys(await open('Inscriptions', { persona: 'julien.roux', site: CALLS.site, language, ...look }), /^(Inscriptions|Registrations)$/);
      const looks = (screen: string): Promise<void> => looksRight(part.page, ['Registrations', screen, language, look.theme, look.width].join('-'));
      await part.press(words.show.month);
      await expect(part.within().getByRole('link').first()).toBeVisible();
      await looks('month');
      await part.within().getByRole('link').first().press('Enter');
      await expect(part.within().getByRole('button', { name: words.manage })).toBeVisible();
      await looks('session');
      await part.press(words.back);
      await part.goTo(words.views.label, words.views.mine);
      await expect(part.within().getByRole('region', { name: own.sections.coming })).toBeVisible();
      await looks('mine');
      await part.goTo(words.views.label, words.views.organise);
      await part.press(/^(Ouvrir|Open).+Gestes qui sauvent/);
      await expect(part.page.getByText(desk.over, { exact: true })).toBeVisible();
      await looks('activity');
      // The last one is over.
      await part.press(/^(Gérer|Manage).+Gestes qui sauvent/);
      await part.goTo(desk.sections.label, desk.sections.attendance);
      await expect(part.page.getByText(desk.attendance.bars.absent)).toBeVisible();
      await looks('attendance');
    });
  }
}

async function looksRight(page: Page, name: string): Promise<void> {
  await isLoaded(page);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  expect(await accessibilityViolations(page), name).toEqual([]);
  const overflow = await sideways(page);
  expect(overflow, `${name}: sideways scrolling`).toBeLessThanOrEqual(0);
}
