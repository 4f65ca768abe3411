import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A program whose output is read. */
export type LeashedProcess = ChildProcess & { readonly stdout: Readable; readonly stderr: Readable };

/**
 * Starts Node with `args`, in a way that all of it ends when this process does, however that was killed
 * (`tools/leash.mjs`).
 */
export function spawnOnLeash(root: string, args: readonly string[]): LeashedProcess {
  const child = spawn(process.execPath, [join(root, 'tools', 'leash.mjs'), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('The output of a child is read through pipes.');
  return Object.assign(child, { stdout, stderr });
}
