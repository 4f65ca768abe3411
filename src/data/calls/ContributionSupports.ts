import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { targetFingerprint } from '../../domain/supports/SupportSpace';
import type { Contribution } from '../../domain/calls/Contribution';
import type { Connection } from '../connection/Connection';
import { DataError, hasCode } from '../DataError';
import { SupportBox } from '../supports/SupportBox';
import type { SupportResult } from '../supports/SupportCaster';
import type { CallSupports, SaidRef } from './CallServices';
import type { SupportedCall } from './CallSite';

type Supported = Pick<Contribution, 'id' | 'target' | 'anchor'>;

/** Supports of contributions: a space a passage, `<box of the call>-<passage>`, in the ballot box's mode of supports. */
export class ContributionSupports {
  private readonly box: SupportBox;

  public constructor(connection: Connection) {
    // A space never changes: what was said is stored once, and when it counts is read with the call.
    this.box = new SupportBox(connection, async (space) => space);
  }

  /** Two operations a passage. */
  public async read(call: SupportedCall, contributions: readonly Supported[]): Promise<CallSupports> {
    const passages = [...new Set(contributions.map(({ anchor }) => anchor.passage))];
    const spaces = await Promise.all(passages.map((passage) => this.readSpace(spaceOf(call, contributions.filter(({ anchor }) => anchor.passage === passage)))));
    const counts = new Map(spaces.flatMap(({ tallies }) => Object.entries(tallies).map(([target, count]) => [Number(target), count] as const)));
    const mine = new Set(spaces.flatMap(({ targets }) => targets));
    return { counts: Object.fromEntries(contributions.map(({ id, target }) => [id, counts.get(target) ?? 0])), mine: contributions.filter(({ target }) => mine.has(target)).map(({ id }) => id) };
  }

  /** Four operations in one request; of the first to support a contribution some more, which make its folders. */
  public async support(call: SupportedCall, contribution: SaidRef, isOn: boolean): Promise<CallSupports> {
    const { id, target } = contribution;
    const space = spaceOf(call, [contribution]);
    const { outcome, mine, count } = await this.cast(space, target, isOn);
    if (outcome === 'tooLate') throw new DataError('forbidden', 'the call is over');
    const tally = count ?? (await this.tallies(space))[target] ?? 0;
    return { counts: { [id]: tally }, mine: mine.targets.includes(target) ? [id] : [] };
  }

  private async cast(space: SupportSpace, target: number, isOn: boolean): Promise<SupportResult> {
    try {
      return await this.box.support(space, target, isOn);
    } catch (error) {
      if (!hasCode(error, 'notFound')) throw error;
      // Somebody else may open it at this moment, and be first.
      await this.box.open(space, [target]).catch((reason: unknown) => {
        if (!hasCode(reason, 'conflict')) throw reason;
      });
      return this.box.support(space, target, isOn);
    }
  }

  private async readSpace(space: SupportSpace): Promise<{ readonly tallies: Readonly<Record<number, number>>; readonly targets: readonly number[] }> {
    const [tallies, { targets }] = await Promise.all([this.tallies(space), this.box.mine(space)]);
    return { tallies, targets };
  }

  /** None before anybody supported anything on the passage. */
  private async tallies(space: SupportSpace): Promise<Readonly<Record<number, number>>> {
    return this.box.tallies(space).catch((error: unknown) => {
      if (hasCode(error, 'notFound')) return {};
      throw error;
    });
  }
}

/** What was said is stored once and for all, so its target stands for its words. */
function spaceOf({ box, windows }: SupportedCall, contributions: readonly Pick<Supported, 'target' | 'anchor'>[]): SupportSpace {
  const targets = contributions.map(({ target }) => target);
  return {
    box: `${box}-${contributions[0]?.anchor.passage ?? 0}`,
    targets,
    seen: Object.fromEntries(targets.map((target) => [target, targetFingerprint(target)])),
    budget: null,
    revision: 0,
    windows
  };
}
