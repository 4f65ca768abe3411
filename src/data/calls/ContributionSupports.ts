import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { targetFingerprint } from '../../domain/supports/SupportSpace';
import type { Contribution } from '../../domain/calls/Contribution';
import { MOST_IN_SPACE, MOST_RANKED, nextSpace, supportBoxOf } from '../../domain/calls/supportSpaces';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { noneIfGone, supportOpening } from '../supports/firstSupports';
import { SupportBox } from '../supports/SupportBox';
import type { CallSupports, SaidRef } from './CallServices';
import type { RankedSupports, SupportedCall } from './CallSite';

type Supported = Pick<Contribution, 'id' | 'space' | 'anchor'>;

/**
 * Supports of contributions: a space for every fifteen hundred of a passage (`supportBoxOf`), in the ballot box's mode of supports. A contribution
 * is known by its id, which the server gave it: nobody can claim another one's supports.
 */
export class ContributionSupports {
  private readonly box: SupportBox;

  public constructor(connection: Connection) {
    // A space never changes: what was said is stored once, and when it counts is read with the call.
    this.box = new SupportBox(connection, async (space) => space);
  }

  /** An operation a space, of which a passage has one as a rule; and one for what the reader supports in the call, now and then. */
  public async read(call: SupportedCall, contributions: readonly Supported[]): Promise<CallSupports> {
    const read = await Promise.all(supportSpacesOf(call, contributions).map((space) => this.readSpace(space, `${call.box}-`)));
    return { counts: Object.assign({}, ...read.map(({ counts }) => counts)), mine: read.flatMap(({ mine }) => mine) };
  }

  /** One operation where the page read the reader's own a moment ago, else two; of the first to support a contribution some more, which make its folders. @returns does he support it now? */
  public async support(call: SupportedCall, contribution: SaidRef, isOn: boolean): Promise<boolean> {
    const { id } = contribution;
    const space = spaceOf(call, boxOf(call, contribution), [id]);
    const { outcome, mine } = await supportOpening(this.box, space, id, isOn);
    if (outcome === 'tooLate') throw new DataError('forbidden', 'the call is over');
    return mine.targets.includes(id);
  }

  /** One operation a space, of the newest four at most. @param said how much was said on the passage */
  public async ranked(call: SupportedCall, passage: number, said: number): Promise<RankedSupports> {
    const last = nextSpace(said);
    const first = Math.max(0, last - MOST_RANKED + 1);
    const names = Array.from({ length: last - first + 1 }, (_, index) => supportBoxOf(call.box, passage, first + index));
    const counts: Readonly<Record<number, number>> = Object.assign({}, ...(await Promise.all(names.map((name) => noneIfGone(this.box.allTallies(spaceOf(call, name, [])))))));
    const ranked = Object.entries(counts).flatMap(([id, count]) => (count > 0 ? [{ id: Number(id), count }] : []));
    return { ids: ranked.sort((a, b) => b.count - a.count || b.id - a.id).map(({ id }) => id), among: first === 0 ? null : said - first * MOST_IN_SPACE };
  }

  private async readSpace(space: SupportSpace, start: string): Promise<CallSupports> {
    const [tallies, { targets }] = await Promise.all([noneIfGone(this.box.tallies(space)), this.box.mine(space, start)]);
    return { counts: Object.fromEntries(space.targets.map((id) => [id, tallies[id] ?? 0])), mine: targets };
  }
}

/** The spaces in which contributions of a call are supported. */
export function supportSpacesOf(call: SupportedCall, contributions: readonly Supported[]): readonly SupportSpace[] {
  const together = new Map<string, number[]>();
  for (const each of contributions) {
    const name = boxOf(call, each);
    const known = together.get(name);
    if (known) known.push(each.id);
    else together.set(name, [each.id]);
  }
  return [...together].map(([name, ids]) => spaceOf(call, name, ids));
}

function boxOf({ box }: SupportedCall, { anchor, space }: Pick<Supported, 'anchor' | 'space'>): string {
  return supportBoxOf(box, anchor.passage, space);
}

/** What was said is stored once and for all, so its id stands for its words. */
function spaceOf({ windows }: SupportedCall, box: string, targets: readonly number[]): SupportSpace {
  return { box, targets, seen: Object.fromEntries(targets.map((target) => [target, targetFingerprint(target)])), budget: null, isFixed: true, revision: 0, windows };
}
