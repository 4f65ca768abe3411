import * as React from 'react';
import type { FoundPerson } from '../../domain/people/FoundPerson';

/** Who types is not interrupted: a search waits for a pause. */
const PAUSE_MS = 250;

/** How people are found: `PeopleServices.search`. */
export type FindPeople = (text: string, signal?: AbortSignal) => Promise<readonly FoundPerson[]>;

export type PeopleFound =
  | { readonly kind: 'none' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly people: readonly FoundPerson[] }
  | { readonly kind: 'failed'; readonly error: unknown };

const NONE: PeopleFound = { kind: 'none' };

/** Whom a text may name; what was asked for an earlier text is given up. */
export function usePeopleSearch(find: FindPeople, text: string): PeopleFound {
  const [found, setFound] = React.useState<PeopleFound>(NONE);
  const latest = React.useRef(find);
  latest.current = find;
  const words = text.trim();
  React.useEffect(() => {
    if (Array.from(words).length < 2) return setFound(NONE);
    const controller = new AbortController();
    const isWanted = (): boolean => !controller.signal.aborted;
    const search = async (): Promise<void> => {
      setFound((before) => (before.kind === 'found' ? before : { kind: 'searching' }));
      try {
        const people = await latest.current(words, controller.signal);
        if (isWanted()) setFound({ kind: 'found', people });
      } catch (error) {
        if (isWanted()) setFound({ kind: 'failed', error });
      }
    };
    const timer = setTimeout(() => void search(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [words]);
  return found;
}
