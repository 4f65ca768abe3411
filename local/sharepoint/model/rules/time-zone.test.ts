import assert from 'node:assert/strict';
import { test } from 'node:test';
import { biasesOf, localText, TIME_ZONES, timeZoneOf } from './time-zone';

test('every zone is one that Intl knows', () => {
  for (const zone of TIME_ZONES) assert.match(localText(new Date('2026-07-01T10:00:00Z'), zone), /^2026-0[67]-\d\dT/);
});

test('biases are SharePoint\'s: minutes from local time to UTC', () => {
  assert.deepEqual(biasesOf(timeZoneOf(3), 2026), { bias: -60, standardBias: 0, daylightBias: -60 });
  assert.deepEqual(biasesOf(timeZoneOf(13), 2026), { bias: 480, standardBias: 0, daylightBias: -60 });
  assert.equal(biasesOf(timeZoneOf(76), 2026).bias, -600);
  assert.equal(timeZoneOf(12_345).id, 93);
});
