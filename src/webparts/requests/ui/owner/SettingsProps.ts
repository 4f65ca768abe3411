import type { RequestFrame, RequestOwner } from '../../../../data/requests/RequestServices';

/** What a part of the settings works with. */
export interface SettingsProps {
  readonly frame: RequestFrame;
  /** Stores something, and has the settings read again. */
  change(task: (owner: RequestOwner) => Promise<unknown>): Promise<void>;
}
