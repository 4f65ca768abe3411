import * as React from 'react';
import type { Anchor } from '../../../../domain/anchors/Anchor';

/** A passage whose discussion is open. */
export interface OpenPassage {
  /** The words that were selected; undefined: none, it is about the whole passage. */
  readonly words: Anchor | undefined;
  /** Raised each time somebody asks to write; 0: it was opened to be read. */
  readonly writing: number;
}

export interface OpenPassages {
  readonly open: ReadonlyMap<number, OpenPassage>;
  toggle(passage: number): void;
  write(passage: number, words?: Anchor): void;
  show(passage: number): void;
}

/** Which discussions are open; the functions are the same at each rendering. */
export function useOpenPassages(first: number | undefined): OpenPassages {
  const [open, setOpen] = React.useState<ReadonlyMap<number, OpenPassage>>(() => new Map(first === undefined ? [] : [[first, { words: undefined, writing: 0 }]]));
  const actions = React.useMemo(() => {
    const put = (passage: number, next: (before: OpenPassage | undefined) => OpenPassage | undefined): void =>
      setOpen((before) => {
        const after = new Map(before);
        const value = next(before.get(passage));
        if (value) after.set(passage, value);
        else after.delete(passage);
        return after;
      });
    return {
      toggle: (passage: number) => put(passage, (before) => (before ? undefined : { words: undefined, writing: 0 })),
      write: (passage: number, words?: Anchor) => put(passage, (before) => ({ words, writing: (before?.writing ?? 0) + 1 })),
      show: (passage: number) => put(passage, (before) => before ?? { words: undefined, writing: 0 })
    };
  }, []);
  return React.useMemo(() => ({ open, ...actions }), [open, actions]);
}
