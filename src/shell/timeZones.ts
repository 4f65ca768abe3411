/**
 * IANA names of SharePoint's time zone ids, for `Intl`. Source: MS docs, `SPRegionalSettings.GlobalTimeZones` (the ids
 * never change). An id that is missing here falls back to the browser's own zone.
 */
const ianaNames: Readonly<Record<number, string>> = {
  2: 'Europe/London',
  3: 'Europe/Paris',
  4: 'Europe/Berlin',
  5: 'Europe/Athens',
  6: 'Europe/Budapest',
  8: 'America/Sao_Paulo',
  9: 'America/Halifax',
  10: 'America/New_York',
  11: 'America/Chicago',
  12: 'America/Denver',
  13: 'America/Los_Angeles',
  14: 'America/Anchorage',
  15: 'Pacific/Honolulu',
  17: 'Pacific/Auckland',
  20: 'Asia/Tokyo',
  21: 'Asia/Singapore',
  22: 'Asia/Bangkok',
  23: 'Asia/Kolkata',
  24: 'Asia/Dubai',
  28: 'America/St_Johns',
  29: 'Atlantic/Azores',
  32: 'America/Cayenne',
  33: 'America/La_Paz',
  35: 'America/Bogota',
  37: 'America/Mexico_City',
  38: 'America/Phoenix',
  41: 'Asia/Magadan',
  45: 'Asia/Shanghai',
  49: 'Africa/Cairo',
  51: 'Europe/Moscow',
  57: 'Europe/Warsaw',
  59: 'Europe/Helsinki',
  74: 'Asia/Riyadh',
  76: 'Australia/Sydney',
  93: 'Etc/UTC'
};

/**
 * @param id of the web's or the agent's regional settings; undefined when the page does not tell
 * @returns a zone that `Intl` knows
 */
export function timeZoneName(id: number | undefined): string {
  return (id === undefined ? undefined : ianaNames[id]) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
