/** The program of `npm start`: everything on this machine, without a tenant. See `--help`. */
import { openBrowser } from './start/openBrowser';
import { ROOT, startLocal } from './start/startLocal';
import { StartError } from './start/startError';
import { parseCommandLine, USAGE } from './start/startOptions';

export { startLocal } from './start/startLocal';
export type { RunningLocal } from './start/startLocal';
export type { StartOptions } from './start/startOptions';

async function main(args: readonly string[]): Promise<void> {
  const options = parseCommandLine(args, ROOT);
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const running = await startLocal(options, (line) => console.log(line));
  const end = (): void => {
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      }
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  console.log(`Parvis is ready: ${running.siteUrl}`);
  if (options.open) openBrowser(running.siteUrl);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  });
}
