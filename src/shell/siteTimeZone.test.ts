import { siteTimeZone } from './siteTimeZone';
import { timeZoneName, zoneNames } from './timeZones';

test('the zone of Paris needs no table, and is the one of the table', async () => {
  expect(await siteTimeZone({ id: 3 })).toBe('Europe/Paris');
  expect(zoneNames[3]).toBe('Europe/Paris');
});

test('any other zone is looked up', async () => {
  for (const zone of [{ id: 89, offset: -240 }, { offset: 17 }, undefined]) expect(await siteTimeZone(zone)).toBe(timeZoneName(zone));
  expect(await siteTimeZone({ id: 20 })).toBe('Asia/Tokyo');
});
