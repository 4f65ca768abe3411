import type { Words } from '../../shell/Language';
import type { SubmissionWords } from '../../shell/outbox/defineSubmission';

let given: Words<SubmissionWords> | undefined;

/** What is told while something is on its way comes with the screens that tell it (`sendingTexts.ts`): who only reads is sent nothing of it. */
export function giveSendingWords(words: Words<SubmissionWords>): void {
  given = words;
}

function told(): Words<SubmissionWords> {
  if (!given) throw new Error('Words of what is on its way come with the screens that tell it.');
  return given;
}

/** Of an idea, a comment, a vote alike. */
export const sendingWords: Words<SubmissionWords> = {
  get fr() {
    return told().fr;
  },
  get en() {
    return told().en;
  }
};
