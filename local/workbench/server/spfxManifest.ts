/** A component manifest of the SharePoint Framework: the part that the workbench reads or writes. */
export interface ComponentManifest {
  readonly id: string;
  readonly alias: string;
  readonly version: string;
  readonly manifestVersion: number;
  readonly componentType: string;
  /** Set on assemblies: bundles of several components that a page loads with a script tag. */
  readonly rootComponentId?: string;
  readonly isInternal?: boolean;
  readonly loaderConfig: LoaderConfig;
  readonly [other: string]: unknown;
}

export interface LoaderConfig {
  readonly internalModuleBaseUrls: readonly string[];
  readonly entryModuleId: string;
  readonly scriptResources: Readonly<Record<string, ScriptResource>>;
}

export type ScriptResource =
  | { readonly type: 'path'; readonly path: ScriptPath }
  | { readonly type: 'localizedPath'; readonly defaultPath: ScriptPath; readonly paths?: Readonly<Record<string, ScriptPath>> }
  | { readonly type: 'component'; readonly id: string; readonly version: string };

/** A file name, with its integrity hash in manifests of newer builds. */
export type ScriptPath = string | { readonly path: string; readonly integrity?: string };

/** An identified version of a component: what another component depends on. */
export interface ComponentReference {
  readonly id: string;
  readonly version: string;
}
