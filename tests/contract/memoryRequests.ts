import { MemoryRequestServices } from '../../src/data/requests/testing/MemoryRequestServices';
import type { RequestsUnderTest, Who } from './requests.contract';

const people: readonly Who[] = ['requester', 'colleague', 'animator', 'second', 'team', 'teammate', 'owner'];
const person = (who: Who) => ({ id: people.indexOf(who) + 1, name: who });
const login = (who: Who): string => `i:0#.f|membership|${who}@ville.example`;
const role = (who: Who) => (who === 'team' || who === 'teammate' ? 'team' : who === 'owner' ? 'owner' : 'agent');

/** The requests of the contract, in memory. */
export async function openMemoryRequests(): Promise<RequestsUnderTest> {
  // Rows of one test lie seconds apart, as on a server.
  let ticks = 0;
  const now = (): Date => new Date(Date.parse('2026-11-03T09:00:00Z') + 1000 * ticks++);
  const services = new MemoryRequestServices(person('requester'), { now });
  for (const who of people) services.introduce(login(who), person(who));
  for (const who of ['team', 'teammate'] as const) services.as(person(who), 'team');
  return {
    as: (who) => services.as(person(who), role(who)),
    login,
    person: async (who) => person(who),
    loseAnswers: async (count) => services.loseAnswers(count),
    pass: async (seconds) => void (ticks += seconds),
    addSite: async (slug) => void services.sites.add(slug),
    close: async () => undefined
  };
}
