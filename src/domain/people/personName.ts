import type { Person } from './Person';

/** A name as it is shown: with the organisation where several take part. @param beside what stands before it in the brackets, e.g. "you" */
export function personName({ name, organisation }: Person, ...beside: readonly string[]): string {
  const added = [...beside, ...(organisation ? [organisation] : [])];
  return name === '' || added.length === 0 ? name : `${name} (${added.join(', ')})`;
}
