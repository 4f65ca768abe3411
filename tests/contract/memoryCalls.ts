import { MemoryCallServices } from '../../src/data/calls/testing/MemoryCallServices';
import type { CallPersona, CallsUnderTest } from './calls.contract';

const people: Readonly<Record<CallPersona, { readonly id: number; readonly name: string }>> = {
  agent: { id: 7, name: 'Nadia Benali' },
  colleague: { id: 8, name: 'Hugo Martin' },
  animator: { id: 9, name: 'Inès Lopez' },
  owner: { id: 10, name: 'Camille Roux' }
};

/** Calls of the contract, in memory. */
export async function openMemoryCalls(): Promise<CallsUnderTest> {
  const site = new MemoryCallServices(people.owner, { role: 'owner' });
  return {
    as: (persona) => site.as(people[persona], persona === 'colleague' ? 'agent' : persona),
    loseAnswers: async (count) => site.loseAnswers(count),
    meddle: async (file, content) => site.meddleWithText(file, content),
    close: async () => undefined
  };
}
