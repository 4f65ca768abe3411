import type { OpeningPlan } from '../../../domain/requests/openingPlan';
import type { ListSchema } from '../../../lists/defineList';
import type { Connection } from '../../connection/Connection';
import { DataError } from '../../DataError';
import { Provisioner } from '../../provisioning/Provisioner';
import { isUsable } from '../../provisioning/SetUpStatus';
import { partsFor } from './spaceParts';

/** The lists of the usages that were asked for. */
export class SpaceLists {
  public constructor(private readonly plan: OpeningPlan) {}

  /** Parts of which a list is missing, or is not what it promises. */
  public async missing(space: Connection): Promise<readonly (readonly ListSchema[])[]> {
    const left: (readonly ListSchema[])[] = [];
    // Two parts may share their lists.
    for (const lists of new Set(await Promise.all(partsFor(this.plan.usages).map((part) => part.lists())))) {
      const status = await new Provisioner(space, lists).status();
      if (!isUsable(status) || status.lists.some(({ state }) => state === 'missing')) left.push(lists);
    }
    return left;
  }

  /** One part after the other, each by the steps with which an owner sets it up: begun again it goes on. */
  public async setUp(space: Connection, goOn: () => Promise<void>): Promise<void> {
    for (const lists of await this.missing(space)) {
      await goOn();
      const { request } = await new Provisioner(space, lists).setUp();
      if (request) throw new DataError('forbidden', 'the levels of the site are another one’s to make');
    }
  }
}
