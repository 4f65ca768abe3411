import * as React from 'react';
import type { SaidText } from '../../domain/text/closeTexts';
import { closeTo } from '../../domain/text/closeTexts';
import { announce } from '../announce';

/** Typing is not held up by the search (milliseconds). */
const PAUSE = 250;

interface CloseOptions {
  /** In characters: of less it is not known yet what is meant. */
  readonly least?: number;
  /** What is announced once there are some. */
  readonly say: string;
}

/**
 * What is there already and says nearly what is being typed, the nearest first.
 * @param known stays the same while nothing else is there
 */
export function useCloseOnes(known: readonly SaidText[], typed: string, { least = 0, say }: CloseOptions): readonly number[] {
  const search = React.useMemo(() => closeTo(known), [known]);
  const [ids, setIds] = React.useState<readonly number[]>([]);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setIds(typed.trim().length > least ? search(typed).map(({ id }) => id) : []), PAUSE);
    return () => window.clearTimeout(timer);
  }, [search, typed, least]);
  const found = React.useMemo(() => ids.filter((id) => known.some((each) => each.id === id)), [ids, known]);
  const isFound = found.length > 0;
  React.useEffect(() => {
    if (isFound) announce(say);
  }, [isFound, say]);
  return found;
}
