import Module, { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { jestExpect } from '@jest/expect';
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
  private readonly fresh = ['src', 'tests'].map((folder) => join(process.cwd(), folder) + sep);
  /** What stands for style sheets, images and SharePoint's own packages in jest's configuration. */
  private readonly stubs = Object.entries((this.require('../../jest.config.js') as JestConfig).moduleNameMapper).map(([pattern, stub]) => [new RegExp(pattern), stub.replace('<rootDir>', process.cwd())] as const);
  private readonly emptyBrowser: () => void;
  private nodeTest: unknown;

  public constructor(needsBrowser: boolean) {
    Object.assign(globalThis, { expect: jestExpect, jest: this.jest() });
    // The same cases for every mutant, and fewer: a thousand mutants make up for it.
    fc.configureGlobal({ numRuns: 40, seed: 1 });
    this.interceptLoading();
    this.emptyBrowser = needsBrowser ? openBrowser() : () => undefined;
    if (needsBrowser) this.require('@testing-library/jest-dom');
  }

  /** Loads a test file, and the product's modules anew for it; its tests go to these globals. */
  public load(testFile: string, globals: Readonly<Record<string, unknown>>): void {
    for (const file of Object.keys(this.require.cache)) if (this.isFresh(file)) delete this.require.cache[file];
    this.mocked.clear();
    this.emptyBrowser();
    this.nodeTest = globals;
    Object.assign(globalThis, globals);
    const source = readFileSync(testFile, 'utf8');
    if (/^jest\.mock\(/m.test(source)) compileInOrder(testFile, source);
    else this.require(testFile);
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
    return {
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

/** A file that mocks modules does so before it imports: TypeScript keeps that order, esbuild puts imports first. */
function compileInOrder(file: string, source: string): void {
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.React, esModuleInterop: true };
  const code = ts.transpileModule(source, { fileName: file, compilerOptions: options }).outputText;
  const module = Object.assign(new Module(file), { filename: file, paths: createRequire(file).resolve.paths('x') });
  loader.prototype._compile.call(module, code, file);
}
