import { MemoryRegistrationServices } from '../../src/data/registrations/testing/MemoryRegistrationServices';
import type { RegistrationPersona, RegistrationsUnderTest } from './registrations.contract';

const people: Readonly<Record<RegistrationPersona, { readonly id: number; readonly name: string }>> = {
  one: { id: 7, name: 'Nadia Benali' },
  two: { id: 8, name: 'Hugo Martin' },
  three: { id: 9, name: 'Samir Diallo' },
  four: { id: 10, name: 'Léa Petit' },
  organiser: { id: 11, name: 'Inès Lopez' },
  owner: { id: 12, name: 'Camille Roux' }
};

/** Registrations of the contract, in memory. */
export async function openMemoryRegistrations(): Promise<RegistrationsUnderTest> {
  let aheadMs = 0;
  const site = new MemoryRegistrationServices(people.owner, { role: 'owner', now: () => new Date(Date.now() + aheadMs) });
  return {
    as: (persona) => site.as(people[persona], persona === 'owner' || persona === 'organiser' ? persona : 'agent'),
    loseAnswers: async (count) => site.loseAnswers(count),
    advance: (seconds) => void (aheadMs += seconds * 1000),
    close: async () => undefined
  };
}
