/**
 * The processes above this one that it must not outlive. A signal reaches the process that it is sent to and no other:
 * without this, `kill` of npm would leave everything below it running without a parent.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How often it is looked whether they are still there, in milliseconds. */
const INTERVAL = 250;
/** npm, npx and their like, by the title they give themselves or by their script. */
const PACKAGE_MANAGER = /^(npm|npx|yarn|pnpm)\b|[\\/](npm|npx|yarn|pnpm)(-cli)?(\.[cm]?js)?(\s|$)/;

/**
 * The parent; under a package manager, also what stands between and the package manager itself (a shell, gulp). Whoever
 * started that one may go: a server that was put into the background outlives its terminal.
 *
 * @returns process ids, the parent first
 */
export function ancestors() {
  const table = process.platform === 'win32' ? new Map() : processTable();
  const chain = [];
  for (let pid = process.ppid; pid > 1 && chain.length < 8; pid = table.get(pid)?.parent ?? 0) {
    chain.push(pid);
    if (PACKAGE_MANAGER.test(table.get(pid)?.command ?? '')) return chain;
  }
  return chain.slice(0, 1);
}

/** Calls `then` once, as soon as one of the processes is gone. Keeps nobody running. */
export function whenGone(pids, then) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent && pids.every(isAlive)) return;
    clearInterval(timer);
    then();
  }, INTERVAL);
  timer.unref();
}

/** Parent and command line by process id; empty where `ps` is missing. */
function processTable() {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
  const lines = (stdout ?? '').split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter(Boolean);
  return new Map(lines.map(([, pid, parent, command]) => [Number(pid), { parent: Number(parent), command }]));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

/** A process that ended and whose parent has not asked for its exit code yet. */
function isZombie(pid) {
  if (process.platform !== 'linux') return false;
  try {
    return /^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}
