import { instantOf, wallTime, type WallTime } from './wall-time';

/** A time zone by SharePoint's own number (MS docs: SPRegionalSettings.TimeZones). */
export interface TimeZone {
  readonly id: number;
  /** Name in the time zone database that `Intl` knows. */
  readonly iana: string;
  readonly description: string;
}

export const TIME_ZONES: readonly TimeZone[] = [
  { id: 2, iana: 'Europe/London', description: '(UTC) Dublin, Edinburgh, Lisbon, London' },
  { id: 3, iana: 'Europe/Paris', description: '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris' },
  { id: 4, iana: 'Europe/Berlin', description: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna' },
  { id: 5, iana: 'Europe/Athens', description: '(UTC+02:00) Athens, Bucharest, Istanbul' },
  { id: 6, iana: 'Europe/Budapest', description: '(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague' },
  { id: 7, iana: 'Europe/Minsk', description: '(UTC+03:00) Minsk' },
  { id: 8, iana: 'America/Sao_Paulo', description: '(UTC-03:00) Brasilia' },
  { id: 9, iana: 'America/Halifax', description: '(UTC-04:00) Atlantic Time (Canada)' },
  { id: 10, iana: 'America/New_York', description: '(UTC-05:00) Eastern Time (US and Canada)' },
  { id: 11, iana: 'America/Chicago', description: '(UTC-06:00) Central Time (US and Canada)' },
  { id: 12, iana: 'America/Denver', description: '(UTC-07:00) Mountain Time (US and Canada)' },
  { id: 13, iana: 'America/Los_Angeles', description: '(UTC-08:00) Pacific Time (US and Canada)' },
  { id: 14, iana: 'America/Anchorage', description: '(UTC-09:00) Alaska' },
  { id: 15, iana: 'Pacific/Honolulu', description: '(UTC-10:00) Hawaii' },
  { id: 16, iana: 'Pacific/Pago_Pago', description: '(UTC-11:00) Midway Island, Samoa' },
  { id: 17, iana: 'Pacific/Auckland', description: '(UTC+12:00) Auckland, Wellington' },
  { id: 18, iana: 'Australia/Brisbane', description: '(UTC+10:00) Brisbane' },
  { id: 19, iana: 'Australia/Adelaide', description: '(UTC+09:30) Adelaide' },
  { id: 20, iana: 'Asia/Tokyo', description: '(UTC+09:00) Osaka, Sapporo, Tokyo' },
  { id: 21, iana: 'Asia/Singapore', description: '(UTC+08:00) Kuala Lumpur, Singapore' },
  { id: 22, iana: 'Asia/Bangkok', description: '(UTC+07:00) Bangkok, Hanoi, Jakarta' },
  { id: 23, iana: 'Asia/Kolkata', description: '(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi' },
  { id: 24, iana: 'Asia/Dubai', description: '(UTC+04:00) Abu Dhabi, Muscat' },
  { id: 25, iana: 'Asia/Tehran', description: '(UTC+03:30) Tehran' },
  { id: 26, iana: 'Asia/Baghdad', description: '(UTC+03:00) Baghdad' },
  { id: 27, iana: 'Asia/Jerusalem', description: '(UTC+02:00) Jerusalem' },
  { id: 28, iana: 'America/St_Johns', description: '(UTC-03:30) Newfoundland' },
  { id: 29, iana: 'Atlantic/Azores', description: '(UTC-01:00) Azores' },
  { id: 30, iana: 'Atlantic/South_Georgia', description: '(UTC-02:00) Mid-Atlantic' },
  { id: 31, iana: 'Atlantic/Reykjavik', description: '(UTC) Monrovia, Reykjavik' },
  { id: 32, iana: 'America/Cayenne', description: '(UTC-03:00) Cayenne, Fortaleza' },
  { id: 33, iana: 'America/La_Paz', description: '(UTC-04:00) Georgetown, La Paz, Manaus, San Juan' },
  { id: 34, iana: 'America/Indiana/Indianapolis', description: '(UTC-05:00) Indiana (East)' },
  { id: 35, iana: 'America/Bogota', description: '(UTC-05:00) Bogota, Lima, Quito' },
  { id: 36, iana: 'America/Regina', description: '(UTC-06:00) Saskatchewan' },
  { id: 37, iana: 'America/Mexico_City', description: '(UTC-06:00) Guadalajara, Mexico City, Monterrey' },
  { id: 38, iana: 'America/Phoenix', description: '(UTC-07:00) Arizona' },
  { id: 39, iana: 'Etc/GMT+12', description: '(UTC-12:00) International Date Line West' },
  { id: 40, iana: 'Pacific/Fiji', description: '(UTC+12:00) Fiji Islands, Marshall Islands' },
  { id: 41, iana: 'Pacific/Guadalcanal', description: '(UTC+11:00) Magadan, Solomon Islands, New Caledonia' },
  { id: 42, iana: 'Australia/Hobart', description: '(UTC+10:00) Hobart' },
  { id: 43, iana: 'Pacific/Guam', description: '(UTC+10:00) Guam, Port Moresby' },
  { id: 44, iana: 'Australia/Darwin', description: '(UTC+09:30) Darwin' },
  { id: 45, iana: 'Asia/Shanghai', description: '(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi' },
  { id: 46, iana: 'Asia/Novosibirsk', description: '(UTC+07:00) Novosibirsk' },
  { id: 47, iana: 'Asia/Tashkent', description: '(UTC+05:00) Tashkent' },
  { id: 48, iana: 'Asia/Kabul', description: '(UTC+04:30) Kabul' },
  { id: 49, iana: 'Africa/Cairo', description: '(UTC+02:00) Cairo' },
  { id: 50, iana: 'Africa/Harare', description: '(UTC+02:00) Harare, Pretoria' },
  { id: 51, iana: 'Europe/Moscow', description: '(UTC+03:00) Moscow, St. Petersburg, Volgograd' },
  { id: 53, iana: 'Atlantic/Cape_Verde', description: '(UTC-01:00) Cape Verde Islands' },
  { id: 54, iana: 'Asia/Baku', description: '(UTC+04:00) Baku' },
  { id: 55, iana: 'America/Guatemala', description: '(UTC-06:00) Central America' },
  { id: 56, iana: 'Africa/Nairobi', description: '(UTC+03:00) Nairobi' },
  { id: 57, iana: 'Europe/Warsaw', description: '(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb' },
  { id: 58, iana: 'Asia/Yekaterinburg', description: '(UTC+05:00) Ekaterinburg' },
  { id: 59, iana: 'Europe/Helsinki', description: '(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius' },
  { id: 60, iana: 'America/Godthab', description: '(UTC-03:00) Greenland' },
  { id: 61, iana: 'Asia/Yangon', description: '(UTC+06:30) Yangon (Rangoon)' },
  { id: 62, iana: 'Asia/Kathmandu', description: '(UTC+05:45) Kathmandu' },
  { id: 63, iana: 'Asia/Irkutsk', description: '(UTC+08:00) Irkutsk' },
  { id: 64, iana: 'Asia/Krasnoyarsk', description: '(UTC+07:00) Krasnoyarsk' },
  { id: 65, iana: 'America/Santiago', description: '(UTC-04:00) Santiago' },
  { id: 66, iana: 'Asia/Colombo', description: '(UTC+05:30) Sri Jayawardenepura' },
  { id: 67, iana: 'Pacific/Tongatapu', description: "(UTC+13:00) Nuku'alofa" },
  { id: 68, iana: 'Asia/Vladivostok', description: '(UTC+10:00) Vladivostok' },
  { id: 69, iana: 'Africa/Lagos', description: '(UTC+01:00) West Central Africa' },
  { id: 70, iana: 'Asia/Yakutsk', description: '(UTC+09:00) Yakutsk' },
  { id: 71, iana: 'Asia/Dhaka', description: '(UTC+06:00) Astana, Dhaka' },
  { id: 72, iana: 'Asia/Seoul', description: '(UTC+09:00) Seoul' },
  { id: 73, iana: 'Australia/Perth', description: '(UTC+08:00) Perth' },
  { id: 74, iana: 'Asia/Riyadh', description: '(UTC+03:00) Kuwait, Riyadh' },
  { id: 75, iana: 'Asia/Taipei', description: '(UTC+08:00) Taipei' },
  { id: 76, iana: 'Australia/Sydney', description: '(UTC+10:00) Canberra, Melbourne, Sydney' },
  { id: 77, iana: 'America/Chihuahua', description: '(UTC-07:00) Chihuahua, La Paz, Mazatlan' },
  { id: 78, iana: 'America/Tijuana', description: '(UTC-08:00) Tijuana, Baja California' },
  { id: 79, iana: 'Asia/Amman', description: '(UTC+02:00) Amman' },
  { id: 80, iana: 'Asia/Beirut', description: '(UTC+02:00) Beirut' },
  { id: 81, iana: 'America/Manaus', description: '(UTC-04:00) Manaus' },
  { id: 82, iana: 'Asia/Tbilisi', description: '(UTC+04:00) Tbilisi' },
  { id: 83, iana: 'Africa/Windhoek', description: '(UTC+02:00) Windhoek' },
  { id: 84, iana: 'Asia/Yerevan', description: '(UTC+04:00) Yerevan' },
  { id: 85, iana: 'America/Argentina/Buenos_Aires', description: '(UTC-03:00) Buenos Aires' },
  { id: 86, iana: 'Africa/Casablanca', description: '(UTC) Casablanca' },
  { id: 87, iana: 'Asia/Karachi', description: '(UTC+05:00) Islamabad, Karachi' },
  { id: 88, iana: 'America/Caracas', description: '(UTC-04:30) Caracas' },
  { id: 89, iana: 'Indian/Mauritius', description: '(UTC+04:00) Port Louis' },
  { id: 90, iana: 'America/Montevideo', description: '(UTC-03:00) Montevideo' },
  { id: 91, iana: 'America/Asuncion', description: '(UTC-04:00) Asuncion' },
  { id: 92, iana: 'Asia/Kamchatka', description: '(UTC+12:00) Petropavlovsk-Kamchatsky' },
  { id: 93, iana: 'Etc/UTC', description: '(UTC) Coordinated Universal Time' },
  { id: 94, iana: 'Asia/Ulaanbaatar', description: '(UTC+08:00) Ulaanbaatar' }
];

const UTC = 93;
const byId = new Map(TIME_ZONES.map((zone) => [zone.id, zone]));

/** The time zone with a number of SharePoint's; UTC for a number that it does not have. */
export function timeZoneOf(id: number): TimeZone {
  const zone = byId.get(id) ?? byId.get(UTC);
  if (zone === undefined) throw new Error('UTC is missing.');
  return zone;
}

/** Minutes from local time to UTC in winter, and what summer time adds: `Bias`, `StandardBias`, `DaylightBias`. */
export function biasesOf(zone: TimeZone, year: number): { bias: number; standardBias: number; daylightBias: number } {
  const minutes = (month: number): number => {
    const wall: WallTime = { year, month, day: 1, hour: 12, minute: 0, second: 0 };
    return (instantOf(wall, zone.iana).getTime() - Date.UTC(year, month - 1, 1, 12)) / 60_000;
  };
  const bias = Math.max(minutes(1), minutes(7));
  const daylight = Math.min(minutes(1), minutes(7)) - bias;
  return { bias, standardBias: 0, daylightBias: daylight === 0 ? -60 : daylight };
}

/** Local time of a site for an instant, as ISO 8601 without an offset. */
export function localText(instant: Date, zone: TimeZone): string {
  const { year, month, day, hour, minute, second } = wallTime(instant, zone.iana);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString().slice(0, 19);
}
