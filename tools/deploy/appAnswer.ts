import * as v from 'valibot';
import { ask } from './ask';
import { appCommand } from './commands';
import type { Cli } from './cli';
import { Refusal } from './refusal';

/** An app as `AvailableApps` tells it (MS docs: application lifecycle management APIs). */
const app = v.object({
  ID: v.string(),
  ProductId: v.string(),
  AppCatalogVersion: v.string(),
  Deployed: v.boolean(),
  CurrentVersionDeployed: v.boolean(),
  SkipDeploymentFeature: v.optional(v.boolean(), false),
  /** '' or null where it is not installed in the site that was asked. */
  InstalledVersion: v.optional(v.nullable(v.string()), ''),
  IsValidAppPackage: v.optional(v.boolean(), true),
  ErrorMessage: v.optional(v.nullable(v.string()), '')
});

export type AppAnswer = v.InferOutput<typeof app>;

/** @throws Refusal where it is something else */
export function parsed<Schema extends v.GenericSchema>(schema: Schema, answer: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, answer);
  if (!result.success) throw new Refusal('other', 'SharePoint answered what is not expected of it.');
  return result.output;
}

/** The app of a solution in its catalog; undefined where it was never added. @param productId lower case. @throws Refusal */
export async function appOfSolution(cli: Cli, productId: string, catalog: string): Promise<AppAnswer | undefined> {
  const all = parsed(v.array(app), (await ask(cli, ['spo', 'app', 'list', '--appCatalogUrl', catalog])) ?? []);
  return all.find(({ ProductId }) => ProductId.replace(/[{}]/g, '').toLowerCase() === productId);
}

/** An app in its catalog, or in a site. @throws Refusal */
export async function appIn(cli: Cli, id: string, catalogOrSite: string): Promise<AppAnswer> {
  return parsed(app, await ask(cli, appCommand(id, catalogOrSite)));
}

/** The version that a site has; undefined where it has none. */
export function installedVersion({ InstalledVersion }: AppAnswer): string | undefined {
  return InstalledVersion == null || InstalledVersion === '' ? undefined : InstalledVersion;
}

/** SharePoint takes a package that is none, and says so in the catalog. */
export function isSound({ IsValidAppPackage }: AppAnswer): boolean {
  return IsValidAppPackage;
}

/** What SharePoint has against an app: where all is well it says “No errors.” */
export function complaintOf({ ErrorMessage }: AppAnswer): string | undefined {
  return ErrorMessage == null || ErrorMessage === '' || /^no errors\.?$/i.test(ErrorMessage) ? undefined : ErrorMessage;
}
