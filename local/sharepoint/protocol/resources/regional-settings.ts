import { boolean, int16, int32, leadsTo, reads, text, valueOf } from '../odata/entity-type';
import { refusal } from '../../errors';
import { entityOf, valueResource, type EntityType } from '../odata/resource';
import { complex } from '../../model/values';
import { biasesOf, localText, TIME_ZONES, timeZoneOf, type TimeZone } from '../../model/rules/time-zone';
import { PermissionKind } from '../../storage/permission-kind';
import type { WebRow, WebSettings } from '../../storage/site-store';
import { smallCollection } from './collections';

const settingsOf = (web: WebRow): WebSettings => JSON.parse(web.settings) as WebSettings;
const locale = (web: WebRow): number => settingsOf(web).localeId ?? web.language;
const french = (web: WebRow): boolean => locale(web) === 1036;

/** A time zone, with SharePoint's numbers. */
export const timeZoneType: EntityType<TimeZone> = {
  name: 'SP.TimeZone',
  uri: (zone) => `Web/RegionalSettings/TimeZones(${zone.id})`,
  properties: {
    Description: text((zone) => zone.description),
    Id: int32((zone) => zone.id),
    Information: valueOf('SP.TimeZoneInformation', (zone, context) => {
      const { bias, standardBias, daylightBias } = biasesOf(zone, context.service.clock().getUTCFullYear());
      return complex('SP.TimeZoneInformation', { Bias: bias, DaylightBias: daylightBias, StandardBias: standardBias });
    })
  },
  navigations: {},
  operations: {
    utcToLocalTime: reads((zone, call) => valueResource('UTCToLocalTime', 'Edm.DateTime', localText(instant(call.text('date')), zone))),
    localTimeToUtc: reads((zone, call) => {
      const wall = instant(call.text('date'));
      const offset = instant(localText(wall, zone)).getTime() - wall.getTime();
      return valueResource('LocalTimeToUTC', 'Edm.DateTime', `${new Date(wall.getTime() - offset).toISOString().slice(0, 19)}Z`);
    })
  }
};

function instant(value: string): Date {
  const date = new Date(/Z|[+-]\d\d:\d\d$/.test(value) ? value : `${value}Z`);
  if (Number.isNaN(date.getTime())) throw refusal('parameterInvalid', 'date');
  return date;
}

/** How a web writes dates and numbers. */
export const regionalSettingsType: EntityType<WebRow> = {
  name: 'SP.RegionalSettings',
  uri: () => 'Web/RegionalSettings',
  web: (web) => web,
  properties: {
    AdjustHijriDays: int16(() => 0),
    AlternateCalendarType: int16(() => 0),
    AM: text((web) => (french(web) ? '' : 'AM')),
    CalendarType: int16(() => 1),
    Collation: int16((web) => (french(web) ? 12 : 25)),
    CollationLCID: int32((web) => locale(web)),
    DateFormat: int32((web) => (french(web) ? 1 : 0)),
    DateSeparator: text(() => '/'),
    DecimalSeparator: text((web) => (french(web) ? ',' : '.')),
    DigitGrouping: text(() => '3;0'),
    FirstDayOfWeek: int32((web) => (french(web) ? 1 : 0)),
    FirstWeekOfYear: int16((web) => (french(web) ? 2 : 0)),
    IsEastAsia: boolean(() => false),
    IsRightToLeft: boolean(() => false),
    IsUIRightToLeft: boolean(() => false),
    ListSeparator: text((web) => (french(web) ? ';' : ',')),
    LocaleId: int32((web) => locale(web)),
    NegativeSign: text(() => '-'),
    NegNumberMode: int32(() => 1),
    PM: text((web) => (french(web) ? '' : 'PM')),
    PositiveSign: text(() => ''),
    ShowWeeks: boolean(() => false),
    ThousandSeparator: text((web) => (french(web) ? '\u00a0' : ',')),
    Time24: boolean((web) => french(web)),
    TimeMarkerPosition: int32(() => 0),
    TimeSeparator: text(() => ':'),
    WorkDayEndHour: int16(() => 1020),
    WorkDays: int16(() => 62),
    WorkDayStartHour: int16(() => 480)
  },
  navigations: {
    TimeZone: leadsTo((web, context) => entityOf(timeZoneType, timeZoneOf(settingsOf(web).timeZone ?? context.service.settings.timeZone))),
    TimeZones: leadsTo(() =>
      smallCollection(timeZoneType, 'Web/RegionalSettings/TimeZones', () => TIME_ZONES, {
        key: (call) => entityOf(timeZoneType, timeZoneOf(call.number('id'))),
        operations: { getById: reads((_, call) => entityOf(timeZoneType, timeZoneOf(call.number('id')))) }
      })
    ),
    InstalledLanguages: leadsTo(() =>
      smallCollection(languageType, 'Web/RegionalSettings/InstalledLanguages', () => LANGUAGES)
    )
  },
  operations: {},
  update(web, call) {
    call.context.require(PermissionKind.ManageWeb, web);
    const { LocaleId, TimeZone: zone } = call.body;
    call.context.service.sites.updateWeb(web.n, { settings: { ...(typeof LocaleId === 'number' ? { localeId: LocaleId } : {}), ...(typeof zone === 'number' ? { timeZone: zone } : {}) } });
    return call.context.service.sites.web(web.n);
  }
};

interface InstalledLanguage {
  readonly name: string;
  readonly tag: string;
  readonly lcid: number;
}
const LANGUAGES: readonly InstalledLanguage[] = [{ name: 'French', tag: 'fr-FR', lcid: 1036 }, { name: 'English', tag: 'en-US', lcid: 1033 }];
const languageType: EntityType<InstalledLanguage> = {
  name: 'SP.Language',
  uri: (language) => `Web/RegionalSettings/InstalledLanguages(${language.lcid})`,
  properties: { DisplayName: text((language) => language.name), LanguageTag: text((language) => language.tag), Lcid: int32((language) => language.lcid) },
  navigations: {},
  operations: {}
};
