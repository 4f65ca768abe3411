import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CoverageData, MutantCoverage } from '@stryker-mutator/api/core';
import type { DryRunResult, MutantRunOptions, MutantRunResult, TestRunner } from '@stryker-mutator/api/test-runner';
import type { Outcome } from './harness';
import { Harness } from './harness';
import { Modules } from './modules';
import { asReported } from './mutant';
import { choiceOf, isChosen, NOT_DRAWN } from './sample';

/** What Stryker's mutated code reads and writes while it runs. */
interface MutationState {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: { readonly static: CoverageData; readonly perTest: Record<string, CoverageData> } | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

declare global {
  var __stryker__: MutationState | undefined;
}

/** Between the ids of tests that share what runs: its hooks, or the loading of their file. */
const SEPARATOR = '\u0000';
const LOADING = 'loading ';
/** What the trial run took, for the other processes: all run in the same sandbox. */
const TIMES = '.mutants-times.json';

const LONG_MS = 120_000;
/** For the tests of one mutant: a survivor that every contract reaches would cost minutes. */
const PATIENCE_MS = Number(process.env.PARVIS_MUTANTS_PATIENCE || 'Infinity') * 1000;

type Status<R extends { readonly status: unknown }, S extends string> = R['status'] & S;

/**
 * Lets Stryker run the tests of a scope in one process. For each mutant the test files that reach it are loaded afresh,
 * with the code of their own, while the mutant is on: so what runs as a module is loaded counts like what runs later, for
 * the tests of that file. Packages and the local SharePoint stay loaded.
 */
class InProcessRunner implements TestRunner {
  /** Milliseconds of each test in the trial run. */
  private times: ReadonlyMap<string, number> | null = null;
  /** When no further test is begun for a mutant. */
  private end = Infinity;
  private readonly state: MutationState = (globalThis.__stryker__ ??= {});
  private readonly modules = new Modules(process.env.PARVIS_MUTANTS_BROWSER === '1');
  private readonly choice = choiceOf(process.env);

  public capabilities(): { readonly reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  public async dryRun(): Promise<DryRunResult> {
    const started = performance.now();
    const outcomes = await this.runAll();
    writeFileSync(TIMES, JSON.stringify(outcomes.map(({ id, milliseconds }) => [id, milliseconds])));
    const mutantCoverage = coverageOf(this.state, outcomes.map(({ id }) => id));
    this.state.mutantCoverage = undefined;
    const broken = [...outcomes, ...(await this.runAgain(performance.now() - started))].find(({ failure }) => failure !== null);
    if (broken) return { status: 'error' as Status<DryRunResult, 'error'>, errorMessage: `${broken.id}: ${broken.failure ?? ''}` };
    return {
      status: 'complete' as Status<DryRunResult, 'complete'>,
      mutantCoverage,
      tests: outcomes.map(({ id, milliseconds }) => ({ id, name: id, fileName: resolve(fileOf(id)), timeSpentMs: milliseconds, status: 0 }))
    };
  }

  public async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    if (!isChosen(this.choice, asReported(activeMutant))) return { status: 'error' as Status<MutantRunResult, 'error'>, errorMessage: NOT_DRAWN };
    this.times ??= readTimes();
    Object.assign(this.state, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const outcomes = await this.outcomes(testFilter);
    const { hitCount = 0 } = this.state;
    Object.assign(this.state, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    if (hitLimit !== undefined && hitCount > hitLimit) return { status: 'timeout' as Status<MutantRunResult, 'timeout'> };
    const failed = outcomes.find(({ failure }) => failure !== null);
    if (failed) return { status: 'killed' as Status<MutantRunResult, 'killed'>, killedBy: [failed.id], failureMessage: failed.failure ?? '', nrOfTests: outcomes.length };
    return { status: 'survived' as Status<MutantRunResult, 'survived'>, nrOfTests: outcomes.length };
  }

  /**
   * One file after the other, the quickest first, until a test notices: most mutants end with the first. A mutant with
   * which a file does not even load is noticed by its tests. One that nothing noticed when patience ends is not noticed.
   */
  private async outcomes(testFilter: readonly string[] | undefined): Promise<readonly Outcome[]> {
    const wanted = testFilter ?? [...(this.times?.keys() ?? [])];
    const outcomes: Outcome[] = [];
    this.end = performance.now() + PATIENCE_MS;
    for (const file of this.quickestFirst(wanted)) {
      outcomes.push(...(await this.outcomesOf(file, wanted.filter((id) => fileOf(id) === file))));
      if (this.isOver() || outcomes.some(({ failure }) => failure !== null)) break;
    }
    return outcomes;
  }

  private async outcomesOf(file: string, wanted: readonly string[]): Promise<readonly Outcome[]> {
    try {
      return await this.run(this.load(file), new Set(wanted), true);
    } catch (error) {
      return wanted.slice(0, 1).map((id) => ({ id, milliseconds: 0, failure: String(error) }));
    }
  }

  private isOver(): boolean {
    return performance.now() > this.end;
  }

  private quickestFirst(ids: readonly string[]): readonly string[] {
    const costs = new Map<string, number>();
    for (const id of ids) costs.set(fileOf(id), (costs.get(fileOf(id)) ?? 0) + (this.times?.get(id) ?? 0));
    return [...costs].sort(([, left], [, right]) => left - right).map(([file]) => file);
  }

  /** Tests that leave something behind would fail for every later mutant. Those that take long are spared it. */
  private async runAgain(milliseconds: number): Promise<readonly Outcome[]> {
    return milliseconds < LONG_MS ? this.runAll() : [];
  }

  /** Each file is run before the next is loaded: what a test imports while it runs is its own file's. */
  private async runAll(): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const file of testFiles()) outcomes.push(...(await this.run(this.load(file))));
    return outcomes;
  }

  private load(file: string): Harness {
    const harness = new Harness();
    const globals = harness.globals();
    this.state.currentTestId = `${LOADING}${file}`;
    harness.add(file, () => this.modules.load(resolve(file), globals));
    this.state.currentTestId = undefined;
    return harness;
  }

  private async run(harness: Harness, wanted?: ReadonlySet<string>, stopAtFailure = false): Promise<readonly Outcome[]> {
    const outcomes = await harness.run({
      wants: (id) => !wanted || wanted.has(id),
      limit: (id) => 2_000 + 10 * (this.times?.get(id) ?? 6_000),
      stopAtFailure,
      isOver: () => this.isOver(),
      running: (ids) => (this.state.currentTestId = ids.join(SEPARATOR))
    });
    this.state.currentTestId = undefined;
    return outcomes;
  }
}

function testFiles(): readonly string[] {
  return globSync((process.env.PARVIS_MUTANTS_TESTS ?? '').split(' ')).sort();
}

function readTimes(): ReadonlyMap<string, number> {
  return existsSync(TIMES) ? new Map(JSON.parse(readFileSync(TIMES, 'utf8')) as readonly (readonly [string, number])[]) : new Map();
}

function fileOf(id: string): string {
  return id.slice(0, id.indexOf(' › '));
}

/** What ran in a hook of many tests, or while their file was loaded, ran for each of them. */
function coverageOf({ mutantCoverage }: MutationState, all: readonly string[]): MutantCoverage {
  const perTest: Record<string, CoverageData> = {};
  for (const [where, hits] of Object.entries(mutantCoverage?.perTest ?? {})) {
    const ids = where.startsWith(LOADING) ? all.filter((id) => fileOf(id) === where.slice(LOADING.length)) : where.split(SEPARATOR);
    for (const id of ids) {
      const own = (perTest[id] ??= {});
      for (const [mutant, count] of Object.entries(hits)) own[mutant] = (own[mutant] ?? 0) + count;
    }
  }
  return { static: mutantCoverage?.static ?? {}, perTest };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
