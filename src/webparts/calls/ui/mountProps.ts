import type { CheckedText } from '../../../data/calls/CallServices';
import type { CallState } from '../../../domain/calls/callState';
import type { OpenedCall } from '../../../domain/calls/Thread';

/** What every page of a call is given: the call as it stands, with its text where it has one. */
export interface CallPageProps {
  readonly opened: OpenedCall;
  readonly state: CallState;
  readonly text: CheckedText;
  readonly mayAnimate: boolean;
  /** Full control of the site. */
  readonly mayOwn: boolean;
  /** Back to the text. */
  onClose(): void;
}

/** Drafts of calls and a new one; or the dates and rules of a published call. */
export interface CallEditorProps {
  readonly target: 'drafts' | { readonly opened: OpenedCall };
  onClose(): void;
  /** The rules of the call are stored. @param said the sentence that tells so */
  onUpdated(said: string): void;
  /** Goes to the call that was just published. */
  onPublished(id: number): void;
}
