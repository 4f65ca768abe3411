import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { it } from 'node:test';
import { promisify } from 'node:util';

/** Zones that leave summer time around Easter, where a local midnight and 24 hours are the day before. */
const ZONES = ['UTC', 'Pacific/Auckland', 'America/Santiago', 'Africa/Casablanca'] as const;
const SCRIPT = `
  import calendar from './src/domain/calendar/frenchHolidays.ts';
  import territory from './src/domain/calendar/territories.ts';
  const years = Array.from({ length: 119 }, (_, index) => 1982 + index);
  console.log(JSON.stringify([new Date(2026, 6, 1).getTimezoneOffset(), years.map((year) => [calendar.frenchHolidays(year), territory.territories.map((each) => territory.territoryHolidays(each, year))])]));
`;

it('holidays are the same days in every time zone', async () => {
  const inZone = async (zone: string): Promise<readonly [offset: number, days: unknown]> => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', SCRIPT], { env: { ...process.env, TZ: zone, NODE_OPTIONS: '' }, maxBuffer: 10_000_000 });
    return JSON.parse(stdout) as readonly [number, unknown];
  };
  const [[, expected] = [0, null], ...others] = await Promise.all(ZONES.map(inZone));
  assert.deepEqual(others.map(([offset]) => offset !== 0), [true, true, true], 'each process has its own zone');
  for (const [, days] of others) assert.deepEqual(days, expected);
});
