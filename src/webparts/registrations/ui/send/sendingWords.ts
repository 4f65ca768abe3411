import type { Words } from '../../../../shell/Language';
import type { SubmissionWords } from '../../../../shell/outbox/defineSubmission';
import { sessionWords } from '../../sessionStrings';

/** What is told of a request on its way. */
export const sendingWords: Words<SubmissionWords> = {
  get fr() {
    return sessionWords.fr.sending;
  },
  get en() {
    return sessionWords.en.sending;
  }
};
