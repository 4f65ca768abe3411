/** `npm run screenshots`: the pictures of README.md and docs/, taken from the demo city. Run it when screens change; `-- tariffs` takes those whose names begin so. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { startLocalCity } from '../tests/e2e/localCity';
import { findBrowser } from './browser';

/** How its pictures begin. */
const DAY = 'day';

interface Shot {
  readonly file: string;
  readonly persona: string;
  readonly language: 'fr-FR' | 'en-US';
  readonly width: number;
  readonly height: number;
  /** Of the site that has calls for comment, or of `pages`, e.g. `Appels`; the intranet's home page unless given. */
  readonly pageName?: string;
  readonly pages?: string;
  /** What the page leads to, e.g. `call-2`. */
  readonly thing?: string;
  /** Brings the page to what the picture shows. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Of the direction that has calls for comment, and an article. */
const PAGES = '/sites/ressources-humaines/SitePages';
/** Of the one that has the tariffs. */
const TARIFFS = { pages: '/sites/direction-generale/SitePages', pageName: 'Tarifs' };

async function openFile(page: Page, files: string, direction: string, key: string, title: RegExp): Promise<void> {
  await page.getByRole('button', { name: files, exact: true }).click();
  await page.getByLabel(direction, { exact: true }).selectOption(key);
  await page.getByRole('button', { name: title }).click();
}

const shots: readonly Shot[] = [
  { file: 'home', persona: 'fatou.diallo', language: 'fr-FR', width: 1280, height: 900 },
  { file: 'home-phone', persona: 'fatou.diallo', language: 'fr-FR', width: 320, height: 900 },
  ...[
    { language: 'en-US', ending: '', animate: 'Animate', synthesis: 'Synthesis', manage: 'Manage polls', create: 'New poll', question: 'Where shall we plant the new trees?', service: 'Piscines', dashboard: 'Dashboard', steps: 'Steps', files: 'Files', direction: 'Department' } as const,
    { language: 'fr-FR', ending: '-fr', animate: 'Animer', synthesis: 'Synthèse', manage: 'Gérer les sondages', create: 'Nouveau sondage', question: 'Où planter les nouveaux arbres ?', service: 'Piscines', dashboard: 'Tableau de bord', steps: 'Étapes', files: 'Dossiers', direction: 'Direction' } as const
  ].flatMap(({ language, ending, animate, synthesis, manage, create, question, service, dashboard, steps, files, direction }): readonly Shot[] => [
    {
      file: `vote-phone${ending}`,
      persona: 'sophie.petit',
      language,
      width: 390,
      height: 760,
      prepare: (page) => page.getByRole('article').first().evaluate((element) => element.scrollIntoView())
    },
    {
      file: `manage${ending}`,
      persona: 'camille.moreau',
      language,
      width: 1280,
      height: 900,
      prepare: async (page) => {
        await page.getByRole('button', { name: manage }).click();
        await page.getByRole('button', { name: create }).click();
        await page.getByRole('dialog').getByLabel('Question').first().fill(question);
      }
    },
    {
      file: `usage${ending}`,
      persona: 'fatou.diallo',
      language,
      width: 1280,
      height: 760,
      prepare: async (page) => {
        const search = page.getByRole('search').first();
        await search.getByRole('textbox').fill('reunoin');
        await search.evaluate((element) => element.scrollIntoView());
      }
    },
    {
      file: `ideas${ending}`, persona: 'karim.benali', language, width: 1280, height: 900, pages: PAGES, pageName: 'Idees', thing: 'campaign-2',
      prepare: async (page) => {
        await page.getByRole('button', { name: /^(Tableau|Board)$/ }).click();
        await page.locator('[data-note]').first().waitFor();
        await page.locator('[data-note]').first().evaluate((element) => element.closest('section')?.scrollIntoView({ block: 'end' }));
      }
    },
    {
      file: `call${ending}`,
      persona: 'fatou.diallo',
      language,
      width: 1280,
      height: 900,
      pageName: 'Appels',
      thing: 'call-2',
      prepare: async (page) => {
        await page.locator('[data-margin]').nth(2).click();
        // Supports come after what they are given to.
        await page.locator('article [aria-pressed]').first().waitFor();
        await page.locator('[data-margin]').first().evaluate((element) => element.scrollIntoView());
      }
    },
    {
      file: `animate${ending}`,
      persona: 'karim.benali',
      language,
      width: 1280,
      height: 900,
      pageName: 'Appels',
      thing: 'call-1',
      prepare: async (page) => {
        await page.getByRole('button', { name: animate, exact: true }).click();
        await page.getByRole('grid').first().waitFor();
        await page.getByRole('heading', { level: 4 }).first().evaluate((element) => element.scrollIntoView());
      }
    },
    {
      file: `synthesis${ending}`,
      persona: 'fatou.diallo',
      language,
      width: 1280,
      height: 900,
      pageName: 'Appels',
      thing: 'call-1',
      prepare: async (page) => {
        await page.getByRole('button', { name: synthesis, exact: true }).click();
        await page.getByRole('table').first().waitFor();
        await page.getByRole('navigation').last().evaluate((element) => element.scrollIntoView());
      }
    },
    {
      file: `comments${ending}`,
      persona: 'aicha.ouali',
      language,
      width: 1280,
      height: 900,
      pageName: 'Horaires',
      prepare: async (page) => {
        const part = page.getByRole('region').filter({ has: page.getByRole('article') }).last();
        await part.getByRole('article').nth(1).waitFor();
        await part.evaluate((element) => element.scrollIntoView());
      }
    },
    ...([
      ['tariffs', 'aicha.ouali', async (page) => {
        await page.getByRole('link', { name: service }).first().click();
        await page.getByRole('table').first().waitFor();
      }],
      ['tariffs-file', 'thomas.lefevre', async (page) => {
        await openFile(page, files, direction, 'sports', /bonnets/);
        await page.getByRole('grid').waitFor();
      }],
      ['tariffs-steps', 'karim.benali', async (page) => {
        await openFile(page, files, direction, 'education', /rentrée/);
        await page.getByRole('button', { name: steps, exact: true }).click();
        await page.getByRole('table').first().waitFor();
      }],
      ['tariffs-dashboard', 'aicha.ouali', async (page) => {
        await page.getByRole('button', { name: dashboard, exact: true }).click();
        await page.getByRole('table').first().waitFor();
      }]
    ] satisfies readonly (readonly [string, string, (page: Page) => Promise<void>])[]).map(([file, persona, prepare]): Shot => ({ ...TARIFFS, file: `${file}${ending}`, persona, language, width: 1280, height: 900, prepare })),
    {
      file: `registrations${ending}`, persona: 'fatou.diallo', language, width: 1280, height: 900, pageName: 'Inscriptions',
      prepare: async (page) => {
        const part = page.getByRole('region', { name: /^(Inscriptions|Registrations)$/ });
        await part.getByRole('listitem').first().waitFor();
        await part.evaluate((element) => element.scrollIntoView());
      }
    },
    {
      file: `requests-board${ending}`, persona: 'karim.benali', language, width: 1280, height: 900, pages: '/sites/numerique/SitePages', pageName: 'Communautes',
      prepare: async (page) => {
        const part = page.getByRole('region', { name: /^(Demandes de communautés|Community requests)$/ });
        await part.getByRole('button', { name: /^(Tableau|Board)$/ }).click();
        await part.getByRole('radio').last().check();
        await part.getByRole('group').getByRole('heading', { level: 3 }).first().waitFor();
        await part.evaluate((element) => element.scrollIntoView());
      }
    }
  ])
];

async function takeScreenshots(): Promise<void> {
  const city = await startLocalCity();
  const browser = await chromium.launch(await findBrowser());
  const names = process.argv.slice(2);
  const wanted = shots.filter(({ file }) => names.length === 0 || names.some((name) => file.startsWith(name)));
  for (const { file, persona, language, width, height, pages = PAGES, pageName, thing, prepare } of wanted) {
    const context = await browser.newContext({ viewport: { width, height }, locale: language, timezoneId: 'Europe/Paris' });
    await context.addCookies([{ name: 'local-user', value: persona, url: city.origin }, { name: 'local-parts', value: 'all', url: city.origin }]);
    const page = await context.newPage();
    const address = pageName === undefined ? city.siteUrl : `${city.origin}${pages}/${pageName}.aspx`;
    await page.goto(`${address}?lang=${language}${thing === undefined ? '' : `&parvis=${thing}`}`);
    if (pageName === undefined) {
      await page.getByRole('article').first().waitFor();
      await page.getByRole('search').first().waitFor();
    }
    await prepare?.(page);
    // Panels slide in.
    await page.waitForTimeout(700);
    await page.screenshot({ path: `docs/images/${file}.png` });
    await context.close();
  }
  await browser.close();
  await city.stop();
  if (names.length === 0 || names.includes(DAY)) takeDay();
}

/** The day in the city is walked by its test, which leaves a picture at each step. */
function takeDay(): void {
  const { status } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts', 'day.spec.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The day in the city did not come to its end: see what its test says.');
  const folder = 'tests/.artifacts/day';
  for (const file of readdirSync(folder)) copyFileSync(join(folder, file), join('docs/images', `${DAY}-${file.replace(/^\d+-/, '')}`));
}

void takeScreenshots();
