import type { StoredPlace } from '../../../../data/ideas/IdeaServices';
import type { Spot } from '../../../../domain/ideas/spot';

/** What the board tells of what was done on it last. */
export type BoardNotice =
  | { readonly kind: 'moved'; readonly idea: number; readonly back: Spot }
  | { readonly kind: 'undone'; readonly idea: number }
  | { readonly kind: 'gathering' }
  | { readonly kind: 'gathered'; readonly idea: number; readonly onto: number; readonly cluster: number; readonly name: string; readonly back: Spot }
  | { readonly kind: 'ungathered'; readonly name: string }
  | { readonly kind: 'cancelled'; readonly idea: number }
  /** Somebody was faster; `wanted` is where the reader wanted the note. */
  | { readonly kind: 'overtaken'; readonly idea: number; readonly place: StoredPlace; readonly wanted: Spot }
  | { readonly kind: 'refused'; readonly idea: number; readonly error: unknown; readonly wanted: Spot }
  | { readonly kind: 'notGathered'; readonly idea: number; readonly onto: number; readonly error: unknown }
  /** Said by something else, e.g. a panel. */
  | { readonly kind: 'said'; readonly text: string };
