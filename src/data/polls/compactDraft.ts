import type { PollDraft, PollOption } from '../../domain/polls/Poll';
import type { PollValues } from './pollTables';

/** A draft as it is stored: without what an option does not have. */
export function compactDraft({ kind, options, questions, ...draft }: PollDraft): PollValues {
  return { ...draft, question: draft.question.trim(), content: { kind, options: options.map(compactOption), questions } };
}

function compactOption({ id, text, description, link, picture, pictureText, question, isText }: PollOption): PollOption {
  return { id, text: text.trim(), ...(description ? { description } : {}), ...(link ? { link } : {}), ...(picture ? { picture } : {}), ...(picture && pictureText ? { pictureText } : {}), ...(question ? { question } : {}), ...(isText ? { isText } : {}) };
}
