import type { CallAnimation, StoredDraft } from '../../../../data/calls/CallServices';
import type { CallDraft } from '../../../../domain/calls/Call';
import type { TextVersion } from '../../../../domain/passages/Passage';

interface DraftToStore {
  /** The stored one; undefined: none yet. */
  readonly draft: StoredDraft | undefined;
  readonly form: CallDraft;
  readonly text: TextVersion | null;
  readonly etag: string;
  readonly clientKey: string;
}

/** Stores a draft with its text: the stored one, or, where there is none or it was deleted meanwhile, another. @throws DataError `conflict` and others */
export function storeDraft(animation: CallAnimation, { draft, form, text, etag, clientKey }: DraftToStore): Promise<StoredDraft> {
  return animation.saveDraft(draft && etag !== '' ? { ...form, id: draft.id, etag, file: text ? draft.file : '' } : form, text, clientKey);
}
