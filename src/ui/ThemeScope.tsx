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

/** Beside what nearly every page loads after its first sight: until then, and without it, texts stand as they were typed. */
const glue = (root: Node | null): void => void (root && import(/* webpackChunkName: 'glue-signs' */ './glueSigns').then(({ glueSigns }) => glueSigns(root)).catch(() => undefined));

const ScopeContext = React.createContext<ThemeScopeProps>({ theme: undefined, variables: {}, language: 'fr' });

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
  const { variables, language } = React.useContext(ScopeContext);
  return (
    <div ref={glue} className={styles.scope} style={variables} lang={language} data-parvis="">
      {children}
    </div>
  );
}

/** The theme of the section, for controls that are not ours. */
export function useTheme(): IReadonlyTheme | undefined {
  return React.useContext(ScopeContext).theme;
}
