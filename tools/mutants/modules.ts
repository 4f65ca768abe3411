import Module, { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { jestExpect } from '@jest/expect';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';
import fc from 'fast-check';
import ts from 'typescript';
import { openBrowser } from './browser';

/** Node's own loader, of which jest's and webpack's rules are put in front. */
const loader = Module as unknown as {
  _load(request: string, ...rest: readonly unknown[]): unknown;
  readonly prototype: { _compile(code: string, file: string): void };
};
interface JestConfig {
  readonly moduleNameMapper: Readonly<Record<string, string>>;
}

/** The modules of the sandbox, as jest would load them: its globals, style sheets, images, mocked modules; `node:test` too. */
export class Modules {
  private readonly mocked = new Map<string, () => unknown>();
  private readonly require = createRequire(__filename);
  private readonly fresh = ['src', 'tests', join('local', 'demo')].map((folder) => join(process.cwd(), folder) + sep);
  /** What stands for style sheets, images and SharePoint's own packages in jest's configuration. */
  private readonly stubs = Object.entries((this.require('../../jest.config.js') as JestConfig).moduleNameMapper).map(([pattern, stub]) => [new RegExp(pattern), stub.replace('<rootDir>', process.cwd())] as const);
  private readonly emptyBrowser: () => void;
  private nodeTest: unknown;

  public constructor(private readonly needsBrowser: boolean) {
    Object.assign(globalThis, { expect: jestExpect, jest: this.jest() });
    // The same cases for every mutant, and fewer: a thousand mutants make up for it.
    fc.configureGlobal({ numRuns: 40, seed: 1 });
    this.interceptLoading();
    this.interceptCompiling();
    process.env.RTL_SKIP_AUTO_CLEANUP = 'true';
    this.emptyBrowser = needsBrowser ? openBrowser() : () => undefined;
  }

  /** Loads a test file, and the product's modules anew for it; its tests go to these globals. */
  public load(testFile: string, globals: Readonly<Record<string, unknown>>): void {
    for (const file of Object.keys(this.require.cache)) if (this.isFresh(file)) delete this.require.cache[file];
    this.mocked.clear();
    this.emptyBrowser();
    this.nodeTest = globals;
    Object.assign(globalThis, globals);
    if (this.needsBrowser) this.require(join(process.cwd(), 'tests', 'jest-setup.ts'));
    this.require(testFile);
    if (this.needsBrowser) this.takeScreensAway();
  }

  /** Testing Library does so by itself after the tests of the one file that loads it; as a package it stays loaded for the others. */
  private takeScreensAway(): void {
    const { cleanup } = this.require('@testing-library/react') as { readonly cleanup: () => void };
    afterEach(cleanup);
  }

  /** Compiled by TypeScript as for jest: exports can be spied on, `jest.mock` comes before imports, `import()` brings what was loaded anew. */
  private interceptCompiling(): void {
    const compiled = new Map<string, string>();
    for (const kind of ['.ts', '.tsx']) {
      const other = this.require.extensions[kind];
      this.require.extensions[kind] = (module, file) => {
        if (!this.isFresh(file)) return other?.(module, file);
        const code = compiled.get(file) ?? compile(file);
        compiled.set(file, code);
        loader.prototype._compile.call(module, code, file);
      };
    }
  }

  private isFresh(file: string): boolean {
    return this.fresh.some((folder) => file.startsWith(folder));
  }

  private interceptLoading(): void {
    const { _load: load } = loader;
    loader._load = (request, ...rest) => {
      if (request === 'node:test') return this.nodeTest;
      const mock = this.mocked.get(request);
      if (mock) return mock();
      const [, stub = request] = this.stubs.find(([pattern]) => pattern.test(request)) ?? [];
      return load.call(Module, stub, ...rest);
    };
  }

  private jest(): Readonly<Record<string, unknown>> {
    const mocker = new ModuleMocker(globalThis);
    const time = new ModernFakeTimers({ global: globalThis, config: { rootDir: process.cwd(), testMatch: [] } as never });
    return {
      useFakeTimers: time.useFakeTimers.bind(time),
      useRealTimers: time.useRealTimers.bind(time),
      advanceTimersByTime: time.advanceTimersByTime.bind(time),
      advanceTimersByTimeAsync: time.advanceTimersByTimeAsync.bind(time),
      getTimerCount: time.getTimerCount.bind(time),
      fn: mocker.fn.bind(mocker),
      spyOn: mocker.spyOn.bind(mocker),
      restoreAllMocks: () => mocker.restoreAllMocks(),
      clearAllMocks: () => mocker.clearAllMocks(),
      resetAllMocks: () => mocker.resetAllMocks(),
      requireActual: (name: string) => this.require(name),
      mock: (name: string, make: () => unknown) => void this.mocked.set(name, make),
      setTimeout: () => undefined
    };
  }
}

function compile(file: string): string {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.React, esModuleInterop: true };
  return ts.transpileModule(readFileSync(file, 'utf8'), { fileName: file, compilerOptions }).outputText;
}
