/** `npm run bench -- board`: the board of a brainstorm with 2,000 notes, 500 of them in one cluster, drawn by the shipped package (`npm run package` comes before). */
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { nodeConnection } from '../local/demo/nodeConnection';
import type { RunningLocal } from '../local/start';
import { createIdeaServices } from '../src/data/ideas/ideaServicesOf';
import { placeKey } from '../src/data/ideas/ideaValues';
import type { Campaign } from '../src/domain/ideas/Campaign';
import { orderBetween } from '../src/domain/ideas/orderBetween';
import { IdeaPlacesList } from '../src/lists/ideaPlaces';
import { IdeasList } from '../src/lists/ideas';
import type { Bench, BenchRow } from './bench';
import { onDemoCity } from './demoCity';
import { ideaSeeds, publish } from './ideas';
import { operationsOf } from './restTraffic';

const NOTES = 2000;
const CLUSTERS = 4;
const SITE = '/sites/ressources-humaines';
const ANIMATOR = 'karim.benali';
/** How much slower than this machine's the processor is made. */
const SLOWER = 4;
/** Places over which a note is carried. */
const STEPS = 160;
/** Until a note that was let go is stored, on a processor that slow (milliseconds). */
const SETTLED = 4000;
/** When notes were put where they lie: a page that knows them asks for what was moved since the last of them, and two minutes before. */
const LONG_AGO = new Date(Date.now() - 24 * 60 * 60_000);
/** No task of the page may take longer (milliseconds). */
const LONGEST = 50;

export const bench: Bench = {
  title: 'The board of a brainstorm with 2,000 notes, 500 in one cluster: what opening costs, and carrying a note with a processor four times as slow',
  run: (report): Promise<readonly BenchRow[]> =>
    onDemoCity(report, async (city, browser) => {
      report('filling a board');
      const campaign = await boardWithNotes(city);
      report('opening');
      const opened = await openings(browser, city, campaign.id);
      report('carrying a note');
      return [...opened, ...(await carrying(browser, city, campaign.id))];
    })
};

async function boardWithNotes({ origin, sharePoint }: RunningLocal): Promise<Campaign> {
  const animator = nodeConnection(origin + SITE, ANIMATOR);
  const services = createIdeaServices(animator);
  const animation = await services.animation();
  let opened = await publish(services, NOTES);
  for (let cluster = 1; cluster <= CLUSTERS; cluster += 1) {
    await animation.decide(opened, { kind: 'clustered', idea: 0, targets: [], reason: '', content: { cluster, name: `Regroupement ${cluster}`, colour: cluster } }, opened.decisions.reduce((last, { id }) => Math.max(last, id), 0));
    opened = await services.campaigns.open(opened.campaign.id);
  }
  const { campaign } = opened;
  const ids = sharePoint.addItems(animator.listPath(IdeasList.url), ideaSeeds(campaign, NOTES, ANIMATOR));
  sharePoint.addItems(animator.listPath(IdeaPlacesList.url), placeSeeds(campaign, ids));
  return campaign;
}

function* placeSeeds({ id }: Campaign, ideas: readonly number[]) {
  let order: string | null = null;
  for (const [index, idea] of ideas.entries()) {
    order = orderBetween(order, null);
    yield { author: ANIMATOR, created: new Date(LONG_AGO.getTime() + index * 30_000), values: { Title: String(idea), Campaign: id, Idea: idea, Cluster: (index % CLUSTERS) + 1, NoteOrder: order ?? '', ClientKey: placeKey(id, idea) } };
  }
}

/** What a page asks of REST from one moment on. */
class Traffic {
  private requests: Request[] = [];

  public constructor(page: Page) {
    page.on('requestfinished', (request) => {
      if (request.url().includes('/_api/')) this.requests.push(request);
    });
  }

  /** Operations and bytes since the last time. */
  public async take(): Promise<{ readonly operations: number; readonly bytes: number }> {
    const taken = this.requests;
    this.requests = [];
    const sizes = await Promise.all(taken.map((request) => request.sizes()));
    return { operations: taken.reduce((sum, request) => sum + operationsOf({ url: request.url(), body: request.postData() ?? '' }), 0), bytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) };
  }
}

/** The same view in a new browser, and again in a new tab of it. */
async function openings(browser: Browser, city: RunningLocal, campaign: number): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, button] of [['outline', 'Les idées'], ['board', 'Tableau'], ['what is new', 'Nouveautés']] as const) {
    const context = await contextOf(browser, city);
    const costs: Record<string, Record<string, number>> = { operations: {}, bytes: {} };
    for (const visit of ['first', 'again']) {
      const page = await context.newPage();
      const traffic = new Traffic(page);
      await page.goto(addressOf(city, campaign));
      await page.getByRole('button', { name: button, exact: true }).click();
      // How often each idea was commented is asked for once all of them are drawn: on a busy machine after a longer pause than what the browser calls idle.
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(SETTLED);
      await page.waitForLoadState('networkidle');
      for (const [unit, value] of Object.entries(await traffic.take())) costs[unit] = { ...costs[unit], [visit]: value };
      await page.close();
    }
    await context.close();
    for (const [unit, values] of Object.entries(costs)) rows.push({ measure: `open the ${name}, with all of its page`, unit, values });
  }
  return rows;
}

async function carrying(browser: Browser, city: RunningLocal, campaign: number): Promise<readonly BenchRow[]> {
  const context = await contextOf(browser, city);
  const page = await context.newPage();
  await page.goto(addressOf(city, campaign));
  await page.getByRole('button', { name: 'Tableau', exact: true }).click();
  const notes = page.getByRole('region', { name: /^A · / }).locator('[data-note]');
  await notes.first().waitFor();
  await page.waitForLoadState('networkidle');
  await notes.first().scrollIntoViewIfNeeded();
  const box = await page.getByRole('group', { name: 'Tableau des idées' }).boundingBox();
  const from = await notes.first().boundingBox();
  if (!box || !from) throw new Error('no board');
  const slow = await context.newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(watchFrames);
  await page.mouse.move(from.x + 120, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 124, from.y + 20);
  await page.evaluate('parvisFrames.begin()');
  for (let step = 0; step < STEPS; step += 1) await page.mouse.move(from.x + 60 + ((step * 23) % Math.max(300, box.width - 200)), from.y + 20 + ((step * 13) % 420));
  // Let go between two notes of another cluster.
  const over = await page.getByRole('region', { name: /^B · / }).locator('[data-note]').nth(1).boundingBox();
  if (!over) throw new Error('no other cluster');
  for (const by of [-3, -2, -1, 0]) await page.mouse.move(over.x + over.width / 3 + by, over.y + over.height * 0.1);
  const whileCarried = await page.evaluate<Frames>('parvisFrames.end()');
  await page.evaluate('parvisFrames.begin()');
  await page.mouse.up();
  // Looking for a text in the page is a task of the page, four times as slow as ours: it is looked for once the clock is read.
  await page.waitForTimeout(SETTLED);
  const whenDropped = await page.evaluate<Frames>('parvisFrames.end()');
  await page.getByText(/est\sdans\s«/).first().waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  return [
    { measure: 'carry a note: frames a second', unit: '', values: { measured: Math.round(whileCarried.frames / whileCarried.seconds) } },
    { measure: `carry a note: tasks above ${LONGEST} ms`, unit: '', values: { measured: whileCarried.long, goal: 0 } },
    { measure: 'carry a note: longest task', unit: 'ms', values: { measured: Math.round(whileCarried.longest), goal: LONGEST } },
    { measure: `let it go, and have it stored: tasks above ${LONGEST} ms`, unit: '', values: { measured: whenDropped.long, goal: 0 } },
    { measure: 'let it go, and have it stored: longest task', unit: 'ms', values: { measured: Math.round(whenDropped.longest), goal: LONGEST } }
  ];
}

interface Frames {
  readonly frames: number;
  readonly seconds: number;
  /** Tasks above 50 ms, which alone a browser tells of. */
  readonly long: number;
  /** 0: there was none. */
  readonly longest: number;
}

/** Counts frames and long tasks of the page, as text, since the page has none of our helpers. */
const watchFrames = `
  window.parvisFrames = (() => {
    let [frames, long, longest, start] = [0, 0, 0, 0];
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) long += 1, longest = Math.max(longest, duration); }).observe({ type: 'longtask' });
    const count = () => { frames += 1; requestAnimationFrame(count); };
    requestAnimationFrame(count);
    return {
      begin: () => { [frames, long, longest, start] = [0, 0, 0, performance.now()]; },
      end: () => ({ frames, long, longest, seconds: (performance.now() - start) / 1000 })
    };
  })();
`;

async function contextOf(browser: Browser, city: RunningLocal): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' });
  context.setDefaultTimeout(120_000);
  await context.addCookies([{ name: 'local-user', value: ANIMATOR, url: city.origin }, { name: 'local-parts', value: 'all', url: city.origin }]);
  return context;
}

function addressOf(city: RunningLocal, campaign: number): string {
  return `${city.origin}${SITE}/SitePages/Idees.aspx?lang=fr-FR&theme=light&mode=read&parvis=campaign-${campaign}`;
}
