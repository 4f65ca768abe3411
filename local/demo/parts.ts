import type { Connection } from '../../src/data/connection/Connection';
import callsManifest from '../../src/webparts/calls/CallsWebPart.manifest.json';
import commentsManifest from '../../src/webparts/comments/CommentsWebPart.manifest.json';
import healthManifest from '../../src/webparts/health/HealthWebPart.manifest.json';
import ideasManifest from '../../src/webparts/ideas/IdeasWebPart.manifest.json';
import pollManifest from '../../src/webparts/poll/PollWebPart.manifest.json';
import requestsManifest from '../../src/webparts/requests/RequestsWebPart.manifest.json';
import registrationsManifest from '../../src/webparts/registrations/RegistrationsWebPart.manifest.json';
import tariffsManifest from '../../src/webparts/tariffs/TariffsWebPart.manifest.json';
import threadManifest from '../../src/webparts/thread/ThreadWebPart.manifest.json';
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

/** The calls for comment of the site that it stands on. */
export const callsPart: DemoPart = { manifest: callsManifest, properties: callsManifest.preconfiguredEntries[0]?.properties ?? {} };

/** The brainstorms of the site that it stands on. */
export const ideasPart: DemoPart = { manifest: ideasManifest, properties: ideasManifest.preconfiguredEntries[0]?.properties ?? {} };

/** The comments under the page that it stands on. */
export const commentsPart: DemoPart = { manifest: commentsManifest, properties: commentsManifest.preconfiguredEntries[0]?.properties ?? {} };

/** What the site that it stands on asks of the agent. */
export const waitingPart: DemoPart = { manifest: waitingManifest, properties: {} };

/** What is new in what the agent follows on the site that it stands on. */
export const threadPart: DemoPart = { manifest: threadManifest, properties: {} };

/** What the services of the city charge. */
export const tariffsPart: DemoPart = { manifest: tariffsManifest, properties: {} };

/** The requests for communities of the site that it stands on. */
export const requestsPart: DemoPart = { manifest: requestsManifest, properties: {} };

/** What agents register for. */
export const registrationsPart: DemoPart = { manifest: registrationsManifest, properties: registrationsManifest.preconfiguredEntries[0]?.properties ?? {} };

/** How Parvis stands on the site that it stands on, for its owners. */
export const healthPart: DemoPart = { manifest: healthManifest, properties: {} };

/** A row of the home page: its columns, with the width of each in twelfths. */
export type DemoRow = readonly { readonly width: 4 | 8 | 12; readonly part: DemoPart }[];

/** The home page: the search and what is opened most beside the polls, the map below them over the full width, then what awaits the agent. */
export const homeRows: readonly DemoRow[] = [
  [
    { width: 4, part: mapPart({ title: 'Trouver le bon outil', content: 'map', layout: 'mostOpened', showMyPart: false }) },
    { width: 8, part: { manifest: pollManifest, properties: { mode: 'current', inSight: 2, showPast: true, title: 'Donnez votre avis' } } }
  ],
  [{ width: 12, part: mapPart({ title: 'La carte des usages', content: 'map', layout: 'drawing', showMyPart: true }) }],
  [{ width: 12, part: waitingPart }]
];
