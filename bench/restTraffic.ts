/** A request to SharePoint's REST. */
export interface Asked {
  readonly url: string;
  readonly body: string;
  /** Milliseconds of one clock. */
  readonly start: number;
  readonly end: number;
}

/** Parts of a batch, or one. */
export function operationsOf({ url, body }: Pick<Asked, 'url' | 'body'>): number {
  return /\/\$batch$/i.test(decodeURIComponent(new URL(url).pathname)) ? (body.match(/^[A-Z]+ \S+ HTTP\/1\.1\r?$/gm) ?? []).length : 1;
}

/** Rounds of requests: a request that began after an answer of the round had come begins the next one. */
export function wavesOf(requests: readonly Pick<Asked, 'start' | 'end'>[]): number {
  let waves = 0;
  let firstEnd = Number.NEGATIVE_INFINITY;
  for (const { start, end } of [...requests].sort((one, other) => one.start - other.start)) {
    if (start >= firstEnd) {
      waves++;
      firstEnd = end;
    } else {
      firstEnd = Math.min(firstEnd, end);
    }
  }
  return waves;
}
