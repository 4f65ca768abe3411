import type { Connection } from '../../src/data/connection/Connection';
import pollManifest from '../../src/webparts/poll/PollWebPart.manifest.json';
import usageMapManifest from '../../src/webparts/usage-map/UsageMapWebPart.manifest.json';
import waitingManifest from '../../src/webparts/waiting/WaitingWebPart.manifest.json';

/** What of a manifest a page needs. */
export interface PartManifest {
  readonly id: string;
  readonly preconfiguredEntries: readonly { readonly title: { readonly 'fr-FR': string } }[];
}

/** A web part of the home page. */
export interface DemoPart {
  readonly manifest: PartManifest;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Makes its lists, where nothing that fills the demo city has. */
  setUp?(owner: Connection): Promise<unknown>;
}

/** A usage map as its property pane would have it. */
export function mapPart(properties: Readonly<Record<string, unknown>>): DemoPart {
  return { manifest: usageMapManifest, properties };
}

/** The usage map of another site. */
export function mapOf(source: { readonly webUrl: string; readonly title: string }): DemoPart {
  return mapPart({ title: 'Trouver le bon outil', content: 'map', layout: 'list', showMyPart: false, source });
}

/** The polls of the site that it stands on. */
export const pollsPart: DemoPart = { manifest: pollManifest, properties: { mode: 'current', showPast: true } };

/** The parts of the home page, each in a section of its own. */
export const homeParts: readonly DemoPart[] = [
  { manifest: waitingManifest, properties: {} },
  { manifest: usageMapManifest, properties: { title: 'Trouver le bon outil', content: 'map', layout: 'map', showMyPart: true } },
  { manifest: pollManifest, properties: { mode: 'current', showPast: true, title: 'Donnez votre avis' } }
];
