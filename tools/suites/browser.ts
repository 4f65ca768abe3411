import { join } from 'node:path';
import type { Count } from './runSuite';
import { artifacts, died, failureLine, readReport, runNode } from './runSuite';

interface Told {
  readonly message?: string;
}

interface Spec {
  readonly title: string;
  readonly file: string;
  readonly tests: readonly { readonly status: string; readonly results: readonly { readonly error?: Told }[] }[];
}

interface Suite {
  readonly specs: readonly Spec[];
  readonly suites?: readonly Suite[];
}

interface Report {
  readonly stats: Record<'expected' | 'unexpected' | 'skipped', number>;
  readonly errors: readonly Told[];
  readonly suites: readonly Suite[];
}

/** Playwright. The second go is in a browser and a city of its own; what the first one failed with is printed in full, and its pages are kept as they were. */
export function browser(files: readonly string[] = []): Count {
  const file = join(artifacts, 'browser.json');
  runNode(['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts', '--retries=1', '--reporter=list,json', ...files], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(process.cwd(), file)
  });
  const report = readReport(file, (text) => JSON.parse(text) as Report);
  if (!report) return died('browser');
  const { stats, errors, suites } = report;
  const specs = suites.flatMap(specsIn);
  const failures = specs.flatMap(({ file, title, tests }) =>
    tests.filter(({ status }) => status === 'unexpected').map(({ results }) => failureLine('browser', `${file} › ${title}`, results.at(-1)?.error?.message ?? ''))
  );
  const unsteady = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ file, title }) => `browser ${file} › ${title}`);
  return {
    passed: stats.expected,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: [...failures, ...errors.map(({ message = '' }) => failureLine('browser', 'before any test', message))],
    unsteady
  };
}

function specsIn({ specs, suites = [] }: Suite): readonly Spec[] {
  return [...specs, ...suites.flatMap(specsIn)];
}
