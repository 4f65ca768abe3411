import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What came of a suite. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of each that failed, a line that names it and begins to say why. */
  readonly failures: readonly string[];
  /** Names of those that failed at first and passed at the second go; counted nowhere else. */
  readonly unsteady: readonly string[];
}

/** Where reports, pictures and what was printed of failures are kept until the next run. */
export const artifacts = join('tests', '.artifacts');

/** Where a run keeps the demo city that it filled once. */
const filledCity = join(process.cwd(), artifacts, 'city');

/** Runs Node with the suite's arguments; the suite's own report goes to the terminal. */
export function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, PARVIS_FILLED_CITY: filledCity, ...env } });
}

/** What a suite reported; undefined when it died before it had written all of it. */
export function readReport<T>(file: string, parse: (text: string) => T): T | undefined {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A suite that died counts as one failure. */
export function died(suite: string): Count {
  return { passed: 0, failed: 1, skipped: 0, failures: [failureLine(suite, '', 'it died before it had reported')], unsteady: [] };
}

const COLOURS = /\u001b\[[\d;]*m/g;
const MOST_OF_ERROR = 300;

/** @param test with its file; @param error as the runner tells it, of which the beginning is kept */
export function failureLine(suite: string, test: string, error: string): string {
  return `${suite} ${test}: ${error.replace(COLOURS, '').replace(/\s+/g, ' ').trim().slice(0, MOST_OF_ERROR)}`;
}
