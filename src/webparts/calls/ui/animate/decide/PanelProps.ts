import type { Targets } from './targets';

/** What each panel that decides is given. */
export interface PanelProps {
  readonly targets: Targets;
  onClose(): void;
  /** It is stored; `text` says what was done. */
  onDone(text: string): void;
}
