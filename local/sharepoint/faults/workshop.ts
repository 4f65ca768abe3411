import { transform } from 'esbuild';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from './fault';
import { applyFault } from './fault';

/** How a run of one suite ended. */
export interface SuiteRun {
  readonly suite: string;
  /** The first test that failed, if any. */
  readonly failed: string | undefined;
  readonly passed: number;
}

/** Minutes after which a suite that does not end counts as failed: the fault made it hang. */
const PATIENCE_MINUTES = 2;

/** A copy of the service in a temporary folder, where it may be broken. */
export class Workshop {
  private constructor(
    private readonly root: string,
    private readonly folder: string
  ) {}

  /** @param source - the folder `local/sharepoint` of the repository */
  static async open(source: string, repository: string): Promise<Workshop> {
    const folder = await mkdtemp(join(tmpdir(), 'sharepoint-faults-'));
    const root = join(folder, 'local', 'sharepoint');
    await mkdir(root, { recursive: true });
    await cp(source, root, { recursive: true });
    await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
    for (const file of ['package.json', 'tsconfig.json', 'tsconfig.node.json']) await cp(join(repository, file), join(folder, file));
    return new Workshop(root, folder);
  }

  /**
   * Breaks the copy, runs `check`, and mends it.
   *
   * @throws Error when the fault does not apply, or its file is no longer TypeScript.
   */
  async with<T>(fault: Fault, check: () => Promise<T>): Promise<T> {
    const file = join(this.root, fault.file);
    const sound = await readFile(file, 'utf8');
    const broken = applyFault(fault, sound);
    await transform(broken, { loader: 'ts' });
    await writeFile(file, broken);
    try {
      return await check();
    } finally {
      await writeFile(file, sound);
    }
  }

  /** Runs one suite until its end, or until its first failure. */
  run(suite: string): Promise<SuiteRun> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', 'tsx', '--test-reporter=tap', join(this.root, 'suite', `${suite}.test.ts`)], { cwd: this.folder, stdio: ['ignore', 'pipe', 'ignore'] });
      let rest = '';
      let passed = 0;
      let failed: string | undefined;
      const end = (reason: string): void => {
        failed ??= reason;
        child.kill('SIGKILL');
      };
      const timer = setTimeout(() => end('(does not end)'), PATIENCE_MINUTES * 60_000);
      child.stdout.on('data', (chunk: Buffer) => {
        const lines = (rest + chunk.toString()).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          const [, not, name] = /^ *(not )?ok \d+ - (.*)$/.exec(line) ?? [];
          if (name === undefined || / # SKIP/.test(line)) continue;
          if (not === undefined) passed += 1;
          else end(name);
        }
      });
      child.on('close', (code) => {
        clearTimeout(timer);
        // A suite whose set-up is refused has no failing test of its own: the fault is noticed there.
        resolve({ suite, passed, failed: failed ?? (code === 0 ? undefined : '(set-up)') });
      });
    });
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
