import type { ColumnHolds } from '../../domain/privacy/kept';
import type { ListUrl } from '../ListDefinition';
import { brainstormAnswers } from './brainstormAnswers';
import { callAnswers } from './callAnswers';
import type { ListAnswer } from './ListAnswer';
import { pollAnswers } from './pollAnswers';
import { registrationAnswers } from './registrationAnswers';
import { requestAnswers } from './requestAnswers';
import { sharedAnswers } from './sharedAnswers';
import { tariffAnswers } from './tariffAnswers';
import { threadAnswers } from './threadAnswers';
import { usageAnswers } from './usageAnswers';

/** As an answer is read, whichever list it is of. */
export type AnyAnswer = Omit<ListAnswer, 'columns'> & { readonly columns: Readonly<Record<string, ColumnHolds>> };

const all: Readonly<Record<string, AnyAnswer>> = { ...pollAnswers, ...usageAnswers, ...callAnswers, ...brainstormAnswers, ...threadAnswers, ...tariffAnswers, ...requestAnswers, ...registrationAnswers, ...sharedAnswers };

/** What is kept of people in a list of the package. @throws RangeError for a list without an answer, which a test keeps from being released */
export function privacyAnswer(url: ListUrl): AnyAnswer {
  const answer = all[url];
  if (!answer) throw new RangeError(`${url}: nothing is said of what it keeps of people`);
  return answer;
}

/** The lists that were answered for. */
export const answeredUrls: readonly string[] = Object.keys(all);
