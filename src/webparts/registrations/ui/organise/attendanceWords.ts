import type { Words } from '../../../../shell/Language';
import type { SubmissionWords } from '../../../../shell/outbox/defineSubmission';
import { organiseWords } from '../../organiseStrings';

/** What is told of a record on its way. */
export const attendanceSendingWords: Words<SubmissionWords> = { fr: organiseWords.fr.attendance.sending, en: organiseWords.en.attendance.sending };
