import type { PollDraft, PollOption } from '../../domain/polls/Poll';
import type { PollValues } from './pollTables';

/** A draft as it is stored: without what an option does not have. */
export function compactDraft(draft: PollDraft): PollValues {
  return { ...draft, question: draft.question.trim(), options: draft.options.map(compactOption) };
}

function compactOption({ id, text, description, link, picture }: PollOption): PollOption {
  return { id, text: text.trim(), ...(description ? { description } : {}), ...(link ? { link } : {}), ...(picture ? { picture } : {}) };
}
