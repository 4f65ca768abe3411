import type { Person } from './Person';
import { said } from './Person';

/** Deletes it for good, or sends it to the recycle bin where that is refused; nothing when it is gone. @throws Error */
export async function takeAway(owner: Person, path: string): Promise<void> {
  const deleted = await owner.remove(path);
  if (deleted.ok || isGone(deleted.status, deleted.code)) return;
  const recycled = await owner.post(`${path}/recycle`);
  if (!recycled.ok && !isGone(recycled.status, recycled.code)) throw new Error(said(deleted));
}

const GONE = new Set(['-2130575322', '-2130575338', '-2147024894', '-2147024893', '-2146232832', '-2147024809']);

/** SharePoint has many numbers for what is not there. */
function isGone(status: number, code: string): boolean {
  return status === 404 || GONE.has(code);
}

/** A group of the site; nothing when it is gone. @throws Error */
export async function takeGroup(owner: Person, id: number): Promise<void> {
  const removed = await owner.post(`_api/web/sitegroups/removeById(${id})`);
  if (!removed.ok && !isGone(removed.status, removed.code)) throw new Error(said(removed));
}
