/** `npm run bench -- requests [requests …]`: what an agent's page, the board, one request and a month cost, by the number of requests. */
import type { LocalSharePoint } from '../local/sharepoint';
import { nodeConnection } from '../local/demo/nodeConnection';
import type { Connection } from '../src/data/connection/Connection';
import { dayOf } from '../src/domain/calendar/calendarDay';
import type { MonthInput } from '../src/domain/requests/figures/promiseFigures';
import { monthFigures } from '../src/domain/requests/figures/promiseFigures';
import { blankForm } from '../src/domain/requests/RequestForm';
import { RowFormat } from '../src/data/items/RowFormat';
import type { RequestServices } from '../src/data/requests/RequestServices';
import { requestServicesOf } from '../src/data/requests/requestServicesOf';
import { packMonth } from '../src/data/requests/certifiedMonth';
import { boardColumns, boxColumns, fileColumns, keyColumns } from '../src/data/requests/requestTables';
import { RequestBoardList, RequestBoxList, RequestFilesList, RequestKeysList } from '../src/lists/requests';
import type { Bench } from './bench';
import { agentFor } from './benchSite';
import type { Measuring } from './bySize';
import { costsBySize } from './bySize';
import { letRead, medianCost } from './cost';

const DEFAULT_SIZES = [50, 500, 5_000];
const GOALS: Readonly<Record<string, number>> = { 'agent’s page: requests': 2, 'agent’s page: bytes': 40_000, 'board: requests': 3, 'board: bytes': 40_000, 'one request: bytes': 40_000, 'month: bytes': 40_000, 'certified months: bytes': 40_000 };
/** Ten years, the last one in October 2026. */
const MONTHS = 120;
/** Not ended yet, of all. */
const OPEN = 40;

export const bench: Bench = {
  title: 'Community requests: requests, operations, bytes and milliseconds by the number of requests',
  run: (report, options) => costsBySize({ sizes: options.length > 0 ? options.map(Number) : DEFAULT_SIZES, things: 'requests', goals: GOALS, report }, measure)
};

async function measure({ siteUrl, sharePoint, size, note, report }: Measuring): Promise<void> {
  const owner = nodeConnection(siteUrl, 'owner');
  const agent = agentFor(size);
  await letRead(owner, [agent]);
  const services = (connection: Connection): RequestServices => requestServicesOf(connection, 'Europe/Paris');
  await services(owner).setup.setUp();
  fill(sharePoint, new URL(siteUrl).pathname, size);
  report(`${size} requests are there`);
  note('agent’s page', await medianCost(siteUrl, agent, services, ({ agent: own }) => own.mine()));
  // The group of the team is looked for once a page.
  note('board', await medianCost(siteUrl, 'owner', services, async ({ team }) => (await team()).board(), async ({ team }) => (await team()).members()));
  note('one request', await medianCost(siteUrl, 'owner', services, ({ agent: own }) => own.open(size)));
  note('month', await medianCost(siteUrl, 'owner', services, async ({ months }) => (await months()).look('2026-10')));
  note('certified months', await medianCost(siteUrl, agent, services, async ({ months }) => (await months()).certified()));
}

/** Requests as people sent them, each with its folder, its first record and its row of the board. */
function fill(sharePoint: LocalSharePoint, web: string, size: number): void {
  const form = { ...blankForm, name: 'Réseau des référents', slug: 'reseau', objectives: ['Partager les réponses et les modèles'], success: 'Dix réponses par mois', directions: ['dsi'], usages: ['files', 'forum'] } as const;
  const requester = { id: 1, name: 'Léa Martin' };
  const [box, files, board] = [new RowFormat(RequestBoxList, boxColumns), new RowFormat(RequestFilesList, fileColumns), new RowFormat(RequestBoardList, boardColumns)];
  const ids = Array.from({ length: size }, (_, index) => index + 1);
  const key = (): string => crypto.randomUUID();
  // As many each month, over ten years.
  const receivedAtOf = (id: number): Date => new Date(Date.UTC(2026, 9 - ((size - id) % MONTHS), 6, 9));
  sharePoint.addItems(`${web}/${RequestBoxList.url}`, ids.map((id) => ({ author: 'owner', created: receivedAtOf(id), values: { ...box.write({ request: 0, content: { kind: 'sent', form } }), ClientKey: key() } })));
  sharePoint.addItems(`${web}/${RequestFilesList.url}`, ids.map((id) => ({ author: 'owner', created: receivedAtOf(id), folder: `r${id}`, values: { ...files.write({ request: id, kind: 'received', person: 1, content: { after: 0, said: { kind: 'received', drop: id, droppedAt: receivedAtOf(id), requester, form } } }), ClientKey: key() } })));
  sharePoint.addItems(
    `${web}/${RequestBoardList.url}`,
    ids.map((id) => ({
      author: 'owner',
      created: receivedAtOf(id),
      values: {
        ...board.write({
          request: id, step: id > size - OPEN ? 'received' : 'opened', due: dayOf(2026, 10, 13), receivedOn: dayOf(2026, 10 - ((size - id) % MONTHS), 6), direction: 'dsi', follower: 0, upTo: 1_000_000, upToDrop: 1_000_000,
          content: { name: form.name, requester, directions: ['dsi'], follower: null, facts: { receivedAt: receivedAtOf(id), questions: [], contactedAt: null, openedAt: null, endedAt: null }, awaited: [{ from: 'team', person: null, what: 'contact', until: null }], reviewOn: null, partners: [], ignored: 0 }
        }),
        ClientKey: key()
      }
    }))
  );
  const keys = new RowFormat(RequestKeysList, keyColumns);
  sharePoint.addItems(
    `${web}/${RequestKeysList.url}`,
    Array.from({ length: MONTHS }, (_, back) => {
      const month = receivedAtOf(size - back).toISOString().slice(0, 7);
      const inputs = ids.filter((id) => (size - id) % MONTHS === back).map((request): MonthInput => ({ request, direction: `Direction ${request % 12}`, contact: { standing: 'kept', taken: 3 }, opening: { standing: 'keptLate', taken: 12 }, isPaused: false, isWithdrawn: false }));
      return { author: 'owner', created: receivedAtOf(size), values: { ...keys.write({ kind: 'month', key: `month:${month}:1`, until: null, content: { text: packMonth(monthFigures(month, inputs)) } }), ClientKey: key() } };
    })
  );
}
