import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Host = 'SharePointWebPart' | 'SharePointFullPage' | 'TeamsPersonalApp' | 'TeamsTab';

/** A text in the languages of the product: SharePoint takes `default` where it has none of a reader's language. */
export interface LocalizedText {
  readonly default: string;
  readonly 'fr-FR': string;
}

/** What of a web part's manifest matters to those who pack it. */
export interface PartManifest {
  readonly id: string;
  readonly alias: string;
  readonly supportedHosts: readonly Host[];
  readonly preconfiguredEntries: readonly [
    { readonly title: LocalizedText; readonly description: LocalizedText; readonly officeFabricIconFontName: string; readonly properties: Readonly<Record<string, unknown>> }
  ];
}

export interface Part {
  /** Its folder, e.g. `src/webparts/poll`. */
  readonly folder: string;
  readonly manifest: PartManifest;
}

/** Every web part of the package, in the order of their folders. @param root folder of the project */
export function readParts(root = '.'): readonly Part[] {
  return globSync('src/webparts/*/*.manifest.json', { cwd: root })
    .sort()
    .map((file) => ({ folder: dirname(file), manifest: JSON.parse(readFileSync(join(root, file), 'utf8')) as PartManifest }));
}
