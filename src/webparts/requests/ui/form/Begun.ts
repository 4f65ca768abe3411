import type { OpenedRequest, RequestFrame, StoredCommunity, StoredRequestDraft } from '../../../../data/requests/RequestServices';

/** What a form begins with. */
export interface Begun {
  readonly frame: RequestFrame;
  readonly communities: readonly StoredCommunity[];
  readonly stored: StoredRequestDraft | null;
  readonly corrected: OpenedRequest | null;
}
