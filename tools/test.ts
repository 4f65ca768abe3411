/**
 * `npm test [-- unit|service|browser|FILE|FOLDER …]`: all the tests, the named suites, or those of some files, e.g. `npm test -- src/webparts/poll tests/contract/polls.test.ts`.
 *
 * - unit: jest, what ships (rules, schemas, components)
 * - service: Node's runner, the local SharePoint, the workbench and the contracts between PnPjs and SharePoint
 * - browser: Playwright, the screens on the real SPFx runtime
 *
 * A test of the last two that fails has a second go, and is named as unsteady when it passes then: docs/decisions/0032-unsteady-tests.md.
 * Ends with a line for each that failed or was unsteady and the plain line `N passed, N failed`, and exit code 1 when one failed, more than two were unsteady, or a suite ran no test.
 */
import { existsSync, globSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { browser } from './suites/browser';
import { artifacts, failureLine } from './suites/runSuite';
import type { Count } from './suites/runSuite';
import { service } from './suites/service';
import { unit } from './suites/unit';

/** What chance may take of thousands of tests; more of them are a fault of the product, or of the tests. */
const MOST_UNSTEADY = 2;

const suites: Readonly<Record<string, (files?: readonly string[]) => Count>> = { unit, service, browser };
const wanted = process.argv.slice(2).map((name) => name.replaceAll('\\', '/'));
const unknown = wanted.filter((name) => !(name in suites) && !existsSync(name));
if (unknown.length > 0) {
  console.error(`No such suite, file or folder: ${unknown.join(', ')}. Suites: ${Object.keys(suites).join(', ')}.`);
  process.exit(1);
}
const paths = wanted.filter((name) => !(name in suites));

/** What is named of a suite by its files; undefined: all of it. */
function filesOf(suite: string): readonly string[] | undefined {
  if (wanted.includes(suite)) return undefined;
  const own = paths.filter((path) => suite === (path.startsWith('src') ? 'unit' : path.startsWith('tests/e2e') ? 'browser' : 'service'));
  return own.flatMap((path) => (suite === 'service' && statSync(path).isDirectory() ? globSync(`${path}/**/*.test.ts`) : [path]));
}

rmSync(artifacts, { recursive: true, force: true });
mkdirSync(artifacts, { recursive: true });
const counts = Object.entries(suites)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name) || filesOf(name)?.length)
  .map(([name, run]) => {
    console.log(`\n— ${name}`);
    const begun = performance.now();
    const count = run(wanted.length === 0 ? undefined : filesOf(name));
    const ran = count.passed + count.failed + count.unsteady.length > 0 ? count : { ...count, failed: 1, failures: [failureLine(name, '', 'it ran no test')] };
    console.log(`${name}: ${ran.passed} passed, ${ran.failed} failed`);
    console.log(`${name} took ${Math.round((performance.now() - begun) / 1000)} s`);
    return ran;
  });

const sum = (name: 'passed' | 'failed' | 'skipped'): number => counts.reduce((total, count) => total + count[name], 0);
for (const line of counts.flatMap((count) => count.failures)) console.log(`failed: ${line}`);
if (counts.some(({ failed, failures }) => failed > failures.length)) console.log('failed: more than is named here, see above');
const unsteady = counts.flatMap((count) => count.unsteady);
for (const name of unsteady) console.log(`unsteady: ${name} (failed at first, see above; passed at the second go)`);
if (unsteady.length > MOST_UNSTEADY) console.error(`More than ${MOST_UNSTEADY} tests were unsteady: that is no chance, and fails the run.`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`);
process.exit(sum('failed') > 0 || unsteady.length > MOST_UNSTEADY ? 1 : 0);
