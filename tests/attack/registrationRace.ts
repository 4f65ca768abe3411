import assert from 'node:assert/strict';
import { DataError } from '../../src/data/DataError';
import type { OpenedSession, RegistrationAnswer } from '../../src/data/registrations/RegistrationServices';
import { registrationPersonas, registrationsAs } from '../contract/localRegistrations';
import { activityDraft, sessionDraft } from '../contract/registrationTexts';
import type { Fault, Persona, SiteUnderTest } from '../contract/SiteUnderTest';
import { chanceOf } from './random';

export interface RaceOptions {
  readonly seed: number;
  readonly agents: number;
  readonly places: number;
}

export interface RaceResult {
  readonly faults: number;
  readonly closedTabs: number;
  readonly secondTabs: number;
  readonly milliseconds: number;
}

const WAITS_MS = 20;
const MOST_TRIES = 60;

/**
 * Agents who register at once for fewer places than they are, while answers are lost, SharePoint refuses for a while, tabs are closed and others are opened.
 * Afterwards there are exactly as many places, everybody else waits, without a gap, and each was told what stands.
 */
export async function raceFor(site: SiteUnderTest, { seed, agents, places }: RaceOptions): Promise<RaceResult> {
  const chance = chanceOf(seed);
  const opened = await publish(site, places);
  const crowd = Array.from({ length: agents }, (_, index): Persona => `agent${index + 1}`);
  const faults = crowd.filter(() => chance.is(0.3)).map((user): Fault => ({ kind: chance.of(['dropAfter', 'dropBefore', 'throttle', 'unavailable']), user, method: 'POST', path: '_api', count: 1, retryAfter: 0 }));
  await site.fault(...faults);
  let [closedTabs, secondTabs] = [0, 0];
  const begun = performance.now();
  const told = await Promise.all(
    crowd.map(async (persona) => {
      const clientKey = crypto.randomUUID();
      const send = (): Promise<RegistrationAnswer> => registrationsAs(site, persona).registrations.send(opened, { kind: 'register', claim: 0, clientKey });
      if (chance.is(0.2)) {
        closedTabs += 1;
        // Nobody hears the answer of a tab that was closed; the next visit sends again.
        await send().catch(() => undefined);
      }
      const tabs = [insisting(send)];
      if (chance.is(0.2)) {
        secondTabs += 1;
        tabs.push(insisting(send));
      }
      return { persona, answers: await Promise.all(tabs) };
    })
  );
  const milliseconds = performance.now() - begun;
  await site.clearFaults();
  site.advance(5);
  const { people, places: { figures, exclusions, waiting } } = await (await registrationsAs(site, registrationPersonas.organiser).organising()).registrants(opened);
  const about = `seed ${seed}`;
  const held = people.filter(({ standing }) => standing.kind === 'place');
  assert.deepEqual([held.length, figures.waiting, people.length], [places, agents - places, agents], about);
  assert.deepEqual(people.flatMap(({ standing }) => (standing.kind === 'waiting' ? [standing.position] : [])).sort((a, b) => a - b), Array.from({ length: agents - places }, (_, index) => index + 1), about);
  assert.equal(waiting.length, agents - places, about);
  // A tab that did not know of the other stored nothing twice.
  assert.deepEqual(exclusions, [], about);
  const byName = new Map(people.map(({ person, standing }) => [person.name, standing]));
  for (const { persona, answers } of told) {
    const stands = byName.get(`Agent ${persona}`);
    for (const { standing, certainty } of answers) {
      // "At most k" is no less than what stands; all else is what stands.
      if (certainty === 'atMost') assert.ok(stands?.kind === 'place' || (stands?.kind === 'waiting' && standing?.kind === 'waiting' && stands.position <= standing.position), `${about}: ${persona} ${JSON.stringify([standing, stands])}`);
      else assert.deepEqual([standing?.kind, standing?.kind === 'waiting' && standing.position], [stands?.kind, stands?.kind === 'waiting' && stands.position], `${about}: ${persona}`);
    }
  }
  return { faults: faults.length, closedTabs, secondTabs, milliseconds };
}

async function publish(site: SiteUnderTest, capacity: number): Promise<OpenedSession> {
  const services = registrationsAs(site, registrationPersonas.organiser);
  await services.catalogue.list(new Date());
  const organising = await services.organising();
  const key = crypto.randomUUID();
  const { id } = await organising.addActivity(activityDraft(), key);
  const [stored] = await organising.addSessions(id, [sessionDraft(services.serverNow(), { capacity, waitingSize: 500 })], key);
  assert.ok(stored);
  const opened = await organising.publish(stored, key);
  site.advance(60);
  return opened;
}

/** As an outbox: again while nothing came back, and while others are faster. */
async function insisting(send: () => Promise<RegistrationAnswer>): Promise<RegistrationAnswer> {
  for (let tries = 0; ; tries++) {
    try {
      return await send();
    } catch (error) {
      if (tries >= MOST_TRIES || !(error instanceof DataError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAITS_MS));
    }
  }
}
