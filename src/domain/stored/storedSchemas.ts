import type { GenericSchema, InferOutput } from 'valibot';
import { array, isoTimestamp, pipe, safeParse, string, transform, unknown } from 'valibot';

/** A date, stored as `Date` writes itself in JSON: ISO 8601 in UTC. */
export const storedDate = pipe(
  string(),
  isoTimestamp(),
  transform((text) => new Date(text))
);

/** An array whose unreadable members are left out: one of them must not take the others away. */
export function readableMembers<S extends GenericSchema>(member: S) {
  return pipe(
    array(unknown()),
    transform((members): InferOutput<S>[] =>
      members.flatMap((each) => {
        const parsed = safeParse(member, each);
        return parsed.success ? [parsed.output] : [];
      })
    )
  );
}
