import * as React from 'react';
import styles from './ThemeScope.module.scss';

interface ThemeScopeProps {
  /** CSS variables of the theme (tokens.scss). */
  readonly variables: React.CSSProperties;
  readonly language: string;
}

const VariablesContext = React.createContext<ThemeScopeProps>({ variables: {}, language: 'fr' });

/** Gives our style sheets the colours of the section and measures for container queries. */
export function ThemeScope({ variables, language, children }: React.PropsWithChildren<ThemeScopeProps>): React.ReactElement {
  const value = React.useMemo(() => ({ variables, language }), [variables, language]);
  return (
    <VariablesContext.Provider value={value}>
      <div className={styles.scope} style={variables} lang={language}>
        {children}
      </div>
    </VariablesContext.Provider>
  );
}

/** The same inside a panel or dialog, which Fluent puts at the end of the body. */
export function ThemeScopeInLayer({ children }: React.PropsWithChildren<unknown>): React.ReactElement {
  const { variables, language } = React.useContext(VariablesContext);
  return (
    <div className={styles.scope} style={variables} lang={language}>
      {children}
    </div>
  );
}
