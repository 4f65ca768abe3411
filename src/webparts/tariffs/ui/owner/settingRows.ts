import type { Stored } from '../../../../data/items/Table';
import { closedDays } from '../../../../data/tariffs/changes/changeRows';
import type { GroupName, TariffOwner } from '../../../../data/tariffs/owner/TariffOwner';
import type { SettingRow } from '../../../../data/tariffs/tariffTables';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';

export type Setting = Pick<Stored<SettingRow>, 'id'> & SettingRow;

/** What the form of a setting is given. */
export interface SettingFormProps {
  /** 0: a new one. */
  readonly id: number;
  readonly owner: TariffOwner;
  readonly settings: readonly Setting[];
  readonly groups: readonly GroupName[];
  onClose(): void;
}

export function ofKind(settings: readonly Setting[], kind: SettingRow['kind']): readonly Setting[] {
  return settings.filter((row) => row.kind === kind);
}

/** Days on which the city is closed, as owners listed them. */
export function closedIn(settings: readonly Setting[]): readonly CalendarDay[] {
  return [...closedDays(settings)];
}
