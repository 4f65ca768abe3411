/**
 * `npm run attack [-- --seed N --schedules N --minutes N --stop]`: agents with several tabs, owners who decide meanwhile, hostile agents, lost
 * answers and kills of the service, drawn by chance from seeds, on open votes, on supports and on confidential votes in turn. After each schedule nothing may be
 * lost, doubled or told wrongly, and every cheat is named or without effect. A seed gives the same schedule again; what overtakes what within a moment may differ.
 */
import { parseArgs } from 'node:util';
import { attack } from './attack';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, schedules: { type: 'string', default: '10000' }, minutes: { type: 'string' }, stop: { type: 'boolean', default: false } } });

async function run(): Promise<void> {
  const { ran, byMode, votes, attacks, kills, failed } = await attack({
    firstSeed: Number(values.seed),
    schedules: Number(values.schedules),
    ...(values.minutes === undefined ? {} : { milliseconds: 60_000 * Number(values.minutes) }),
    stops: values.stop,
    report: (line) => console.log(line)
  });
  const modes = Object.entries(byMode).map(([mode, count]) => `${mode} ${count}`);
  console.log(`${ran} schedules (${modes.join(', ')}): ${votes} votes and supports, ${attacks} attacks, ${kills} kills; ${failed.length} failed${failed.length > 0 ? `: seeds ${failed.map(({ seed }) => seed).join(', ')}` : ''}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

void run();
