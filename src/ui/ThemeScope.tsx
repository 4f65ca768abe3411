import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import * as React from 'react';
import styles from './ThemeScope.module.scss';

interface ThemeScopeProps {
  /** Of the section; undefined where the host has none. */
  readonly theme: IReadonlyTheme | undefined;
  /** CSS variables of the theme (_tokens.scss). */
  readonly variables: React.CSSProperties;
  readonly language: string;
}

interface Scope extends ThemeScopeProps {
  /** Language of the site whose texts are shown; undefined until it is known. */
  readonly written?: 'fr' | 'en' | undefined;
}

/** Beside what nearly every page loads after its first sight: until then, and without it, texts stand as they were typed. */
const settle = (root: HTMLElement | null): void => void (root && import(/* webpackChunkName: 'typed-texts' */ './typedTexts').then(({ typedTexts }) => typedTexts(root)).catch(() => undefined));

const ScopeContext = React.createContext<Scope>({ theme: undefined, variables: {}, language: 'fr' });

/** Gives our style sheets the colours of the section and measures for container queries. */
export function ThemeScope({ theme, variables, language, children }: React.PropsWithChildren<ThemeScopeProps>): React.ReactElement {
  const value = React.useMemo(() => ({ theme, variables, language }), [theme, variables, language]);
  return (
    <ScopeContext.Provider value={value}>
      <ThemeScopeInLayer>{children}</ThemeScopeInLayer>
    </ScopeContext.Provider>
  );
}

/** The same inside a panel or dialog, which Fluent puts at the end of the body. */
export function ThemeScopeInLayer({ children }: React.PropsWithChildren<unknown>): React.ReactElement {
  const { variables, language, written } = React.useContext(ScopeContext);
  return (
    <div ref={settle} className={styles.scope} style={variables} lang={language} data-written={written} data-parvis="">
      {children}
    </div>
  );
}

/** Says the language of the site whose texts stand within, in panels and dialogs too. */
export function WrittenIn({ language, children }: React.PropsWithChildren<{ readonly language: 'fr' | 'en' | undefined }>): React.ReactElement {
  const scope = React.useContext(ScopeContext);
  const value = React.useMemo(() => ({ ...scope, written: language }), [scope, language]);
  return (
    <ScopeContext.Provider value={value}>
      <div className={styles.written} data-written={language}>
        {children}
      </div>
    </ScopeContext.Provider>
  );
}

/** The theme of the section, for controls that are not ours. */
export function useTheme(): IReadonlyTheme | undefined {
  return React.useContext(ScopeContext).theme;
}
