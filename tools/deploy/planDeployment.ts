import { compareVersions } from '../../local/sharepoint/model/apps/package/version';
import type { DeployOptions } from './deployOptions';
import type { PackageAtHand } from './readPackage';
import type { TenantState } from './tenantState';

/** Something that changes the tenant. */
export type Step =
  | { readonly kind: 'add'; readonly from?: string }
  | { readonly kind: 'deploy'; readonly everywhere: boolean }
  | { readonly kind: 'install'; readonly site: string }
  | { readonly kind: 'upgrade' | 'uninstall'; readonly site: string; readonly from: string }
  | { readonly kind: 'retract' };

export interface DeployPlan {
  /** In this order. Empty: all is as asked. */
  readonly steps: readonly Step[];
  /** Sites where there is nothing to do. */
  readonly asTheyAre: readonly string[];
  /** What an administrator should know before. */
  readonly remarks: readonly string[];
}

/** What has to be done, or why it is not what anybody can want. */
export type Planned = DeployPlan | { readonly obstacle: string };

type Package = Pick<PackageAtHand, 'version' | 'mayBeEverywhere' | 'permissions' | 'title'>;

/** From how a tenant stands to what is asked: what is there already is left out, so that a plan that was carried out is empty. */
export function planDeployment({ goal, audience }: Pick<DeployOptions, 'goal' | 'audience'>, own: Package, tenant: TenantState): Planned {
  return goal === 'deploy' ? planToDeploy(audience.kind, own, tenant) : planToTakeBack(goal, own, tenant);
}

function planToDeploy(audience: DeployOptions['audience']['kind'], own: Package, { app, sites }: TenantState): Planned {
  const { title, version, mayBeEverywhere, permissions } = own;
  const order = app === undefined ? -1 : compareVersions(app.version, version);
  if (app !== undefined && order > 0) return { obstacle: `The app catalog holds version ${app.version} of ${title}, which is newer than this package (${version}). Take the newer package, or raise the version of this one.` };
  if (audience === 'everywhere' && !mayBeEverywhere) return { obstacle: `This package cannot be made available to all sites at once (skipFeatureDeployment in config/package-solution.json). Name the sites: --sites FILE or --hub URL.` };
  if ((audience === 'file' || audience === 'hub') && app?.isEverywhere === true) return { obstacle: `${title} is there for all sites of the tenant: nothing has to be installed in single ones. To bring all of them up to date: --all-sites. To have it in some alone: --retract first, and then this command again.` };
  const isNew = order < 0 || app?.isSame !== true;
  const everywhere = audience === 'everywhere' || (audience === 'asIs' && app?.isEverywhere === true);
  const isToDeploy = isNew || app?.isServed !== true || app.isEverywhere !== everywhere;
  const remarks = [
    ...(order === 0 && app?.isSame === false ? [`The app catalog holds other files under the same version ${version}: they are replaced, and sites keep saying ${version}. Raise the version when that is not what you want.`] : []),
    ...(isToDeploy && permissions.length > 0 ? [`The package asks for permissions that are approved apart, in the SharePoint admin center under API access: ${permissions.join(', ')}.`] : []),
    ...(audience === 'asIs' && app?.isEverywhere !== true ? ['No site is named: owners add the app to their sites themselves, or name sites with --sites, --hub or --all-sites.'] : [])
  ];
  const ofSites = sites.map(({ url, installed }): Step | undefined => {
    if (installed === undefined) return { kind: 'install', site: url };
    return compareVersions(installed, version) < 0 ? { kind: 'upgrade', site: url, from: installed } : undefined;
  });
  return {
    steps: [
      ...(isNew ? [{ kind: 'add' as const, ...(app !== undefined && { from: app.version }) }] : []),
      ...(isToDeploy ? [{ kind: 'deploy' as const, everywhere }] : []),
      ...ofSites.filter((step) => step !== undefined)
    ],
    asTheyAre: sites.filter((_, index) => ofSites[index] === undefined).map(({ url }) => url),
    remarks
  };
}

function planToTakeBack(goal: 'uninstall' | 'retract' | 'leave', { title }: Package, { app, sites }: TenantState): Planned {
  const isRetracted = goal !== 'uninstall' && app?.isServed === true;
  const installed = goal === 'retract' ? [] : sites.flatMap(({ url, installed: from }) => (from === undefined ? [] : [{ kind: 'uninstall' as const, site: url, from }]));
  const gone = new Set(installed.map(({ site }) => site));
  return {
    steps: [...installed, ...(isRetracted ? [{ kind: 'retract' as const }] : [])],
    asTheyAre: sites.map(({ url }) => url).filter((url) => !gone.has(url)),
    remarks: [
      ...(isRetracted ? [`On pages that hold a web part of ${title}, an error stands in its place until the package is deployed again. Lists and what is in them stay.`] : []),
      ...(goal === 'uninstall' && app?.isEverywhere === true ? [`${title} is there for all sites of the tenant: these keep its web parts until --retract.`] : [])
    ]
  };
}
