import { globSync, readFileSync } from 'node:fs';
import { openingHours } from '../../local/demo/article';
import { firstInRole } from '../../local/demo/people';
import type { DemoPart, PartManifest } from '../../local/demo/parts';
import { callsPart, commentsPart, healthPart, ideasPart, mapPart, pollsPart, registrationsPart, requestsPart, tariffsPart, threadPart, waitingPart } from '../../local/demo/parts';
import { sites } from '../../local/demo/sites';

/** A web part of the package where the demo city fills it. */
export interface FilledPart {
  readonly part: DemoPart;
  /** Server-relative. */
  readonly site: string;
  /** Login of somebody for whom it shows what it has. */
  readonly persona: string;
  /** A page that has it, where it shows what belongs to that page. */
  readonly page?: string;
}

const HUMAN_RESOURCES = '/sites/ressources-humaines';

const filled: readonly FilledPart[] = [
  { part: pollsPart, site: '/sites/intranet', persona: 'fatou.diallo' },
  { part: mapPart({ content: 'map', layout: 'drawing', showMyPart: true }), site: '/sites/intranet', persona: 'fatou.diallo' },
  { part: waitingPart, site: '/sites/intranet', persona: 'fatou.diallo' },
  { part: callsPart, site: HUMAN_RESOURCES, persona: 'fatou.diallo' },
  { part: commentsPart, site: HUMAN_RESOURCES, persona: 'fatou.diallo', page: openingHours.name },
  { part: ideasPart, site: HUMAN_RESOURCES, persona: 'fatou.diallo' },
  { part: threadPart, site: HUMAN_RESOURCES, persona: 'fatou.diallo' },
  { part: registrationsPart, site: HUMAN_RESOURCES, persona: 'julien.roux' },
  { part: tariffsPart, site: '/sites/direction-generale', persona: 'fatou.diallo' },
  { part: requestsPart, site: '/sites/numerique', persona: 'karim.benali' },
  { part: healthPart, site: '/sites/numerique', persona: 'karim.benali' }
];

/** Every web part that the package has, by its alias, with the login of an owner of its site: one that the demo city does not fill is not looked at, and fails whoever asks. */
export const everyPart: readonly (FilledPart & { readonly alias: string; readonly owner: string })[] = globSync('src/webparts/*/*.manifest.json')
  .sort()
  .map((file) => {
    const { id, alias } = JSON.parse(readFileSync(file, 'utf8')) as PartManifest & { readonly alias: string };
    const found = filled.find(({ part }) => part.manifest.id === id);
    if (!found) throw new Error(`tests/e2e/everyPart.ts does not say where ${alias} shows something.`);
    return { ...found, alias, owner: sites.find(({ url }) => url === found.site)?.owner ?? firstInRole('owner').login };
  });
