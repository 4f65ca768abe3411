import type { Person } from '../people/Person';
import type { Idea, IdeaRecord } from './Idea';

/** What was read of a campaign, with the organisation of each author. */
export function withOrganisations<B extends { readonly ideas: readonly Idea[]; readonly records: readonly IdeaRecord[] }>(book: B, of: (person: Person) => Person): B {
  return { ...book, ideas: book.ideas.map((idea) => ({ ...idea, author: idea.author && of(idea.author) })), records: book.records.map((record) => ({ ...record, author: of(record.author) })) };
}
