import { resolve } from 'node:path';
import { readOptions } from './readOptions';
import { StartError } from './startError';

export interface StartOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Folder of the local SharePoint's database and files. */
  readonly dataDir: string;
  /** Forgets everything in the data folder first. */
  readonly reset: boolean;
  /** Whether the demo city is put in. */
  readonly seed: 'demo' | 'none';
  /** People of the demo city, those with a part included; fewer than these stays at these. */
  readonly people: number;
  /** More packages to install, besides the project's own. */
  readonly apps: readonly string[];
  /** Serves the development build, rebuilt at each change in `src`. */
  readonly dev: boolean;
}

export interface CommandLine extends StartOptions {
  readonly open: boolean;
  readonly help: boolean;
}

/** More than any city has agents. */
const MOST_PEOPLE = 200_000;

export const USAGE = `npm start -- [options]

  --port N           port to listen on (4321; 0 for a free one)
  --data DIR         where the local SharePoint keeps its data (.local)
  --reset            forget that data first
  --seed demo|none   put in the demo city, or its people alone on an empty site (demo)
  --people N         fill the demo city up to N people (472; 50000 takes some seconds, once)
  --app FILE.sppkg   install another SharePoint Framework package as well; may be repeated
  --dev              serve the development build, rebuilt at each change in src
  --no-open          do not open a browser`;

const OPTIONS = {
  port: { type: 'string', default: '4321' },
  data: { type: 'string', default: '.local' },
  reset: { type: 'boolean', default: false },
  seed: { type: 'string', default: 'demo' },
  people: { type: 'string', default: '0' },
  app: { type: 'string', multiple: true, default: [] as string[] },
  dev: { type: 'boolean', default: false },
  'no-open': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false }
} as const;

/** @throws StartError for an option that is unknown or has a wrong value */
export function parseCommandLine(args: readonly string[], root: string): CommandLine {
  const values = readOptions(args, OPTIONS, (sentence) => new StartError(`${sentence}\n\n${USAGE}`));
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartError(`--port takes a number from 0 to 65535, not ${values.port}.`);
  const people = Number(values.people);
  if (!Number.isInteger(people) || people < 0 || people > MOST_PEOPLE) throw new StartError(`--people takes a number from 0 to ${MOST_PEOPLE}, not ${values.people}.`);
  if (values.seed !== 'demo' && values.seed !== 'none') throw new StartError(`--seed takes demo or none, not ${values.seed}.`);
  return {
    port,
    dataDir: resolve(root, values.data),
    reset: values.reset,
    seed: values.seed,
    people,
    apps: values.app.map((file) => resolve(root, file)),
    dev: values.dev,
    open: !values['no-open'],
    help: values.help
  };
}
