import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A running service under measurement. */
export interface MeasuredProcess {
  readonly origin: string;
  /** Milliseconds from opening the data to listening, inside the process. */
  readonly openedIn: number;
  /** Milliseconds from starting Node to the first answer, compilation of the sources included. */
  readonly startedIn: number;
  /** Resident memory in megabytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** @param city - number of site collections and of people that the service is opened with; absent: the intranet and its administrator */
export async function startProcess(dataDir: string, city?: { readonly sites: number; readonly people: number }): Promise<MeasuredProcess> {
  const before = performance.now();
  const child: ChildProcess = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), [dataDir, ...(city ? [String(city.sites), String(city.people)] : [])], { execArgv: ['--disable-warning=ExperimentalWarning', '--import', 'tsx'] });
  const [{ origin, openedIn }] = (await once(child, 'message')) as [{ origin: string; openedIn: number }];
  const answer = await fetch(`${origin}/sites/intranet/_api/web`, { headers: { Accept: 'application/json' } });
  await answer.arrayBuffer();
  const startedIn = performance.now() - before;
  return {
    origin,
    openedIn,
    startedIn,
    memory: async () => {
      child.send('memory');
      const [{ rss }] = (await once(child, 'message')) as [{ rss: number }];
      return rss / 1024 / 1024;
    },
    stop: async () => {
      child.send('stop');
      await once(child, 'exit');
    }
  };
}
