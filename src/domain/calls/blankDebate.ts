import { blankCallDraft } from './blankCallDraft';
import type { CallDraft } from './Call';

/** An open question: everybody answers one another under his name, no wording is proposed, and it has no end until its animator says one. */
export const blankDebate: CallDraft = { ...blankCallDraft, kinds: ['question', 'remark', 'support', 'objection'], mayAttach: true };
