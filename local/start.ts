/** The program of `npm start`: everything on this machine, without a tenant. See `--help`. */
import { endWhenAsked } from './start/endWhenAsked';
import { openBrowser } from './start/openBrowser';
import type { RunningLocal } from './start/startLocal';
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
  const state: { running?: RunningLocal } = {};
  // What a start has written so far is sound: SQLite finishes or forgets what was under way.
  endWhenAsked(() => state.running?.close() ?? Promise.reject(new StartError('Ended before it was ready.')));
  const running = await startLocal(options, (line) => console.log(line));
  state.running = running;
  console.log(`Parvis is ready: ${running.siteUrl}`);
  if (options.open) openBrowser(running.siteUrl);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  });
}
