import { integer, minValue, nullable, number, object, pipe, readonly } from 'valibot';
import type { StoredValue } from '../stored/defineStored';
import { defineStored } from '../stored/defineStored';

/** What new calls of a site begin with, as its owners say; each call may say its own. */
export const callDefaults = defineStored({
  name: 'what new calls begin with',
  version: 1,
  schema: pipe(
    object({
      /** Months after the end; null: nothing is announced. */
      retentionMonths: nullable(pipe(number(), integer(), minValue(1)))
    }),
    readonly()
  )
});
export type CallDefaults = StoredValue<typeof callDefaults>;
