import type { ListSchema } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { Provisioner } from '../provisioning/Provisioner';
import { isUsable } from '../provisioning/SetUpStatus';
import { setUpWhole } from '../provisioning/setUpWhole';
import type { SitePart } from './siteParts';

/** Lists of parts, of those alone of which one is missing or is not what it promises; what two parts share comes once. */
export async function missingLists(site: Connection, parts: readonly Pick<SitePart, 'lists'>[]): Promise<readonly (readonly ListSchema[])[]> {
  const each = await Promise.all(parts.map((part) => part.lists()));
  const wanted = new Map(each.filter((lists) => lists.length > 0).map((lists) => [lists.map(({ url }) => url).join(), lists]));
  const left: (readonly ListSchema[])[] = [];
  for (const lists of wanted.values()) {
    const status = await new Provisioner(site, lists).status();
    if (!isUsable(status) || status.lists.some(({ state }) => state === 'missing')) left.push(lists);
  }
  return left;
}

/**
 * Sets up what `missingLists` tells, one part after the other, by the steps with which an owner sets it up: begun again it goes on.
 * @param goOn called before each part
 */
export async function setUpLists(site: Connection, parts: readonly Pick<SitePart, 'lists'>[], goOn: () => Promise<void>): Promise<void> {
  for (const lists of await missingLists(site, parts)) {
    await goOn();
    await setUpWhole(new Provisioner(site, lists));
  }
}
