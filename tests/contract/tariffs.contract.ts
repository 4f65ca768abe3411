import assert from 'node:assert/strict';
import { DataError } from '../../src/data/DataError';
import type { PriceReading, SetTariff, TariffServices, TariffWriter } from '../../src/data/tariffs/TariffServices';
import type { CalendarDay } from '../../src/domain/calendar/calendarDay';
import { addDays, dayOf } from '../../src/domain/calendar/calendarDay';
import { priceOf } from '../../src/domain/tariffs/priceOf';
import { PriceBook } from '../../src/domain/tariffs/prices/PriceBook';
import type { Runner } from './table.contract';

/** Tariffs of one city, as several people read and write them. */
export interface TariffsUnderTest {
  readonly secretary: TariffServices;
  readonly colleague: TariffServices;
  readonly reader: TariffServices;
  /** As a direction writes it: lines by their codes. */
  addService(service: string, codes: readonly string[], isRoadOrParking?: boolean): Promise<void>;
  /** The next writes of this kind are done, and their answers are lost; none with 0. */
  loseAnswers(of: 'rows' | 'files', count: number): Promise<void>;
  /** The next write of a file is not done. */
  failFile(): Promise<void>;
  /** Somebody writes over a file past the product. */
  plantFile(name: string, text: string): Promise<void>;
  close(): Promise<void>;
}

let keys = 0;
const newKey = (): string => `00000000-0000-4000-9000-${String(++keys).padStart(12, '0')}`;
const NEW_YEAR = dayOf(2027, 1, 1);

/** What the services of tariffs promise, in memory and on SharePoint. */
export function tariffsContract(name: string, open: () => Promise<TariffsUnderTest>, { describe, it, before, after }: Runner): void {
  describe(`tariffs ${name}`, () => {
    let city: TariffsUnderTest;
    let [writer, colleague]: TariffWriter[] = [];
    const set = (line: string, cents: number | null, changes: Partial<SetTariff> = {}): SetTariff => ({ line, firstDay: NEW_YEAR, n: 1, price: cents === null ? null : { cents }, corrects: null, knownOn: null, ...changes });
    const newAct = async (number: string): Promise<number> => (await the(writer).addAct({ number, title: 'Tarifs', kind: 'deliberation', sessionDay: dayOf(2026, 12, 14), vote: '38 pour', signer: 'Claire Vidal, maire', file: 0 }, newKey())).id;
    const amount = async (line: string, day: CalendarDay = NEW_YEAR): Promise<unknown> => {
      const book = bookOf(await city.reader.prices.service(line.split(':')[0] ?? ''));
      const { applicable } = book.on(line, day, dayOf(2099, 1, 1));
      const price = priceOf(applicable);
      return price && 'cents' in price ? price.cents : applicable.state;
    };
    const isOlder = async (): Promise<boolean> => {
      const reading = await city.reader.prices.index();
      assert.equal(reading.fault, null);
      return reading.fault === null && reading.isOlder;
    };
    const states = async (): Promise<readonly string[]> => (await the(writer).check()).map(({ service, state }) => `${service} ${state}`);

    before(async () => {
      city = await open();
      [writer, colleague] = [await city.secretary.writer('Europe/Paris'), await city.colleague.writer('Europe/Paris')];
      await city.addService('piscines', ['adulte', 'enfant']);
      await city.addService('musees', ['plein']);
    });
    after(() => city.close());

    it('are not there before anybody made them', async () => {
      assert.deepEqual([await city.reader.prices.index(), await city.reader.prices.service('piscines')], [{ fault: 'missing' }, { fault: 'missing' }]);
    });

    it('are read from files once an act is applied: on its first day, and not before', async () => {
      const act = await newAct('2026-100');
      assert.deepEqual(await the(writer).apply(act, [set('piscines:adulte', 380), set('piscines:enfant', 190)], newKey()), { taken: [] });
      assert.deepEqual([await amount('piscines:adulte'), await amount('piscines:adulte', addDays(NEW_YEAR, -1))], [380, 'none']);
      const reading = await city.reader.prices.index();
      assert.deepEqual(reading.fault === null && reading.index.services.map(({ service, lines, versions, days }) => ({ service, lines, versions, days })), [
        { service: 'musees', lines: 1, versions: 0, days: [] },
        { service: 'piscines', lines: 2, versions: 2, days: [{ day: NEW_YEAR, lines: 2 }] }
      ]);
      assert.deepEqual([await isOlder(), [...(await states())].sort()], [false, ['musees same', 'piscines same']]);
    });

    it('show the act with what became of it', async () => {
      const act = await newAct('2026-101');
      await the(writer).apply(act, [set('musees:plein', 600)], newKey());
      const record = { act, day: dayOf(2026, 12, 20), address: 'https://ville.example/actes/2026-101', evidence: '' };
      await the(writer).addRecord({ ...record, kind: 'published' }, newKey());
      // Twice: the first day counts.
      await the(writer).addRecord({ ...record, kind: 'transmitted', day: dayOf(2026, 12, 22) }, newKey());
      await the(writer).addRecord({ ...record, kind: 'transmitted', day: dayOf(2026, 12, 21) }, newKey());
      const shown = bookOf(await city.reader.prices.service('musees')).act(act);
      assert.deepEqual([shown?.number, shown?.publishedOn, shown?.address, shown?.transmittedOn, shown?.annulledOn], ['2026-101', '2026-12-20', 'https://ville.example/actes/2026-101', '2026-12-21', null]);
    });

    it('have acts that the secretariat finds before they set any price, newest first, with who recorded what', async () => {
      const act = await newAct('2026-150');
      await the(writer).addRecord({ act, kind: 'voted', day: dayOf(2026, 12, 14), address: '', evidence: '38 pour' }, newKey());
      await the(writer).addRecord({ act, kind: 'transmitted', day: dayOf(2026, 12, 16), address: '', evidence: '' }, newKey());
      await newAct('2026-151');
      const register = await city.reader.register();
      const { acts, next } = await register.page();
      assert.deepEqual([acts.slice(0, 2).map(({ number, votedOn }) => [number, votedOn]), next], [[['2026-151', null], ['2026-150', '2026-12-14']], null]);
      const found = await register.get(act);
      assert.deepEqual(found.records.map(({ kind, day, evidence, isAltered, author }) => [kind, day, evidence, isAltered, author.name !== '']), [['voted', '2026-12-14', '38 pour', false, true], ['transmitted', '2026-12-16', '', false, true]]);
      assert.deepEqual([found.transmittedOn, found.publishedOn, await register.get(9999).catch((error: unknown) => error instanceof DataError && error.code)], ['2026-12-16', null, 'notFound']);
      const { rules, chains, closed, rounding } = await register.frame();
      assert.deepEqual([rules.some(({ rule }) => rule === 'enforceable'), chains, closed.size, rounding, await register.files()], [true, [], 0, '', []]);
    });

    it('have acts of which all lines are parking, that nobody transmits, and others that are', async () => {
      await city.addService('stationnement', ['heure', 'jour'], true);
      const acts = await Promise.all(['2026-160', '2026-161', '2026-162', '2026-163'].map(newAct));
      const [parking = 0, mixed = 0, nothing = 0, sent = 0] = acts;
      for (const act of acts) await the(writer).addRecord({ act, kind: 'voted', day: dayOf(2026, 12, 14), address: '', evidence: '' }, newKey());
      await the(writer).addRecord({ act: sent, kind: 'transmitted', day: dayOf(2026, 12, 16), address: '', evidence: '' }, newKey());
      await the(writer).apply(parking, [set('stationnement:heure', 250)], newKey());
      await the(writer).apply(mixed, [set('stationnement:jour', 900), set('piscines:enfant', 200, { firstDay: dayOf(2027, 2, 1) })], newKey());
      const register = await city.reader.register();
      assert.deepEqual([...(await register.exempt((await register.page()).acts))].filter((id) => [parking, mixed, nothing, sent].includes(id)), [parking]);
    });

    it('of an annulled act are applicable no more, and say what was applied', async () => {
      const [act, from] = [await newAct('2027-7'), dayOf(2020, 1, 1)];
      // Taken over: it was decided before this list was used.
      await the(writer).apply(act, [set('musees:plein', 500, { firstDay: from, knownOn: dayOf(2019, 12, 1) })], newKey());
      await the(writer).addRecord({ act, kind: 'annulled', day: dayOf(2021, 6, 1), address: '', evidence: 'TA, 1er juin 2021, n° 2000123' }, newKey());
      const book = bookOf(await city.reader.prices.service('musees'));
      const { applied, applicable } = book.on('musees:plein', dayOf(2020, 7, 14), dayOf(2026, 1, 1));
      assert.deepEqual([applied.state, applicable.state], ['set', 'annulled']);
      assert.equal(book.actOf(applicable)?.judgment, 'TA, 1er juin 2021, n° 2000123');
    });

    it('stored once where answers are lost, and end where one call would have ended', async () => {
      const act = await newAct('2026-102');
      const [tariffs, key] = [[set('piscines:adulte', 390, { n: 2 }), set('piscines:enfant', null, { n: 2 })], newKey()];
      // Whoever is told nothing begins again.
      await city.loseAnswers('rows', 1);
      await the(writer).apply(act, tariffs, key).catch(() => undefined);
      await city.loseAnswers('rows', 0);
      await city.loseAnswers('files', 1);
      await the(writer).apply(act, tariffs, key);
      await city.loseAnswers('files', 0);
      assert.deepEqual([await amount('piscines:adulte'), await amount('piscines:enfant'), await isOlder()], [390, 'abolished', false]);
    });

    it('say that they are older than the list where writing stopped in between, and are right once it was begun again', async () => {
      const act = await newAct('2026-103');
      const [tariffs, key] = [[set('piscines:adulte', 395, { n: 3 })], newKey()];
      await city.failFile();
      await assert.rejects(the(writer).apply(act, tariffs, key));
      assert.deepEqual([await amount('piscines:adulte'), await isOlder()], [390, true]);
      assert.ok((await states()).includes('piscines other'));
      await the(writer).apply(act, tariffs, key);
      assert.deepEqual([await amount('piscines:adulte'), await isOlder()], [395, false]);
    });

    it('let one of two secretaries win who set one line on one day, and tell the other which', async () => {
      const [one, other] = [await newAct('2026-104'), await newAct('2026-105')];
      await the(writer).apply(one, [set('piscines:adulte', 400, { n: 4 })], newKey());
      const { taken } = await the(colleague).apply(other, [set('piscines:adulte', 410, { n: 4 }), set('piscines:enfant', 200, { n: 3 })], newKey());
      assert.deepEqual(taken, ['piscines:adulte:2027-01-01:4']);
      assert.deepEqual([await amount('piscines:adulte'), await amount('piscines:enfant')], [400, 200]);
    });

    it('of two secretaries at once hold what both applied, in the files and in the index', async () => {
      const [one, other] = [await newAct('2026-106'), await newAct('2026-107')];
      await Promise.all([the(writer).apply(one, [set('piscines:adulte', 420, { n: 5 })], newKey()), the(colleague).apply(other, [set('piscines:enfant', 210, { n: 4 }), set('musees:plein', 650, { n: 2 })], newKey())]);
      assert.deepEqual([await amount('piscines:adulte'), await amount('piscines:enfant'), await amount('musees:plein')], [420, 210, 650]);
      assert.deepEqual([await isOlder(), (await states()).filter((each) => !each.endsWith(' same'))], [false, []]);
    });

    it('half written are seen by all, found by the check, and made again', async () => {
      const whole = bookOf(await city.reader.prices.service('piscines')).file;
      for (const text of ['', '{"parvis":"prices-1","fingerprint":"x"', '{"parvis":"prices-1","fingerprint":"0","body":{}}']) {
        await city.plantFile('piscines', text);
        assert.deepEqual(await city.reader.prices.service('piscines'), { fault: 'damaged' });
        assert.ok((await states()).includes('piscines damaged'));
        await the(writer).rebuild(['piscines']);
        assert.deepEqual(bookOf(await city.reader.prices.service('piscines')).file, whole);
      }
      await city.plantFile('index', '{"parvis"');
      assert.deepEqual(await city.reader.prices.index(), { fault: 'damaged' });
      await the(writer).rebuild([]);
      assert.deepEqual([await isOlder(), (await states()).filter((each) => !each.endsWith(' same'))], [false, []]);
    });

    it('are not what a file says that was written by hand, sound as it may look', async () => {
      const forged = bookOf(await city.reader.prices.service('musees')).file;
      const { writePrices } = await import('../../src/domain/tariffs/prices/priceFormat');
      await city.plantFile('musees', writePrices({ ...forged, title: 'Gratuit' }).text);
      assert.ok((await states()).includes('musees other'));
      await the(writer).rebuild(['musees']);
      assert.equal(bookOf(await city.reader.prices.service('musees')).file.title, 'musees');
    });

    it('know a line by its number, which stands in addresses', async () => {
      const [line] = bookOf(await city.reader.prices.service('musees')).lines;
      assert.equal(await city.reader.prices.keyOf(line?.id ?? 0), 'musees:plein');
      assert.equal(await city.reader.prices.keyOf(9999).then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : String(error))), 'notFound');
    });

    it('have one act a number', async () => {
      assert.equal(await newAct('2026-200').then(() => newAct('2026-200')).then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : String(error))), 'duplicate');
    });

    it('of a service are followed by who wants to, and by nobody else for that', async () => {
      assert.deepEqual(await city.reader.follows.read(), []);
      assert.deepEqual([await city.reader.follows.set('piscines', true), await city.reader.follows.set('piscines', true), await city.reader.follows.set('musees', true)], [['piscines'], ['piscines'], ['piscines', 'musees']]);
      assert.deepEqual([await city.reader.follows.set('piscines', false), await city.reader.follows.set('piscines', true), await city.secretary.follows.read()], [['musees'], ['musees', 'piscines'], []]);
    });
  });
}

function bookOf(reading: PriceReading): PriceBook {
  if (reading.fault !== null) throw new Error(reading.fault);
  return new PriceBook(reading.file);
}

function the<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not opened');
  return value;
}
