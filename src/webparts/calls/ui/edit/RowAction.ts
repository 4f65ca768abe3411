import type { PassageList } from '../../../../domain/passages/editPassages';

/** What is done with a passage. `list`: the passages with what was typed in it until now. */
export type RowAction =
  | { readonly kind: 'change'; readonly list: PassageList; readonly same: string }
  | { readonly kind: 'split'; readonly list: PassageList; readonly place: number; /** At its end, another passage begins. */ readonly mayAdd: boolean }
  /** A note to which this place refers. */
  | { readonly kind: 'note'; readonly list: PassageList; readonly place: number }
  | { readonly kind: 'merge' | 'mergeNext' | 'add' | 'remove' | 'finish'; readonly list?: PassageList }
  | { readonly kind: 'edit'; readonly caret: number; readonly list?: PassageList }
  | { readonly kind: 'step'; readonly by: 1 | -1; readonly caret?: 'start' | 'end'; readonly list?: PassageList };
