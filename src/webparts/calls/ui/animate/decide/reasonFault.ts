import type { Formats } from '../../../../../shell/Formats';
import type { Fault } from '../../../../../shell/editor/editorTypes';
import type { DeskWords } from '../deskStrings';

/** As the list of decisions takes it. */
const REASON_LENGTH = 4000;

export function reasonFault(reason: string, issues: DeskWords['issues'], formats: Formats, isRequired = true): Fault | undefined {
  if (reason.length > REASON_LENGTH) return { text: issues.tooLong(formats.number(REASON_LENGTH)), isUrgent: true };
  return isRequired && reason.trim() === '' ? { text: issues.required } : undefined;
}
