import { join, relative } from 'node:path';
import type { Count } from './runSuite';
import { artifacts, died, failureLine, readReport, runNode } from './runSuite';

interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string; readonly failureMessages: readonly string[] }[];
}

type Report = Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numRuntimeErrorTestSuites', number> & { readonly testResults: readonly FileResult[] };

/** Jest. No second go: a unit test has no other process, network or browser to wait for, and what fails there by chance is a fault. */
export function unit(files: readonly string[] = []): Count {
  const file = join(artifacts, 'unit.json');
  runNode(['node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...files]);
  const report = readReport(file, (text) => JSON.parse(text) as Report);
  if (!report) return died('unit');
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites, skipped: report.numPendingTests, failures: report.testResults.flatMap(failuresIn), unsteady: [] };
}

function failuresIn({ name, status, message, assertionResults }: FileResult): readonly string[] {
  const file = relative(process.cwd(), name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  // A file that could not be loaded has no tests.
  if (failed.length === 0) return status === 'failed' ? [failureLine('unit', file, message)] : [];
  return failed.map(({ fullName, failureMessages }) => failureLine('unit', `${file} › ${fullName}`, failureMessages[0] ?? ''));
}
