/**
 * `npm run mutants -- domain|data|shell [path]`: breaks the code in many small ways, one at a time, and says how many of
 * these mutants the tests beside it notice. Ends with exit code 1 when fewer are noticed than the scope's share asks for,
 * or when a mutant is left out without a reason.
 *
 * What was measured is kept in `.local/mutants`, so that a second run takes only what changed; `--afresh` forgets it.
 * While working on one file, `--tests=src/data/usages/*.test.ts` lets only these tests loose on it. `--sample=10` draws a
 * tenth of the mutants by lot (`--sample=10:2` another tenth) and says within which bounds the share lies; nothing is kept of it.
 * `--again=log` takes only those that an earlier run printed as not noticed, once tests were written for them.
 * `--patience=20` begins no further test for a mutant after 20 seconds: it counts as not noticed.
 */
import { globSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Found } from './found';
import { explained, wasLate, wasNoticed } from './found';
import { describe, isWithin, pathOf } from './mutant';
import { boundsOf, choiceOf, isChosen, NOT_DRAWN } from './sample';

interface Scope {
  /** The share of mutants, in percent, that tests have to notice. */
  readonly share: number;
  /** The tests that are let loose on them: those beside the code, and contracts. */
  readonly tests: readonly string[];
  readonly browser?: boolean;
}

const scopes: Readonly<Record<string, Scope>> = {
  // HTML is read by the browser's own parser.
  domain: { share: 90, tests: ['src/domain/**/*.test.ts'], browser: true },
  data: { share: 85, tests: ['src/data/**/*.test.ts', 'tests/contract/!(attack)*.test.ts'] },
  shell: { share: 80, tests: ['src/shell/**/*.test.{ts,tsx}'], browser: true }
};

/** What is words or content, not code: a test that repeats it says nothing. */
const WORDS = ['src/**/*{s,S}trings{,.fr,.en}.ts', 'src/domain/usages/starters/{french,english}*.ts'];
/** What only tests use. */
const TESTS = ['src/**/*.test.{ts,tsx}', 'src/**/testing/**'];

const home = join('.local', 'mutants');

const options = process.argv.slice(2);
const again = optionOf('again');
process.env.PARVIS_MUTANTS_SAMPLE = optionOf('sample') ?? '';
process.env.PARVIS_MUTANTS_AGAIN = again === undefined ? '' : resolve(again);
const choice = choiceOf(process.env);

void main().then((code) => process.exit(code));

async function main(): Promise<number> {
  const [name = '', path] = options.filter((option) => !option.startsWith('--'));
  const scope = scopes[name];
  if (!scope) {
    console.error(`Usage: npm run mutants -- ${Object.keys(scopes).join('|')} [path] [--afresh] [--tests=pattern] [--sample=percent[:lot]] [--patience=seconds] [--again=log]`);
    return 1;
  }
  const tests = optionOf('tests') ?? scope.tests.join(' ');
  if (globSync(tests.split(' ')).length === 0) {
    console.error(`${name}: 0 % of the mutants noticed, since there is no test at ${tests}`);
    return 1;
  }
  const mutants = (await run(name, tests, scope, path)).filter((mutant) => isChosen(choice, mutant) && isWithin(path ?? 'src', mutant));
  if (mutants.some(({ statusReason = '' }) => statusReason.includes(NOT_DRAWN))) throw new Error('A mutant that is counted was not run.');
  const unexplained = mutants.filter(({ status, statusReason = '' }) => status === 'Ignored' && !explained(statusReason));
  const counted = mutants.filter(({ status }) => status !== 'Ignored');
  printAccepted(mutants);
  printFolders(counted);
  for (const mutant of unexplained) console.error(`without a reason  ${describe(mutant)}`);
  const noticed = counted.filter(wasNoticed).length;
  const reached = percent(noticed, counted.length);
  const bounds = boundsOf(noticed, counted.length).map((bound) => bound.toFixed(1));
  const certainty = choice.sample ? ` (of a sample: between ${bounds.join(' and ')} % of all, 19 times in 20)` : '';
  console.log(`\nnoticed because a test or the program did not end in time: ${counted.filter(wasLate).length}`);
  console.log(`${name}: ${reached.toFixed(1)} % of ${counted.length} mutants noticed${certainty}, at least ${scope.share} % wanted`);
  return reached < scope.share || unexplained.length > 0 ? 1 : 0;
}

async function run(of: string, tests: string, { browser }: Scope, only: string | undefined): Promise<readonly Found[]> {
  const memory = join(home, `${of}.json`);
  if (options.includes('--afresh')) rmSync(memory, { force: true });
  mkdirSync(home, { recursive: true });
  // Stryker's own processes read TypeScript as this one does.
  process.env.NODE_OPTIONS = process.execArgv.join(' ');
  process.env.PARVIS_MUTANTS_TESTS = tests;
  process.env.PARVIS_MUTANTS_PATIENCE = optionOf('patience') ?? '';
  process.env.PARVIS_MUTANTS_PATH = only ?? 'src';
  process.env.PARVIS_MUTANTS_BROWSER = browser ? '1' : '0';
  // It is published as an ES module only.
  const { Stryker } = await import('@stryker-mutator/core');
  return new Stryker({
    testRunner: 'in-process',
    plugins: ['./tools/mutants/runner.ts', './tools/mutants/found.ts'],
    coverageAnalysis: 'perTest',
    mutate: [within(of, only), ...[...WORDS, ...TESTS].map((pattern) => `!${pattern}`)],
    // The sandbox is a copy: what no test reads stays out of it.
    ignorePatterns: ['/.local', '/bench', '/dist', '/docs', '/lib*', '/release', '/sharepoint', '/teams', '/temp', '/tests/.artifacts', '/tests/e2e'],
    tempDirName: join(home, 'sandbox'),
    incremental: !choice.sample && !choice.again,
    incrementalFile: memory,
    concurrency: Number(process.env.PARVIS_MUTANTS_AT_ONCE ?? Math.max(1, availableParallelism() - 1)),
    reporters: ['progress', 'found'],
    allowEmpty: true,
    disableTypeChecks: 'src/**/*.{ts,tsx}',
    timeoutMS: 4_000,
    // Beside other work on the same machine.
    dryRunTimeoutMinutes: 30
  }).runMutationTest();
}

function optionOf(name: string): string | undefined {
  return options.find((option) => option.startsWith(`--${name}=`))?.slice(name.length + 3);
}

/** A file or a folder, named from the root of the project; all of the scope without one. */
function within(of: string, only: string | undefined): string {
  if (only === undefined) return `src/${of}/**/*.{ts,tsx}`;
  return /\.tsx?$/.test(only) ? only : `${only.replace(/\/$/, '')}/**/*.{ts,tsx}`;
}

/** Those that a comment in the code leaves out, by reason. */
function printAccepted(all: readonly Found[]): void {
  for (const mutant of all) if (mutant.status === 'Ignored') console.log(`accepted  ${describe(mutant)}  (${mutant.statusReason ?? ''})`);
}

function printFolders(all: readonly Found[]): void {
  const folderOf = (mutant: Found): string => dirname(pathOf(mutant));
  console.log('');
  for (const folder of [...new Set(all.map(folderOf))].sort()) {
    const inside = all.filter((mutant) => folderOf(mutant) === folder);
    console.log(`${percent(inside.filter(wasNoticed).length, inside.length).toFixed(1).padStart(5)} %  of ${String(inside.length).padStart(4)}  ${folder}`);
  }
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole;
}
