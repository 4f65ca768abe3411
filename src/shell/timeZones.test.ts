import { fromLocalDateTime, toLocalDateTime } from '../ui/zonedTime';
import { createFormats } from './Formats';
import { timeZoneName, zoneNames } from './timeZones';

describe('SharePoint’s time zones', () => {
  it('are all known by name, so that none is taken for the browser’s', () => {
    const ids = [...Array.from({ length: 93 }, (_, index) => index + 2)].filter((id) => id !== 52);
    expect(Object.keys(zoneNames).map(Number)).toEqual(ids);
    expect(ids.filter((id) => timeZoneName({ id }) !== zoneNames[id])).toEqual([]);
  });

  it('show and store the hours of La Réunion and of the other departments overseas', () => {
    const zones = [
      [89, '2026-07-14T14:00:00Z', '18:00'], // La Réunion has Mauritius’ hours
      [32, '2026-07-14T14:00:00Z', '11:00'], // Cayenne
      [33, '2026-07-14T14:00:00Z', '10:00'], // Martinique, Guadeloupe
      [56, '2026-07-14T14:00:00Z', '17:00'], // Mayotte
      [41, '2026-07-14T14:00:00Z', '01:00'] // Nouméa
    ] as const;
    for (const [id, moment, time] of zones) {
      const zone = timeZoneName({ id });
      const local = toLocalDateTime(new Date(moment), zone);
      expect([id, local.time]).toEqual([id, time]);
      expect(fromLocalDateTime(local, zone)).toEqual(new Date(moment));
      expect(createFormats('fr-FR', zone).dateTime(new Date(moment))).toContain(time);
    }
  });

  it.each([
    ['Paris', { id: 999, offset: -60, daylightOffset: -60, daylightDate: { Month: 3 } }, 60, 120],
    ['La Réunion', { id: 999, offset: -240, daylightOffset: -60, daylightDate: { Month: 0 } }, 240, 240],
    ['Kathmandu', { id: 999, offset: -345 }, 345, 345],
    ['Sydney', { id: 999, offset: -600, daylightOffset: -60, daylightDate: { Month: 10 } }, 660, 600],
    ['a zone without an id', { offset: 180 }, -180, -180]
  ])('with an id that nobody knows show the clock of the site: %s', (_, zone, january, july) => {
    const name = timeZoneName(zone);
    const minutes = (moment: string): number => {
      const { date, time } = toLocalDateTime(new Date(moment), name);
      return (Date.parse(`${date}T${time}:00Z`) - Date.parse(moment)) / 60_000;
    };
    expect([minutes('2026-01-15T12:00:00Z'), minutes('2026-07-15T12:00:00Z')]).toEqual([january, july]);
  });

  it('that the browser does not know show the clock of the site', () => {
    const real = Intl.DateTimeFormat;
    jest.spyOn(Intl, 'DateTimeFormat').mockImplementation(((locale?: string, options?: Intl.DateTimeFormatOptions) => {
      if (options?.timeZone === 'Indian/Mauritius') throw new RangeError('Invalid time zone specified');
      return new real(locale, options);
    }) as unknown as typeof Intl.DateTimeFormat);
    const name = timeZoneName({ id: 89, offset: -240 });
    jest.restoreAllMocks();
    expect(name).not.toBe('Indian/Mauritius');
    expect(toLocalDateTime(new Date('2026-07-14T14:00:00Z'), name).time).toBe('18:00');
  });

  it('are the browser’s when the page tells nothing', () => {
    expect(timeZoneName(undefined)).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(timeZoneName({ offset: 17 })).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });
});
