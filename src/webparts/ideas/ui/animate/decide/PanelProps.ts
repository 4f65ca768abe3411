import type { IdeaState } from '../../../../../domain/ideas/ideaState';

/** What each panel that decides is given. */
export interface PanelProps {
  /** What it decides of: at least one. */
  readonly states: readonly IdeaState[];
  onClose(): void;
  /** It is stored; `text` says what was done. */
  onDone(text: string): void;
}
