import { MemoryIdeaServices } from '../../src/data/ideas/testing/MemoryIdeaServices';
import type { IdeaPersona, IdeasUnderTest } from './ideas.contract';

const people: Readonly<Record<IdeaPersona, { readonly id: number; readonly name: string }>> = {
  agent: { id: 7, name: 'Nadia Benali' },
  colleague: { id: 8, name: 'Hugo Martin' },
  animator: { id: 9, name: 'Inès Lopez' },
  owner: { id: 10, name: 'Camille Roux' }
};

/** Brainstorms of the contract, in memory. */
export async function openMemoryIdeas(): Promise<IdeasUnderTest> {
  let aheadMs = 0;
  const site = new MemoryIdeaServices(people.owner, { role: 'owner', now: () => new Date(Date.now() + aheadMs) });
  return {
    as: (persona) => site.as(people[persona], persona === 'colleague' ? 'agent' : persona),
    loseAnswers: async (count) => site.loseAnswers(count),
    advance: (seconds) => void (aheadMs += seconds * 1000),
    close: async () => undefined
  };
}
