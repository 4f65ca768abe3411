/** A time zone as `_spPageContextInfo` carries it (`SPTimeZone`): offsets in minutes, local time = UTC − offsets. */
export interface TimeZoneData {
  readonly Id: number;
  readonly Description: string;
  readonly Bias: number;
  readonly DaylightBias: number;
  readonly StandardBias: number;
  readonly DaylightDate: SystemTime;
  readonly StandardDate: SystemTime;
}

/** A change date of Windows' `SYSTEMTIME` in its yearly form: year 0, `Day` 5 = last such weekday of the month. */
export interface SystemTime {
  readonly Year: number;
  readonly Month: number;
  readonly DayOfWeek: number;
  readonly Day: number;
  readonly Hour: number;
  readonly Minute: number;
  readonly Second: number;
  readonly Milliseconds: number;
}

/** What `_api/web/regionalsettings/timezone` says of a zone. */
export interface TimeZone {
  readonly id: number;
  readonly description: string;
  readonly bias: number;
  readonly daylightBias: number;
  readonly standardBias: number;
}

/** REST does not say when the clock changes. The European Union changes on the last Sundays of March and October, 1:00 UTC. */
export function timeZoneData({ id, description, bias, daylightBias, standardBias }: TimeZone): TimeZoneData {
  const lastSunday = (Month: number, Hour: number): SystemTime => ({ Year: 0, Month, DayOfWeek: 0, Day: 5, Hour, Minute: 0, Second: 0, Milliseconds: 0 });
  const hour = (1 - bias / 60 + 24) % 24;
  return {
    Id: id,
    Description: description,
    Bias: bias,
    DaylightBias: daylightBias,
    StandardBias: standardBias,
    DaylightDate: lastSunday(3, hour),
    StandardDate: lastSunday(10, (hour + 1) % 24)
  };
}
