import type { IPalette, ITheme } from '@fluentui/react';
import { createTheme } from '@fluentui/react';
import { getNeutralVariant, getSoftVariant, getStrongVariant } from '@fluentui/scheme-utilities';
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ThemeName } from '../model/viewState';
import type { Emphasis } from './canvas/canvas';

/** SharePoint's own teal theme. */
const light: Partial<IPalette> = {
  themePrimary: '#03787c', themeLighterAlt: '#f0f9fa', themeLighter: '#c5e9ea', themeLight: '#98d6d8', themeTertiary: '#49aeb1',
  themeSecondary: '#13898d', themeDarkAlt: '#026d70', themeDark: '#025c5f', themeDarker: '#014446', accent: '#4f6bed'
};

/** The same hue on a dark ground, neutrals inverted as SharePoint's inverted themes have them. */
const dark: Partial<IPalette> = {
  themePrimary: '#4fc3c7', themeLighterAlt: '#030808', themeLighter: '#0d1f20', themeLight: '#183a3c', themeTertiary: '#307577',
  themeSecondary: '#46abaf', themeDarkAlt: '#60c9cd', themeDark: '#7ad3d6', themeDarker: '#a0e1e3', accent: '#8ea2ff',
  neutralLighterAlt: '#282726', neutralLighter: '#2f2e2d', neutralLight: '#3b3a39', neutralQuaternaryAlt: '#484644', neutralQuaternary: '#504e4c',
  neutralTertiaryAlt: '#6d6b69', neutralTertiary: '#a8a6a4', neutralSecondaryAlt: '#b3b0ad', neutralSecondary: '#d2d0ce', neutralPrimaryAlt: '#dadada',
  neutralPrimary: '#f3f2f1', neutralDark: '#faf9f8', black: '#ffffff', white: '#201f1e'
};

/** The palette of Windows' high contrast black. */
const contrast: Partial<IPalette> = {
  themePrimary: '#1aebff', themeLighterAlt: '#000000', themeLighter: '#000000', themeLight: '#1aebff', themeTertiary: '#1aebff',
  themeSecondary: '#1aebff', themeDarkAlt: '#1aebff', themeDark: '#1aebff', themeDarker: '#ffffff', accent: '#ffff00',
  neutralLighterAlt: '#000000', neutralLighter: '#000000', neutralLight: '#3f3f3f', neutralQuaternaryAlt: '#ffffff', neutralQuaternary: '#ffffff',
  neutralTertiaryAlt: '#ffffff', neutralTertiary: '#3ff23f', neutralSecondaryAlt: '#ffffff', neutralSecondary: '#ffffff', neutralPrimaryAlt: '#ffffff',
  neutralPrimary: '#ffffff', neutralDark: '#ffffff', black: '#ffffff', white: '#000000'
};

const fonts = { fontFamily: `"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", sans-serif` };

/** The page's theme, with everything that SharePoint gives web parts: palette, semantic colours, inversion. */
export function pageTheme(name: ThemeName): ITheme {
  if (name === 'light') return createTheme({ palette: light, defaultFontStyle: fonts, isInverted: false });
  if (name === 'dark') return createTheme({ palette: dark, defaultFontStyle: fonts, isInverted: true });
  return createTheme({
    palette: contrast,
    defaultFontStyle: fonts,
    isInverted: true,
    semanticColors: {
      buttonBorder: '#ffffff', buttonBackgroundHovered: '#1aebff', buttonTextHovered: '#000000', primaryButtonText: '#000000', primaryButtonTextHovered: '#000000',
      variantBorder: '#ffffff', inputBorder: '#ffffff', link: '#ffff00', linkHovered: '#ffff00', focusBorder: '#ffff00', bodyDivider: '#ffffff', disabledText: '#3ff23f',
      menuItemBackgroundHovered: '#1f4a4f', errorText: '#ffb3b3', bodySubtext: '#ffffff'
    }
  });
}

/** The theme of a section with a background, derived as SharePoint derives it. High contrast has no backgrounds. */
export function sectionTheme(page: ITheme, emphasis: Emphasis): ITheme {
  if (emphasis === 0 || page.palette.white === contrast.white) return page;
  const variant = emphasis === 1 ? getNeutralVariant(page) : emphasis === 2 ? getSoftVariant(page) : getStrongVariant(page);
  // Web parts ask `isInverted` for a dark ground, which a strong background is on a light page.
  return { ...variant, isInverted: emphasis === 3 ? !page.isInverted : page.isInverted };
}

/** Fluent UI 9 tokens, which SharePoint sets page-wide as CSS variables. */
export function fluent9Tokens(name: ThemeName, page: ITheme): Readonly<Record<string, string | number>> {
  const tokens = name === 'light' ? webLightTheme : name === 'dark' ? webDarkTheme : teamsHighContrastTheme;
  if (name === 'contrast') return { ...tokens };
  const { themePrimary, themeDarkAlt, themeDark } = page.palette;
  return {
    ...tokens,
    colorBrandBackground: themePrimary, colorBrandBackgroundHover: themeDarkAlt, colorBrandBackgroundPressed: themeDark,
    colorBrandForeground1: themePrimary, colorCompoundBrandBackground: themePrimary, colorCompoundBrandBackgroundHover: themeDarkAlt,
    colorCompoundBrandForeground1: themePrimary, colorCompoundBrandStroke: themePrimary
  };
}

/** CSS variables of a theme: `--themePrimary`, `--bodyText` and all others. */
export function themeVariables(theme: ITheme): Readonly<Record<string, string>> {
  const entries = [...Object.entries(theme.palette), ...Object.entries(theme.semanticColors)];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string').map(([name, value]) => [`--${name}`, value]));
}
