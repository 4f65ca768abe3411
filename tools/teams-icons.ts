/**
 * `npm run teams-icons`: draws `teams/<component id>_color.png` (192 px) and `_outline.png` (32 px, white on
 * transparent, as Teams asks) for each web part manifest. Run it when a web part is added.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser';

/** A forecourt seen from above: the scales of a fan paving. Strokes only, on a 32-unit square. */
const PAVING = '<path d="M9 11a7 7 0 0 1 14 0M2 19a7 7 0 0 1 14 0a7 7 0 0 1 14 0M9 27a7 7 0 0 1 14 0"/>';

function drawing(size: number, background: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32"><rect width="32" height="32" fill="${background}"/><g fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round">${PAVING}</g></svg>`;
}

async function drawIcons(): Promise<void> {
  const browser = await chromium.launch(await findBrowser());
  const page = await browser.newPage();
  const shoot = async (size: number, background: string): Promise<Buffer> => {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size, background)}`);
    return page.screenshot({ omitBackground: true });
  };
  const color = await shoot(192, '#0b556a');
  const outline = await shoot(32, 'none');
  await browser.close();
  for (const file of globSync('src/webparts/*/*.manifest.json')) {
    const { id } = JSON.parse(readFileSync(file, 'utf8')) as { readonly id: string };
    writeFileSync(join('teams', `${id}_color.png`), color);
    writeFileSync(join('teams', `${id}_outline.png`), outline);
  }
}

void drawIcons();
