import type { Person } from '../../domain/people/Person';
import type { Tried } from './tryToDecide';

interface Made {
  readonly id: number;
  readonly kind: string;
  readonly author: Person;
  readonly created: Date;
}

/** Somebody decided meanwhile what whoever decides now has to see first; nothing was stored. */
export class MeanwhileError extends Error {
  public override readonly name = 'MeanwhileError';

  /** @param known the newest decision on the same thing; whoever saw `other` decides after it */
  public constructor(
    public readonly other: Made,
    public readonly known: number
  ) {
    super(`decision ${other.id} was made meanwhile`);
  }
}

/** @throws MeanwhileError where somebody decided what changes what this decision would do */
export function storedOf<D extends Made>(tried: Tried<D>): D {
  if ('stored' in tried) return tried.stored;
  throw new MeanwhileError(tried.meanwhile.other, tried.meanwhile.known);
}
