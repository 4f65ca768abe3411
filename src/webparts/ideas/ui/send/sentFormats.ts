import { boolean, integer, minValue, nullable, number, object, optional, picklist, pipe, string } from 'valibot';
import { ideaRecordKinds } from '../../../../domain/ideas/Idea';
import { opinions } from '../../../../domain/ideas/voteTargets';

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
  merge: optional(id),
  /** Among agents alone. */
  inside: optional(boolean())
});

/** What an agent gives an idea, on its way: so many votes in all, or an opinion. */
export const sentVote = object({ campaign: id, idea: id, votes: optional(place), opinion: optional(nullable(picklist(opinions))) });
