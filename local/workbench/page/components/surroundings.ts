import type { ServiceScope } from '@microsoft/sp-core-library';
import * as React from 'react';
import type { WorkbenchData } from '../../model/workbenchData';
import type { PageThemeProvider, WebPartManager } from '../runtime';
import type { SitePages } from '../sitePages';
import type { Strings } from '../strings';

/** What every part of the page needs; made once by the application. */
export interface Surroundings {
  readonly data: WorkbenchData;
  readonly strings: Strings;
  readonly scope: ServiceScope;
  readonly themeProvider: PageThemeProvider;
  readonly manager: WebPartManager;
  readonly sitePages: SitePages;
}

export const SurroundingsContext = React.createContext<Surroundings | undefined>(undefined);

/** @throws Error outside the application */
export function useSurroundings(): Surroundings {
  const surroundings = React.useContext(SurroundingsContext);
  if (surroundings === undefined) throw new Error('useSurroundings is used outside the workbench’s application.');
  return surroundings;
}
