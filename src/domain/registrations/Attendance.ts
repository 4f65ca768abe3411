export type AttendanceState = 'present' | 'absent' | 'excused';

/** Whether somebody was there, as it was recorded last. */
export interface Attendance {
  readonly person: number;
  readonly state: AttendanceState;
  readonly at: Date;
  readonly id: number;
}

export interface AttendanceFigures {
  readonly expected: number;
  readonly present: number;
  readonly excused: number;
  /** Who had a place, was not there and said nothing. */
  readonly absent: number;
  readonly unknown: number;
}

/** By person the record that was stored last: so two devices come to the same, whichever sent first. */
export function latestAttendance(records: readonly Attendance[]): ReadonlyMap<number, Attendance> {
  const latest = new Map<number, Attendance>();
  for (const record of records) {
    const known = latest.get(record.person);
    if (!known || record.at > known.at || (record.at.getTime() === known.at.getTime() && record.id > known.id)) latest.set(record.person, record);
  }
  return latest;
}

/** @param expected who had a place */
export function attendanceFigures(expected: readonly number[], records: readonly Attendance[]): AttendanceFigures {
  const latest = latestAttendance(records);
  const count = (state: AttendanceState): number => expected.filter((person) => latest.get(person)?.state === state).length;
  return { expected: expected.length, present: count('present'), excused: count('excused'), absent: count('absent'), unknown: expected.filter((person) => !latest.has(person)).length };
}
