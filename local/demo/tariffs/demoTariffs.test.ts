import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keyOf } from '../../../src/data/tariffs/priceRows';
import { dayOf } from '../../../src/domain/calendar/calendarDay';
import { inForce } from '../../../src/domain/tariffs/inForce';
import type { Version } from '../../../src/domain/tariffs/Version';
import { demoActs } from './demoCourse';
import { demoServices } from './demoServices';

const TODAY = dayOf(2026, 11, 27);
const acts = demoActs(TODAY);
const lines = demoServices.flatMap(({ key, lines: own }) => own.map(({ code }) => `${key}:${code}`));
const versions = acts.flatMap(({ tariffs, stored }, act): readonly Version[] => tariffs.map(({ price, corrects, ...tariff }) => ({ key: keyOf(tariff), line: tariff.line, firstDay: tariff.firstDay, n: tariff.n, kind: price === null ? 'abolished' : 'set', price, act, knownOn: stored, corrects })));

describe('the tariffs of the demo city', () => {
  it('are some six hundred lines of fifteen services, over ten years', () => {
    assert.equal(demoServices.length, 15);
    assert.ok(lines.length > 500 && lines.length < 700, String(lines.length));
    assert.ok(versions.length > 3500, String(versions.length));
  });

  it('have each line, version and act once, under keys that the lists take', () => {
    for (const keys of [lines, versions.map(({ key }) => key), acts.map(({ values }) => values.number)]) assert.equal(new Set(keys).size, keys.length, keys.filter((key, index) => keys.indexOf(key) !== index).join());
    assert.deepEqual(versions.filter(({ line }) => !lines.includes(line)).map(({ key }) => key), []);
    assert.ok(versions.every(({ key }) => key.length <= 110));
  });

  it('are in force today, and some change on the next first of January', () => {
    const standing = (line: string, day = TODAY) => inForce(versions.filter((version) => version.line === line), [], day, TODAY).applicable;
    assert.deepEqual(lines.filter((line) => standing(line).state === 'none'), []);
    const changed = lines.filter((line) => JSON.stringify(standing(line)) !== JSON.stringify(standing(line, dayOf(2027, 1, 1))));
    assert.ok(changed.length > 100, String(changed.length));
  });

  it('were voted before today, whatever day that is', () => {
    for (const today of [dayOf(2026, 1, 5), dayOf(2026, 7, 1), dayOf(2026, 12, 31), dayOf(2028, 2, 29)]) assert.deepEqual(demoActs(today).filter(({ stored }) => stored > today).map(({ values }) => values.number), []);
  });
});
