import type { Words } from '../../shell/Language';
import type { SubmissionWords } from '../../shell/outbox/defineSubmission';
import { ideaWords } from './strings';

/** What is told while something is on its way, from the words of the page's language. */
function told(name: 'idea' | 'record' | 'vote'): Words<SubmissionWords> {
  return {
    get fr() {
      return ideaWords.fr.sending[name];
    },
    get en() {
      return ideaWords.en.sending[name];
    }
  };
}

export const sendingWords = { idea: told('idea'), record: told('record'), vote: told('vote') };
