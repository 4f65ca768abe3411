import * as React from 'react';
import type { DraftStore } from './DraftStore';

/** Whose drafts a web part's forms keep. */
export interface DraftsScope {
  /** Agent, web and web part instance: nobody is shown what somebody else began on the same machine. */
  readonly owner: string;
  /** Instead of the one that the first form makes. */
  readonly store?: DraftStore;
}

/** The store itself comes with the forms: most pages that agents open have none. */
export const DraftsContext = React.createContext<DraftsScope | undefined>(undefined);

export const DraftsProvider = DraftsContext.Provider;
