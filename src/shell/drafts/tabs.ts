import { newClientKey } from '../../data/items/newClientKey';

/** The tabs of this browser, so that nobody is handed what another tab is still typing. */
export interface Tabs {
  /** Of this page; a reload gets another. */
  readonly id: string;
  /** From now on the others know that this one lives, until it is closed. */
  hold(): void;
  /** Those that hold, this one aside. */
  living(): Promise<ReadonlySet<string>>;
}

const PREFIX = 'parvis-tab|';

let page: Tabs | undefined;

/**
 * This page among the tabs, by Web Locks, which the browser gives back whatever ends a tab. Nothing is held before `hold`:
 * a page with a lock is not kept for the way back. Where there are no locks (pages that are not served over TLS), no tab is
 * known to live, and what is typed in one is offered in another too: twice rather than never.
 */
export function browserTabs(): Tabs {
  return (page ??= createTabs(navigator));
}

export function createTabs({ locks }: { readonly locks?: LockManager }): Tabs {
  const id = newClientKey();
  let isHeld = false;
  return {
    id,
    hold: () => {
      if (isHeld || !locks) return;
      isHeld = true;
      void locks.request(PREFIX + id, () => new Promise(() => undefined)).catch(() => undefined);
    },
    living: async () => {
      const { held = [], pending = [] } = (await locks?.query()) ?? {};
      const names = [...held, ...pending].map(({ name = '' }) => name).filter((name) => name.startsWith(PREFIX));
      return new Set(names.map((name) => name.slice(PREFIX.length)).filter((other) => other !== id));
    }
  };
}
