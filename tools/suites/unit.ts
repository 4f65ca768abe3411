import { join } from 'node:path';
import type { Count } from './runSuite';
import { artifacts, DIED, readReport, runNode } from './runSuite';

type Report = Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numRuntimeErrorTestSuites', number>;

/** Jest. No second go: a unit test has no other process, network or browser to wait for, and what fails there by chance is a fault. */
export function unit(files: readonly string[] = []): Count {
  const file = join(artifacts, 'unit.json');
  runNode(['node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...files]);
  const report = readReport(file, (text) => JSON.parse(text) as Report);
  if (!report) return DIED;
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites, skipped: report.numPendingTests, unsteady: [] };
}
