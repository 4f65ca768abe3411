import { join } from 'node:path';
import type { Count } from './runSuite';
import { artifacts, DIED, readReport, runNode } from './runSuite';

interface Suite {
  readonly specs: readonly { readonly title: string; readonly file: string; readonly tests: readonly { readonly status: string }[] }[];
  readonly suites?: readonly Suite[];
}

interface Report {
  readonly stats: Record<'expected' | 'unexpected' | 'skipped', number>;
  readonly errors: readonly unknown[];
  readonly suites: readonly Suite[];
}

/** Playwright. The second go is in a browser and a city of its own; what the first one failed with is printed in full, and its pages are kept as they were. */
export function browser(files: readonly string[] = []): Count {
  const file = join(artifacts, 'browser.json');
  runNode(['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts', '--retries=1', '--reporter=list,json', ...files], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(process.cwd(), file)
  });
  const report = readReport(file, (text) => JSON.parse(text) as Report);
  if (!report) return DIED;
  const { stats, errors, suites } = report;
  return { passed: stats.expected, failed: stats.unexpected + errors.length, skipped: stats.skipped, unsteady: suites.flatMap(flakyIn) };
}

function flakyIn({ specs, suites = [] }: Suite): readonly string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ file, title }) => `browser ${file} › ${title}`);
  return [...own, ...suites.flatMap(flakyIn)];
}
