import { globSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Count } from './runSuite';
import { artifacts, failureLine, readReport, runNode } from './runSuite';

interface Failure {
  readonly file: string;
  readonly name: string;
  readonly error: string;
}

/** A line of `serviceReport.mjs`. */
interface Line {
  readonly failure?: Failure;
  readonly took?: { readonly file: string; readonly seconds: number };
  readonly counts?: Record<'passed' | 'failed' | 'cancelled' | 'skipped', number>;
}

interface Run {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
}

const FILES = ['local/**/*.test.ts', 'tests/contract/**/*.test.ts', 'tools/**/*.test.ts'];
/** Files at once. One more than cores: the two with the attack schedules wait a good part of their time, for a service that was killed or for the next try of the product. */
const AT_ONCE = 3;
/** Files that are named with what they took: where the time of a run goes. */
const SLOWEST = 12;
/** These look for races: one that shows once in a thousand is what they are there for. */
const NO_SECOND_GO = /[\\/](attack|attackAgain|races)\.test\.ts$/;

/** What PnPjs, the local SharePoint and the product's rules are imported in: bundled once, not loaded by each. */
const BUNDLED = /^(tests[\\/]contract|local[\\/]sharepoint[\\/]suite)[\\/]/;
const bundles = join(artifacts, 'bundles');

/** Node's own runner. Files in which something failed run once more, one at a time. */
export function service(files: readonly string[] = globSync(FILES)): Count {
  const bundled = files.filter((file) => BUNDLED.test(file) && !NO_SECOND_GO.test(file));
  if (bundled.length > 0) runNode(['--import', 'tsx', 'tools/suites/bundleTests.ts', bundles, ...bundled]);
  const { failures, ...first } = run('service', files.map((file) => (bundled.includes(file) ? bundleOf(file) : file)), AT_ONCE);
  const again = [...new Set(failures.map(({ file }) => file))];
  if (again.length === 0 || again.some((file) => NO_SECOND_GO.test(file))) return { ...first, failures: failures.map(lineOf), unsteady: [] };
  console.log(`\nOnce more: ${again.map(shown).join(', ')}`);
  const second = run('service-again', again, 1);
  const failsAgain = (one: Failure): boolean => second.failures.some(({ file, name }) => file === one.file && name === one.name);
  // What passed at first and fails now is a failure like any other.
  return { ...first, failed: second.failed, failures: second.failures.map(lineOf), unsteady: failures.filter((one) => !failsAgain(one)).map(({ file, name }) => `service ${shown(file)} › ${name}`) };
}

function run(name: string, files: readonly string[], atOnce: number): Run {
  const report = join(artifacts, `${name}.jsonl`);
  runNode([
    '--disable-warning=ExperimentalWarning', '--import', './tools/suites/typescriptOnly.mjs', '--test', `--test-concurrency=${atOnce}`,
    '--test-reporter=dot', '--test-reporter-destination=stdout',
    '--test-reporter=./tools/suites/serviceReport.mjs', `--test-reporter-destination=${report}`,
    ...files
  ], { PARVIS_PREPARED_SITES: join(process.cwd(), artifacts, 'sites') });
  const lines = readReport(report, (text) => text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line)) ?? [];
  const failures = failuresIn(lines);
  for (const { file, name: test, error } of failures) console.log(`\nnot ok: ${shown(file)} › ${test}\n${error}`);
  const slowest = lines.flatMap(({ took }) => took ?? []).sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  console.log(`\nslowest files: ${slowest.map(({ file, seconds }) => `${shown(file)} ${seconds} s`).join(', ')}`);
  const counts = lines.find((line) => line.counts)?.counts;
  // A runner that died before it had counted is a failure.
  return { passed: counts?.passed ?? 0, failed: counts ? counts.failed + counts.cancelled : 1, skipped: counts?.skipped ?? 0, failures };
}

/** A test is often said in a module that several files import: it failed in the file whose summary comes next. */
function failuresIn(lines: readonly Line[]): readonly Failure[] {
  const failures: Failure[] = [];
  let open: Failure[] = [];
  for (const { failure, took } of lines) {
    if (failure) open.push(failure);
    if (!took) continue;
    failures.push(...open.map((each) => ({ ...each, file: sourceOf(took.file) })));
    open = [];
  }
  return [...failures, ...open];
}

function lineOf({ file, name, error }: Failure): string {
  return failureLine('service', `${shown(file)} › ${name}`, error);
}

function bundleOf(file: string): string {
  return join(bundles, file.replace(/\.ts$/, '.mjs'));
}

function sourceOf(file: string): string {
  const within = relative(bundles, file);
  return resolve(within.startsWith('..') ? file : within.replace(/\.mjs$/, '.ts'));
}

function shown(file: string): string {
  return relative(process.cwd(), sourceOf(file));
}
