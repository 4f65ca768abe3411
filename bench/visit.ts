import type { Page, Request } from 'playwright-core';
import type { Asked } from './restTraffic';
import { operationsOf, wavesOf } from './restTraffic';

const PACKAGE_PATH = '/ClientSideAssets/';
const REST = '/_api/';

export interface Visit {
  readonly usableMs: number;
  readonly packageRequests: number;
  /** As transferred, without headers; nothing for what came from the browser's cache. */
  readonly packageBytes: number;
  readonly requests: number;
  /** What the web parts ask of SharePoint's REST. */
  readonly restRequests: number;
  /** Each part of a batch is one: SharePoint charges them one by one. */
  readonly restOperations: number;
  /** Rounds of requests, each of which waits for an answer of the one before. */
  readonly restWaves: number;
  readonly restBytes: number;
}

/** Opens a page, and tells what that took. @param usable resolves once it can be worked with */
export async function visit(page: Page, address: string, usable: () => Promise<unknown>): Promise<Visit> {
  const seen: { readonly url: string; readonly bytes: Promise<number> }[] = [];
  const rest: Asked[] = [];
  const see = (request: Request): void => {
    if (request.url().includes(REST)) {
      const { startTime, responseEnd } = request.timing();
      rest.push({ url: request.url(), body: request.postData() ?? '', start: startTime, end: startTime + responseEnd });
    }
    seen.push({ url: request.url(), bytes: request.sizes().then(({ responseBodySize }) => Math.max(0, responseBodySize), () => 0) });
  };
  page.on('requestfinished', see);
  const start = performance.now();
  await page.goto(address);
  await usable();
  const usableMs = performance.now() - start;
  await page.waitForLoadState('networkidle');
  const ours = seen.filter(({ url }) => url.includes(PACKAGE_PATH));
  const bytes = await Promise.all(ours.map((each) => each.bytes));
  const restBytes = await Promise.all(seen.filter(({ url }) => url.includes(REST)).map((each) => each.bytes));
  page.off('requestfinished', see);
  return {
    usableMs,
    packageRequests: ours.length,
    packageBytes: sum(bytes),
    requests: seen.length,
    restRequests: rest.length,
    restOperations: sum(rest.map(operationsOf)),
    restWaves: wavesOf(rest),
    restBytes: sum(restBytes)
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}

export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
