import { isSameJson } from '../../domain/stored/isSameJson';

/** Of a decision, or of the row that holds it. */
interface Decided {
  readonly kind: string;
  readonly contribution?: number;
  readonly idea?: number;
  readonly place?: string;
  readonly reason: string;
  readonly content: unknown;
  readonly targets: readonly number[];
}

/** Do they decide the same of the same things, whoever made them? Of two rows, or of two decisions. */
export function isSameDecision(one: Decided, other: Decided): boolean {
  return isSameJson(said(one), said(other));
}

function said({ kind, contribution, idea, place, reason, content, targets }: Decided): unknown {
  return { kind, about: contribution ?? idea ?? place, reason, content, targets: [...new Set(targets)].sort((a, b) => a - b) };
}
