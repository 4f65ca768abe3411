import type { OpenedFile } from '../../../../data/tariffs/changes/ChangeFiles';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';

/** What each part of a file's page is given. */
export interface FileSectionProps {
  readonly opened: OpenedFile;
  /** In the folder of its direction. */
  readonly mayWrite: boolean;
  onLine(line: number, day: CalendarDay): void;
}
