import { themeVariables } from '../theme';
import { siteTheme } from './siteTheme';

const given = (theme: Readonly<Record<string, string>> | undefined): void => {
  Object.defineProperty(window, '__themeState__', { configurable: true, value: { theme } });
};

afterEach(() => given(undefined));

test('the pane has the colours of the site, light or dark', () => {
  given({ bodyBackground: '#201f1e', bodyText: '#f3f2f1', themePrimary: '#4fc3c7' });
  expect(themeVariables(siteTheme())).toMatchObject({ '--pv-background': '#201f1e', '--pv-text': '#f3f2f1', '--pv-accent': '#4fc3c7', colorScheme: 'dark' });
  given({ bodyBackground: '#ffffff', bodyText: '#323130', themePrimary: '#03787c' });
  expect(themeVariables(siteTheme())).toMatchObject({ '--pv-accent': '#03787c', colorScheme: 'light' });
});

test('a host without a theme leaves SharePoint’s own look', () => {
  expect(siteTheme()).toBeUndefined();
});
