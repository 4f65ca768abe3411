import * as React from 'react';
import type { Formats } from './Formats';
import type { Language, Words } from './Language';
import { wordsOf } from './Language';
import type { SiteSource } from './site/SiteSource';

/** The page, the site and the agent, as screens need them. */
export interface Page {
  /** The other site whose lists are shown; undefined: the page's own. */
  readonly source: SiteSource | undefined;
  /** The web whose lists are shown. */
  readonly webUrl: string;
  /** Its server-relative address, without a trailing slash; empty for the root web. */
  readonly webPath: string;
  /** Name of that web, as people know it. */
  readonly siteTitle: string;
  readonly instanceId: string;
  readonly user: PageUser;
  readonly language: Language;
  readonly formats: Formats;
  readonly isEditing: boolean;
  openPropertyPane(): void;
}

export interface PageUser {
  readonly loginName: string;
  readonly displayName: string;
}

const PageContext = React.createContext<Page | undefined>(undefined);

export const PageProvider = PageContext.Provider;

/** @throws Error outside of a mounted web part */
export function usePage(): Page {
  const page = React.useContext(PageContext);
  if (!page) throw new Error('usePage is for the screens of a mounted web part.');
  return page;
}

/** The words of the page's language, typeset. */
export function useWords<T extends object>(words: Words<T>): T {
  return wordsOf(words, usePage().language);
}
