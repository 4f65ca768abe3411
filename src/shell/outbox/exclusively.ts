/**
 * Runs `task` while no other tab runs one of the same name, where the browser has Web Locks. Where it has not, two
 * tabs may send the same submission: its client key lets the server store it once all the same.
 */
export async function exclusively(name: string, task: () => Promise<void>): Promise<void> {
  const locks = (navigator as { locks?: LockManager }).locks;
  if (!locks) return task();
  return locks.request(name, task);
}
