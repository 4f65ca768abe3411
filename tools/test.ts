/**
 * `npm test [-- unit|service|browser …]`: all the tests, or the named suites.
 *
 * - unit: jest, what ships (rules, schemas, components)
 * - service: Node's runner, the local SharePoint, the workbench and the contracts between PnPjs and SharePoint
 * - browser: Playwright, the screens on the real SPFx runtime
 *
 * Ends with the plain line `N passed, N failed`, and exit code 1 when one failed or a suite ran no test.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const artifacts = join('tests', '.artifacts');

/** Runs Node with the suite's arguments; the suite's own report goes to the terminal. */
function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  return spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}

/** A suite that died before writing its report counts as one failure. */
function readCount(file: string, parse: (text: string) => Count): Count {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function unit(): Count {
  const file = join(artifacts, 'unit.json');
  runNode(['node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`]);
  return readCount(file, (text) => {
    const report = JSON.parse(text) as Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numRuntimeErrorTestSuites', number>;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests
    };
  });
}

function service(): Count {
  const file = join(artifacts, 'service.tap');
  runNode([
    '--disable-warning=ExperimentalWarning', '--import', 'tsx', '--test', '--test-concurrency=2',
    '--test-reporter=dot', '--test-reporter-destination=stdout',
    '--test-reporter=tap', `--test-reporter-destination=${file}`,
    ...globSync(['local/**/*.test.ts', 'tests/contract/**/*.test.ts', 'tools/**/*.test.ts'])
  ]);
  return readCount(file, (text) => {
    const total = (name: string): number => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1]);
    for (const [line] of text.matchAll(/^ *not ok .*$/gm)) console.log(line.trim());
    return { passed: total('pass'), failed: total('fail') + total('cancelled'), skipped: total('skipped') };
  });
}

function browser(): Count {
  const file = join(artifacts, 'browser.json');
  runNode(['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(process.cwd(), file)
  });
  return readCount(file, (text) => {
    const { stats, errors } = JSON.parse(text) as {
      readonly stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
      readonly errors: readonly unknown[];
    };
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
  });
}

const suites: Readonly<Record<string, () => Count>> = { unit, service, browser };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. Suites: ${Object.keys(suites).join(', ')}.`);
  process.exit(1);
}

rmSync(artifacts, { recursive: true, force: true });
mkdirSync(artifacts, { recursive: true });
const counts = Object.entries(suites)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([name, run]) => {
    console.log(`\n— ${name}`);
    const { passed, failed, skipped } = run();
    const count = passed + failed > 0 ? { passed, failed, skipped } : { passed, failed: 1, skipped };
    console.log(`${name}: ${count.passed} passed, ${count.failed} failed`);
    return count;
  });

const sum = (name: keyof Count): number => counts.reduce((total, count) => total + count[name], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`);
process.exit(sum('failed') > 0 ? 1 : 0);
