import type { Formats } from '../../../../../shell/Formats';
import type { Fault } from '../../../../../shell/editor/editorTypes';
import { isBlank } from '../../../../../domain/text/isBlank';
import type { DeskWords } from '../deskStrings';

/** As the list of decisions takes it. */
const REASON_LENGTH = 4000;

/** Nothing ends without a reason. */
export function reasonFault(reason: string, issues: DeskWords['issues'], formats: Formats): Fault | undefined {
  if (reason.length > REASON_LENGTH) return { text: issues.tooLong(formats.number(REASON_LENGTH)), isUrgent: true };
  return isBlank(reason) ? { text: issues.required } : undefined;
}
