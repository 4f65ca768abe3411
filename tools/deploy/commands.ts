import type { Step } from './planDeployment';

/** Stands for the id that the app catalog gives when a package is added for the first time. */
export const ID_TO_COME = '<id>';

/** What commands are told besides the step. */
export interface Place {
  readonly catalog: string;
  readonly packageFile: string;
  /** Of the app in the catalog; undefined until it is added. */
  readonly id?: string;
}

/** The command of the CLI that does a step. */
export function commandOf(step: Step, { catalog, packageFile, id = ID_TO_COME }: Place): readonly string[] {
  switch (step.kind) {
    case 'add':
      return ['spo', 'app', 'add', '--filePath', packageFile, '--appCatalogUrl', catalog, '--overwrite'];
    case 'deploy':
      return ['spo', 'app', 'deploy', '--id', id, '--appCatalogUrl', catalog, ...(step.everywhere ? ['--skipFeatureDeployment'] : [])];
    case 'retract':
      return ['spo', 'app', 'retract', '--id', id, '--appCatalogUrl', catalog, '--force'];
    case 'uninstall':
      return ['spo', 'app', 'uninstall', '--id', id, '--siteUrl', step.site, '--force'];
    default:
      return ['spo', 'app', step.kind, '--id', id, '--siteUrl', step.site];
  }
}

/** The command that tells how an app stands in the catalog, or in a site: both answer with the same. */
export function appCommand(id: string, catalogOrSite: string): readonly string[] {
  return ['spo', 'app', 'get', '--id', id, '--appCatalogUrl', catalogOrSite];
}
