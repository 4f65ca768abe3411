import { integer, minValue, nullable, number, object, optional, picklist, pipe, string } from 'valibot';
import { ideaRecordKinds } from '../../../../domain/ideas/Idea';
import { opinions } from '../../../../domain/ideas/voteTargets';
import type { StoredValue } from '../../../../domain/stored/defineStored';
import { defineStored } from '../../../../domain/stored/defineStored';

const id = pipe(number(), integer(), minValue(1));
const place = pipe(number(), integer(), minValue(0));
const person = object({ id, name: string() });

/** An idea on its way to the server. */
export const sentIdea = object({ campaign: id, title: string(), text: string(), category: place, link: string(), picture: string(), buildsOn: place, direction: string() });

/** What somebody says later of an idea, on its way. */
export const sentRecord = object({
  campaign: id,
  idea: id,
  kind: picklist(ideaRecordKinds),
  text: string(),
  title: optional(string()),
  link: optional(string()),
  person: optional(person),
  answers: optional(place),
  other: optional(id),
  merge: optional(id)
});

/** What an agent gives an idea, on its way: so many votes in all, or an opinion. */
export const sentVote = object({ campaign: id, idea: id, votes: optional(place), opinion: optional(nullable(picklist(opinions))) });

/** An idea that somebody has begun to write. */
export const ideaForm = defineStored({ name: 'draft of an idea', version: 1, schema: object({ title: string(), text: string(), category: place, link: string(), picture: string() }) });
export type IdeaForm = Readonly<StoredValue<typeof ideaForm>>;

/** A comment, a correction, an addition or a reason that somebody has begun to write. */
export const recordForm = defineStored({ name: 'draft about an idea', version: 1, schema: object({ title: string(), text: string(), link: string() }) });
export type RecordForm = Readonly<StoredValue<typeof recordForm>>;
