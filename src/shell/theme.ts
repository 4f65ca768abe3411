import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { PartialTheme } from '@fluentui/react/lib/Theme';
import { createTheme } from '@fluentui/react/lib/Theme';
import type * as React from 'react';

const fallback = createTheme({});

/** The theme of the section as Fluent wants it. SPFx's theme has the same slots under its own type. */
export function fluentTheme(theme: IReadonlyTheme | undefined): PartialTheme {
  return theme ? (theme as PartialTheme) : fallback;
}

/** The theme's slots as CSS variables for our own style sheets (src/ui/tokens.scss lists them). */
export function themeVariables(theme: IReadonlyTheme | undefined): React.CSSProperties {
  const palette = { ...fallback.palette, ...theme?.palette };
  const semantic = { ...fallback.semanticColors, ...theme?.semanticColors };
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
    '--pv-error': semantic.errorText,
    colorScheme: theme?.isInverted ? 'dark' : 'light'
  } as React.CSSProperties;
}
