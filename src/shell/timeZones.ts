/**
 * Names of SharePoint's time zone ids in the time zone database that `Intl` knows. Ids: MS docs, `SPRegionalSettings.TimeZones`
 * (they never change); names: the zone that Unicode CLDR gives to the Windows zone of the same description.
 */
export const zoneNames: Readonly<Record<number, string>> = {
  2: 'Europe/London',
  3: 'Europe/Paris',
  4: 'Europe/Berlin',
  5: 'Europe/Athens',
  6: 'Europe/Budapest',
  7: 'Europe/Minsk',
  8: 'America/Sao_Paulo',
  9: 'America/Halifax',
  10: 'America/New_York',
  11: 'America/Chicago',
  12: 'America/Denver',
  13: 'America/Los_Angeles',
  14: 'America/Anchorage',
  15: 'Pacific/Honolulu',
  16: 'Pacific/Pago_Pago',
  17: 'Pacific/Auckland',
  18: 'Australia/Brisbane',
  19: 'Australia/Adelaide',
  20: 'Asia/Tokyo',
  21: 'Asia/Singapore',
  22: 'Asia/Bangkok',
  23: 'Asia/Kolkata',
  24: 'Asia/Dubai',
  25: 'Asia/Tehran',
  26: 'Asia/Baghdad',
  27: 'Asia/Jerusalem',
  28: 'America/St_Johns',
  29: 'Atlantic/Azores',
  30: 'Atlantic/South_Georgia',
  31: 'Atlantic/Reykjavik',
  32: 'America/Cayenne',
  33: 'America/La_Paz',
  34: 'America/Indiana/Indianapolis',
  35: 'America/Bogota',
  36: 'America/Regina',
  37: 'America/Mexico_City',
  38: 'America/Phoenix',
  39: 'Etc/GMT+12',
  40: 'Pacific/Fiji',
  41: 'Pacific/Guadalcanal',
  42: 'Australia/Hobart',
  43: 'Pacific/Guam',
  44: 'Australia/Darwin',
  45: 'Asia/Shanghai',
  46: 'Asia/Novosibirsk',
  47: 'Asia/Tashkent',
  48: 'Asia/Kabul',
  49: 'Africa/Cairo',
  50: 'Africa/Harare',
  51: 'Europe/Moscow',
  53: 'Atlantic/Cape_Verde',
  54: 'Asia/Baku',
  55: 'America/Guatemala',
  56: 'Africa/Nairobi',
  57: 'Europe/Warsaw',
  58: 'Asia/Yekaterinburg',
  59: 'Europe/Helsinki',
  60: 'America/Godthab',
  61: 'Asia/Yangon',
  62: 'Asia/Kathmandu',
  63: 'Asia/Irkutsk',
  64: 'Asia/Krasnoyarsk',
  65: 'America/Santiago',
  66: 'Asia/Colombo',
  67: 'Pacific/Tongatapu',
  68: 'Asia/Vladivostok',
  69: 'Africa/Lagos',
  70: 'Asia/Yakutsk',
  71: 'Asia/Dhaka',
  72: 'Asia/Seoul',
  73: 'Australia/Perth',
  74: 'Asia/Riyadh',
  75: 'Asia/Taipei',
  76: 'Australia/Sydney',
  77: 'America/Chihuahua',
  78: 'America/Tijuana',
  79: 'Asia/Amman',
  80: 'Asia/Beirut',
  81: 'America/Manaus',
  82: 'Asia/Tbilisi',
  83: 'Africa/Windhoek',
  84: 'Asia/Yerevan',
  85: 'America/Argentina/Buenos_Aires',
  86: 'Africa/Casablanca',
  87: 'Asia/Karachi',
  88: 'America/Caracas',
  89: 'Indian/Mauritius',
  90: 'America/Montevideo',
  91: 'America/Asuncion',
  92: 'Asia/Kamchatka',
  93: 'Etc/UTC',
  94: 'Asia/Ulaanbaatar'
};

/** A zone as the page context tells it: SPFx's `SPTimeZone`, in its beta typings only. */
export interface SiteTimeZone {
  readonly id?: number;
  /** Minutes from local time to UTC in winter: -60 in Paris. */
  readonly offset?: number;
  /** Minutes that summer time adds to `offset`: -60. */
  readonly daylightOffset?: number;
  /** When summer time begins; month 0 where there is none. */
  readonly daylightDate?: { readonly Month?: number };
}

/**
 * @param zone of the web's or the agent's regional settings; undefined when the page does not tell
 * @returns a name that this browser's `Intl` knows: the zone's own, or one whose clock shows the same now
 */
export function timeZoneName(zone: SiteTimeZone | undefined): string {
  const name = zone?.id === undefined ? undefined : zoneNames[zone.id];
  if (name !== undefined && isKnown(name)) return name;
  return (zone && zoneLike(zone)) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function isKnown(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** A zone of the table with these offsets in winter and in summer: an id that is newer than the table, a browser that is older. */
function zoneLike({ offset, daylightOffset = 0, daylightDate }: SiteTimeZone): string | undefined {
  if (offset === undefined) return undefined;
  const standard = -offset;
  const wanted = [standard, daylightDate?.Month ? standard - daylightOffset : standard].join();
  const isNorth = (name: string): boolean => offsets(name).join() === wanted;
  const isSouth = (name: string): boolean => offsets(name).reverse().join() === wanted;
  const names = Object.values(zoneNames).filter(isKnown);
  const begins = daylightDate?.Month ?? 1;
  // Summer time begins in the first half of the year in the north, in the second one in the south.
  return names.find(begins <= 6 ? isNorth : isSouth);
}

/** Minutes ahead of UTC in January and in July of this year. */
function offsets(timeZone: string): number[] {
  const year = new Date().getUTCFullYear();
  return [0, 6].map((month) => {
    const noon = Date.UTC(year, month, 15, 12);
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', day: 'numeric', hour: 'numeric', minute: 'numeric' }).formatToParts(noon);
    const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
    return (part('day') - 15) * 1440 + (part('hour') - 12) * 60 + part('minute');
  });
}
