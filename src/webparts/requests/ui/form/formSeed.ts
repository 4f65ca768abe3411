import type { FormDraft } from './formDraft';

/** What was typed before the form was opened. */
export type FormSeed = Partial<Pick<FormDraft, 'objectives' | 'directions' | 'usages'>>;
