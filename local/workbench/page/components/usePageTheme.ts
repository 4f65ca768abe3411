import type { ITheme } from '@fluentui/react';
import { loadTheme } from '@fluentui/react';
import { loadTheme as loadStyleTheme } from '@microsoft/load-themed-styles';
import * as React from 'react';
import type { ThemeName } from '../../model/viewState';
import { THEME_EVENT } from '../themeSwitch';
import { fluent9Tokens, pageTheme, themeVariables } from '../themes';
import { useSurroundings } from './surroundings';

/** The page's theme; follows the developer bar, and is given to everything on the page that takes a theme. */
export function usePageTheme(): ITheme {
  const { data, themeProvider } = useSurroundings();
  const [name, setName] = React.useState<ThemeName>(data.view.theme);
  const theme = React.useMemo(() => pageTheme(name), [name]);

  React.useEffect(() => {
    const follow = ({ detail }: CustomEvent<ThemeName>): void => setName(detail);
    window.addEventListener(THEME_EVENT, follow);
    return () => window.removeEventListener(THEME_EVENT, follow);
  }, []);

  React.useLayoutEffect(() => {
    const { style } = document.documentElement;
    for (const [variable, value] of Object.entries({ ...themeVariables(theme), ...prefixed(fluent9Tokens(name, theme)) })) {
      style.setProperty(variable, String(value));
    }
    style.setProperty('color-scheme', theme.isInverted ? 'dark' : 'light');
    document.body.className = document.body.className.replace(/\btheme-\w+/, `theme-${name}`);
    loadTheme(theme);
    // Style sheets of web parts with `[theme: …]` values.
    loadStyleTheme({ ...theme.palette, ...theme.semanticColors });
    themeProvider._setTheme(theme);
  }, [name, theme, themeProvider]);

  return theme;
}

function prefixed(tokens: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value]));
}
