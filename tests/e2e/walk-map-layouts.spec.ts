import type { Page } from '@playwright/test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { makePage } from '../../local/demo/pages';
import { mapPart } from '../../local/demo/parts';
import { isAllLooks } from './allLooks';
import { expect, test } from './fixtures';
import { Walk } from './walk';
import { expectWalked, leftOutOfAll } from './walks';

test.use({ cityName: 'walk-map-layouts' });

/** A card, a form or a result that one layout has led to is the same in the others: one title for all, and each kind of action is done once. */
const TITLE = 'La carte';
const PAGES = [
  { name: 'Liste', properties: { title: TITLE, content: 'map', layout: 'list', showMyPart: true } },
  { name: 'Tuiles', properties: { title: TITLE, content: 'map', layout: 'tiles', showMyPart: false } },
  { name: 'Recherche', properties: { title: TITLE, content: 'map', layout: 'search', showMyPart: false } },
  { name: 'Annuaire', properties: { title: 'En annuaire', content: 'directory', layout: 'list', showMyPart: false } }
] as const;
/** As screen readers say them. */
const PLACES = [TITLE, 'Annuaire des sites'];

// Its cards are those of the schema, which is walked with every change.
if (isAllLooks) test('everything that can be done with the map in lists, tiles, search results and the directory', async ({ city, open }) => {
  test.setTimeout(600_000);
  const owner = nodeConnection(city.siteUrl, 'camille.moreau');
  for (const { name, properties } of PAGES) await makePage(owner, name, properties.title, [mapPart(properties)]);
  const page = await open(PAGES[0].name, { persona: 'linh.nguyen', language: 'fr-FR' });
  const address = page.url();
  const walk = new Walk(page, { leftOut: leftOutOfAll, hasStates: false, searched: 'partager un fichier' });
  for (const { name } of PAGES) {
    await walk.run(async (again: Page) => {
      await again.goto(address.replace(PAGES[0].name, name));
      await expect(again.getByRole('textbox').first()).toBeVisible({ timeout: 60_000 });
    });
  }
  expectWalked(walk, PLACES);
});
