import { isBlank } from '../../domain/text/isBlank';
import type { Fault } from '../editor/editorTypes';
import type { Formats } from '../Formats';

/** As the lists of decisions take it. */
const REASON_LENGTH = 4000;

interface ReasonIssues {
  readonly required: string;
  tooLong(limit: string): string;
}

/** What is wrong with the reason of a decision. @param isRequired does the decision need one? */
export function reasonFault(reason: string, issues: ReasonIssues, formats: Formats, isRequired = true): Fault | undefined {
  if (reason.length > REASON_LENGTH) return { text: issues.tooLong(formats.number(REASON_LENGTH)), isUrgent: true };
  return isRequired && isBlank(reason) ? { text: issues.required } : undefined;
}
