/** `npm run deploy -- --tenant NAME`: brings the package to a tenant with CLI for Microsoft 365. See `--help`, and docs/decisions/0052-deploy.md. */
import { createInterface } from 'node:readline/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isPackageFresh, packageFile } from '../local/start/packageStamp';
import { resolve } from 'node:path';
import { deploy } from './deploy/deploy';
import { DeployError } from './deploy/deployError';
import { parseCommandLine, USAGE } from './deploy/deployOptions';
import { findCli } from './deploy/findCli';
import { spawnCli } from './deploy/spawnCli';

async function main(args: readonly string[]): Promise<number> {
  const options = parseCommandLine(args);
  if (options === 'help') {
    console.log(USAGE);
    return 0;
  }
  const root = process.cwd();
  if (resolve(options.packageFile) === packageFile(root) && options.goal === 'deploy' && !isPackageFresh(root)) console.log('Please note: the package was not built here from the sources as they are now. To build it anew: npm run package');
  const { script } = findCli();
  let isEnded = false;
  // The command that is under way gets the same signal from the terminal; what follows is not begun.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => (isEnded = true));
  return deploy(options, {
    cli: spawnCli({ script }),
    say: (line) => console.log(line),
    confirm: process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'] ? ask : null,
    pause: (seconds) => wait(seconds * 1000),
    isEnded: () => isEnded
  });
}

async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^(y|yes|o|oui)$/i.test(answer.trim());
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof DeployError ? error.message : error);
    process.exit(error instanceof DeployError ? error.exitCode : 1);
  }
);
