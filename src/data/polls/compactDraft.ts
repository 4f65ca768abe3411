import type { PollDraft, PollOption } from '../../domain/polls/Poll';
import type { DraftValues, PollValues } from './pollTables';

/** A draft as it is stored: without what an option does not have. */
export function compactDraft({ kind, options, questions, origin: _, ...draft }: PollDraft): PollValues {
  return { ...draft, question: draft.question.trim(), content: { kind, options: options.map(compactOption), questions } };
}

/** As owners keep it until it is published: with what it was made of. */
export function draftValues(draft: PollDraft, poll: number): DraftValues {
  const { content, ...values } = compactDraft(draft);
  return { ...values, poll, content: draft.origin ? { ...content, origin: draft.origin } : content };
}

function compactOption({ id, text, description, link, picture, pictureText, question, isText }: PollOption): PollOption {
  return { id, text: text.trim(), ...(description ? { description } : {}), ...(link ? { link } : {}), ...(picture ? { picture } : {}), ...(picture && pictureText ? { pictureText } : {}), ...(question ? { question } : {}), ...(isText ? { isText } : {}) };
}
