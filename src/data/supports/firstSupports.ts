import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { hasCode } from '../DataError';
import type { SupportBox, SupportResult } from './SupportBox';

/** As `SupportBox.support`, where nobody made the folders before: the first to support a target does, for some operations more. */
export async function supportOpening(box: Pick<SupportBox, 'open' | 'support'>, space: SupportSpace, target: number, isOn: boolean): Promise<SupportResult> {
  try {
    return await box.support(space, target, isOn);
  } catch (error) {
    if (!hasCode(error, 'notFound')) throw error;
    // Somebody else may open it at this moment, and be first.
    await box.open(space, [target]).catch((reason: unknown) => {
      if (!hasCode(reason, 'conflict')) throw reason;
    });
    return box.support(space, target, isOn);
  }
}

/** How many support each target of such a space; none before anybody does. */
export async function noneIfGone(tallies: Promise<Readonly<Record<number, number>>>): Promise<Readonly<Record<number, number>>> {
  try {
    return await tallies;
  } catch (error) {
    if (hasCode(error, 'notFound')) return {};
    throw error;
  }
}
