/**
 * `npm run faults [-- text]`: breaks the local SharePoint in every way of the catalogue (or those whose name holds the text),
 * one at a time, and counts how many the behaviour suite notices. Fails unless it notices all.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faults as catalogue } from './catalogue';
import type { Fault } from './fault';
import type { SuiteRun } from './workshop';
import { Workshop } from './workshop';

const WORKERS = 2;
const source = dirname(dirname(fileURLToPath(import.meta.url)));
const repository = join(source, '..', '..');
const wanted = process.argv.slice(2).join(' ').toLowerCase();
const faults = catalogue.filter(({ name }) => name.toLowerCase().includes(wanted));

/** Runs `work` on every entry, a few at a time, each worker in a workshop of its own. */
async function forEach<Entry>(workshops: readonly Workshop[], entries: readonly Entry[], work: (workshop: Workshop, entry: Entry) => Promise<void>): Promise<void> {
  const queue = entries[Symbol.iterator]();
  await Promise.all(
    workshops.map(async (workshop) => {
      for (const entry of queue) await work(workshop, entry);
    })
  );
}

async function seedFaults(): Promise<void> {
  const workshops = await Promise.all(Array.from({ length: WORKERS }, () => Workshop.open(source, repository)));
  try {
    const suites = [...new Set(faults.flatMap((fault) => fault.suites))];
    const red: SuiteRun[] = [];
    await forEach(workshops, suites, async (workshop, suite) => {
      const run = await workshop.run(suite);
      if (run.failed !== undefined || run.passed === 0) red.push(run);
    });
    if (red.length > 0) {
      console.error(`Not a measure: without any fault, ${red.map(({ suite, failed }) => `${suite} fails at "${failed ?? 'no test ran'}"`).join('; ')}.`);
      process.exitCode = 1;
    } else {
      const unnoticed: Fault[] = [];
      const stale: string[] = [];
      let noticed = 0;
      await forEach(workshops, faults, async (workshop, fault) => {
        try {
          await workshop.with(fault, async () => {
            for (const suite of fault.suites) {
              const { failed } = await workshop.run(suite);
              if (failed === undefined) continue;
              noticed += 1;
              console.log(`noticed    ${fault.name}: ${suite} › ${failed}`);
              return;
            }
            unnoticed.push(fault);
            console.log(`UNNOTICED  ${fault.name}`);
          });
        } catch (error) {
          stale.push(error instanceof Error ? error.message : String(error));
          console.log(`STALE      ${fault.name}`);
        }
      });
      for (const message of stale) console.error(message);
      console.log(`\n${noticed} of ${faults.length} faults noticed${unnoticed.length > 0 ? `; not: ${unnoticed.map(({ name }) => name).join(', ')}` : ''}.`);
      if (noticed < faults.length) process.exitCode = 1;
    }
  } finally {
    await Promise.all(workshops.map((workshop) => workshop.close()));
  }
}

void seedFaults();
