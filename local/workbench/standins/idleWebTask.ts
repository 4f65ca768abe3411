/** SharePoint's queue for work that can wait: here it runs as soon as the page is free. */
export const IdleTaskQueue = {
  instance: {
    enqueueTask({ task }: { readonly task: () => void }): void {
      setTimeout(task, 0);
    },
    removeTask(): void {
      // A task runs on the next tick; there is nothing left to remove.
    }
  }
};
export const IdleTaskPriority = { OPTIONAL_HIGH: 0 } as const;
export const PrefetchDependencyPriority = { high: 0, low: 1 } as const;

/** Prefetching is an optimisation for Microsoft's own web parts, which are not on this page. */
export function createPrefetchDependencyQueue(): Readonly<Record<string, () => void>> {
  const nothing = (): void => undefined;
  return { prefetchByPriority: nothing, prefetchByPriorityWhenIdle: nothing, cancelPrefetching: nothing };
}
