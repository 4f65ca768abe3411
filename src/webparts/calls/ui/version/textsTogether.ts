import type { CheckedText } from '../../../../data/calls/CallServices';
import type { Read } from '../../../../shell/states';

/** Several versions of a text; ready when all are. */
export function textsTogether(reads: readonly Read<CheckedText>[]): Read<readonly CheckedText[]> {
  const texts = reads.flatMap(({ data }) => data ?? []);
  const failed = reads.find(({ data, error }) => data === undefined && error);
  return { data: texts.length === reads.length ? texts : undefined, error: failed?.error, refetch: () => failed?.refetch() };
}
