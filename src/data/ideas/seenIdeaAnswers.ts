import type { Connection } from '../connection/Connection';
import type { SeenAnswers } from '../kept/SeenAnswers';
import { seenAnswersOf } from '../kept/SeenAnswers';

/** What became of his ideas, as far as the agent has read it. */
export function seenIdeaAnswersOf(connection: Connection): SeenAnswers {
  return seenAnswersOf(connection, 'parvis-idea-answers');
}
