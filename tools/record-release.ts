/**
 * `npm run record-release`: keeps what SharePoint saves of the web parts of this release in tests/releases/<version>.json. Run it once for each release, after
 * its version was raised and before it is tagged; tests then open these pages with every later release.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { nodeConnection } from '../local/demo/nodeConnection';
import { makePage } from '../local/demo/pages';
import type { DemoPart } from '../local/demo/parts';
import { choices } from '../tests/releases/choices';
import { startLocalCity } from '../tests/e2e/localCity';
import { findBrowser } from './browser';
import { readParts } from './teams/partManifests';

const OWNER = 'camille.moreau';
const SAVE = 'Enregistrer et publier';
const SAVED = 'La page est enregistrée.';

/** What a page keeps of a web part, as far as the part itself reads it. */
interface Saved {
  readonly id: string;
  readonly dataVersion: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Written by SharePoint's manager of web parts alone: what lacks it is as the page was made, and no part was asked. */
  readonly serverProcessedContent?: object;
}

/** What the page holds, as SharePoint's own page reads it. */
async function canvasOf(siteUrl: string, name: string): Promise<readonly { readonly webPartData?: Saved }[]> {
  const ask = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${siteUrl}/_api/${path}`, { headers: { accept: 'application/json;odata=nometadata', 'X-Local-User': OWNER } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { Id } = (await ask(`web/GetFileByServerRelativePath(decodedUrl='${new URL(siteUrl).pathname}/SitePages/${name}.aspx')/ListItemAllFields?$select=Id`)) as { readonly Id: number };
  const { CanvasContent1 } = (await ask(`sitepages/pages(${Id})?$select=CanvasContent1`)) as { readonly CanvasContent1: string };
  return JSON.parse(CanvasContent1) as readonly { readonly webPartData?: Saved }[];
}

async function record(): Promise<void> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  const city = await startLocalCity();
  const browser = await chromium.launch(await findBrowser());
  try {
    const connection = nodeConnection(city.siteUrl, OWNER);
    const context = await browser.newContext({ locale: 'fr-FR' });
    await context.addCookies([{ name: 'local-user', value: OWNER, url: city.origin }]);
    const page = await context.newPage();
    const parts: (Saved & { readonly alias: string })[] = [];
    for (const { manifest } of readParts()) {
      const bags = [manifest.preconfiguredEntries[0].properties, ...(choices[manifest.alias] ?? [])];
      await makePage(connection, manifest.alias, manifest.alias, bags.map((properties): DemoPart => ({ manifest, properties })));
      await page.goto(`${city.siteUrl}/SitePages/${manifest.alias}.aspx?mode=edit&lang=fr-FR`);
      await page.waitForFunction((count) => performance.getEntriesByType('mark').filter(({ name }) => /^webpart:.*:rendered$/.test(name)).length >= count, bags.length);
      await page.getByRole('button', { name: SAVE }).click();
      await page.getByText(SAVED).waitFor();
      const controls = await canvasOf(city.siteUrl, manifest.alias);
      const saved = controls.flatMap(({ webPartData }) => (webPartData?.id === manifest.id ? [webPartData] : []));
      if (saved.length !== bags.length) throw new Error(`${manifest.alias}: ${saved.length} of ${bags.length} were saved.`);
      if (saved.some(({ serverProcessedContent }) => serverProcessedContent === undefined)) throw new Error(`${manifest.alias}: saved as the page was made.`);
      parts.push(...saved.map(({ id, dataVersion, properties }) => ({ alias: manifest.alias, id, dataVersion, properties })));
    }
    writeFileSync(`tests/releases/${version}.json`, `${JSON.stringify({ release: version, parts }, null, 2)}\n`);
    console.log(`tests/releases/${version}.json: ${parts.length} web parts.`);
  } finally {
    await browser.close();
    await city.stop();
  }
}

record().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
