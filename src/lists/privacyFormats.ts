import { maxLength, nullable, object, optional, picklist, pipe, readonly, record, regex, string } from 'valibot';
import { ruleIds } from '../domain/privacy/kept';
import { defineStored } from '../domain/stored/defineStored';
import { id, list, place } from './formatParts';

const rule = picklist(ruleIds);
const long = pipe(string(), maxLength(4000));
/** A change of a row that an erasure made: the row, and the fingerprint of all that it left as it was. */
const erasedRow = pipe(object({ list: pipe(string(), maxLength(80)), id, rest: pipe(string(), regex(/^[0-9a-f]{64}$/)) }), readonly());

/**
 * What an act says beside its kind.
 * - `periods`: months for which things are kept, by rule; null: without an end
 * - `notice`: what the city fills in of the record of processing, by the name of the field
 * - `began`, `ended`, `undone`: a purge, by rule with how many rows; `run`: the key of its beginning
 * - `erased`: rows whose words were replaced or that went, files that went, and how many stay for a reason
 * - `exported`: how many rows
 */
export const privacyContent = defineStored({
  name: 'act of data protection',
  version: 1,
  schema: pipe(
    object({
      months: optional(pipe(record(rule, nullable(id)), readonly())),
      notice: optional(pipe(record(pipe(string(), maxLength(40)), long), readonly())),
      run: optional(pipe(string(), maxLength(60))),
      counts: optional(pipe(record(pipe(string(), maxLength(40)), place), readonly())),
      rows: optional(list(erasedRow))
    }),
    readonly()
  )
});
