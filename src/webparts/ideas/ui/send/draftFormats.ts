import { integer, minValue, number, object, pipe, string } from 'valibot';
import type { StoredValue } from '../../../../domain/stored/defineStored';
import { defineStored } from '../../../../domain/stored/defineStored';

/** An idea that somebody has begun to write. */
export const ideaForm = defineStored({ name: 'draft of an idea', version: 1, schema: object({ title: string(), text: string(), category: pipe(number(), integer(), minValue(0)), link: string(), picture: string() }) });
export type IdeaForm = Readonly<StoredValue<typeof ideaForm>>;

/** A comment, a correction, an addition or a reason that somebody has begun to write. */
export const recordForm = defineStored({ name: 'draft about an idea', version: 1, schema: object({ title: string(), text: string(), link: string() }) });
export type RecordForm = Readonly<StoredValue<typeof recordForm>>;
