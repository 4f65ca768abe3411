import { fingerprint } from '../../fingerprint/fingerprint';
import type { Price } from '../Version';
import type { Proposal } from './ChangeFile';

/** Stands for what an agreement covers: the line, what it starts from, what it becomes, for how many and why. One cent more is another content. */
export function proposalFingerprint({ line, base, before, after, volume, reason }: Proposal): string {
  return fingerprint([line, base, said(before), said(after), volume, reason.trim()]);
}

function said(price: Price | null): unknown {
  if (price === null) return null;
  return 'cents' in price ? price.cents : price.brackets.map(({ upTo, cents }) => [upTo, cents]);
}
