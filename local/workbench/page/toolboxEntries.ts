import type { HostName, Language } from '../model/viewState';
import type { ComponentManifest } from '../server/spfxManifest';
import type { Control } from './canvas/canvas';

export interface ToolboxEntry {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly iconName: string;
  readonly iconImageUrl?: string;
  create(): Control;
}

type Localized = Readonly<Record<string, string>> & { readonly default: string };

/** What a web part's manifest says about it in the toolbox. */
interface PreconfiguredEntry {
  readonly title: Localized;
  readonly description?: Localized;
  readonly officeFabricIconFontName?: string;
  readonly iconImageUrl?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly dataVersion?: string;
}

/** Hosts that a web part names when it can be put on a page in SharePoint, fill one, or stand in Teams. */
const HOSTS: Readonly<Record<HostName | 'FullPage', RegExp>> = { SharePoint: /^SharePointWebPart$/, FullPage: /^SharePointFullPage$/, Teams: /^TeamsTab$/, TeamsPersonalApp: /^TeamsPersonalApp$/ };

/** An entry for each preconfiguration of each web part that runs in the host, sorted by title. */
export function toolboxEntries(manifests: readonly ComponentManifest[], language: Language, host: HostName | 'FullPage'): readonly ToolboxEntry[] {
  return manifests
    .filter((manifest) => manifest.componentType === 'WebPart' && manifest['hiddenFromToolbox'] !== true)
    .filter((manifest) => ((manifest['supportedHosts'] as readonly string[] | undefined) ?? ['SharePointWebPart']).some((name) => HOSTS[host].test(name)))
    .flatMap((manifest) =>
      ((manifest['preconfiguredEntries'] as readonly PreconfiguredEntry[] | undefined) ?? []).map((entry, index): ToolboxEntry => {
        const title = localized(entry.title, language);
        const description = entry.description ? localized(entry.description, language) : '';
        return {
          key: `${manifest.id}.${index}`,
          title,
          description,
          iconName: entry.officeFabricIconFontName ?? 'WebComponents',
          iconImageUrl: entry.iconImageUrl,
          create: () => {
            const id = crypto.randomUUID();
            const properties = structuredClone(entry.properties ?? {});
            const data = { id: manifest.id, instanceId: id, title, description, dataVersion: entry.dataVersion ?? '1.0', properties };
            return { kind: 'webPart', id, webPartId: manifest.id, data, isNew: true };
          }
        };
      })
    )
    .sort((a, b) => a.title.localeCompare(b.title, language));
}

/** A manifest names locales in any letter case. */
function localized(texts: Localized, language: Language): string {
  const name = Object.keys(texts).find((key) => key.toLowerCase() === language.toLowerCase());
  return (name === undefined ? undefined : texts[name]) ?? texts.default;
}
