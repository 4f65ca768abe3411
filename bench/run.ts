/**
 * `npm run bench [-- name [options]]`: one bench, or all of them. Prints a table and writes `bench/.results/<name>.json`.
 * Figures of one run compare with each other; figures of two machines do not.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from './bench';

const folder = 'bench';
const results = join(folder, '.results');
/** Files of the folder that are no bench. */
const others = new Set(['bench', 'run', 'size', 'package-size', 'visit', 'demoCity', 'modules', 'restTraffic', 'cost', 'bySize']);
const names = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => basename(file, '.ts')).filter((name) => !others.has(name));

async function runBenches(): Promise<void> {
  const [wanted, ...options] = process.argv.slice(2);
  if (wanted !== undefined && !names.includes(wanted)) {
    console.error(`No bench is called ${wanted}. Benches: ${names.join(', ')}.`);
    process.exit(1);
  }
  if (!existsSync(results)) mkdirSync(results, { recursive: true });
  for (const name of wanted === undefined ? names : [wanted]) {
    const { bench } = (await import(pathToFileURL(join(process.cwd(), folder, `${name}.ts`)).href)) as { bench: Bench };
    console.log(`\n— ${bench.title}`);
    const rows = await bench.run((line) => console.log(`  ${line}`), options);
    console.table(rows.map(({ measure, unit, values }) => ({ measure, unit, ...values })));
    const machine = { node: process.version, platform: `${process.platform}-${process.arch}`, processors: cpus().length, memoryMegabytes: Math.round(totalmem() / 1024 / 1024) };
    const file = join(results, `${name}.json`);
    writeFileSync(file, `${JSON.stringify({ title: bench.title, at: new Date().toISOString(), machine, rows }, undefined, 2)}\n`);
    console.log(`Written to ${file}`);
  }
}

void runBenches();
