import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import type { SetUpStatus } from '../../src/data/provisioning/SetUpStatus';
import { isUsable } from '../../src/data/provisioning/SetUpStatus';
import { tariffServicesOf } from '../../src/data/tariffs/tariffServicesOf';
import type { TariffServices } from '../../src/data/tariffs/TariffServices';
import { dayOf } from '../../src/domain/calendar/calendarDay';
import { priceOf } from '../../src/domain/tariffs/priceOf';
import { PriceBook } from '../../src/domain/tariffs/prices/PriceBook';
import type { ListSchema } from '../../src/lists/defineList';
import { tariffLists } from '../../src/lists/tariffLists';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';
import { replayed } from './preparations';
import { recordedVersions } from './recordedVersions';
import { setUpCutOff } from './cutOff';

/** French: lists and groups have French names. */
const LANGUAGE = 1036;
const versions = recordedVersions('tariffs');
const standing = (status: SetUpStatus): readonly unknown[] => [status.state, status.lists.flatMap(({ faults }) => faults.map(({ kind }) => kind)), isUsable(status)];
const key = (): string => crypto.randomUUID();
const NEW_YEAR = dayOf(2027, 1, 1);

/** What is promised of lists of tariffs that an earlier version made. */
export function run(name: string, open: OpenSite): void {
  let site: SiteUnderTest;
  const as = (persona: Persona): TariffServices => tariffServicesOf(site.connection(persona));
  const provisioner = (persona: Persona = 'owner', schemas: readonly ListSchema[] = tariffLists, options?: Partial<ConnectionOptions>): Provisioner => new Provisioner(site.connection(persona, { language: LANGUAGE, ...options }), schemas);
  const stored = async (): Promise<readonly unknown[]> => {
    const reading = await as('visitor').prices.service('piscines');
    assert.equal(reading.fault, null);
    const { acts } = await (await as('agent1').register()).page();
    const book = new PriceBook(reading.file);
    return [
      ['adulte', 'enfant'].map((code) => priceOf(book.on(`piscines:${code}`, NEW_YEAR, NEW_YEAR).applicable)),
      acts.map(({ number, records }) => [number, records.map(({ kind, day }) => `${kind} ${day}`)])
    ];
  };
  const expected = [[{ cents: 380 }, { cents: 190 }], [['2026-101', ['voted 2026-12-14']]]];
  const act = async (): Promise<number> => {
    const { acts } = await (await as('agent1').register()).page();
    return acts.at(-1)?.id ?? 0;
  };

  describe(`lists of tariffs of other versions on ${name}`, { concurrency: false }, () => {
    for (const { file, writes } of versions) {
      describe(`from ${file}`, () => {
        before(async () => {
          site = await open(replayed(writes));
        });
        after(() => site.close());

        it('are read, and told as older, before anybody upgrades them', async () => {
          assert.deepEqual(await stored(), expected);
          const status = await provisioner('visitor').status();
          assert.deepEqual([status.lists.filter(({ state }) => state === 'older').map(({ url }) => url), isUsable(status)], [['Lists/ParvisTariffSettings', 'Lists/ParvisTariffActRecords', 'Lists/ParvisTariffVersions'], true]);
        });

        it('are upgraded step by step, cut off at each request, with nothing lost', async () => {
          for (const schema of tariffLists.filter(({ version }) => version > 1)) {
            await setUpCutOff((options) => provisioner('owner', [schema], options), async (cut) => {
              assert.equal(isUsable(await provisioner('visitor').status()), true, `${schema.url}, cut ${cut}`);
            });
          }
          // Whose a group is was recorded of another site: a set-up of the whole part gives it back, and finds nothing to change after that.
          assert.deepEqual((await provisioner().setUp()).left, []);
          assert.deepEqual((await provisioner().setUp()).changes, []);
          assert.deepEqual(standing(await provisioner().status()), ['current', [], true]);
          assert.deepEqual(await stored(), expected);
        });

        it('then keep why a line was corrected, and that a session was told of a decision', async () => {
          const [writer, id] = [await as('agent1').writer('Europe/Paris'), await act()];
          await writer.apply(id, [{ line: 'piscines:adulte', firstDay: NEW_YEAR, n: 2, price: { cents: 390 }, corrects: `piscines:adulte:${NEW_YEAR}:1`, reason: 'Faute de frappe', knownOn: null }], key());
          await writer.addRecords([{ act: id, kind: 'reported', day: dayOf(2026, 12, 20), address: '', evidence: '2026-130' }], key());
          const reading = await as('visitor').prices.service('piscines');
          assert.deepEqual(reading.fault === null && reading.file.versions.filter(({ corrects }) => corrects !== null).map(({ reason }) => reason), ['Faute de frappe']);
          assert.deepEqual((await (await as('agent1').register()).get(id)).reportedOn, '2026-12-20');
          const kinds = await site.rest('admin', `_api/web/GetList('/sites/intranet/Lists/ParvisTariffActRecords')/fields/getByInternalNameOrTitle('Kind')?$select=Choices`);
          assert.equal(((await kinds.json()) as { readonly Choices: readonly string[] }).Choices.includes('reported'), true);
        });
      });
    }
  });
}
