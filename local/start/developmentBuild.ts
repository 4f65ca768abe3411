import { join } from 'node:path';
import { spawnOnLeash } from './spawnOnLeash';
import { StartError } from './startError';

/** The toolchain in watch mode: writes `dist` anew at each change in `src`. */
export interface DevelopmentBuild {
  stop(): Promise<void>;
}

/**
 * Starts Heft in watch mode and waits for its first build.
 *
 * @throws StartError when Heft ends
 */
export function developmentBuild(root: string, say: (line: string) => void): Promise<DevelopmentBuild> {
  say('Building the development build …');
  const child = spawnOnLeash(root, [join(root, 'node_modules/@rushstack/heft/bin/heft'), 'build-watch']);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      for (const line of chunk.toString().split('\n')) {
        if (/\b(error|warning)\b/i.test(line)) say(line.trimEnd());
        if (/build (succeeded|completed|finished)|Waiting for changes/i.test(line)) resolve({ stop });
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new StartError(`The development build ended with ${code ?? 'a signal'}: see \`npx gulp bundle\`.`)));
  });
}
