import { spawn } from 'node:child_process';
import type { Cli } from './cli';

/** Seconds for one command: a busy SharePoint may ask for minutes of patience, which the CLI has. */
const PATIENCE = 600;

export interface CliProcess {
  /** Its program, for Node. */
  readonly script: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Seconds. */
  readonly patience?: number;
}

/** Runs the CLI of this machine, a process a command. Nothing is passed through a shell. */
export function spawnCli({ script, env = process.env, patience = PATIENCE }: CliProcess): Cli {
  // Its debug output has tokens in it; news of later versions belong elsewhere.
  const quiet = { ...env, CLIMICROSOFT365_DEBUG: '', CLIMICROSOFT365_VERBOSE: '', CLIMICROSOFT365_NOUPDATE: '1' };
  return (args) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [script, ...args], { env: quiet, stdio: ['ignore', 'pipe', 'pipe'] });
      let stdout = '';
      let stderr = '';
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, patience * 1000);
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.once('error', reject);
      child.once('close', (code) => {
        clearTimeout(timer);
        resolve({ code, stdout, stderr, ...(late && { late }) });
      });
    });
}
