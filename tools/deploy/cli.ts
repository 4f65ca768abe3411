/** What CLI for Microsoft 365 said. */
export interface CliAnswer {
  /** Null when it was ended by a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** It was ended because it took too long. */
  readonly late?: boolean;
}

/** Runs `m365` with these arguments. */
export type Cli = (args: readonly string[]) => Promise<CliAnswer>;

/** The version that everything was tried with. */
export const CLI_VERSION = '11.11.0';
const PACKAGE_NAME = '@pnp/cli-microsoft365';
/** How to get it: once for the machine, or for one command alone. */
export const GET_CLI = `npm install --global ${PACKAGE_NAME}@${CLI_VERSION}`;

/** A command as it is typed, in quotes where a shell would read something into it. */
export function typed(args: readonly string[]): string {
  return ['m365', ...args].map((each) => (/^[\w./:@=-]+$/.test(each) ? each : `'${each.replaceAll("'", "'\\''")}'`)).join(' ');
}
