import type { Decision } from '../../../../domain/calls/Decision';
import { newestOf } from '../../../../domain/decided/newestOf';

type Known = Pick<Decision, 'id'>;

/** What the desk has shown of what was decided in the call. Ids are the clock: whatever is later than all that was read may be news. */
export class SeenDecisions {
  private readonly later = new Set<number>();

  /** @param last everything up to this decision stands on the desk; 0: nothing does */
  public constructor(private last: number) {}

  public get until(): number {
    return this.last;
  }

  public has({ id }: Known): boolean {
    return id <= this.last || this.later.has(id);
  }

  /** Some that stand on the desk now; there may be others between them. */
  public saw(decisions: readonly Known[]): void {
    for (const { id } of decisions) this.later.add(id);
  }

  /** All of the call that were made after `until`. */
  public sawAll(decisions: readonly Known[]): void {
    this.last = Math.max(this.last, newestOf(decisions));
  }
}
