import { array, boolean, integer, minValue, number, object, optional, picklist, pipe, readonly, string } from 'valibot';
import { contributionKinds } from '../../domain/calls/Call';
import { authorRecordKinds } from '../../domain/calls/Contribution';
import type { StoredValue } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';

const id = pipe(number(), integer(), minValue(1));
const place = pipe(number(), integer(), minValue(0));
const anchor = pipe(object({ version: place, passage: place, quote: string(), before: string(), after: string(), start: place, end: place }), readonly());
const files = pipe(array(pipe(object({ path: string(), name: string(), size: place }), readonly())), readonly());
/** People, as they are kept with what is being written. */
export const storedPeople = pipe(array(pipe(object({ login: string(), name: string() }), readonly())), readonly());
const mentions = optional(storedPeople);
const kind = picklist(contributionKinds);

/** What somebody says, on its way to the server. */
export const sentContribution = object({ call: id, kind, anchor, text: string(), wording: string(), answers: place, files, direction: string(), mentions });

/** What an author says later of his own, on its way. */
export const sentRecord = object({
  call: id,
  contribution: object({ id, callId: id, kind, space: optional(place, 0), anchor }),
  kind: picklist(authorRecordKinds),
  text: optional(string()),
  wording: optional(string()),
  anchor: optional(anchor)
});

/** A support given or taken back, on its way. */
export const sentSupport = object({ call: id, contribution: object({ id, callId: id, kind, space: optional(place, 0), anchor }), isOn: boolean() });

/** What somebody has begun to say. */
export const contributionForm = defineStored({
  name: 'draft of a contribution',
  version: 1,
  schema: pipe(object({ kind, anchor, text: string(), wording: string(), files, direction: string(), mentions }), readonly())
});
export type ContributionForm = StoredValue<typeof contributionForm>;
