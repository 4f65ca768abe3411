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
  /** The address of the home page of a web with a thing in it. @param webPath server-relative */
  homeOf(webPath: string, text: string): string;
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
  homeOf: (webPath, text) => `${location.origin}${encodeURI(webPath)}/?${new URLSearchParams({ [PARAMETER]: text })}`,
  async share(text) {
    await navigator.clipboard.writeText(shareable(text));
    return 'copied';
  }
};

/** What SPFx hands a web part in Teams, as far as an address needs it (MS docs: deep link to a tab). */
export interface TeamsHost {
  readonly context: { readonly subEntityId?: string };
  readonly teamsJs: {
    readonly pages: { shareDeepLink?(link: { readonly subPageId: string; readonly subPageLabel: string; readonly subPageWebUrl?: string }): void };
  };
}

/**
 * The address of a tab in Teams: the deep link's sub-entity when the tab opens, the frame's own history afterwards. Only
 * Teams knows the tab's address, so it makes the link itself and shows it.
 */
export function teamsPlace({ context, teamsJs }: TeamsHost): PagePlace {
  const { subEntityId } = context;
  if (subEntityId && browserPlace.read() === undefined) history.replaceState(history.state, '', addressWith(subEntityId));
  return {
    ...browserPlace,
    async share(text, label) {
      if (!teamsJs.pages.shareDeepLink) return browserPlace.share(text, label);
      teamsJs.pages.shareDeepLink({ subPageId: text, subPageLabel: label, subPageWebUrl: shareable(text) });
      return 'shared';
    }
  };
}

function addressWith(text: string | undefined): URL {
  const url = new URL(location.href);
  if (text === undefined) url.searchParams.delete(PARAMETER);
  else url.searchParams.set(PARAMETER, text);
  return url;
}

/** Without what belongs to the visit of who copies it: edit mode, and the place in the page. */
function shareable(text: string): string {
  const url = addressWith(text);
  for (const name of [...url.searchParams.keys()]) if (name.toLowerCase() === 'mode') url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}
