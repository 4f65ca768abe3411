/** How the page is looked at. Kept in cookies, so that it follows from page to page; the address wins over the cookie. */
export interface ViewState {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly width: PageWidth;
  readonly host: HostName;
  readonly network: NetworkState;
  readonly parts: PartsLoading;
  readonly mode: 'read' | 'edit';
  /** True inside the frame of a phone's or tablet's width, or of Teams. */
  readonly framed: boolean;
}

export type Language = 'fr-FR' | 'en-US';
export type ThemeName = 'light' | 'dark' | 'contrast';
/** CSS pixels of the frame, or the whole window. */
export type PageWidth = 'desktop' | '768' | '390' | '320';
/** SharePoint, a tab of a team, or a personal app of Teams. */
export type HostName = 'SharePoint' | 'Teams' | 'TeamsPersonalApp';
/** As SharePoint does it, a web part is loaded when its place comes into view; or all of them at once. */
export type PartsLoading = 'inSight' | 'all';
export type NetworkState = 'normal' | 'slow' | 'throttled' | 'offline';

interface Choice<T extends string> {
  readonly parameter: string;
  readonly cookie: string;
  /** The first one is the default. */
  readonly values: readonly [T, ...T[]];
}

/** Choices that the developer bar offers: name in the address, cookie, values. */
export const choices = {
  language: { parameter: 'lang', cookie: 'local-language', values: ['fr-FR', 'en-US'] } as Choice<Language>,
  theme: { parameter: 'theme', cookie: 'local-theme', values: ['light', 'dark', 'contrast'] } as Choice<ThemeName>,
  width: { parameter: 'width', cookie: 'local-width', values: ['desktop', '768', '390', '320'] } as Choice<PageWidth>,
  host: { parameter: 'host', cookie: 'local-host', values: ['SharePoint', 'Teams', 'TeamsPersonalApp'] } as Choice<HostName>,
  network: { parameter: 'network', cookie: 'local-network', values: ['normal', 'slow', 'throttled', 'offline'] } as Choice<NetworkState>,
  parts: { parameter: 'parts', cookie: 'local-parts', values: ['inSight', 'all'] } as Choice<PartsLoading>
} as const;

export type ChoiceName = keyof typeof choices;

/** Cookie of the local SharePoint that says who is signed in. */
export const PERSONA_COOKIE = 'local-user';

/** Reads the view from the address and the cookies; a value that is not offered counts as absent. */
export function readViewState(query: URLSearchParams, cookies: ReadonlyMap<string, string>): ViewState {
  const pick = <T extends string>({ parameter, cookie, values }: Choice<T>): T =>
    values.find((value) => value === query.get(parameter)) ?? values.find((value) => value === cookies.get(cookie)) ?? values[0];
  return {
    language: pick(choices.language),
    theme: pick(choices.theme),
    width: pick(choices.width),
    host: pick(choices.host),
    network: pick(choices.network),
    parts: pick(choices.parts),
    mode: query.get('mode') === 'edit' ? 'edit' : 'read',
    framed: query.get('frame') === '1'
  };
}

/** Cookie name to decoded value. */
export function parseCookies(header: string): ReadonlyMap<string, string> {
  return new Map(
    header.split(';').flatMap((part): (readonly [string, string])[] => {
      const at = part.indexOf('=');
      if (at < 0) return [];
      const value = part.slice(at + 1).trim();
      try {
        return [[part.slice(0, at).trim(), decodeURIComponent(value)]];
      } catch {
        return [[part.slice(0, at).trim(), value]];
      }
    })
  );
}

/** Is the page drawn in a frame, of a device's width or of Teams? */
export function needsFrame({ width, host, framed }: ViewState): boolean {
  return !framed && (width !== 'desktop' || host !== 'SharePoint');
}
