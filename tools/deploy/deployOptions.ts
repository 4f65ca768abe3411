import { readOptions } from '../../local/start/readOptions';
import { DeployError } from './deployError';
import { tenantOf } from './tenant';

/** Whom the package is for. `asIs`: who had it keeps it; nobody more is given it. */
export type Audience = { readonly kind: 'asIs' } | { readonly kind: 'everywhere' } | { readonly kind: 'file'; readonly file: string } | { readonly kind: 'hub'; readonly hub: string };

export interface DeployOptions {
  /** Origin of the tenant. */
  readonly tenant: string;
  readonly packageFile: string;
  readonly audience: Audience;
  /** What is done: the package comes, goes from the sites, is taken back from all, or goes from the sites and is taken back. */
  readonly goal: 'deploy' | 'uninstall' | 'retract' | 'leave';
  readonly dryRun: boolean;
  readonly yes: boolean;
}

export const PACKAGE = 'sharepoint/solution/parvis.sppkg';

export const USAGE = `npm run deploy -- --tenant NAME [options]

  --tenant NAME    the tenant: ville, or https://ville.sharepoint.com
  --dry-run        read how things stand, print what would be done, change nothing
  --yes            do not ask before the first change (needed where nobody can answer)
  --package FILE   the package (${PACKAGE})

  Whom it is for (without one of these: the package is put into the app catalog and deployed, and sites stay as they are):
  --sites FILE     the sites of a file: an address a line, # begins a comment
  --hub URL        the sites of a hub
  --all-sites      every site of the tenant at once

  --uninstall      take it from those sites; their lists stay
  --retract        take it back from the whole tenant; lists stay

Exit code: 0 all is as asked (or was a dry run), 1 stopped on the way, 2 the command, a file or the package is not right,
3 the tenant could not be read, or is not the one that is signed in: nothing was changed.`;

const OPTIONS = {
  tenant: { type: 'string' },
  sites: { type: 'string' },
  hub: { type: 'string' },
  'all-sites': { type: 'boolean', default: false },
  package: { type: 'string', default: PACKAGE },
  uninstall: { type: 'boolean', default: false },
  retract: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', short: 'y', default: false },
  help: { type: 'boolean', short: 'h', default: false }
} as const;

/** @throws DeployError for an option that is unknown, missing, or contradicts another one */
export function parseCommandLine(args: readonly string[]): DeployOptions | 'help' {
  const values = readOptions(args, OPTIONS, usageError);
  if (values.help) return 'help';
  if (values.tenant === undefined) throw usageError('Say which tenant: --tenant ville, or --tenant https://ville.sharepoint.com.');
  const tenant = tenantOf(values.tenant);
  if (tenant === undefined) throw usageError(`--tenant takes the name of a tenant or its address, like https://ville.sharepoint.com, not “${values.tenant}”.`);
  const audiences: Audience[] = [
    ...(values.sites === undefined ? [] : [{ kind: 'file' as const, file: values.sites }]),
    ...(values.hub === undefined ? [] : [{ kind: 'hub' as const, hub: values.hub }]),
    ...(values['all-sites'] ? [{ kind: 'everywhere' as const }] : [])
  ];
  if (audiences.length > 1) throw usageError('--sites, --hub and --all-sites say three different things: give one of them.');
  const audience = audiences[0] ?? { kind: 'asIs' };
  const ofSites = audience.kind === 'file' || audience.kind === 'hub';
  if (values.uninstall && !ofSites) throw usageError('--uninstall needs the sites: --sites FILE or --hub URL. From every site at once, the package is taken by --retract.');
  if (values.retract && !values.uninstall && ofSites) throw usageError('--retract takes the package back from the whole tenant. From some sites: --uninstall.');
  return {
    tenant,
    packageFile: values.package,
    audience,
    goal: values.uninstall ? (values.retract ? 'leave' : 'uninstall') : values.retract ? 'retract' : 'deploy',
    dryRun: values['dry-run'],
    yes: values.yes
  };
}

function usageError(sentence: string): DeployError {
  return new DeployError(2, `${sentence}\n\n${USAGE}`);
}
