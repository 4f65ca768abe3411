/** `npm run bench -- leave [rows …]`: what it costs to take a site away, by the number of rows of one list. */
import { nodeConnection } from '../local/demo/nodeConnection';
import { leaveServices } from '../src/data/leave/leaveServices';
import type { ArchiveSink } from '../src/data/leave/SiteExport';
import { createUsageServices } from '../src/data/usages/usageServices';
import { NeedsList } from '../src/lists/usages';
import type { Bench } from './bench';
import type { Measuring } from './bySize';
import { costsBySize } from './bySize';
import { medianCost } from './cost';

const DEFAULT_SIZES = [1_000, 50_000];
/** A thousand rows a request, and what says how things stand. */
const GOALS: Readonly<Record<string, number>> = { 'export: requests': 120 };
/** A whole export takes seconds. */
const TIMES = 3;
const WORDS = 'Où trouver le modèle de courrier pour répondre à un usager qui demande un acte ? '.repeat(4);

export const bench: Bench = {
  title: 'Leaving: requests, operations, bytes and milliseconds by the number of rows',
  run: (report, options) => costsBySize({ sizes: options.length > 0 ? options.map(Number) : DEFAULT_SIZES, things: 'rows', goals: GOALS, report }, measure)
};

async function measure({ siteUrl, sharePoint, size, note, report }: Measuring): Promise<void> {
  await createUsageServices(nodeConnection(siteUrl, 'owner')).setup.setUp();
  sharePoint.addItems(
    `${new URL(siteUrl).pathname}/${NeedsList.url}`,
    Array.from({ length: size }, (_, index) => ({ author: 'owner', created: new Date(Date.UTC(2026, 0, 1, 8, 0, index)), values: { Title: `Besoin ${index + 1}`, Note: WORDS, State: 'open', ClientKey: crypto.randomUUID() } }))
  );
  report(`${size} rows are there`);
  let archived = 0;
  note(
    'export',
    await medianCost(siteUrl, 'owner', leaveServices, async (leave) => {
      archived = 0;
      const sink: ArchiveSink = { write: async ({ length }) => void (archived += length), close: async () => undefined };
      const survey = await leave.survey();
      await (await leave.begin(survey, { lists: survey.lists.map(({ url }) => url), language: 'fr', culture: 'fr-FR', open: async () => sink })).run();
    }, undefined, TIMES)
  );
  report(`${archived} bytes of archive`);
}
