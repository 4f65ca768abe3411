/**
 * Runs a program of ours on a leash: `node tools/leash.mjs <node arguments>`. It and all that it starts (gulp, Heft, their
 * workers) end as soon as the process that asked for it ends, however that was killed: the IPC channel to it closes.
 */
import { spawn, spawnSync } from 'node:child_process';

/** Milliseconds between asking the processes to end and ending them. */
const PATIENCE = 2_000;
const windows = process.platform === 'win32';

// A group of its own, so that all of it can be ended at once.
const child = spawn(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'inherit'], detached: !windows });

/** @returns false when nothing is left to signal */
function signal(name) {
  try {
    if (windows) return spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']).status === 0;
    return process.kill(-child.pid, name);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  signal('SIGTERM');
  const until = Date.now() + PATIENCE;
  setInterval(() => {
    if (Date.now() > until) signal('SIGKILL');
    if (!signal(0)) process.exit(1);
  }, 50);
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, end);
process.once('disconnect', end);
if (!process.connected) end();
child.on('exit', (code) => {
  // While ending, the leader may go before those that it started.
  if (!ending) process.exit(code ?? 1);
});
