/** Where the page's address stands, as SharePoint and Teams keep it. */
export interface PagePlace {
  /** What the address says of a thing; undefined: nothing. */
  read(): string | undefined;
  /** Makes one step of the browser's history; undefined takes the thing out of the address. */
  write(text: string | undefined): void;
  /** Calls `listener` when the address was changed by anybody else: back, forward, a link. @returns the way to end it */
  onMove(listener: () => void): () => void;
  /** The address of this page with a thing in it. */
  hrefOf(text: string): string;
  /** The address of another page with a thing in it. @param path server-relative, escaped */
  pageWith(path: string, text: string): string;
  /** Hands the address to the agent. @returns `shared` where the host shows a window of its own for it */
  share(text: string, label: string): Promise<'copied' | 'shared'>;
}

const PARAMETER = 'parvis';

/** Chromium and newer Safari tell of every step of the history (HTML standard: Navigation API); older ones of back and forward. */
interface WithNavigation {
  readonly navigation?: EventTarget;
}

/**
 * The address of a page in the browser: one query parameter, which SharePoint leaves as it is, since a fragment belongs to
 * the anchors of its own headings. History steps are made with the state that is there: SharePoint's router reads it.
 */
export const browserPlace: PagePlace = {
  read: () => new URLSearchParams(location.search).get(PARAMETER) ?? undefined,
  write(text) {
    if (text !== browserPlace.read()) history.pushState(history.state, '', addressWith(text));
  },
  onMove(listener) {
    const { navigation } = window as WithNavigation;
    window.addEventListener('popstate', listener);
    navigation?.addEventListener('currententrychange', listener);
    return () => {
      window.removeEventListener('popstate', listener);
      navigation?.removeEventListener('currententrychange', listener);
    };
  },
  hrefOf: (text) => addressWith(text).href,
  pageWith: (path, text) => `${location.origin}${path}?${new URLSearchParams({ [PARAMETER]: text })}`,
  async share(text) {
    await navigator.clipboard.writeText(shareable(text));
    return 'copied';
  }
};

/** The page's own address with a thing in it. */
export function addressWith(text: string | undefined): URL {
  const url = new URL(location.href);
  if (text === undefined) url.searchParams.delete(PARAMETER);
  else url.searchParams.set(PARAMETER, text);
  return url;
}

/** Without what belongs to the visit of who copies it: edit mode, and the place in the page. */
export function shareable(text: string): string {
  const url = addressWith(text);
  for (const name of [...url.searchParams.keys()]) if (name.toLowerCase() === 'mode') url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}
