import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { contrast } from '../contrast';

declare global {
  interface Window {
    /** Of `@microsoft/load-themed-styles`, to which SharePoint gives the theme of the site, each slot by its name. */
    readonly __themeState__?: { readonly theme?: Readonly<Record<string, string>> };
  }
}

/** The theme of the site, in which the property pane stands whatever the section's; undefined where the host gives none. */
export function siteTheme(): IReadonlyTheme | undefined {
  const slots = window.__themeState__?.theme;
  if (!slots) return undefined;
  const ground = slots['bodyBackground'] ?? '#ffffff';
  return { palette: slots, semanticColors: slots, isInverted: contrast(ground, '#ffffff') > contrast(ground, '#000000') };
}
