import { OpeningCity } from '../tests/opening/OpeningCity';
import { endsOnce, everyTrouble, runSchedule } from '../tests/opening/schedules';
import type { Bench, BenchRow } from './bench';

const SCHEDULES = 1_000;
/** A city fills with the sites of its schedules: a new one after so many. */
const EACH_CITY = 100;

/** Opening a space with trouble at each of its requests, then on schedules drawn by chance: one space, complete, once. `-- --schedules=50 --seed=1` */
export const bench: Bench = {
  title: 'Opening a space: trouble at each request, then schedules drawn by chance',
  async run(log, options) {
    const option = (name: string, otherwise: number): number => Number(options.find((each) => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
    const [count, seed] = [option('schedules', SCHEDULES), option('seed', 1)];
    let city = await OpeningCity.open();
    const troubles = await everyTrouble(city);
    const anew = async (): Promise<void> => {
      await city.site.close();
      city = await OpeningCity.open();
    };
    for (const [index, trouble] of (count >= SCHEDULES ? troubles : []).entries()) {
      if (index % EACH_CITY === EACH_CITY - 1) await anew();
      await endsOnce(city, trouble);
    }
    log(`${troubles.length} troubles${count >= SCHEDULES ? '' : ' (left out)'}: one space each`);
    const begun = performance.now();
    let [visits, requests] = [0, 0];
    for (let number = 0; number < count; number += 1) {
      if (number % EACH_CITY === 0) await anew();
      const ran = await runSchedule(city, seed + number);
      visits += ran.visits;
      requests += ran.requests;
      if ((number + 1) % EACH_CITY === 0) log(`${number + 1} schedules: one space each`);
    }
    await city.site.close();
    const perPlan = troubles.length / 5;
    const rows: readonly BenchRow[] = [
      { measure: 'requests of a plan that nothing disturbs', unit: 'requests', values: { count: perPlan } },
      { measure: 'schedules', unit: 'schedules', values: { count } },
      { measure: 'visits until a space is open', unit: 'visits', values: { mean: Number((visits / count).toFixed(1)) } },
      { measure: 'requests until a space is open', unit: 'requests', values: { mean: Math.round(requests / count) } },
      { measure: 'a schedule', unit: 'ms', values: { mean: Math.round((performance.now() - begun) / count) } }
    ];
    return rows;
  }
};
