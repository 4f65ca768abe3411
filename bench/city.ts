/** `npm run bench -- city [--seed N]`: a day of a city of fifty thousand agents: what it costs SharePoint in each five minutes, against what a tenant may use. How: docs/load.md. */
import { TENANT_UNITS, USER_REQUESTS_PER_WINDOW } from '../local/sharepoint/limits';
import type { Bench, BenchRow } from './bench';
import { bulkOf } from './city/bulk';
import { onCitySite } from './city/citySite';
import type { Cost, FiveMinutes } from './city/day';
import { clockOf, dayOf, worstOf } from './city/day';
import type { Measured } from './city/measure';
import { measureCity, visits } from './city/measure';
import type { Shape } from './city/arrivals';
import { halfLives } from './city/arrivals';
import type { DayOptions, Stream } from './city/parameters';
import { figures, streamsOf } from './city/parameters';
import { busyPeople } from './city/throttled';
import { cityWorld } from './city/world';

const SEEDS = [1, 2, 3];
/** Of the tenant's units, at most, in the worst five minutes of an ordinary day. */
const GOAL = 0.5;
const MEETING = { from: 390, to: 435 };
const SETTLED = 120;
/** Other days than the ordinary one: what most is assumed of. */
const others: readonly { readonly if: string; readonly options?: DayOptions; readonly mail?: Shape }[] = [
  { if: 'seven in ten read the home page to its end', options: { scrolls: 0.7 } },
  { if: 'one in three reads the home page to its end', options: { scrolls: 0.33 } },
  { if: `half of who follows the mail does within ${halfLives.calm} minutes`, mail: 'calm' },
  { if: `half of who follows the mail does within ${halfLives.rushed} minutes`, mail: 'rushed' },
  { if: 'one in five follows the mail', options: { opens: 0.2 } }
];

export const bench: Bench = {
  title: `A day of a city of ${figures.agents.value} agents, ${figures.directions.value} direction sites and ${figures.communities.value} communities: resource units in five minutes`,
  async run(report, options): Promise<readonly BenchRow[]> {
    const first = Number(options[options.indexOf('--seed') + 1] ?? NaN);
    const seeds = options.includes('--seed') && Number.isFinite(first) ? [first] : SEEDS;
    return onCitySite(report, async (site) => {
      site.pass(SETTLED);
      const world = await cityWorld(site);
      site.pass(SETTLED);
      const measured = await measureCity(site, world, report);
      report('hundreds of agents at once, at a server that is busy');
      const busy = await busyPeople(site, world, { agents: 300, seed: seeds[0] ?? 1, overload: 8 });
      report('an indexation and an import');
      const bulk = await bulkOf(report);
      const costOf = ({ what }: Stream): Cost => ('view' in what ? measured.views[what.view][what.visit] : 'act' in what ? measured.acts[what.act] : bulk[what.bulk]);
      const limit = TENANT_UNITS.find(({ upTo }) => upTo >= figures.agents.value)?.units ?? 0;
      return [...viewRows(measured, bulk), ...dayRows(costOf, limit, seeds), ...personRows(measured, bulk), ...busy];
    });
  }
};

function viewRows({ views, acts }: Measured, bulk: Readonly<Record<string, Cost>>): readonly BenchRow[] {
  const ofViews = Object.entries(views).map(([name, costs]): BenchRow => ({ measure: `view: ${name}`, unit: 'operations', values: Object.fromEntries(visits.map((visit) => [visit, costs[visit].operations])) }));
  const ofActs = [...Object.entries(acts), ...Object.entries(bulk)].map(([name, { operations }]): BenchRow => ({ measure: `act: ${name}`, unit: 'operations', values: { cold: operations } }));
  return [...ofViews, ...ofActs];
}

function dayRows(costOf: (stream: Stream) => Cost, limit: number, seeds: readonly number[]): readonly BenchRow[] {
  const days = (options: DayOptions, mail: Shape = 'announced'): ReadonlyMap<number, readonly FiveMinutes[]> => {
    const streams = streamsOf(options).map((stream) => (stream.shape === 'announced' ? { ...stream, shape: mail } : stream));
    return new Map(seeds.map((seed) => [seed, dayOf(streams, costOf, [{ viewers: figures.meeting.value * (options.times ?? 1), ...MEETING }], seed)]));
  };
  const ordinary = days({});
  const bySeed = (of: (day: readonly FiveMinutes[]) => number | string, from = ordinary): Record<string, number | string> => Object.fromEntries([...from].map(([seed, day]) => [`seed ${seed}`, of(day)]));
  const units = (day = ordinary): Record<string, number | string> => bySeed((each) => worstOf(each).units, day);
  const [twice, tenfold] = [days({ times: 2 }), days({ times: 10 })];
  const [[, shown] = [0, []]] = [...ordinary];
  const worst = worstOf(shown);
  return [
    { measure: 'worst five minutes', unit: 'units', values: { ...units(), goal: limit * GOAL, limit } },
    { measure: 'worst five minutes', unit: '% of the limit', values: bySeed((day) => Math.round((worstOf(day).units / limit) * 1000) / 10) },
    { measure: 'worst five minutes', unit: 'at', values: bySeed((day) => clockOf(worstOf(day))) },
    { measure: 'worst five minutes', unit: 'MB', values: bySeed((day) => Math.round(worstOf(day).bytes / 1e5) / 10) },
    { measure: 'worst five minutes', unit: 'requests', values: bySeed((day) => Math.round(worstOf(day).requests)) },
    ...others.map(({ if: what, options, mail }): BenchRow => ({ measure: `worst five minutes if ${what}`, unit: 'units', values: { ...units(days(options ?? {}, mail)), limit } })),
    { measure: 'five minutes on average', unit: 'units', values: bySeed((day) => Math.round(day.reduce((sum, each) => sum + each.units, 0) / day.length)) },
    { measure: 'worst five minutes at twice the load', unit: 'units', values: { ...units(twice), limit } },
    { measure: 'worst five minutes at ten times the load', unit: 'units', values: { ...units(tenfold), limit } },
    { measure: 'five minutes over the limit at twice the load', unit: 'of 120', values: bySeed((day) => day.filter((each) => each.units > limit).length, twice) },
    { measure: 'five minutes over the limit at ten times the load', unit: 'of 120', values: bySeed((day) => day.filter((each) => each.units > limit).length, tenfold) },
    ...[...worst.byPart].sort(([, one], [, other]) => other - one).map(([part, spent]): BenchRow => ({ measure: `worst five minutes (${clockOf(worst)}): ${part}`, unit: 'units', values: { 'seed 1': Math.round(spent), '%': Math.round((spent / worst.units) * 1000) / 10 } })),
    ...[60, 120, 180, 360, 390].map((at): BenchRow => {
      const slot = shown[at / 5];
      return { measure: `from ${clockOf({ at })}`, unit: 'units', values: { 'seed 1': Math.round(slot?.units ?? 0), '%': Math.round(((slot?.units ?? 0) / limit) * 1000) / 10 } };
    })
  ];
}

/** What the busiest people ask for in five minutes, operations counted as requests. */
function personRows({ views, acts }: Measured, bulk: Readonly<Record<string, Cost>>): readonly BenchRow[] {
  const agent = views.home.cold.operations + views.call.cold.operations + 10 * (views.passage.cold.operations + acts.contribute.operations + acts.support.operations) + 5 * acts.callNews.operations;
  const desk = views.board.cold.operations + 20 * views.desk.later.operations;
  const row = (who: string, operations: number): BenchRow => ({ measure: `a person in five minutes: ${who}`, unit: 'operations', values: { operations, limit: USER_REQUESTS_PER_WINDOW } });
  return [row('who reads a call and says ten things', agent), row('who answers at a desk', desk), row('who indexes tariffs', bulk['index']?.operations ?? 0), row('who imports a file', bulk['import']?.operations ?? 0)];
}
