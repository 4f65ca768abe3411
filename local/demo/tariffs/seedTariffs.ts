import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import type { Connection } from '../../../src/data/connection/Connection';
import { keyWithin } from '../../../src/data/items/keyWithin';
import { RowFormat } from '../../../src/data/items/RowFormat';
import { versionRow } from '../../../src/data/tariffs/priceRows';
import { tariffServicesOf } from '../../../src/data/tariffs/tariffServicesOf';
import { recordColumns, versionColumns } from '../../../src/data/tariffs/tariffTables';
import type { CalendarDay } from '../../../src/domain/calendar/calendarDay';
import { readDay } from '../../../src/domain/calendar/calendarDay';
import { siteGroups } from '../../../src/lists/siteGroups';
import { TariffActRecordsList, TariffActsList, TariffLinesList, TariffSettingsList, TariffVersionsList } from '../../../src/lists/tariffs';
import type { CallsStore } from '../calls/seedCalls';
import { demoActs } from './demoCourse';
import { demoServices } from './demoServices';
import { seedChanges, seedTariffRules } from './seedChanges';
import { seedLateFile } from './seedLateFile';

/** Where the tariffs of the city are read. */
export const TARIFFS_PAGE = 'Tarifs';

export interface SeedLogins {
  readonly owner: string;
  readonly secretary: string;
}

/**
 * The tariffs of a site: set up by its owner, with ten years of acts that its secretaries recorded. That part is stored at once; price files, groups with their
 * folders and change files are made by the product, each as who makes them.
 * @param logins of the owner, and of the secretary who records
 */
export async function seedTariffs(owner: Connection, secretaries: readonly string[], logins: SeedLogins, as: (login: string) => Connection, store: CallsStore): Promise<void> {
  const { setup } = tariffServicesOf(owner);
  await setup.setUp();
  const group = owner.sp.web.siteGroups.getByName(siteGroups.secretariat.title.fr);
  for (const secretary of secretaries) await group.users.add(secretary);
  const { ItemCount } = await owner.sp.at(`_api/web/getList('${owner.listPath(TariffVersionsList.url)}')`).select('ItemCount')<{ readonly ItemCount: number }>();
  if (ItemCount === 0) store.atOnce(() => storeRows(owner, logins, store));
  const writer = await tariffServicesOf(as(logins.secretary)).writer('Europe/Paris');
  await writer.rebuild(demoServices.map(({ key }) => key));
  const today = todayOf(owner);
  await seedTariffRules(owner, logins.secretary, as, today);
  await seedLateFile(as, store, today);
  await seedChanges(as, logins.secretary, today);
}

function todayOf({ serverNow }: Connection): CalendarDay {
  const today = readDay(serverNow().toISOString().slice(0, 10));
  if (today === null) throw new Error('no day');
  return today;
}

function storeRows(connection: Connection, { owner, secretary: login }: SeedLogins, store: CallsStore): void {
  const { listPath } = connection;
  const today = todayOf(connection);
  const at = (day: CalendarDay): Date => new Date(`${day}T10:00:00Z`);
  const begun = new Date('2016-10-03T09:00:00Z');
  const [lines, versions, acts, records, settings] = [new RowFormat(TariffLinesList), new RowFormat(TariffVersionsList, versionColumns), new RowFormat(TariffActsList), new RowFormat(TariffActRecordsList, recordColumns), new RowFormat(TariffSettingsList)];
  const keyed = (values: Readonly<Record<string, unknown>>, key: string) => ({ ...values, ClientKey: keyWithin('demo-tariffs', key) });
  store.addItems(
    listPath(TariffSettingsList.url),
    demoServices.map(({ key, title, about, direction }) => ({ author: owner, created: begun, values: keyed(settings.write({ title, kind: 'service', key: `service:${key}`, content: { direction, about } }), key) }))
  );
  store.addItems(
    listPath(TariffLinesList.url),
    demoServices.flatMap(({ key, direction, lines: own }) =>
      own.map(({ code, cents: _cents, shares: _shares, freeFrom: _free, abolishedFrom: _end, since: _since, ...line }, rank) => ({
        author: owner, created: begun, folder: direction,
        values: keyed(lines.write({ ...lines.blank(), ...line, lineKey: `${key}:${code}`, service: key, direction, rank }), `${key}:${code}`)
      }))
    )
  );
  const all = demoActs(today);
  const ids = store.addItems(listPath(TariffActsList.url), all.map(({ values, stored }) => ({ author: login, created: at(stored), values: keyed(acts.write(values), values.number) })));
  const idOf = (index: number): number => ids[index] ?? 0;
  store.addItems(
    listPath(TariffActRecordsList.url),
    all.flatMap(({ records: own, values: { number } }, index) => own.map((record) => ({ author: login, created: at(record.day), values: keyed(records.write({ ...record, act: idOf(index) }), `${number} ${record.kind}`) })))
  );
  store.addItems(
    listPath(TariffVersionsList.url),
    all.flatMap(({ tariffs, stored }, index) => tariffs.map((tariff) => {
      const row = versionRow(idOf(index), tariff);
      return { author: login, created: at(stored), values: keyed(versions.write(row), row.versionKey) };
    }))
  );
}
