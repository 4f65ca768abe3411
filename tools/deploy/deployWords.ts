import { typed } from './cli';
import type { Place } from './commands';
import { commandOf, ID_TO_COME } from './commands';
import type { DeployOptions } from './deployOptions';
import { PACKAGE } from './deployOptions';
import type { DeployPlan, Step } from './planDeployment';
import type { PackageAtHand } from './readPackage';
import type { Refusal } from './refusal';
import type { Outcome } from './runPlan';
import type { TenantState } from './tenantState';

/** The same command again; with `--yes` only where nobody was there to answer. */
export function thisCommand({ tenant, packageFile, audience, goal, yes }: DeployOptions): string {
  const parts = [
    'npm run deploy -- --tenant', tenant, ...(packageFile === PACKAGE ? [] : ['--package', quoted(packageFile)]),
    ...(audience.kind === 'file' ? ['--sites', quoted(audience.file)] : audience.kind === 'hub' ? ['--hub', audience.hub] : audience.kind === 'everywhere' ? ['--all-sites'] : []),
    ...(goal === 'uninstall' || goal === 'leave' ? ['--uninstall'] : []), ...(goal === 'retract' || goal === 'leave' ? ['--retract'] : []), ...(yes ? ['--yes'] : [])
  ];
  return parts.join(' ');
}

function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `"${text}"`;
}

/** How things stand. */
export function stateLines({ tenant }: DeployOptions, own: PackageAtHand, { person, catalog, app }: TenantState): readonly string[] {
  const standing = app === undefined ? `${own.title} is not in it yet.` : `It holds version ${app.version} of ${own.title}, ${app.isServed ? `deployed ${app.isEverywhere ? 'for all sites' : 'for the sites that install it'}` : 'not deployed'}.`;
  return [
    `${own.title} ${own.version}: ${own.file}, ${(own.bytes / 1024 / 1024).toFixed(1)} MB, contents ${own.hash.slice(0, 12)}`,
    `Tenant ${tenant}, signed in as ${person}`,
    `App catalog ${catalog}. ${standing}`
  ];
}

/** What would be done, with the command of each step. */
export function planLines({ steps, asTheyAre, remarks }: DeployPlan, place: Place, own: PackageAtHand): readonly string[] {
  const width = String(steps.length).length;
  return [
    ...remarks.map((remark) => `Please note: ${remark}`),
    ...(asTheyAre.length === 0 ? [] : [`Nothing to do on ${asTheyAre.length === 1 ? 'one site' : `${asTheyAre.length} sites`}:`, ...asTheyAre.map((site) => `  ${site}`)]),
    ...(steps.length === 0 ? ['Nothing is to be done: all is as asked.'] : ['To do, in this order:']),
    ...steps.flatMap((step, index) => [`${String(index + 1).padStart(width + 2)}. ${stepWords(step, own)}`, `${' '.repeat(width + 4)}${typed(commandOf(step, place))}`]),
    ...(place.id === undefined && steps.length > 1 ? [`(${ID_TO_COME} is given by the app catalog when the package is added.)`] : [])
  ];
}

/** One step, as one says it before it is done. */
export function stepWords(step: Step, { title, version }: Pick<PackageAtHand, 'title' | 'version'>): string {
  switch (step.kind) {
    case 'add':
      return step.from === undefined ? `Add ${title} ${version} to the app catalog` : step.from === version ? `Replace ${title} ${version} in the app catalog` : `Replace ${title} ${step.from} by ${version} in the app catalog`;
    case 'deploy':
      return step.everywhere ? `Deploy ${version} for all sites` : `Deploy ${version} for the sites that install it`;
    case 'install':
      return `Install ${version} on ${step.site}`;
    case 'upgrade':
      return `Upgrade ${step.site} from ${step.from} to ${version}`;
    case 'uninstall':
      return `Uninstall ${step.from} from ${step.site}`;
    case 'retract':
      return `Retract ${title} from the whole tenant`;
  }
}

/** How it went, and what to do next. */
export function outcomeLines({ done, stopped, left, pending, id }: Outcome, options: DeployOptions, own: PackageAtHand, { person, catalog }: TenantState): readonly string[] {
  const again = thisCommand(options);
  const lines = (steps: readonly Step[]): readonly string[] => steps.map((step) => `  ${stepWords(step, own)}`);
  if (stopped === undefined && left.length === 0) {
    return pending.length === 0
      ? [`Done: ${done.length === 1 ? 'one step' : `${done.length} steps`}, all seen on the tenant.`]
      : [`SharePoint took every step, and ${pending.length === 1 ? 'one site does' : `${pending.length} sites do`} not show it yet:`, ...pending.map((site) => `  ${site}`), `Some take minutes. To look again, and do what is still missing: ${again}`];
  }
  return [
    ...(stopped === undefined ? ['Stopped as you asked. What was under way may be done all the same.'] : [`Stopped: ${stepWords(stopped.step, own)}`, ...causeLines(stopped.step, stopped.refusal, person, { catalog, packageFile: options.packageFile, ...(id !== undefined && { id }) })]),
    ...(done.length === 0 ? ['Nothing was changed before.'] : ['Done:', ...lines(done)]),
    ...(left.length === 0 ? [] : [stopped === undefined ? 'Left:' : 'Not begun:', ...lines(left)]),
    `Then run this again; it goes on where it stopped: ${again}`
  ];
}

/** Why a step was not done, and what mends it. */
function causeLines(step: Step, { kind, said }: Refusal, person: string, place: Place): readonly string[] {
  const where = 'site' in step ? step.site : place.catalog;
  const words: Record<Refusal['kind'], readonly string[]> = {
    denied: [
      'site' in step ? `${person} may not manage apps of this site: that takes its full control.` : `${person} is no administrator of the app catalog.`,
      `A SharePoint administrator gives the right: ${typed(['spo', 'site', 'admin', 'add', '--siteUrl', where, '--userName', person, '--asAdmin'])}`
    ],
    signedOut: ['The session has ended.', `To sign in: ${typed(['login'])}`],
    late: ['SharePoint did not answer in time: it is busy, or does not let this tenant ask more for now. The step may be done all the same. Wait for some minutes.'],
    lost: ['The connection was lost. The step may be done all the same.'],
    failed: ['SharePoint failed, or asks for less at once. Wait for some minutes.'],
    missing: ['site' in step ? 'The site, or the app, is not there any longer.' : 'The app catalog, or the app in it, is not there any longer.'],
    locked: [`The site is locked. A SharePoint administrator opens it: ${typed(['spo', 'site', 'set', '--url', where, '--lockState', 'Unlock'])}`],
    other: [`To try this step alone: ${typed(commandOf(step, place))}`]
  };
  return [...(said === '' ? [] : [`The answer was: ${said}`]), ...words[kind]];
}
