import assert from 'node:assert/strict';
import type { PlanOutcome } from '../../src/domain/plans/PlanRun';
import type { OpeningStepId } from '../../src/domain/requests/openingPlan';
import { chanceOf } from '../attack/random';
import type { Persona } from '../contract/SiteUnderTest';
import type { Luck } from './Line';
import { Line } from './Line';
import type { OpeningCity, VisitOptions } from './OpeningCity';

const LUCKS = ['lostBefore', 'lostAfter', 'busy', 'refused', 'closed'] as const satisfies readonly Luck[];
const VISITS = 40;

/** One kind of trouble at one request of a plan. */
export interface Trouble {
  readonly luck: Luck;
  readonly request: number;
  readonly name: string;
}

/** Every kind of trouble at every request of a plan that is run to its end. */
export async function everyTrouble(city: OpeningCity): Promise<readonly Trouble[]> {
  const whole = new Line();
  const { end } = await city.visit(city.plan(), city.desk(), { line: whole });
  assert.equal(end, 'done');
  return whole.requests.flatMap((name, index) => LUCKS.map((luck) => ({ luck, request: index + 1, name })));
}

/** A page meets the trouble; later the plan is run again: there is one space, complete, once. */
export async function endsOnce(city: OpeningCity, { luck, request, name }: Trouble): Promise<void> {
  const [plan, desk] = [city.plan(), city.desk()];
  await city.visit(plan, desk, { line: new Line((number) => (number === request ? luck : undefined)) });
  city.advance(301);
  let outcome = await city.visit(plan, desk);
  if (asks(outcome)) outcome = await city.visit(plan, desk, { again: 'create' });
  assert.equal(outcome.end, 'done', `${luck} at request ${request}, ${name}: ${JSON.stringify(outcome.steps)}`);
  await city.checkEnd(plan, desk);
}

/**
 * Pages of two people, one after the other or at once, each with trouble at requests drawn by chance, on a SharePoint that is slow or
 * says nothing; until one of them ends the plan. What was asked for twice was asked for by a person.
 */
export async function runSchedule(city: OpeningCity, seed: number): Promise<{ readonly visits: number; readonly requests: number }> {
  const chance = chanceOf(seed);
  const plan = city.plan({ usages: chance.is(0.1) ? ['polls', 'files'] : ['files'] });
  const desk = city.desk();
  await city.site.settings({ siteCreationDelay: chance.of([0, 0, 20, 400]), siteCreationSaysNothing: chance.is(0.3) });
  let [visits, requests, creations, allowed] = [0, 0, 0, 1];
  let again: OpeningStepId | undefined;
  const visit = async (more: VisitOptions): Promise<PlanOutcome<OpeningStepId>> => {
    visits += 1;
    const line: Line = new Line((_, name) => {
      const luck = chance.is(visits > VISITS / 2 ? 0 : 0.04) ? chance.of(LUCKS) : undefined;
      // What was refused was not asked for.
      if (/SPSiteManager\/create/.test(name) && luck !== 'busy' && luck !== 'refused') creations += 1;
      return luck;
    });
    const outcome = await city.visit(plan, desk, { ...more, line });
    requests += line.requests.length;
    return outcome;
  };
  for (;;) {
    assert.ok(visits < VISITS, `seed ${seed}: no end after ${visits} visits`);
    const as = chance.of(['owner', 'member'] as const satisfies readonly Persona[]);
    const first = visit({ as, ...(again ? { again } : {}) });
    const outcomes = await Promise.all([first, ...(chance.is(0.2) ? [visit({ as: as === 'owner' ? 'member' : 'owner' })] : [])]);
    if (again) allowed += 1;
    again = outcomes.some(asks) ? 'create' : undefined;
    if (outcomes.some(({ end }) => end === 'done')) break;
    city.advance(301);
  }
  await city.site.settings({ siteCreationDelay: 0, siteCreationSaysNothing: false });
  assert.ok(creations <= allowed, `seed ${seed}: the site was asked for ${creations} times, ${allowed} allowed`);
  try {
    await city.checkEnd(plan, desk);
  } catch (error) {
    throw new Error(`seed ${seed}`, { cause: error });
  }
  return { visits, requests };
}

/** Somebody has to say whether the site is asked for again. */
function asks({ steps }: PlanOutcome<OpeningStepId>): boolean {
  return steps.some(({ standing }) => standing.is === 'unsure');
}
