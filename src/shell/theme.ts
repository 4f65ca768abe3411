import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type * as React from 'react';
import { contrast } from './contrast';

/** SharePoint's own look, where a slot is missing: a page that is not themed, or a host that gives no theme at all. */
const PALETTE = { themePrimary: '#0078d4', neutralQuaternaryAlt: '#e1dfdd', neutralSecondary: '#605e5c' };
const SEMANTIC = {
  bodyBackground: '#ffffff',
  bodyText: '#323130',
  bodySubtext: '#605e5c',
  link: '#0078d4',
  primaryButtonBackground: '#0078d4',
  primaryButtonText: '#ffffff',
  primaryButtonBackgroundHovered: '#106ebe',
  primaryButtonTextHovered: '#ffffff',
  errorText: '#a4262c'
};

/** What text of normal size needs at least (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

/** The theme's slots as CSS variables for our own style sheets (src/ui/_tokens.scss lists them). */
export function themeVariables(theme: IReadonlyTheme | undefined): React.CSSProperties {
  const palette = { ...PALETTE, ...theme?.palette };
  const semantic = { ...SEMANTIC, ...theme?.semanticColors };
  return {
    '--pv-background': semantic.bodyBackground,
    '--pv-text': semantic.bodyText,
    '--pv-subtle': semantic.bodySubtext,
    '--pv-link': semantic.link,
    '--pv-accent': palette.themePrimary,
    '--pv-on-accent': semantic.primaryButtonText,
    '--pv-button': semantic.primaryButtonBackground,
    '--pv-button-text': semantic.primaryButtonText,
    '--pv-button-hover': semantic.primaryButtonBackgroundHovered,
    '--pv-button-hover-text': semantic.primaryButtonTextHovered,
    // Mixed from the text: on a soft or strong section SharePoint makes every neutral a shade of the theme's colour,
    // on which neither text nor links can be read.
    '--pv-track': `color-mix(in srgb, ${semantic.bodyText} 12%, transparent)`,
    '--pv-hover': `color-mix(in srgb, ${semantic.bodyText} 6%, ${semantic.bodyBackground})`,
    '--pv-line': palette.neutralQuaternaryAlt,
    '--pv-control': palette.neutralSecondary,
    // SharePoint keeps the dark red of a white page on a strong section, where it cannot be read.
    '--pv-error': contrast(semantic.errorText, semantic.bodyBackground) < READABLE ? semantic.bodyText : semantic.errorText,
    colorScheme: theme?.isInverted ? 'dark' : 'light'
  } as React.CSSProperties;
}
