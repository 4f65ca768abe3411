/**
 * `npm run teams-icons`: draws `teams/<component id>_color.png` (192 px) and `_outline.png` (32 px, white on transparent, as Teams asks) of each web part
 * from the `icon.svg` in its folder, and `sharepoint/images/parvis.png` of the package. Run it when a web part is added.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser';
import { readParts } from './teams/partManifests';
import { ACCENT } from './teams/teamsManifest';

/** A forecourt seen from above: the scales of a fan paving. Strokes on a square of `UNITS`, as the drawings of the parts. */
const PAVING = '<path d="M9 11a7 7 0 0 1 14 0M2 19a7 7 0 0 1 14 0a7 7 0 0 1 14 0M9 27a7 7 0 0 1 14 0"/>';
const UNITS = 32;
const COLOR_SIZE = 192;
/** In the middle of the colour icon: what Teams never cuts off (MS docs: design your Teams app icons). */
const SAFE_SIZE = 120;
const OUTLINE_SIZE = 32;
/** What SharePoint shows of a package. */
const PACKAGE_SIZE = 96;
const PACKAGE_DRAWING = 80;

/** White strokes in the middle of a square. @param inner how much of its width they take, in pixels */
function drawing(strokes: string, size: number, inner: number, ground: string): string {
  const scale = inner / UNITS;
  const margin = (size - inner) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="${ground}"/><g transform="translate(${margin} ${margin}) scale(${scale})" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${strokes}</g></svg>`;
}

/** @throws Error when it is no drawing of strokes on a square of 32 units */
function strokesOf(file: string): string {
  const strokes = /^<svg [^>]*viewBox="0 0 32 32"[^>]*>(.*)<\/svg>\s*$/s.exec(readFileSync(file, 'utf8'))?.[1];
  if (!strokes) throw new Error(`${file}: <svg viewBox="0 0 32 32"> with strokes alone`);
  return strokes;
}

async function drawIcons(): Promise<void> {
  const browser = await chromium.launch(await findBrowser());
  const page = await browser.newPage();
  const draw = async (file: string, size: number, svg: string): Promise<void> => {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    writeFileSync(file, await page.screenshot({ omitBackground: true }));
  };
  for (const { folder, manifest: { id } } of readParts()) {
    const strokes = strokesOf(join(folder, 'icon.svg'));
    await draw(join('teams', `${id}_color.png`), COLOR_SIZE, drawing(strokes, COLOR_SIZE, SAFE_SIZE, ACCENT));
    await draw(join('teams', `${id}_outline.png`), OUTLINE_SIZE, drawing(strokes, OUTLINE_SIZE, OUTLINE_SIZE, 'none'));
  }
  mkdirSync('sharepoint/images', { recursive: true });
  await draw('sharepoint/images/parvis.png', PACKAGE_SIZE, drawing(PAVING, PACKAGE_SIZE, PACKAGE_DRAWING, ACCENT));
  await browser.close();
}

void drawIcons();
