import type { ConnectionOptions } from '../connection/createConnection';
import type { EarlierReads, Standings } from '../connection/EarlierReads';
import { browserStorage } from './browserStorage';

/** Something is kept: only then does a page wait until it is known what. */
const MARK = 'parvis-reads';

export interface ReaderOfWeb {
  /** Absolute. */
  readonly webUrl: string;
  readonly webPath: string;
  readonly readerId: number;
}

/** What the browser kept of earlier reads of a web; undefined where it keeps no answers. What looks at it is loaded beside the page. */
export function earlierReads({ webUrl, webPath, readerId }: ReaderOfWeb): ConnectionOptions['earlier'] {
  const caches = browserCaches();
  if (!caches) return undefined;
  return (writes) => {
    let loaded: EarlierReads | undefined;
    let isOver = false;
    let told: { readonly standings: Promise<Standings>; readonly writes: number } | undefined;
    const ready = import(/* webpackChunkName: 'kept-reads' */ './KeptReads')
      .then(async ({ keptReads }) => {
        const reads = keptReads({ webPath, readerId, writes }, caches, webUrl, mark);
        await reads.ready();
        if (told?.writes === writes()) reads.stands(told.standings);
        loaded = reads;
      })
      // Then all is read from the site, as ever.
      .catch(() => undefined)
      .then(() => void (isOver = true));
    return {
      ready: () => (isOver || !isMarked() ? undefined : ready),
      stands(standings) {
        told = { standings, writes: writes() };
        loaded?.stands(standings);
      },
      wrote: () => void ready.then(() => loaded?.wrote()),
      answer: (url) => loaded?.answer(url),
      keeper(url) {
        if (loaded) return loaded.keeper(url);
        const then = told;
        // What is told after it was sent says how lists stand later: the answer may be older than that.
        return then && ((answer) => void ready.then(() => (told === then ? loaded?.keeper(url)?.(answer) : undefined)));
      }
    };
  };
}

function browserCaches(): CacheStorage | undefined {
  try {
    return (globalThis as { readonly caches?: CacheStorage }).caches;
  } catch {
    return undefined;
  }
}

function isMarked(): boolean {
  try {
    return browserStorage()?.getItem(MARK) === '1';
  } catch {
    return false;
  }
}

function mark(): void {
  try {
    browserStorage()?.setItem(MARK, '1');
  } catch {
    // Full: the next page does not wait, and reads from the site what it would have known.
  }
}
