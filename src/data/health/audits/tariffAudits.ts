import type { AuditWhy } from '../../../domain/health/records';
import { FILE_KIND, ACT_KIND, SERVICE_KIND } from '../../../domain/tariffs/prices/lineOnDay';
import { settingName } from '../../../domain/tariffs/settingName';
import type { Connection } from '../../connection/Connection';
import { allRows } from '../../items/allRows';
import { changeFilesOf } from '../../tariffs/changes/changeFilesOf';
import { pricesOf } from '../../tariffs/pricesOf';
import { registerOf } from '../../tariffs/registerOf';
import { SharePointPriceFiles } from '../../tariffs/SharePointPriceFiles';
import { TableTariffWriter } from '../../tariffs/TableTariffWriter';
import type { CheckedPrices } from '../../tariffs/TariffServices';
import { tariffTablesOf } from '../../tariffs/tariffWriterOf';
import type { AuditedThing } from './AuditedThing';

/** Change files with what their steps said, acts with what became of them, and prices as agents read them against the lists. @param timeZone of the city */
export async function tariffAudits(connection: Connection, timeZone: string): Promise<readonly AuditedThing[]> {
  return (await Promise.all([filesOf(connection, timeZone), actsOf(connection), servicesOf(connection, timeZone)])).flat();
}

async function filesOf(connection: Connection, timeZone: string): Promise<readonly AuditedThing[]> {
  // Not by the services of tariffs: what an agent loads of change files would then have with it what a page of tariffs has already.
  const writer = (): never => {
    throw new Error('An audit writes nothing.');
  };
  const changes = changeFilesOf(connection, { prices: pricesOf(connection), writer }, timeZone);
  const audited = ({ id, title }: { readonly id: number; readonly title: string }): AuditedThing => ({
    kind: FILE_KIND, id, title,
    look: async () => {
      const { ignored, ignoredSteps } = await changes.open(id);
      return { whys: [...ignored, ...ignoredSteps].map(({ why }) => why), duties: [] };
    }
  });
  const found: AuditedThing[] = [];
  for (const { key } of await changes.directions()) found.push(...(await everyPage((cursor) => changes.page(key, cursor))).flatMap(({ files }) => files.map(audited)));
  return found;
}

async function actsOf(connection: Connection): Promise<readonly AuditedThing[]> {
  const register = registerOf(connection);
  // All was read with the page.
  return (await everyPage((cursor) => register.page(cursor))).flatMap(({ acts }) => acts.map(({ id, title, number, isAltered, records }): AuditedThing => ({
    kind: ACT_KIND, id, title: title || number,
    look: async () => ({ whys: [...(isAltered ? ['altered' as const] : []), ...records.flatMap((record) => (record.isAltered ? ['altered' as const] : []))], duties: [] })
  })));
}

async function everyPage<Page extends { readonly next: string | null }>(read: (cursor?: string) => Promise<Page>): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await read(cursor);
    pages.push(page);
    cursor = page.next;
  }
  return pages;
}

async function servicesOf(connection: Connection, timeZone: string): Promise<readonly AuditedThing[]> {
  const tables = tariffTablesOf(connection);
  const writer = new TableTariffWriter(tables, new SharePointPriceFiles(connection), timeZone);
  const settings = (await allRows(tables.settings, { size: 1000 })).filter(({ kind }) => kind === 'service');
  return settings.map(({ id, key, title }): AuditedThing => ({ kind: SERVICE_KIND, id, title, look: async () => ({ whys: priceWhys(await writer.checkService(settingName(key))), duties: [] }) }));
}

function priceWhys({ state, ignored, altered }: CheckedPrices): readonly AuditWhy[] {
  return [...(state === 'same' ? [] : ['damaged' as const]), ...ignored.map(() => 'misplaced' as const), ...altered.map(() => 'altered' as const)];
}
