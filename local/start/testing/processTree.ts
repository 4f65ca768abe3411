import { spawnSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/** A process of this machine. */
export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  /** `Z` is one that ended and is still listed. */
  readonly state: string;
  readonly command: string;
}

function processes(): ProcessEntry[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
  return stdout
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, parent, state = '', command = '']) => ({ pid: Number(pid), parent: Number(parent), state, command }));
}

/** A process and all below it, those nearest first. */
export function processTree(root: number): ProcessEntry[] {
  const all = processes();
  const tree = all.filter(({ pid }) => pid === root);
  for (const each of tree) tree.push(...all.filter(({ parent }) => parent === each.pid));
  return tree;
}

/** Waits until all of them have ended. */
export async function allEnded(tree: readonly ProcessEntry[]): Promise<void> {
  while (running(tree).length > 0) await delay(100);
}

/** Ends those that still run. */
export function endProcesses(tree: readonly ProcessEntry[]): void {
  for (const { pid } of running(tree)) process.kill(pid, 'SIGKILL');
}

/** An id may have gone to another program since: the command tells. */
function running(tree: readonly ProcessEntry[]): ProcessEntry[] {
  const wanted = new Map(tree.map(({ pid, command }) => [pid, command]));
  return processes().filter(({ pid, state, command }) => !state.startsWith('Z') && wanted.get(pid) === command);
}
