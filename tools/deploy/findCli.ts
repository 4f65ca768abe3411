import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { GET_CLI } from './cli';
import { DeployError } from './deployError';

/** The CLI of this machine. */
export interface FoundCli {
  /** Its program, for Node. */
  readonly script: string;
  readonly version: string;
}

/** Commands and their answers are those of this version; another one has others. */
const MAJOR = 11;

/** Finds `m365` as a shell would. @throws DeployError that says how to get it */
export function findCli(path = process.env['PATH'] ?? ''): FoundCli {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const script = scriptIn(folder);
    if (script === undefined) continue;
    const { version } = JSON.parse(readFileSync(join(dirname(script), '..', 'package.json'), 'utf8')) as { readonly version: string };
    if (Number(version.split('.')[0]) !== MAJOR) throw new DeployError(3, `CLI for Microsoft 365 is there in version ${version}; this command needs version ${MAJOR}: ${GET_CLI}`);
    return { script, version };
  }
  throw new DeployError(3, `CLI for Microsoft 365 is not on this machine. To get it: ${GET_CLI}\nThen sign in: m365 login`);
}

/** npm puts a link there, or on Windows a command file beside the package. */
function scriptIn(folder: string): string | undefined {
  const link = join(folder, 'm365');
  const beside = ['..', 'node_modules'].map((up) => join(folder, up, '@pnp', 'cli-microsoft365', 'dist', 'index.js'));
  const candidates = existsSync(link) || existsSync(`${link}.cmd`) ? [realpathSync(existsSync(link) ? link : `${link}.cmd`), ...beside] : [];
  return candidates.find((file) => file.endsWith('.js') && existsSync(file));
}
