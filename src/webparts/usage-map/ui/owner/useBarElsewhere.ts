import * as React from 'react';
import { usePage } from '../../../../shell/Page';

/** The parts of the page that show the map itself, in edit mode: by the site of the map, how many. */
const shown = new Map<string, number>();
const listeners = new Set<() => void>();

function add(webPath: string, count: 1 | -1): void {
  shown.set(webPath, (shown.get(webPath) ?? 0) + count);
  for (const listener of [...listeners]) listener();
}

/** How long a part of the page may come after another, in milliseconds: a bar that goes again would move what is below it. */
const LATEST_MS = 300;

/**
 * Is the map edited in another part of this page? Two bars of the same tasks would make one look for the difference.
 * Undefined while that is not known.
 * @param isBeside this part is an entrance to the map, and leaves the bar to one that shows it
 */
export function useBarElsewhere(showsMap: boolean, isBeside: boolean): boolean | undefined {
  const { webPath } = usePage();
  const [isElsewhere, setElsewhere] = React.useState<boolean>();
  React.useEffect(() => {
    if (!isBeside) {
      if (!showsMap) return undefined;
      add(webPath, 1);
      return () => add(webPath, -1);
    }
    const read = (): void => setElsewhere((shown.get(webPath) ?? 0) > 0);
    listeners.add(read);
    if (shown.get(webPath)) read();
    const timer = window.setTimeout(read, LATEST_MS);
    return () => {
      window.clearTimeout(timer);
      listeners.delete(read);
    };
  }, [webPath, showsMap, isBeside]);
  return isBeside ? isElsewhere : false;
}
