import type { PartialTheme } from '@fluentui/react/lib/Theme';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import { useTheme } from './ThemeScope';

/**
 * Gives Fluent's controls the theme of the section. Around the layers that owners open and nowhere else: what agents
 * see is made without Fluent, which would double what their page downloads (docs/decisions/0018-weight.md).
 */
export function FluentScope({ children }: React.PropsWithChildren<unknown>): React.ReactElement {
  // SPFx's theme has Fluent's slots under a type of its own; without one, Fluent has its own colours.
  const theme = useTheme() as PartialTheme | undefined;
  return (
    <ThemeProvider applyTo="none" theme={theme}>
      {children}
    </ThemeProvider>
  );
}
