import * as React from 'react';
import type { Choice } from './MapContext';

/** What the owner's part adds to the agent's screens in edit mode; nothing otherwise. */
export interface OwnerTools {
  /** Buttons under the card of what is chosen. */
  renderActions?(choice: Choice): React.ReactNode;
  /** A node of the drawing that can be dragged onto another. */
  readonly NodeFrame?: React.ComponentType<NodeFrameProps>;
  /** Asked before a node is chosen; true: the owner's part has used the choice, to link two nodes. */
  takesChoice?(choice: Choice): boolean;
  /** The key `R` on a node begins a link from it. */
  beginLink?(from: Choice): void;
  cancelLink?(): void;
}

export interface NodeFrameProps {
  readonly choice: Choice;
  readonly style: React.CSSProperties;
}

const OwnerToolsContext = React.createContext<OwnerTools>({});

export const OwnerToolsProvider = OwnerToolsContext.Provider;

export function useOwnerTools(): OwnerTools {
  return React.useContext(OwnerToolsContext);
}
